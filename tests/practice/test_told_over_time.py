"""Somebody above who compares what is told of teams before and after one of them changes."""

from datetime import date

import pytest

from handvat.people.actions.units import close_unit, move_unit
from handvat.people.models import Membership
from handvat.practice.actions.counting import count, count_when_due
from handvat.practice.models import Agreement, Signal, Story
from handvat.practice.queries.harvest import counters, practised_here
from handvat.practice.rules.harvest import FEWEST
from tests.factories import a_team, a_unit, an_agreement

pytestmark = pytest.mark.django_db
KEY = "b00"
MARCH, APRIL = date(2026, 3, 2), date(2026, 4, 1)


@pytest.fixture
def tree():
    """Return the root and two faculties of eight teams, of which five in the first practise."""
    root = a_unit("Universiteit")
    faculties = [a_unit(name, root) for name in ("Letteren", "Techniek")]
    teams = [[a_team(f"{one} {number}", one) for number in range(8)] for one in faculties]
    for team in teams[0][:FEWEST]:
        an_agreement(team, behaviour_key=KEY, stage="practising")
    return root, faculties, teams


def figures(unit):
    return [
        (one.teams, one.stage.value)
        for line in practised_here(unit, ()).values()
        for each in line
        for one in each.told
    ]


def everything_read(tree):
    """Return all that is told of these units."""
    root, faculties, _teams = tree
    return [(practised_here(unit, ()), counters(unit)) for unit in (root, *faculties)]


@pytest.mark.parametrize("whose", [0, -1])  # a team that practises, and one that does not
def test_one_team_that_moves_changes_nothing_that_is_told(tree, whose):
    _root, (letters, engineering), teams = tree
    count(MARCH)
    before = everything_read(tree)
    assert figures(letters) == [(5, "practising")]  # there is something to lose

    move_unit(teams[0][whose], under=engineering)
    count(APRIL)

    assert everything_read(tree) == before


@pytest.mark.parametrize("whose", [0, -1])
def test_one_team_that_is_closed_changes_nothing_that_is_told(tree, whose):
    _root, _faculties, teams = tree
    count(MARCH)
    before = everything_read(tree)

    close(teams[0][whose])
    count(APRIL)

    assert everything_read(tree) == before


def test_two_teams_that_become_one_change_nothing_that_is_told(tree):
    _root, (letters, _engineering), teams = tree
    count(MARCH)
    before = everything_read(tree)

    merged = a_team("Samen", letters)
    an_agreement(merged, behaviour_key=KEY, stage="practising")
    for team in teams[0][:2]:
        close(team)
    count(APRIL)

    assert everything_read(tree) == before


def test_a_team_that_comes_in_as_the_fifth_is_not_told_of(tree):
    _root, (_letters, engineering), teams = tree
    for team in teams[1][: FEWEST - 1]:
        an_agreement(team, behaviour_key=KEY, stage="practising")
    count(MARCH)
    assert figures(engineering) == []

    move_unit(teams[0][0], under=engineering)
    count(APRIL)

    assert figures(engineering) == []


def test_a_team_that_shrinks_to_one_person_changes_nothing_that_is_told(tree):
    _root, _faculties, teams = tree
    count(MARCH)
    before = everything_read(tree)

    one = Membership.objects.filter(unit=teams[0][0]).order_by("pk")[0]
    Membership.objects.filter(pk=one.pk).update(ended_on=MARCH)
    count(APRIL)

    assert everything_read(tree) == before


def test_within_a_month_nothing_that_a_team_does_is_told(tree):
    _root, _faculties, teams = tree
    count(MARCH)
    before = everything_read(tree)

    Agreement.objects.filter(unit=teams[0][0]).update(stage="self_evident")
    Agreement.objects.filter(unit=teams[0][1]).update(state="parked")
    an_agreement(teams[0][6], behaviour_key=KEY, stage="practising")
    about = {"handhold": "cul-ind-1", "text": "x"}
    for team in teams[0]:
        Signal.objects.create(unit=team, answer="doing", sent_on=MARCH, **about)
        story = {"title": "x", "behaviour_key": KEY, "state": "shared", "told_on": MARCH}
        Story.objects.create(unit=team, **about, **story)

    assert not count_when_due(date(2026, 3, 31))
    assert everything_read(tree) == before


def test_in_the_next_month_what_changed_is_told(tree):
    _root, (letters, _engineering), teams = tree
    assert count_when_due(MARCH)
    for team in teams[0][:FEWEST]:
        Agreement.objects.filter(unit=team).update(stage="self_evident")

    assert count_when_due(APRIL)

    assert figures(letters) == [(5, "self_evident")]


def test_teams_that_move_together_are_told_of_where_they_went(tree):
    _root, (letters, engineering), teams = tree
    count(MARCH)

    for team in teams[0][:FEWEST]:
        move_unit(team, under=engineering)
    count(APRIL)

    assert (figures(letters), figures(engineering)) == ([], [(5, "practising")])


def test_a_unit_of_which_everyone_is_in_some_step_is_not_told_in_full():
    """With five in one step and five in another of ten teams, all ten would be known."""
    faculty = a_unit("Letteren", a_unit())
    for number in range(10):
        stage = "practising" if number < FEWEST else "self_evident"
        an_agreement(a_team(f"T{number}", faculty), behaviour_key=KEY, stage=stage)

    assert len(figures(faculty)) == 1


def test_units_without_people_do_not_hide_teams():
    """The faculty itself agrees on nothing, so it is not the one that may not practise."""
    faculty = a_unit("Letteren", a_unit())
    for number in range(FEWEST):
        an_agreement(a_team(f"T{number}", faculty), behaviour_key=KEY, stage="practising")
    a_unit("Zonder mensen", faculty)
    assert figures(faculty) == []

    a_team("Nog een", faculty)

    assert figures(faculty) == [(5, "practising")]


def close(team):
    Membership.objects.filter(unit=team).update(ended_on=MARCH)
    close_unit(team, on=MARCH)
