import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handvat.content.loader import behaviours
from handvat.framing import insults
from handvat.framing import norms as framing_norms
from handvat.framing.norms import asked_of, questions
from handvat.framing.question import Question

LANGUAGES = ("nl", "en")


def examples(which: str) -> Iterator[tuple[Question, str, str]]:
    for one in questions():
        for language in LANGUAGES:
            for sentence in getattr(one.examples[language], which):
                yield one, language, sentence


def asked(norm: str, language: str = "nl") -> list[tuple[str, str]]:
    return [(one.rule, norm[one.start : one.end]) for one in asked_of(norm, language, "nl")]


def test_every_file_beside_the_others_is_a_question():
    folder = Path(framing_norms.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert len(files) == len(questions()) == 2


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_has_more_than_one_example_of_both_kinds(one, language):
    match, leave = one.examples[language].match, one.examples[language].leave

    assert min(len(set(match)), len(set(leave))) >= 2
    assert not set(match) & set(leave)


@pytest.mark.parametrize(("one", "language", "sentence"), list(examples("match")))
def test_a_question_is_asked_where_it_says(one, language, sentence):
    assert one.id in dict(asked(sentence, language))


@pytest.mark.parametrize(("one", "language", "sentence"), list(examples("leave")))
def test_a_question_is_not_asked_where_it_says(one, language, sentence):
    assert one.id not in dict(asked(sentence, language))


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_kind(one, language):
    said = f"{one.name[language]} {one.why[language]} {one.offer[language]}"

    assert "!" not in said
    assert not re.search(r"\b(fout|verkeerd|wrong|bad|incident|dader)\b", said, re.IGNORECASE)
    assert all(len(part.split()) <= 20 for part in re.split(r"[.?:]", said))


def test_of_what_is_quoted_nothing_is_asked():
    quoted = "Wij vragen door bij “zij moeten luisteren”."

    assert asked(quoted) == []
    assert asked(quoted.replace("“", "").replace("”", "")) == [("N401", "zij moeten")]


def test_a_question_is_put_in_the_language_of_whoever_reads():
    (dutch,) = asked_of("They should listen.", "en", "nl")
    (english,) = asked_of("They should listen.", "en", "en")

    assert dutch.message.startswith("Dit vraagt iets van anderen.")
    assert english.message.startswith("This asks something of others.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_what_ships_nothing_is_asked(language):
    found = {one.key: asked(one.text[language], language) for one in behaviours()}

    assert {key: said for key, said in found.items() if said} == {}


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "“", "é" * 9, "zij moeten " * 900, "“" * 9000, "a\r\nb", "\ufeffmen"]
)
def test_whatever_is_written_is_looked_at(text):
    for one in asked_of(text, "nl", "en"):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("text", ["Jij IDIOOT", "what a moron,", "sukkel"])
def test_a_word_that_only_hurts_is_found(text):
    ((start, end),) = insults(text)

    assert text[start:end].lower() in {"idioot", "moron", "sukkel"}


@pytest.mark.parametrize("text", ["sukkelen", "idiotie", "eikelboom", "Wij vragen door."])
def test_only_whole_words_hurt(text):
    assert insults(text) == ()
