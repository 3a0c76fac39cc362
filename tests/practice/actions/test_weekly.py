from datetime import UTC, date, datetime, timedelta
from smtplib import SMTPServerDisconnected
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend

from handvat.access import Role
from handvat.people.models import Membership, Person, RoleHeld, Unit
from handvat.practice.actions.ladders import Beginning, begin_period
from handvat.practice.actions.reminders import claim_week, wish_mail
from handvat.practice.actions.weekly import send_weekly
from handvat.practice.models import Agreement, AgreementKind
from handvat.practice.rules.agreements import State
from handvat.practice.tasks import TASKS
from tests.factories import a_person, a_unit, an_agreement
from tests.measure.databases import at_the_same_time, in_earnest

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # half past seven on campus
TODAY = MONDAY.date()
SECRET = "Wij vragen door voor we oordelen."


def a_team(**facts: Any) -> tuple[Unit, Person]:
    unit = a_unit("Mens, dier; en 🌊")
    an_agreement(unit, sentence=SECRET, first_step="Begin met een rondje", **facts)
    return unit, a_person(unit, name="Noor de Wit")


def sent() -> list[EmailMultiAlternatives]:
    return cast("list[EmailMultiAlternatives]", mail.outbox)


def html_of(message: EmailMultiAlternatives) -> str:
    return str(message.alternatives[0][0])


def test_everyone_in_a_team_that_practises_gets_one_line_on_monday():
    _, person = a_team()

    send_weekly(MONDAY)

    (message,) = sent()
    assert message.to == [person.email]
    assert message.subject == "Deze week in Handvat"
    for text in (str(message.body), html_of(message)):
        assert "Mens, dier; en 🌊" in text
        assert "Begin met een rondje" in text
        assert "/weekbericht/" in text
        assert SECRET not in text
        assert "Noor" not in text


def test_the_look_back_of_this_week_comes_before_the_step():
    a_team(look_back_on=date(2026, 3, 5))

    send_weekly(MONDAY)

    (message,) = sent()
    assert "donderdag 5 maart" in str(message.body)
    assert "rondje" not in str(message.body)


def test_the_mail_is_in_the_language_of_who_gets_it():
    unit, _ = a_team(look_back_on=date(2026, 3, 5))
    reader = a_person(unit, language="en")

    send_weekly(MONDAY)

    message = next(one for one in sent() if one.to == [reader.email])
    assert message.subject == "This week in Handvat"
    assert "Thursday 5 March" in str(message.body)


def test_one_line_for_each_team_and_one_mail_for_all():
    _, person = a_team()
    other = a_unit("Ecologie")
    an_agreement(other, first_step="Vraag door")
    an_agreement(other, first_step="Iets anders", look_back_on=date(2026, 3, 6))
    Membership.objects.create(person=person, unit=other)

    send_weekly(MONDAY)

    (message,) = sent()
    body = str(message.body)
    assert body.count("rondje") == 1
    assert "vrijdag 6 maart" in body
    assert "Vraag door" not in body


def test_the_link_to_stop_stands_where_mail_programmes_look():
    a_team()

    send_weekly(MONDAY)

    headers = sent()[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = headers["List-Unsubscribe"].strip("<>")
    assert stop in str(sent()[0].body)
    assert stop in html_of(sent()[0])
    assert sent()[0].message()["List-Unsubscribe"]


def test_nobody_gets_two_mails_in_a_week():
    a_team()

    for hours in (0, 1, 30):
        send_weekly(MONDAY + timedelta(hours=hours))
    assert len(sent()) == 1

    send_weekly(MONDAY + timedelta(weeks=1))
    assert len(sent()) == 2


ZONE = ZoneInfo("Europe/Amsterdam")
SWITCHES = (datetime(2026, 3, 28, tzinfo=ZONE), datetime(2026, 10, 24, tzinfo=ZONE))


@pytest.mark.parametrize("before", SWITCHES, ids=["forward", "back"])
def test_around_the_night_the_clock_changes_one_mail_goes_at_seven_on_campus(before):
    a_team(look_back_on=before.date() + timedelta(days=5))
    at: list[datetime] = []

    for quarters in range(4 * 24 * 10):  # every quarter of an hour, for ten days
        now = (before.astimezone(UTC) + timedelta(minutes=15 * quarters)).astimezone(ZONE)
        send_weekly(now)
        at += [now] * (len(sent()) - len(at))

    assert [(one.isoweekday(), one.hour, one.minute) for one in at] == [(1, 7, 0)] * 2
    assert at[1].date() - at[0].date() == timedelta(weeks=1)


@pytest.mark.parametrize("year", [2026, 2027])
def test_the_last_week_of_a_year_and_the_first_of_the_next_have_one_mail_each(year):
    a_team()
    begin = datetime(year, 12, 19, tzinfo=ZONE)

    for hours in range(24 * 19):
        send_weekly(begin + timedelta(hours=hours))

    assert len(sent()) == 3


def test_a_clock_that_is_put_back_sends_no_mail_of_an_earlier_week():
    a_team()
    send_weekly(MONDAY)

    send_weekly(MONDAY - timedelta(weeks=1))
    send_weekly(MONDAY)

    assert len(sent()) == 1


class Flaky(EmailBackend):
    """A mail server that breaks off at every second mail."""

    taken = 0

    def send_messages(self, messages: Any) -> int:
        Flaky.taken += 1
        if Flaky.taken % 2 == 0:
            raise SMTPServerDisconnected
        return super().send_messages(messages)


def test_a_mail_server_that_breaks_off_again_and_again_gives_nobody_two(settings):
    unit, _ = a_team()
    for _ in range(7):
        a_person(unit)
    settings.EMAIL_BACKEND = f"{__name__}.Flaky"
    Flaky.taken = 0

    for minutes in range(30):
        send_weekly(MONDAY + timedelta(minutes=minutes))

    to = [message.to[0] for message in sent()]
    assert len(to) == len(set(to)) == 4  # for the four others it broke off; nobody tries again


@pytest.mark.parametrize("hours", [-1, -24, 48, 100])
def test_nothing_goes_at_another_moment(hours):
    a_team()

    send_weekly(MONDAY + timedelta(hours=hours))

    assert sent() == []


@pytest.mark.parametrize(
    "facts",
    [{"state": State.PROPOSED}, {"state": State.CELEBRATED}, {"kind": AgreementKind.WORKING}],
)
def test_a_team_that_practises_nothing_gets_nothing(facts):
    a_team(**facts)

    send_weekly(MONDAY)

    assert sent() == []


def test_who_has_no_address_left_or_stopped_it_gets_nothing():
    unit, off = a_team()
    wish_mail(off, wanted=False)
    a_person(unit, email="")
    a_person(unit, left_on=TODAY)
    moved = a_person(unit)
    Membership.objects.filter(person=moved).update(ended_on=TODAY)
    a_person(a_unit())

    send_weekly(MONDAY)

    assert sent() == []


def test_a_team_that_stopped_gets_nothing():
    unit, _ = a_team()
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)

    send_weekly(MONDAY)

    assert sent() == []


