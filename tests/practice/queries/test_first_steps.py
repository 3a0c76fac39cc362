from datetime import date

import pytest

from handvat.practice.actions.first_steps import Choice, choose_first_step, move_step
from handvat.practice.models import FirstStep
from handvat.practice.queries import current_step, practised_in, shown_step, units_to_choose
from handvat.practice.rules import Stage
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 30)


def a_step(unit, key="b00"):
    choice = Choice(key, "Hoe zie jij dit?", DAY)
    return choose_first_step(unit, choice, who="7", today=NOW.date(), now=NOW)


def test_a_new_step_takes_the_place_of_the_one_before():
    unit = a_unit()
    a_step(unit, "b00")

    a_step(unit, "b04")

    step = current_step(unit)
    assert step is not None
    assert step.behaviour_key == "b04"
    assert FirstStep.objects.count() == 2


def test_what_is_practised_below_counts_as_units_and_never_as_people():
    root = a_unit()
    teams = [a_unit(f"Team {number}", root) for number in range(3)]
    for team in teams:
        a_step(team)

    (practised,) = practised_in(root)["cul-tea-2"]

    assert (practised.behaviour.key, practised.units, practised.stage) == ("b00", 3, None)


def test_where_a_unit_is_itself_is_told():
    unit = a_unit()
    move_step(a_step(unit), Stage.SELF_EVIDENT, who="7", now=NOW)

    (practised,) = practised_in(unit)["cul-tea-2"]

    assert practised.stage is Stage.SELF_EVIDENT


def test_a_unit_may_go_back():
    unit = a_unit()
    step = move_step(a_step(unit), Stage.SELF_EVIDENT, who="7", now=NOW)

    move_step(step, Stage.AWARE, who="7", now=NOW)

    shown = shown_step(unit)
    assert shown is not None
    assert [mark.place for mark in shown.marks] == ["here", "", ""]


def test_units_beside_are_not_told():
    root = a_unit()
    one, other = a_unit("A", root), a_unit("B", root)
    a_step(one)

    assert practised_in(other) == {}


def test_a_behaviour_that_is_gone_is_left_out():
    unit = a_unit()
    a_step(unit, "gone")

    assert practised_in(unit) == {}
    shown = shown_step(unit)
    assert shown is not None
    assert shown.behaviour is None


@pytest.mark.parametrize("units", [1, 3, 50])
def test_it_takes_one_query_whatever_the_units(units, django_assert_num_queries):
    root = a_unit()
    for number in range(units):
        a_step(a_unit(f"Team {number}", root))

    with django_assert_num_queries(1):
        practised_in(root)


def test_one_chooses_for_a_unit_that_one_may_choose_for():
    root, elsewhere = a_unit(), a_unit("Elders")
    team = a_unit("Team", root)

    assert list(units_to_choose((root.path,), "")) == [root]
    assert list(units_to_choose((root.path,), str(team.pk))) == [team]
    assert list(units_to_choose((root.path,), str(elsewhere.pk))) == [root]
