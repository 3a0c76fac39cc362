"""Tests of how many teams are told of: an attacker who reads every page learns of no few."""

from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.harvest import FEWEST, coarse, told

FLAT = {1: "/1/"} | {pk: f"/1/{pk}/" for pk in range(2, 12)}


@st.composite
def trees(draw: st.DrawFn) -> dict[int, str]:
    paths = {1: "/1/"}
    for pk in range(2, draw(st.integers(2, 45))):
        paths[pk] = f"{paths[draw(st.sampled_from(sorted(paths)))]}{pk}/"
    return paths


def below(paths: dict[int, str], top: int) -> dict[int, str]:
    return {pk: path for pk, path in paths.items() if path.startswith(paths[top])}


def pages(paths: dict[int, str], teams: set[int]) -> dict[int, int]:
    """Return what an attacker who may open every page reads, exact instead of in steps."""
    return {top: told(below(paths, top), teams, ()) for top in paths}


@given(trees(), st.data())
def test_what_is_told_of_a_unit_less_what_is_told_below_it_is_never_a_few(paths, data):
    teams = data.draw(st.sets(st.sampled_from(sorted(paths))))
    said = pages(paths, teams)

    for top, path in paths.items():
        children = [pk for pk, one in paths.items() if one == f"{path}{pk}/"]
        rest = said[top] - sum(said[child] for child in children)
        assert rest == 0 or rest >= FEWEST


@given(trees(), st.data())
def test_never_more_is_told_than_there_is(paths, data):
    teams = data.draw(st.sets(st.sampled_from(sorted(paths))))

    for top, said in pages(paths, teams).items():
        assert said <= len(teams & set(below(paths, top)))


@given(trees(), st.data())
def test_a_few_teams_anywhere_change_no_page_at_all(paths, data):
    """Whether the few left outside every group practise or not, all pages stay as they are."""
    top = data.draw(st.sampled_from(sorted(paths)))
    inside = sorted(below(paths, top))
    few = data.draw(st.sets(st.sampled_from(inside), max_size=FEWEST - 1))

    assert pages(paths, few) == pages(paths, set())


@given(trees(), st.data())
def test_all_of_them_never_differs_from_all_but_one(paths, data):
    missing = data.draw(st.sampled_from(sorted(paths)))
    everyone = set(paths)

    whole, but_one = told(paths, everyone, ()), told(paths, everyone - {missing}, ())

    assert whole == 0 or but_one >= whole - 1
    assert told(paths, everyone, ()) < len(paths)


@given(trees(), st.data())
def test_who_knows_some_teams_learns_nothing_of_a_few_others(paths, data):
    known = data.draw(st.sets(st.sampled_from(sorted(paths))))
    few = data.draw(st.sets(st.sampled_from(sorted(paths)), max_size=FEWEST - 1))

    assert told(paths, known | few, known) == told(paths, known, known) == 0


def test_a_team_alone_is_told_of_to_nobody():
    assert told({2: "/1/2/"}, {2}, ()) == 0


def test_groups_add_up():
    assert told(FLAT, {2, 3, 4, 5}, ()) == 0
    assert told(FLAT, {2, 3, 4, 5, 6}, ()) == 5
    assert told(FLAT, set(FLAT), ()) == len(FLAT) - 1


def test_numbers_are_said_in_steps():
    assert [coarse(number) for number in (0, 4, 5, 9, 10, 19, 20, 300)] == [
        *(0, 0, 5, 5, 10, 10, 20, 20)
    ]
