"""What is said quietly under a field."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.content.loader import behaviours
from handvat.framing.formats.along import MOST, About, Along, along

BAD = "Roddelen is verboden. De daders worden gestraft. Bij ons komt pesten vaak voor."


def rules(found):
    return [one.finding.rule for one in found.notes]


def test_what_works_comes_first_and_no_more_than_three_things_are_said():
    found = along(f"Wij laten elkaar uitpraten. {BAD}", "nl", about=About.TEXT)

    assert len(found.strengths) == 1
    assert len(found.notes) == MOST - 1
    assert len(found) == MOST
    assert [one.finding.start for one in found.notes] == sorted(
        one.finding.start for one in found.notes
    )


def test_a_warning_comes_before_a_suggestion():
    forbidden = "Roddelen is verboden. Onderbreken is verboden. Lachen is verboden."
    said = f"{forbidden} Bij ons komt pesten vaak voor."

    found = along(said, "nl", about=About.TEXT)

    assert "F102" in rules(found)
    assert len(found.notes) == MOST


def test_of_each_sentence_one_thing_is_said():
    found = along("Het is verboden om te roddelen, zegt de dader.", "nl", about=About.TEXT)

    assert len(found.notes) == 1


def test_of_a_norm_more_is_asked_than_of_a_text():
    said = "Zij moeten niet onderbreken."

    assert rules(along(said, "nl", about=About.NORM)) == ["F101", "N401"]
    assert rules(along(said, "nl", about=About.TEXT)) == ["F101"]


def test_what_hinders_may_be_said_as_it_comes_but_not_who_somebody_is():
    hindered = "Er wordt te vaak onderbroken en dat is verboden. Wij luisteren niet."

    assert along(hindered, "nl", about=About.TEXT)
    assert along(hindered, "nl", about=About.TALK) == Along()
    assert rules(along("Die pestkop begint steeds.", "nl", about=About.TALK)) == ["F108"]


@pytest.mark.parametrize("about", About)
def test_who_is_named_is_asked_about(about):
    found = along("Noor vraagt door.", "nl", about=about, names=["Noor de Wit"])

    assert found.persons == ("Noor",)
    assert along("We vragen door.", "nl", about=about, names=["Noor de Wit"]).persons == ()


def test_a_note_tells_of_the_behaviour_that_its_rewrite_shows():
    (note,) = along("Onderbreken is verboden.", "nl", about=About.NORM).notes

    assert note.behaviour == "b02"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_ships_needs_no_note(language):
    found = {
        one.key: rules(along(one.text[language], language, about=About.NORM, language=language))
        for one in behaviours()
    }

    reasoned = {"b33", "b59"}  # "respect" beside what one does, and a measure after an inquiry
    assert {key for key, said in found.items() if said} <= reasoned


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(About), st.sampled_from(["nl", "en"]))
def test_whatever_is_typed_is_answered(text, about, say):
    assert len(along(text, say, about=about, names=["Noor"])) <= MOST + 1