def test_the_lead_of_a_team_gets_its_line_and_a_role_above_it_does_not():
    unit, person = a_team()
    wish_mail(person, wanted=False)
    top = a_unit()
    Unit.objects.filter(pk=unit.pk).update(parent=top)
    lead, dean, past = a_person(), a_person(), a_person()
    since = date(2020, 1, 1)
    RoleHeld.objects.create(person=lead, unit=unit, role=Role.TEAM_LEAD, since=since)
    RoleHeld.objects.create(person=dean, unit=top, role=Role.TEAM_LEAD, since=since)
    RoleHeld.objects.create(
        person=past, unit=unit, role=Role.TEAM_LEAD, since=since, ended_on=TODAY
    )

    send_weekly(MONDAY)

    assert [message.to for message in sent()] == [[lead.email]]


def test_the_step_that_is_practised_is_the_one_in_the_mail():
    unit, _ = a_team()
    agreement = Agreement.objects.get(unit=unit)
    beginning = Beginning(1, TODAY + timedelta(weeks=2))
    begin_period(agreement, beginning, who="1", today=TODAY, now=MONDAY)

    send_weekly(MONDAY)

    assert "Begin met een rondje" in str(sent()[0].body)


class Stopped(EmailBackend):
    """A mail server during whose work the worker is killed, after so many mails."""

    left = 0

    def send_messages(self, messages: Any) -> int:
        if Stopped.left == 0:
            raise KeyboardInterrupt
        Stopped.left -= 1
        return super().send_messages(messages)


def test_a_worker_that_is_killed_half_way_sends_nobody_a_second_mail(settings):
    unit, _ = a_team()
    everyone = {person.email for person in (a_person(unit) for _ in range(4))} | {
        "noor@example.org"
    }
    Person.objects.filter(name="Noor de Wit").update(email="noor@example.org")
    settings.EMAIL_BACKEND = f"{__name__}.Stopped"
    Stopped.left = 2
    with pytest.raises(KeyboardInterrupt):
        send_weekly(MONDAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    send_weekly(MONDAY + timedelta(minutes=1))

    to = [message.to[0] for message in sent()]
    assert len(to) == len(set(to)) == len(everyone) - 1  # the one it was busy with gets none
    assert set(to) < everyone


def test_what_another_worker_took_upon_it_is_left_alone():
    unit, person = a_team()
    other = a_person(unit)
    claim_week(person, "2026-W10")

    send_weekly(MONDAY)

    assert [message.to for message in sent()] == [[other.email]]


def test_a_mail_server_that_is_away_takes_nobodys_week(settings):
    _, person = a_team()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    send_weekly(MONDAY)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    send_weekly(MONDAY + timedelta(minutes=5))

    assert [message.to for message in sent()] == [[person.email]]


def test_the_worker_starts_it():
    a_team()

    for task in TASKS:
        task(MONDAY)

    assert len(sent()) == 1


def test_a_hundred_people_take_few_queries(django_assert_max_num_queries):
    unit, _ = a_team()
    for _ in range(29):
        a_person(unit)

    with django_assert_max_num_queries(30 * 6 + 12):
        send_weekly(MONDAY)

    assert len(sent()) == 30


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_time_send_everyone_one_mail(tmp_path):
    with in_earnest(tmp_path) as enter:
        unit, person = a_team()
        everyone = sorted([person.email, *(a_person(unit).email for _ in range(11))])

        found = at_the_same_time(enter, *[lambda: send_weekly(MONDAY)] * 3)

        assert found == [None] * 3
    assert sorted(message.to[0] for message in sent()) == everyone
