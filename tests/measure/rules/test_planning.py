"""Who answers where, and when a next wave may come."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.measure.rules.planning import answers_in, first_day_after, may_ask


@st.composite
def trees(draw: st.DrawFn) -> tuple[dict[int, int | None], dict[int, int]]:
    """Return a forest of up to 30 units, parents before children, and who is in them."""
    size = draw(st.integers(1, 30))
    parents: dict[int, int | None] = {0: None}
    for unit in range(1, size):
        parents[unit] = draw(st.one_of(st.none(), st.integers(0, unit - 1)))
    return parents, {unit: draw(st.integers(0, 15)) for unit in parents}


@given(trees(), st.integers(6, 20))
def test_enough_people_share_every_place_where_answers_count(tree, minimum):
    parents, people = tree

    places = answers_in(parents, people, minimum=minimum)

    counted: Counter[int] = Counter()
    for unit, place in places.items():
        counted[place] += people[unit]
    assert all(
        number == 0 or number >= min(minimum, _in_the_same_tree(place, parents, people))
        for place, number in counted.items()
    )


def _in_the_same_tree(unit, parents, people) -> int:
    def top(one):
        return one if parents[one] is None else top(parents[one])

    return sum(number for one, number in people.items() if top(one) == top(unit))


@given(trees(), st.integers(6, 20))
def test_everyone_counts_exactly_once_and_above_where_they_are(tree, minimum):
    parents, people = tree

    places = answers_in(parents, people, minimum=minimum)

    assert set(places) == set(parents)
    assert all(places[place] == place for place in places.values())
    for unit, place in places.items():
        above: int | None = unit
        while above is not None and above != place:
            above = parents[above]
        assert above == place


def test_a_team_of_three_answers_with_the_unit_above():
    parents = {1: None, 2: 1, 3: 1}

    assert answers_in(parents, {1: 6, 2: 3, 3: 9}, minimum=8) == {1: 1, 2: 1, 3: 3}


def test_the_one_head_of_a_department_of_large_teams_answers_with_the_faculty():
    parents = {1: None, 2: 1, 3: 2, 4: 2}

    assert answers_in(parents, {1: 8, 2: 1, 3: 9, 4: 9}, minimum=8) == {1: 1, 2: 1, 3: 3, 4: 4}


def test_nobody_is_left_alone_at_the_top():
    parents = {1: None, 2: 1, 3: 1}

    assert answers_in(parents, {1: 1, 2: 12, 3: 9}, minimum=8) == {1: 1, 2: 2, 3: 1}


@pytest.mark.parametrize(
    ("invited", "asked"),
    [
        ({"phd": 5, "support": 5}, True),
        ({"phd": 4, "support": 50}, False),
        ({"phd": 5, "": 50}, False),
        ({}, False),
    ],
)
def test_a_background_question_is_asked_where_every_option_is_held_by_enough(invited, asked):
    options = ("phd", "support", "undisclosed")

    assert may_ask(options, invited, threshold=5, unsaid="undisclosed") is asked


def test_a_question_without_telling_options_is_not_asked():
    assert not may_ask(("undisclosed",), {}, threshold=5, unsaid="undisclosed")


def test_a_quarter_keeps_month_ends():
    assert first_day_after(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert first_day_after(date(2026, 1, 15), 3) == date(2026, 4, 15)
