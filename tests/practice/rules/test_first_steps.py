from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.first_steps import (
    LONGEST_LINE,
    LookBack,
    calendar,
    escaped,
    folded,
    look_back_refused,
    usual_look_back,
)

NOW = datetime(2026, 11, 22, 20, 0, 5, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def test_one_looks_back_after_four_weeks():
    assert usual_look_back(TODAY) == date(2026, 12, 20)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (TODAY, ""),
        (TODAY - timedelta(days=1), "past"),
        (TODAY + timedelta(days=366), ""),
        (TODAY + timedelta(days=367), "far"),
        (date(9999, 12, 31), "far"),
    ],
)
def test_a_day_to_look_back_lies_within_a_year(day, code):
    assert look_back_refused(day, today=TODAY) == code


def test_a_calendar_file_is_whole():
    look_back = LookBack(date(2026, 12, 31), "Samen terugkijken", "Hoe zie jij dit; echt, zo?")

    lines = calendar(look_back, now=NOW).split("\r\n")

    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Handvat//Handvat//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{look_back.uid}",
        "DTSTAMP:20261122T200005Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Samen terugkijken",
        "DESCRIPTION:Hoe zie jij dit\\; echt\\, zo?",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_same_event_has_the_same_name_and_another_has_another():
    one, same = LookBack(TODAY, "a", "b"), LookBack(TODAY, "a", "b")

    assert one.uid == same.uid != LookBack(TODAY, "a", "c").uid


def test_text_cannot_begin_a_line_of_its_own():
    assert escaped("a\r\nEND:VEVENT\nb\\c\x07") == "a\\nEND:VEVENT\\nb\\\\c"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_folded_lines_are_short_and_come_together_again(text):
    line = f"DESCRIPTION:{escaped(text)}"

    parts = list(folded(line))

    assert all(len(part.encode()) <= LONGEST_LINE for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line
    assert all(part.startswith(" ") for part in parts[1:])
