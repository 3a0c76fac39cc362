"""What the words of an agreement have to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.agreement_words import (
    back_to_the_table,
    begins_with_us,
    one_line,
    one_person_in,
    plain_cue,
    plain_then,
    role_model_refused,
)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Wij vragen door.", True),
        ("We vragen door.", True),
        ("“Wij vragen door.”", True),
        ("WIJ VRAGEN DOOR", True),
        ("We ask before we judge.", True),
        ("Wijzer worden we samen.", False),
        ("Weet je het nog?", False),
        ("Jullie vragen door.", False),
        ("Vanaf nu vragen wij door.", False),
        ("", False),
    ],
)
def test_an_agreement_begins_with_us(sentence, ours):
    assert begins_with_us(sentence) is ours


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("Als een plan op tafel ligt,", "een plan op tafel ligt"),
        ("when a plan is on the table …", "a plan is on the table"),
        ("een  plan\nop tafel", "een plan op tafel"),
        ("alsof er haast is", "alsof er haast is"),
    ],
)
def test_the_moment_fits_behind_if(typed, fits):
    assert plain_cue(typed) == fits


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("… dan vragen we door.", "vragen we door"),
        ("Then we ask on", "we ask on"),
        ("danken we elkaar", "danken we elkaar"),
    ],
)
def test_what_is_done_fits_behind_then(typed, fits):
    assert plain_then(typed) == fits


@given(st.text())
def test_words_on_one_line_stay_on_one_line(text):
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)


def test_a_role_that_one_person_has_is_found_and_an_everyday_word_is_not():
    assert one_person_in("Wij laten de teamleider uitspreken") == "teamleider"
    assert one_person_in("Wij houden intern overleg") == ""


@pytest.mark.parametrize(
    ("role_model", "because", "leads", "no"),
    [
        (1, "", [1, 2], ""),
        (2, "", [1, 2], ""),
        (None, "", [1], "nobody"),
        (9, "", [1], "silently"),
        (9, "  ", [1], "silently"),
        (9, "Dat vroeg zij zelf.", [1], ""),
        (None, "", [], ""),
        (9, "", [], ""),
    ],
)
def test_who_leads_begins_and_hands_that_over_in_the_open(role_model, because, leads, no):
    assert role_model_refused(role_model, because, leads=leads) == no


def test_other_words_make_another_agreement_and_other_spaces_or_capitals_do_not():
    assert not back_to_the_table(("Wij  vragen", "a", ""), ("wij vragen ", "A", ""))
    assert back_to_the_table(("Wij vragen", "a", ""), ("Wij vragen", "b", ""))
