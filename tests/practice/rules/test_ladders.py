from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.ladders import (
    MOST_RUNGS,
    NoSmallerStep,
    Outcome,
    Rhythm,
    after,
    first_ladder,
    held,
    look_back_refused,
    rhythm,
    seen,
    split,
    tidy,
    where,
)

TODAY = date(2026, 3, 2)
RUNGS = st.lists(st.text("abc é", min_size=1, max_size=8), min_size=1, max_size=8).map(tidy)
LADDERS = RUNGS.filter(bool)


@given(LADDERS, st.data(), st.lists(st.sampled_from(Outcome), max_size=30))
def test_a_team_always_stands_on_its_ladder(rungs, data, outcomes):
    position = data.draw(st.integers(1, len(rungs)))

    for outcome in outcomes:
        if outcome is Outcome.DOWN and position == 1:
            with pytest.raises(NoSmallerStep):
                after(outcome, position, len(rungs))
            continue
        position = after(outcome, position, len(rungs))

        assert 1 <= position <= len(rungs)


@given(st.integers(2, MOST_RUNGS))
def test_going_down_is_possible_from_every_step_above_the_first(position):
    assert after(Outcome.DOWN, position, MOST_RUNGS) == position - 1


def test_going_up_from_the_last_step_stays_there():
    assert after(Outcome.UP, 4, 4) == 4


@given(LADDERS, st.data(), st.text("abc é", max_size=8), st.text("abc é", max_size=8))
def test_splitting_loses_no_step_and_keeps_their_order(rungs, data, first, second):
    position = data.draw(st.integers(1, len(rungs)))

    made = split(rungs, position, first, second)

    assert [text for text in made if text in rungs] == list(rungs)
    assert set(made) == set(rungs) | set(tidy((first, second)))
    assert len(made) == len(set(made))


def test_the_smaller_steps_lead_up_to_the_large_one():
    made = split(("klein", "groot", "groter"), 2, " half ", "bijna")

    assert made == ("klein", "half", "bijna", "groot", "groter")


@pytest.mark.parametrize("position", [0, 3])
def test_a_step_that_is_not_there_cannot_be_split(position):
    with pytest.raises(ValueError, match=str(position)):
        split(("a", "b"), position, "c", "d")


@given(st.lists(st.text(max_size=12)))
def test_tidy_steps_hold_all_words_once(lines):
    said = tidy(lines)

    assert len(set(said)) == len(said)
    assert {word for text in said for word in text.split()} == {
        w for x in lines for w in x.split()
    }


@given(RUNGS, st.text("abc", max_size=3), st.integers(-5, 50))
def test_where_a_team_stands_survives_a_changed_ladder(rungs, text, position):
    found = where(text, position, rungs)

    assert 1 <= found <= max(len(rungs), 1)
    assert text not in rungs or rungs[found - 1] == text


def test_an_agreement_begins_with_its_own_first_step():
    assert first_ladder("Onze stap", ("een", "twee")) == ("Onze stap", "een", "twee")
    assert first_ladder("een", ("een", "twee")) == ("een", "twee")
    assert first_ladder("", ()) == ()


@pytest.mark.parametrize(
    ("days", "code"), [(13, "soon"), (14, ""), (28, ""), (29, "late"), (-1, "soon")]
)
def test_a_step_is_practised_two_to_four_weeks(days, code):
    assert look_back_refused(TODAY + timedelta(days=days), begins=TODAY) == code


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        (0, Rhythm.BEGINNING),
        (3, Rhythm.BEGINNING),
        (4, Rhythm.ON_THE_WAY),
        (9, Rhythm.ON_THE_WAY),
        (10, Rhythm.SETTLING),
        (20, Rhythm.SETTLING),
        (21, Rhythm.LONGER),
    ],
)
def test_the_rhythm_is_said_roughly(weeks, words):
    half = timedelta(weeks=weeks) / 2

    assert rhythm([(TODAY, TODAY + half), (TODAY + 9 * half, TODAY + 10 * half)]) is words


def test_weeks_without_practice_do_not_count():
    week = timedelta(weeks=1)

    assert rhythm([(TODAY, TODAY + week), (TODAY + 30 * week, TODAY + 31 * week)]) is (
        Rhythm.BEGINNING
    )


@given(LADDERS, LADDERS)
def test_a_mark_tells_ladders_apart(one, other):
    assert (seen(one) == seen(other)) == (one == other)


@given(st.integers(), st.integers(-3, 12))
def test_a_held_position_is_a_place_on_the_ladder(position, rungs):
    assert 1 <= held(position, rungs) <= max(rungs, 1)
