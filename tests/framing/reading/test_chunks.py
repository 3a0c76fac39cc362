from hypothesis import given
from hypothesis import strategies as st

from handvat.framing.reading.chunks import cut
from handvat.framing.reading.tokens import TOKEN

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
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(SAID)).map("".join)))
def test_a_sentence_cut_at_its_spaces_has_the_same_tokens(sentence):
    apart = [token for said in cut(sentence) for token in TOKEN.findall(said)]

    assert apart == TOKEN.findall(sentence)


def test_a_percent_sign_stays_with_its_number():
    assert "12 %" in cut("bijna 12 % van ons")
