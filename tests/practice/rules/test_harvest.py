"""Tests of how many teams are told of: an attacker who reads every page learns of no few."""

from hypothesis import example, given
from hypothesis import strategies as st

from handvat.practice.rules.harvest import (
    FEWEST,
    Place,
    coarse,
    leaving_one_out,
    settled,
    told,
)

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


@given(st.dictionaries(st.sampled_from("abc"), st.integers(0, 12)), st.integers(0, 24))
def test_groups_side_by_side_never_hold_all_teams(counts, teams):
    kept = leaving_one_out(counts, teams)

    assert not kept or sum(kept.values()) < teams
    assert kept.items() <= counts.items()
    assert kept == counts or sum(counts.values()) >= teams


def test_a_unit_between_that_is_not_counted_itself_gathers_its_teams():
    paths = {pk: f"/1/9/{pk}/" for pk in range(2, 8)}

    assert told(paths, {2, 3, 4, 5, 6}, ()) == 5


PLACES = st.dictionaries(
    st.integers(10, 40),
    st.builds(Place, st.sampled_from(["/1/2/{}/", "/1/3/{}/", "/1/3/4/{}/"]), st.booleans()),
    max_size=30,
).map(lambda found: {pk: Place(at.path.format(pk), at.is_team) for pk, at in found.items()})


def teams_of(places, unit):
    return {pk for pk, at in places.items() if at.is_team and f"/{unit}/" in at.path}


MOVED = {pk: Place(f"/1/2/{pk}/", is_team=True) for pk in (10, 11)}
STAYED = {pk: Place(f"/1/3/{pk}/", is_team=True) for pk in (12, 13, 14, 15)}


@example(MOVED | STAYED, {pk: Place(f"/1/3/{pk}/", is_team=True) for pk in (10, 11)})
@given(PLACES, PLACES)
def test_no_unit_that_is_told_of_changes_by_a_few_teams(before, now):
    after = settled(before, now)

    for unit in (1, 2, 3, 4):
        was, becomes = teams_of(before, unit), teams_of(after, unit)
        changed = was ^ becomes
        tells = max(len(was), len(becomes)) > FEWEST
        assert not before or not tells or not changed or len(changed) >= FEWEST


@given(PLACES, PLACES)
def test_everyone_is_where_they_were_or_where_they_are(before, now):
    after = settled(before, now)

    assert all(after[pk] in (before.get(pk), now.get(pk)) for pk in after)
    assert settled(after, after) == after
    assert settled({}, now) == now


def test_five_teams_that_move_together_move_at_once():
    before = {pk: Place(f"/1/2/{pk}/", is_team=True) for pk in range(10, 22)}
    five = {pk: Place(f"/1/3/{pk}/", is_team=True) for pk in range(10, 15)}

    assert settled(before, before | five) == before | five
    assert settled(before, before | dict(list(five.items())[:4])) == before
