from datetime import timedelta
from typing import Any

import pytest

from handvat.people.models import LogEntry, Unit
from handvat.practice.actions.reminders import (
    claim_week,
    end_calendar,
    renew_calendar,
    stop_mail,
    stop_token,
    wish_mail,
)
from handvat.practice.models import CalendarAddress, MailWish
from handvat.practice.queries.reminders import address_called, calendar_address
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
SIGNED: dict[str, Any] = {"who": "1", "today": TODAY, "now": NOW}


def test_an_address_is_kept_as_a_fingerprint_alone():
    unit = a_unit()

    token = renew_calendar(unit, **SIGNED)

    found = address_called(token)
    assert found is not None
    assert found.unit == unit
    assert len(token) == 43  # 256 bits
    assert token not in str(list(CalendarAddress.objects.values()))
    assert token not in str(list(LogEntry.objects.values()))


def test_a_new_address_ends_the_one_before():
    unit = a_unit()
    old, new = (renew_calendar(unit, **SIGNED) for _ in range(2))

    assert address_called(old) is None
    assert address_called(new) == calendar_address(unit)


def test_an_address_that_is_taken_back_works_no_longer():
    unit = a_unit()
    token = renew_calendar(unit, **SIGNED)

    assert end_calendar(unit, **SIGNED)
    assert not end_calendar(unit, **SIGNED)
    assert address_called(token) is None
    assert calendar_address(unit) is None


def test_the_address_of_a_team_that_stopped_works_no_longer():
    unit = a_unit()
    token = renew_calendar(unit, **SIGNED)

    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY - timedelta(days=1))

    assert address_called(token) is None


def test_a_week_is_claimed_once():
    person = a_person()

    first, second = (claim_week(person, "2026-W10") for _ in range(2))

    assert first
    assert second == ""
    assert claim_week(person, "2026-W11") == first  # the link in an older mail still works


def test_who_wants_no_mail_is_never_claimed():
    person = a_person()
    wish_mail(person, wanted=False)

    assert claim_week(person, "2026-W10") == ""

    wish_mail(person, wanted=True)
    assert claim_week(person, "2026-W10")


def test_the_link_ends_the_mail_of_whom_it_was_sent_to_and_of_nobody_else():
    person, other = a_person(), a_person()
    token = claim_week(person, "2026-W10")
    claim_week(other, "2026-W10")

    assert stop_mail(token)
    assert stop_mail(token)  # once more is as good
    assert not stop_mail("nobody")
    assert not stop_mail("")

    wishes = dict(MailWish.objects.values_list("person", "off"))
    assert wishes == {person.pk: True, other.pk: False}


def test_everyone_has_a_link_of_their_own():
    wishes = [MailWish.objects.create(person=a_person()) for _ in range(3)]

    assert len({stop_token(wish) for wish in wishes}) == 3
