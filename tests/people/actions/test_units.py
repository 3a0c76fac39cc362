from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from handvat.people.actions import (
    CodeTaken,
    RootIsThere,
    UnitInUse,
    add_unit,
    add_units,
    close_unit,
    move_unit,
    rebuild_paths,
    rename_unit,
)
from handvat.people.models import Unit
from handvat.people.rules.tree import MakesLoop, TooDeep, paths
from tests.factories import a_person, a_unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def test_a_unit_is_added_with_its_path():
    root = add_unit("uz", "Zandmeer", parent=None)
    unit = add_unit("fnw", "Natuurwetenschappen", parent=root)

    assert (root.path, unit.path) == (f"/{root.pk}/", f"/{root.pk}/{unit.pk}/")


def test_there_is_one_root():
    add_unit("uz", "Zandmeer", parent=None)

    with pytest.raises(RootIsThere):
        add_unit("x", "Nog een", parent=None)


def test_two_units_do_not_share_a_code():
    root = add_unit("uz", "Zandmeer", parent=None)

    with pytest.raises(CodeTaken):
        add_unit("uz", "Nog een", parent=root)


def test_a_unit_gets_another_name_and_keeps_its_code():
    unit = a_unit("Fysica")

    rename_unit(unit, name="Natuurkunde")

    assert Unit.objects.values_list("name", "code").get() == ("Natuurkunde", unit.code)


def test_moving_takes_along_everything_below():
    root = a_unit()
    old, new = a_unit("Oud", root), a_unit("Nieuw", root)
    team = a_unit("Team", old)
    desk = a_unit("Bureau", team)

    move_unit(team, under=new)

    assert Unit.objects.get(pk=desk.pk).path == f"/{root.pk}/{new.pk}/{team.pk}/{desk.pk}/"


def test_a_unit_does_not_move_below_itself():
    root = a_unit()
    team = a_unit("Team", root)
    desk = a_unit("Bureau", team)

    with pytest.raises(MakesLoop):
        move_unit(team, under=desk)


def test_the_root_stays_the_root():
    root = a_unit()
    team = a_unit("Team", root)

    with pytest.raises(RootIsThere):
        move_unit(root, under=team)


def test_a_unit_does_not_move_where_its_teams_would_lie_too_deep():
    root = a_unit()
    way = [root]
    for _ in range(24):
        way.append(a_unit("Dieper", way[-1]))
    team = a_unit("Team", root)
    a_unit("Bureau", team)

    with pytest.raises(TooDeep):
        move_unit(team, under=way[-2])


def test_an_empty_unit_closes():
    team = a_unit("Team", a_unit())

    close_unit(team, on=DAY)

    assert Unit.objects.get(pk=team.pk).closed_on == DAY


def test_a_unit_with_people_does_not_close():
    team = a_unit("Team", a_unit())
    a_person(team)

    with pytest.raises(UnitInUse):
        close_unit(team, on=DAY)


def test_a_unit_with_open_units_does_not_close():
    team = a_unit("Team", a_unit())
    a_unit("Bureau", team)

    with pytest.raises(UnitInUse):
        close_unit(team, on=DAY)


def test_the_root_does_not_close():
    with pytest.raises(RootIsThere):
        close_unit(a_unit(), on=DAY)


def test_many_units_are_added_at_once():
    root = a_unit()

    first, second = add_units(["A", "B"], parent=root)

    assert (first.path, second.path) == (f"/{root.pk}/{first.pk}/", f"/{root.pk}/{second.pk}/")
    assert (second.name, second.parent) == ("B", root)


def test_many_units_are_added_all_or_none():
    root = a_unit()
    add_unit("B", "Er al", parent=root)

    with pytest.raises(CodeTaken):
        add_units(["A", "B"], parent=root)

    assert not Unit.objects.filter(code="A").exists()


def test_paths_are_made_anew():
    root = a_unit()
    one, two = a_unit("Een", root), a_unit("Twee", root)
    Unit.objects.filter(pk=one.pk).update(path="?")
    Unit.objects.filter(pk=two.pk).update(path=f"/{root.pk}/{one.pk}/")

    assert rebuild_paths() == 2
    assert all(unit.path.endswith(f"/{unit.pk}/") for unit in Unit.objects.all())


class Moves(TestCase):
    @settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.differing_executors]
    )
    @given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15))
    def test_whatever_is_moved_there_is_no_loop_and_every_path_is_right(self, moves):
        root = a_unit()
        units = [a_unit(f"Team {number}", root) for number in range(10)]

        for moved, under in moves:
            try:
                move_unit(units[moved], under=units[under])
            except MakesLoop:
                continue

        rows = Unit.objects.values_list("pk", "parent_id", "path")
        assert {pk: path for pk, _, path in rows} == paths({pk: up for pk, up, _ in rows})
