from hypothesis import given
from hypothesis import strategies as st

from handvat.framing.reading.chunks import MOST_NEW, Chunk, Chunks, cut
from handvat.framing.reading.tokens import TOKEN, plain
from handvat.framing.reading.tongue import lean

SAID = [
    "12",
    "%",
    "\u00a0",
    " ",
    "3,5",
    "e\u0301",
    "collega's",
    "\u2019s",
    "_",
    "-",
    "…",
    "\t",
    "x",
    ".",
    "De",
    "the",
    "B2b",
]

ANY = st.one_of(st.text(), st.lists(st.sampled_from(SAID)).map("".join))


def sign(token: str) -> str:
    return token if len(token) == 1 and not token.isalnum() else "_"


def read_plainly(said: str) -> Chunk:
    tokens = tuple(TOKEN.findall(said))
    signs = "".join(map(sign, tokens))
    return Chunk(lean(tokens), len(signs), signs, tokens, tuple(map(plain, tokens)))


@given(ANY)
def test_a_sentence_cut_at_its_spaces_has_the_same_tokens(sentence):
    apart = [token for said in cut(sentence) for token in TOKEN.findall(said)]

    assert apart == TOKEN.findall(sentence)


def test_a_percent_sign_stays_with_its_number():
    assert "12 %" in cut("bijna 12 % van ons")


@given(ANY)
def test_a_chunk_is_known_as_its_tokens_tell(sentence):
    known = Chunks(sign, len)

    assert [known[said] for said in cut(sentence)] == [*map(read_plainly, cut(sentence))]


def test_a_chunk_that_was_forgotten_is_known_again():
    known = Chunks(sign, len)

    before, _, after = known["De"], [known[f"woord{one}"] for one in range(MOST_NEW)], known["De"]

    assert before == after == read_plainly("De")
