"""Decisions about practising: the three steps, when to look back, and the calendar file of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

LOOK_BACK_AFTER = timedelta(weeks=4)
LATEST_LOOK_BACK = timedelta(days=366)
LONGEST_LINE = 75  # octets, the line break not counted: RFC 5545, section 3.1


@dataclass(frozen=True, slots=True)
class LookBack:
    """A day to look back, with a title that gives nothing away and what to talk about."""

    day: date
    title: str
    about: str

    @property
    def uid(self) -> str:
        """Return a name for the event; the same event has the same name again."""
        seed = f"{self.day.isoformat()}|{self.about}"
        return f"{sha256(seed.encode()).hexdigest()[:32]}@handvat"


def usual_look_back(today: date) -> date:
    """Return the day to look back when nobody chooses another."""
    return today + LOOK_BACK_AFTER


def look_back_refused(day: date, *, today: date) -> str:
    """Return why a day will not do, as a code; empty when it will."""
    if day < today:
        return "past"
    return "far" if day > today + LATEST_LOOK_BACK else ""


def calendar(look_back: LookBack, *, now: datetime) -> str:
    """Return an iCalendar file with `look_back` as an event of a whole day.

    A whole day has no time zone, so that no calendar can shift it.

    Source: RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (events).
    """
    day, after = look_back.day, look_back.day + timedelta(days=1)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Handvat//Handvat//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{look_back.uid}",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{escaped(look_back.title)}",
        f"DESCRIPTION:{escaped(look_back.about)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def escaped(text: str) -> str:
    """Return `text` as a TEXT value: one line, with its separators marked."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    marked = plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(letter for letter in marked if letter >= " " and letter != "\x7f")


def folded(line: str) -> Iterator[str]:
    """Yield a content line in parts of at most 75 octets; every next part opens with a space."""
    part, room = "", LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", LONGEST_LINE - 1
        part, room = part + letter, room - size
    yield part
