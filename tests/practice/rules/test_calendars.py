from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from vobject.base import readOne

from handvat.practice.rules.calendars import Day, calendar, changed_at, uid_of
from handvat.practice.rules.first_steps import LookBack
from handvat.practice.rules.first_steps import calendar as single

NOW = datetime(2026, 11, 22, 20, 0, 5, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


def read(file: bytes) -> Calendar:
    found = Calendar.from_ical(file)
    assert isinstance(found, Calendar)
    return found


def test_a_whole_day_ends_on_the_next_in_two_readers():
    file = calendar([Day("a@handvat", date(2026, 12, 31), "Terugblik, 20 minuten", made_at=NOW)])

    (event,) = read(file).events
    other = readOne(file.decode()).vevent

    assert (event.start, event.end) == (date(2026, 12, 31), date(2027, 1, 1))
    assert event["summary"] == other.summary.value == "Terugblik, 20 minuten"
    assert (other.dtstart.value, other.dtend.value) == (event.start, event.end)
    assert event.DTSTAMP == NOW


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_whole_day_stays_one_day_when_the_clock_is_put_back_or_forward(day):
    file = calendar([Day("a@handvat", day, "x")], name="Team", zone=ZONE)

    (event,) = read(file).events

    assert (event.start, event.end) == (day, day + timedelta(days=1))
    assert b"DTSTART;VALUE=DATE:" in file


@pytest.mark.parametrize("name", ["Mens, dier; en computer", "Wad 🌊 \\ zee", "Ruimte\r\nX:Y"])
def test_a_name_is_read_as_it_was_written(name):
    file = calendar([], name=name, zone=ZONE)

    said = readOne(file.decode())

    assert said.name_list[0].value == said.x_wr_calname.value == name.replace("\r\n", "\n")
    assert read(file).get("x-wr-calname") is not None
    assert set(said.contents) & {"x", "vevent"} == set()


def test_a_calendar_without_days_is_a_calendar():
    file = calendar([], name="Team", zone=ZONE)

    assert read(file).events == []
    assert readOne(file.decode()).name == "VCALENDAR"


@settings(deadline=None)  # the first reading loads the readers
@given(WORDS, WORDS, st.dates(date(1970, 1, 1), date(9000, 1, 1)))
def test_what_is_written_is_read_by_both_readers(title, about, day):
    file = calendar([Day("a@handvat", day, title, about)])

    (event,) = read(file).events
    other = readOne(file.decode()).vevent

    assert event.start == other.dtstart.value == day
    assert str(event["summary"]) == title
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_no_text_becomes_a_line_of_its_own():
    file = calendar([Day("a@handvat", NOW.date(), "a\r\nEND:VEVENT\nb\\c\x07\x00", "d\udc00")])

    (event,) = read(file).events

    assert str(event["summary"]) == "a\nEND:VEVENT\nb\\c"
    assert str(event["description"]) == "d"


def test_the_file_of_one_day_is_made_the_same_way():
    file = single(
        LookBack(date(2026, 12, 31), "Samen terugkijken", "Hoe zie jij dit; echt, zo?"), now=NOW
    )

    (event,) = read(file).events

    assert str(event["description"]) == "Hoe zie jij dit; echt, zo?"
    assert readOne(file.decode()).vevent.uid.value == event["uid"]


def test_the_same_facts_give_the_same_name():
    assert uid_of(1, "a") == uid_of(1, "a") != uid_of(2, "a")


@given(st.integers(0, 60 * 48), st.integers(0, 60 * 48))
def test_who_read_before_a_change_is_never_told_that_nothing_changed(read_after, changed_after):
    begin = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)  # on campus the 25th, a day of 25 hours
    read_at = begin + timedelta(minutes=read_after)
    changed = begin + timedelta(minutes=max(read_after, changed_after) + 1)
    before, later = date(2026, 10, 1), changed + timedelta(days=3)

    told = changed_at(before, zone=ZONE, now=read_at)
    now_told = changed_at(campus(changed), zone=ZONE, now=later)

    assert told <= now_told
    assert changed_at(campus(read_at), zone=ZONE, now=read_at) <= read_at
    assert now_told > changed_at(campus(read_at), zone=ZONE, now=read_at)


def campus(moment: datetime) -> date:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- used here alone

    return moment.astimezone(ZoneInfo(ZONE)).date()


@pytest.mark.parametrize("letter", ["é", "ë", "🌊", "👩‍💻", ",", ";", "\\"])
def test_lines_are_folded_at_75_octets_and_never_within_a_letter(letter):
    name = letter * 90

    file = calendar([Day("a@handvat", NOW.date(), name)], name=name, zone=ZONE)

    lines = file.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert "".join(line.decode() for line in lines)  # each line is whole letters
    (event,) = read(file).events
    said = readOne(file.decode())
    assert str(event["summary"]) == said.vevent.summary.value == said.name_list[0].value == name


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(1, 9), st.integers(1, 9))
def test_a_day_of_a_team_keeps_its_name_and_no_other_day_has_it(day, team, other):
    mine, theirs = uid_of("look back", team, day), uid_of("look back", other, day)

    assert mine == uid_of("look back", team, day)
    assert (mine == theirs) == (team == other)
    assert mine != uid_of("look back", team, day + timedelta(days=1))


def test_a_feed_has_all_that_calendars_ask_for():
    days = [Day(f"{n}@handvat", NOW.date() + timedelta(days=n), "x") for n in (1, 2)]

    found = read(calendar(days, name="Team", zone=ZONE))

    assert found.errors == []
    assert {"VERSION", "PRODID"} <= set(found)
    for event in found.events:
        assert event.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert event.DTSTAMP.utcoffset() == timedelta(0)
    assert len({event["UID"] for event in found.events}) == 2
