from datetime import date

import pytest

from handvat.people.actions import (
    add_contact_point,
    change_contact_point,
    check_contact_point,
    end_contact_point,
)
from handvat.people.models import ContactKind, LogEntry
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db
FACTS = {"kind": ContactKind.OMBUDS, "name": "Jan", "email": "jan@example.org"}


def test_adding_checks_today_and_logs_no_name():
    unit = a_unit()

    point = add_contact_point(unit, FACTS, who="7", now=NOW)

    assert (point.name, point.checked_on) == ("Jan", NOW.date())
    entry = LogEntry.objects.get()
    assert (entry.who, entry.action, entry.unit) == ("7", "add_contact_point", unit)
    assert entry.about == f"{point.pk} ombuds"


def test_changing_and_checking_renew_the_day():
    point = add_contact_point(a_unit(), FACTS, who="7", now=NOW)
    for step in (
        lambda: change_contact_point(point, {"name": "Els"}, who="7", now=NOW),
        lambda: check_contact_point(point, who="7", now=NOW),
    ):
        point.checked_on = date(2020, 1, 1)
        point.save()

        step()

        point.refresh_from_db()
        assert (point.name, point.checked_on) == ("Els", NOW.date())


def test_ending_keeps_the_row():
    point = end_contact_point(
        add_contact_point(a_unit(), FACTS, who="7", now=NOW), who="7", now=NOW
    )

    point.refresh_from_db()
    assert point.ended_on == NOW.date()


def test_what_is_sent_twice_is_added_once():
    unit = a_unit()

    first, again = (add_contact_point(unit, FACTS, who="7", now=NOW) for _ in range(2))

    assert (first, LogEntry.objects.count()) == (again, 1)
    end_contact_point(first, who="7", now=NOW)
    assert add_contact_point(unit, FACTS, who="7", now=NOW) != first
