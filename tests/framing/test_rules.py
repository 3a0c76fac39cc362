from collections.abc import Iterator
from pathlib import Path

import pytest

from handvat.framing import lint
from handvat.framing import rules as framing_rules
from handvat.framing.document import BlockKind
from handvat.framing.read import Read
from handvat.framing.rule import Rule
from handvat.framing.rules import rules
from handvat.framing.shapes import Frame, Weight
from handvat.framing.surroundings import LACKING, MENTION, QUOTE, SURROUNDINGS

LANGUAGES = ("nl", "en")
OF_THE_TAXONOMY = {
    *(f"F10{number}" for number in range(1, 10)),
    *(f"P20{number}" for number in range(1, 7)),
    *(f"D30{number}" for number in range(1, 5)),
}


def examples(which: str) -> Iterator[tuple[str, str, str]]:
    for rule in rules():
        for language in LANGUAGES:
            for sentence in getattr(rule.examples[language], which):
                yield rule.id, language, sentence


def found_in(sentence: str, language: str) -> set[str]:
    return {one.rule for one in lint(sentence, language).findings}


def risks_in(sentence: str, language: str) -> set[str]:
    return {one.rule for one in lint(sentence, language).findings if one.kind is Weight.RISK}


def test_every_rule_of_the_taxonomy_is_there_once():
    ids = [rule.id for rule in rules()]

    assert len(set(ids)) == len(ids)
    assert set(ids) == OF_THE_TAXONOMY


def test_every_file_beside_the_others_is_a_rule():
    folder = Path(framing_rules.__file__).parent

    assert len(list(folder.glob("*.py"))) - 1 == len(rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_has_examples_of_both_kinds_in_both_languages(rule, language):
    match, leave = rule.examples[language].match, rule.examples[language].leave

    assert min(len(set(match)), len(set(leave))) >= 2
    assert not set(match) & set(leave)
    assert bool(rule.patterns.get(language)) != bool(rule.whole)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_that_asks_for_change_shows_how(rule, language):
    asks = rule.id.startswith("F")

    assert bool(rule.rewrites.get(language)) == asks
    assert bool(rule.offers.get(language)) == asks


@pytest.mark.parametrize(("rule", "language", "sentence"), list(examples("match")))
def test_a_rule_finds_what_it_says(rule, language, sentence):
    assert rule in found_in(sentence, language)


@pytest.mark.parametrize(("rule", "language", "sentence"), list(examples("leave")))
def test_a_rule_leaves_what_it_says(rule, language, sentence):
    assert rule not in found_in(sentence, language)


@pytest.mark.parametrize(("rule", "language", "sentence"), list(examples("match")))
def test_a_better_sentence_bears_no_risk(rule, language, sentence):
    for one in lint(sentence, language, fixes=True).findings:
        assert one.rewrite is None or risks_in(one.rewrite, language) == set()


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_worked_example_goes_from_what_is_found_to_what_is_not(rule: Rule, language):
    for one in rule.rewrites.get(language, ()):
        assert rule.id in found_in(one.said, language)
        assert found_in(one.better, language) & OF_THE_TAXONOMY <= {
            f"P20{number}" for number in range(1, 7)
        }


@pytest.mark.parametrize("one", SURROUNDINGS, ids=lambda one: one.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_surrounding_is_seen_and_makes_rules_quiet(one, language):
    for sentence in one.examples[language]:
        (said,) = lint(sentence, language).sentences

        assert one.id in said.reasons
        assert one.id in {MENTION, LACKING} or said.frame is not Frame.RISK


def test_every_rule_of_risk_is_quiet_in_a_quotation():
    assert all(QUOTE in rule.unless for rule in rules() if rule.kind is Weight.RISK)
    assert risks_in("Op de poster stond “Pesten is verboden”.", "nl") == set()
    assert risks_in("Op de poster stond: pesten is verboden.", "nl") == {"F101"}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.whole], ids=lambda one: one.id)
@pytest.mark.parametrize("kind", BlockKind)
@pytest.mark.parametrize("frame", Frame)
def test_a_rule_of_documents_says_the_same_of_one_sentence_wherever_it_stands(rule, kind, frame):
    keys = frozenset(one.key for one in rules())
    here = Read(0, 1, 0, kind, "nl", frame, keys, frozenset({MENTION}))
    there = here._replace(start=90, end=900, block=7)

    first, later = (list(rule.whole((one,))) for one in (here, there))

    assert len(first) == len(later)
