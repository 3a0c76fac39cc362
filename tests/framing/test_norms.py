import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handvat.content.loader import behaviours
from handvat.framing import insults, remarks_on
from handvat.framing import norms as framing_norms
from handvat.framing.norms import norms
from handvat.framing.shapes import Kind, Rule

LANGUAGES = ("nl", "en")


def examples(which: str) -> Iterator[tuple[Rule, str, str]]:
    for rule in norms():
        for language in LANGUAGES:
            for sentence in getattr(rule.examples[language], which):
                yield rule, language, sentence


def found_by(rule: Rule, sentence: str, language: str) -> list[str]:
    kind = min(rule.kinds)
    return [one.rule for one in remarks_on(sentence, language, kind=kind) if one.rule == rule.id]


@pytest.mark.parametrize("rule", norms(), ids=lambda rule: rule.id)
def test_every_rule_has_examples_of_both_kinds_in_both_languages(rule):
    assert all(rule.examples[language].match for language in LANGUAGES)
    assert all(rule.examples[language].leave for language in LANGUAGES)
    assert set(rule.find) == set(rule.examples) == set(LANGUAGES)


def test_every_file_beside_the_others_is_a_rule():
    folder = Path(framing_norms.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert len(files) == len(norms())


@pytest.mark.parametrize("rule", norms(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_has_more_than_one_example_of_both_kinds(rule, language):
    match, leave = rule.examples[language].match, rule.examples[language].leave

    assert min(len(set(match)), len(set(leave))) >= 2
    assert not set(match) & set(leave)


def test_every_rule_has_an_id_of_its_own():
    ids = [rule.id for rule in norms()]

    assert len(ids) >= 8
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(("rule", "language", "sentence"), list(examples("match")))
def test_a_rule_finds_what_it_says(rule, language, sentence):
    assert found_by(rule, sentence, language)


@pytest.mark.parametrize(("rule", "language", "sentence"), list(examples("leave")))
def test_a_rule_leaves_what_it_says(rule, language, sentence):
    assert not found_by(rule, sentence, language)


@pytest.mark.parametrize("rule", norms(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_coach_speaks_kindly(rule, language):
    said = f"{rule.name[language]} {rule.why[language]} {rule.offer[language]}"

    assert "!" not in said
    assert not re.search(r"\b(fout|verkeerd|wrong|bad|incident|dader)\b", said, re.IGNORECASE)
    assert all(len(part.split()) <= 20 for part in re.split(r"[.?:]", said))


def test_a_span_holds_exactly_the_words_that_are_meant():
    text = "Goed zo. Wij onderbreken elkaar niet. Zij moeten luisteren."

    found = [(one.rule, text[one.start : one.end]) for one in remarks_on(text, "nl")]

    assert found == [("F101", "niet"), ("N401", "Zij moeten")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_needs_no_remark(language):
    remarked = {
        one.key: [(remark.rule, one.text[language]) for remark in found]
        for one in behaviours()
        if one.key != "b56"  # says “always” of figures, where it is meant
        if (found := remarks_on(one.text[language], language))
    }

    assert remarked == {}


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "“", "é" * 9, "niet " * 9000, "“" * 9000, "a\r\nb", "\ufeffniet"]
)
def test_whatever_is_written_is_looked_at(text, kind):
    for one in remarks_on(text, "nl", kind=kind):
        assert 0 <= one.start < one.end <= len(text)


def test_an_unknown_language_is_read_as_dutch():
    assert remarks_on("Wij doen dat niet.", "fr") == remarks_on("Wij doen dat niet.", "nl-NL")


@pytest.mark.parametrize("text", ["Jij IDIOOT", "what a moron,", "sukkel"])
def test_a_word_that_only_hurts_is_found(text):
    ((start, end),) = insults(text)

    assert text[start:end].lower() in {"idioot", "moron", "sukkel"}


@pytest.mark.parametrize("text", ["sukkelen", "idiotie", "eikelboom", "Wij vragen door."])
def test_only_whole_words_hurt(text):
    assert insults(text) == ()
