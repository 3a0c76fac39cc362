from datetime import date

import pytest

from handvat.people.models import ContactKind, ContactPoint
from handvat.people.queries import contact_points, contact_points_within
from tests.factories import a_unit

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def a_point(unit, name, kind=ContactKind.OMBUDS, *, checked_on=TODAY, ended_on=None):
    facts = {"kind": kind, "checked_on": checked_on, "ended_on": ended_on}
    return ContactPoint.objects.create(unit=unit, name=name, **facts)


def test_the_nearest_come_first_and_then_the_usual_order_of_kinds():
    root = a_unit()
    team = a_unit("Team", root)
    a_point(root, "Outside", ContactKind.OUTSIDE)
    a_point(root, "Adviser", ContactKind.CONFIDENTIAL_ADVISER)
    a_point(team, "Near", ContactKind.OUTSIDE)

    found = contact_points(team, TODAY)

    assert [one.name for one in found] == ["Near", "Adviser", "Outside"]


def test_only_points_within_the_paths_are_kept_up_and_the_oldest_check_comes_first():
    root = a_unit()
    mine, other = a_unit("Mine", root), a_unit("Other", root)
    a_point(mine, "Fresh")
    a_point(mine, "Old", checked_on=date(2020, 1, 1))
    a_point(mine, "Gone", ended_on=TODAY)
    a_point(other, "Elsewhere")

    found = contact_points_within((mine.path,), TODAY)

    assert [one.name for one in found] == ["Old", "Fresh"]


def test_no_paths_hold_nothing():
    a_point(a_unit(), "Somebody")

    assert not contact_points_within((), TODAY).exists()
