import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from handvat.framing import lint, many, weighing
from handvat.framing.model import LANGUAGES, odds
from handvat.framing.reading.tokens import TOKEN, plain
from handvat.framing.rules import rules

SENTENCES = [
    (sentence, language)
    for rule in rules()
    for language in LANGUAGES
    for sentence in (*rule.examples[language].match, *rule.examples[language].leave)
]
ODD = ["niet", "de", "a", "ab", "abc", "abcd", "naïef", "ß", "İ", "x\u0301y", "#", ".", "½"]
WORD = st.one_of(st.sampled_from(ODD), st.text("abcdefé-'", min_size=1, max_size=12))
SAID = st.tuples(st.lists(WORD, min_size=1, max_size=20), st.sampled_from(LANGUAGES))
MANY = many.Many()


def words_of(sentence: str) -> list[str]:
    return [*map(plain, TOKEN.findall(sentence))]


def test_sentences_weigh_together_what_each_weighs_alone():
    said = [(words_of(sentence), language) for sentence, language in SENTENCES]

    together = MANY.odds(said)

    assert together == [odds(words, language) for words, language in said]


@given(st.lists(SAID, min_size=1, max_size=6))
def test_any_words_weigh_together_what_they_weigh_alone(said):
    assert MANY.odds(said) == [odds(words, language) for words, language in said]


def test_words_that_were_forgotten_weigh_as_before(monkeypatch):
    monkeypatch.setattr(many, "MOST_KEPT", 10)
    said = [(words_of(sentence), language) for sentence, language in SENTENCES[:200]]
    fresh = many.Many()

    before, after = fresh.odds(said), fresh.odds(said)

    assert before == after == [odds(words, language) for words, language in said]


def test_a_long_text_is_told_the_same_once_it_is_weighed_together(monkeypatch):
    text = "\n\n".join(sentence for sentence, _language in SENTENCES)
    monkeypatch.setattr(weighing, "FEW", sys.maxsize)
    alone = lint(text)
    monkeypatch.setattr(weighing, "FEW", 0)

    together = lint(text)

    assert together == alone


def test_numpy_is_loaded_once_many_sentences_were_weighed():
    code = (
        "import sys; from handvat.framing import lint, weighing; one = 'We praten met elkaar. ';"
        "weighing.FEW = 1_000; [lint(one * 10) for _ in range(90)];"
        "before = 'numpy' in sys.modules; lint(one); alone = 'numpy' in sys.modules;"
        "lint(one * 150); print(before, alone, 'numpy' in sys.modules)"
    )

    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 -- our own interpreter and code

    assert said.stdout.strip() == "False False True"


def test_numpy_is_loaded_at_once_for_a_long_text():
    code = (
        "import sys; from handvat.framing import lint, weighing; one = 'We praten met elkaar. ';"
        "lint(one); before = 'numpy' in sys.modules;"
        "lint(one * weighing.FEW * 4); print(before, 'numpy' in sys.modules)"
    )

    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 -- our own interpreter and code

    assert said.stdout.strip() == "False True"
