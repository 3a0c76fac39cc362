from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from vobject.base import readOne

from handvat.access import Role
from handvat.people.models import Unit
from handvat.practice.actions.ladders import Beginning, begin_period, end_period
from handvat.practice.actions.reminders import claim_week, renew_calendar
from handvat.practice.models import MailWish
from handvat.practice.rules.ladders import Outcome
from tests.factories import NOW, a_person, a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
SENTENCE = "Wij vragen door voor we oordelen."


@pytest.fixture(autouse=True)
def in_march(monkeypatch):
    at(monkeypatch, NOW)


def at(monkeypatch, moment: datetime) -> None:
    monkeypatch.setattr("handvat.clock.now", lambda: moment)


def a_feed(unit: Unit) -> str:
    token = renew_calendar(unit, who="1", today=TODAY, now=NOW)
    return reverse("practice:calendar_feed", args=[token])


def days(file: bytes) -> list[date]:
    found = Calendar.from_ical(file)
    assert isinstance(found, Calendar)
    return [event.start for event in found.events]


def test_the_calendar_tells_when_and_nothing_else():
    unit = a_unit("Mens, dier; en computer 🌊")
    an_agreement(unit, sentence=SENTENCE, first_step="Een rondje")

    answer = Client().get(a_feed(unit))

    read = readOne(answer.content.decode())
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert read.vevent.summary.value == "Terugblik, 20 minuten"
    assert read.vevent.dtstart.value == TODAY + timedelta(weeks=4)
    assert read.x_wr_calname.value == "Handvat: Mens, dier; en computer 🌊"
    assert read.x_wr_timezone.value == "Europe/Amsterdam"
    assert "vragen door" not in answer.content.decode()
    assert "rondje" not in answer.content.decode()
    assert "sessionid" not in answer.cookies


def test_a_team_without_days_has_a_calendar_too():
    answer = Client().get(a_feed(a_unit()))

    assert days(answer.content) == []
    assert readOne(answer.content.decode()).name == "VCALENDAR"


def test_the_day_of_a_step_comes_in_the_place_of_the_first_and_stays_when_it_was_held():
    unit = a_unit()
    agreement = an_agreement(unit, first_step="Een rondje")
    planned = TODAY + timedelta(weeks=3)
    period = begin_period(agreement, Beginning(1, planned), who="1", today=TODAY, now=NOW)
    feed = a_feed(unit)
    assert days(Client().get(feed).content) == [planned]

    held = TODAY + timedelta(weeks=2)
    end_period(period, Outcome.STAY, who="1", today=held, now=NOW)

    assert days(Client().get(feed).content) == [held, TODAY + timedelta(weeks=4)]


def test_two_agreements_on_one_day_are_one_moment():
    unit = a_unit()
    an_agreement(unit)
    an_agreement(unit)

    assert len(days(Client().get(a_feed(unit)).content)) == 1


def test_what_did_not_change_is_not_sent_again():
    feed = a_feed(a_unit())
    first = Client().get(feed)

    by_tag = Client().get(feed, headers={"If-None-Match": first["ETag"]})
    by_date = Client().get(feed, headers={"If-Modified-Since": first["Last-Modified"]})

    assert (by_tag.status_code, by_date.status_code) == (304, 304)
    assert by_tag.content == b""


