"""Another way to say it: clean, without inventions, and with what has to stay."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from handvat.content.loader import behaviours
from handvat.framing import Weight, lint
from handvat.framing.rewriting import rewrite, with_what_stays
from handvat.framing.rules import rules
from handvat.framing.wanted import TOPICS, behaviour_in, wanted

LANGUAGES = ("nl", "en")
WRITTEN = Path("benchmarks/framing/written.jsonl")
NUMBERS = re.compile(
    r"\d|%|\b(?:twee|drie|vier|vijf|tien|twintig|honderd|helft|two|three|four|five|ten|half)\b",
    re.IGNORECASE,
)
ROUTE = re.compile(
    r"\b(?:vertrouwensperso\w+|ombuds\w+|klachtencommissie|meldpunt|confidential advis\w+"
    r"|complaints committee)\b",
    re.IGNORECASE,
)


@cache
def rewritten(language):
    """Return every rule and written sentence for which there is another way to say it."""
    rows = [json.loads(line) for line in WRITTEN.read_text(encoding="utf-8").splitlines()]
    said = dict.fromkeys(row["text"] for row in rows if row["lang"] == language)
    return [
        (found.rule, text[sentence.start : sentence.end], found.rewrite)
        for text in said
        for report in [lint(text, language, fixes=True)]
        for found in report.findings
        for sentence in report.sentences
        if found.rewrite and sentence.start <= found.start < sentence.end
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rewrite_asks_for_no_rewrite(language):
    found = rewritten(language)

    assert len(found) > 200
    for better in dict.fromkeys(better for _rule, _text, better in found):
        again = lint(better, language).findings
        assert [(one.rule, better) for one in again if one.kind is Weight.RISK] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rewrite_invents_no_number(language):
    invented = [
        (rule, text, better)
        for rule, text, better in rewritten(language)
        if {hit.lower() for hit in NUMBERS.findall(better)}
        - {hit.lower() for hit in NUMBERS.findall(text)}
    ]

    assert invented == []


def test_a_rewrite_keeps_the_route_to_help():
    routes = [
        (text, better, hit.lower())
        for _rule, text, better in (*rewritten("nl"), *rewritten("en"))
        for hit in ROUTE.findall(text)
    ]

    assert routes
    assert [one for one in routes if one[2] not in one[1].lower()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rewrite_keeps_the_boundary(language):
    drawn = {
        "nl": r"\bverboden\b|niet (?:toegestaan|getolereerd|geaccepteerd)|ontslag",
        "en": r"forbidden|prohibited|not (?:allowed|tolerated|accepted)|dismissal",
    }
    kept = re.compile(r"blijft gelden|formele stappen|still holds|formal steps")
    bounded = [
        (text, better)
        for _rule, text, better in rewritten(language)
        if re.search(drawn[language], text, re.IGNORECASE)
    ]

    assert bounded
    assert [one for one in bounded if not kept.search(one[1])] == []


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("nl", "Pesten is verboden, bel 030 253 4567.", "Bereikbaar via 030 253 4567."),
        (
            "nl",
            "Pesten is verboden: zie https://uni.nl/hulp.",
            "Bereikbaar via https://uni.nl/hulp.",
        ),
        ("en", "Bullying is forbidden, mail help@uni.nl.", "Reached at help@uni.nl."),
    ],
)
def test_a_rewrite_keeps_where_help_is_reached(language, text, kept):
    (found,) = {one.rewrite for one in lint(text, language, fixes=True).findings if one.rewrite}

    assert found.endswith(kept)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_behaviour_of_the_library_is_shown_in_its_own_words(language):
    library = {one.key: one.text[language].rstrip(".") for one in behaviours()}
    tied = {one.wanted.key: one.wanted.text[language] for one in TOPICS if one.wanted.key}

    assert len(tied) >= 9
    assert tied == {key: library[key] for key in tied}


@pytest.mark.parametrize(
    ("language", "text", "key", "shown"),
    [
        ("nl", "Onderbreken is verboden in ons team.", "b02", "Ik laat de ander uitpraten en"),
        ("en", "Interrupting is forbidden.", "b02", "I let the other person finish and"),
        ("nl", "Plagiaat is verboden.", "b01", "Ik noem bij naam wie een idee"),
        ("nl", "Roddelen is verboden.", "", "We praten eerst met de collega zelf."),
    ],
)
def test_a_rewrite_shows_a_behaviour_of_the_library_where_one_fits(language, text, key, shown):
    found = next(one for one in lint(text, language, fixes=True).findings if one.rule == "F101")

    better = found.rewrite or ""
    assert better.startswith(shown)
    assert behaviour_in(better, language) == key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "topic", TOPICS, ids=lambda one: one.wanted.key or one.words.en.split()[0]
)
def test_the_words_of_a_behaviour_stay_whole_in_every_rewrite(topic, language):
    word = topic.words[language].split()[0]
    offering: list[Any] = [
        one for one in rules() if "anted}" in next(iter(one.offers.get(language, ())), "")
    ]

    assert offering
    for rule in offering:
        better = rewrite(rule, f"{word} in ons team, in our team", language)
        assert topic.wanted.text[language].casefold() in (better or "").casefold()
        assert wanted(word, language) == topic.wanted


def test_the_first_person_keeps_its_capital_within_a_sentence():
    rule: Any = next(one for one in rules() if one.id == "F104")

    assert "strengthen: I let" in (rewrite(rule, "Interrupting at work", "en") or "")
    assert "versterken: ik laat" in (rewrite(rule, "Onderbreken op het werk", "nl") or "")


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        *(
            ("nl", f"Dit kan tot {one} leiden.", "De grens die we stelden, blijft gelden.")
            for one in (
                *("VERBODEN", "nultolerantiebeleid", "onaanvaardbaar", "ontoelaatbaar", "ontslag"),
                *(
                    "schorsing",
                    "(sancties)",
                    "niet toegestaan",
                    "niet\ngetolereerd",
                    "niet geduld",
                ),
            )
        ),
        *(
            ("en", f"This may be {one} here.", "The boundary that we set still holds.")
            for one in (
                *("forbidden", "prohibited", "zero tolerance", "Unacceptable", "a dismissal"),
                *(
                    "suspension",
                    "“sanctioned”",
                    "not allowed",
                    "not be\npermitted",
                    "not accepted",
                ),
            )
        ),
        *(
            ("nl", f"Ga naar {one}, dan kun je praten.", f"De {one} denkt met je mee.")
            for one in (
                *("vertrouwenspersoon", "ombudsfunctionaris", "ombudspersoon", "ombudsman"),
                *("klachtencommissie", "studieadviseur", "studentendecaan", "bedrijfsarts"),
            )
        ),
        ("nl", "Er is een meldpunt.", "Het meldpunt denkt met je mee."),
        ("nl", "Bel de Vertrouwenspersonen.", "De vertrouwenspersonen denken met je mee."),
        *(
            ("en", f"Ask the {one}; they listen.", f"The {one} can think along.")
            for one in (
                *("confidential advisers", "ombudsperson", "ombuds officer", "help line"),
                *("helpline", "complaints committee", "student counsellor", "counselor"),
            )
        ),
        *(
            (language, f"Bel/call {one} (...)", f"{reached} {one}.")
            for language, reached in (("nl", "Bereikbaar via"), ("en", "Reached at"))
            for one in (
                *("112", "113", "0900-1234", "+31 20 525 1234", "020 - 525 12 34", "a@b.nl"),
                *("https://b.nl/c", "www.b.nl/c", "020 525 1234, www.b.nl, a@b.nl"),
            )
        ),
    ],
)
def test_what_a_sentence_states_stays(language, said, kept):
    assert with_what_stays("…", said, language) == f"… {kept}"


@pytest.mark.parametrize("said", ["12.345.678", "x112", "1121", "30 mensen", "in 2024"])
def test_a_number_that_reaches_nobody_does_not_stay(said):
    assert with_what_stays("…", f"Het waren {said} toen.", "nl") == "…"


@pytest.mark.parametrize(
    ("sentence", "rule", "better"),
    [
        (
            "Je mag geen foto's van collega's delen.",
            "F101",
            (
                "We vragen eerst of iemand op beeld wil en wie het mag zien."
                " De grens die we stelden, blijft gelden."
            ),
        ),
        (
            "Smoking is prohibited in the lab.",
            "F101",
            "This is what you see us do in the lab: we … The boundary that we set still holds.",
        ),
        (
            "Meld elk incident direct bij HR.",
            "F104",
            (
                "Elk kwartaal bespreken we welke patronen we zien en welke ene gewoonte we willen"
                " versterken: we … HR denkt met je mee."
            ),
        ),
        (
            "Alle medewerkers zijn verplicht de training te volgen, uiterlijk 1 maart.",
            "F105",
            (
                "Hier oefen je iets wat je meteen kunt gebruiken, bijvoorbeeld: we …"
                " Graag uiterlijk 1 maart."
            ),
        ),
        (
            "All staff are required to complete the training by 1 March.",
            "F105",
            (
                "Here you practise something that you can use at once, such as: we …"
                " Please do so by 1 March."
            ),
        ),
    ],
)
def test_a_rewrite_fits_its_sentence_and_keeps_the_day_and_the_route(sentence, rule, better):
    found = next(one for one in lint(sentence, fixes=True).findings if one.rule == rule)

    assert found.rewrite == better