def test_what_changed_later_on_the_same_day_is_sent(monkeypatch):
    unit = a_unit()
    feed = a_feed(unit)
    first = Client().get(feed)
    an_agreement(unit)

    for later in (timedelta(hours=1), timedelta(days=2)):
        at(monkeypatch, NOW + later)
        told = {"If-Modified-Since": first["Last-Modified"]}
        assert Client().get(feed, headers=told).status_code == 200
    assert Client().get(feed, headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("day", [datetime(2026, 3, 28, 23, 30, tzinfo=UTC), NOW])
def test_the_days_are_the_same_whenever_one_looks(monkeypatch, day):
    unit = a_unit()
    an_agreement(unit, look_back_on=date(2026, 3, 29))  # the clock goes forward
    feed = a_feed(unit)
    at(monkeypatch, day)

    assert days(Client().get(feed).content) == [date(2026, 3, 29)]


def test_an_address_that_works_no_longer_is_answered_kindly():
    unit = a_unit()
    old, _ = a_feed(unit), a_feed(unit)

    for feed in (old, reverse("practice:calendar_feed", args=["nobody"])):
        answer = Client().get(feed)
        assert answer.status_code == 404
        assert "Vraag het aan je teamleider" in answer.content.decode()


def test_an_address_that_ended_answers_as_one_that_never_was():
    unit = a_unit("Zwaluwteam")
    an_agreement(unit)
    old, _new = a_feed(unit), a_feed(unit)
    since = {"If-None-Match": "*", "If-Modified-Since": "Tue, 01 Jan 2036 00:00:00 GMT"}

    for headers in ({}, since, {"Accept-Language": "en"}):
        ended, never = seen(old, headers), seen("/agenda/nobody.ics", headers)
        assert ended == never
        assert "Zwaluwteam" not in str(ended)


def seen(url, headers):
    answer = Client().get(url, headers=headers)
    kept = {
        name: value
        for name, value in answer.headers.items()
        if name not in {"Expires", "Content-Length"}
    }
    return answer.status_code, kept, answer.text.replace(url, "")


def test_the_feed_is_the_same_whatever_language_a_programme_asks_for():
    unit = a_unit("Café, één; team 🌊")
    an_agreement(unit)
    feed = a_feed(unit)

    dutch = Client().get(feed, headers={"Accept-Language": "nl"})
    english = Client().get(feed, headers={"Accept-Language": "en"})

    assert dutch.content == english.content
    assert dutch["ETag"] == english["ETag"]


def test_a_feed_holds_days_and_nothing_else_of_what_a_team_does():
    unit = a_unit()
    an_agreement(unit, sentence=SENTENCE, first_step="Een rondje", sees="Zwaluw")

    text = Client().get(a_feed(unit)).text

    kept = {line.partition(":")[0].partition(";")[0] for line in text.splitlines()}
    assert kept - {"BEGIN", "END"} == {
        *("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE"),
        *("REFRESH-INTERVAL", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL", "TRANSP"),
    }


def test_the_calendar_of_a_team_that_stopped_is_gone():
    unit = a_unit()
    feed = a_feed(unit)
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)

    assert Client().get(feed).status_code == 404


def test_the_lead_gets_the_address_once():
    unit = a_unit()
    client = Client()
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    said = client.post(reverse("practice:new_calendar", args=[unit.pk])).content.decode()

    address = said.split('<p class="hv-code">')[1].split("</p>")[0]
    assert "webcal://" in said
    assert Client().get(address.removeprefix("http://localhost:8000")).status_code == 200
    later = client.get(reverse("practice:team", args=[unit.pk])).content.decode()
    assert "/agenda/" not in later.replace(f"/team/{unit.pk}/agenda/", "")


def test_the_lead_takes_the_address_back():
    unit = a_unit()
    feed = a_feed(unit)
    client = Client()
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    client.post(reverse("practice:stop_calendar", args=[unit.pk]))

    assert Client().get(feed).status_code == 404


def test_one_click_in_a_mail_programme_ends_the_mail():
    person = a_person()
    stop = reverse("practice:stop_mail", args=[claim_week(person, "2026-W10")])
    programme = Client(enforce_csrf_checks=True)

    answer = programme.post(stop, {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert MailWish.objects.get().off


def test_looking_at_the_link_ends_nothing():
    stop = reverse("practice:stop_mail", args=[claim_week(a_person(), "2026-W10")])

    said = Client().get(stop).content.decode()

    assert "Stop het weekbericht" in said
    assert not MailWish.objects.get().off


def test_a_link_that_is_not_known_is_answered_kindly():
    claim_week(a_person(), "2026-W10")

    answer = Client().post(reverse("practice:stop_mail", args=["nobody"]))

    assert answer.status_code == 404
    assert "Deze link kennen we niet" in answer.content.decode()
    assert not MailWish.objects.get().off
