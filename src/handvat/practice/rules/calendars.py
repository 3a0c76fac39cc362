"""Calendar files: whole days with titles that give nothing away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

SHOWN_FOR = timedelta(days=90)  # a day stays this long in the feed after it passed


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day in a calendar. A whole day has no time zone, so no calendar shifts it."""

    uid: str
    day: date
    title: str
    about: str = ""
    url: str = ""
    made_at: datetime = datetime(2026, 1, 1, tzinfo=UTC)


def uid_of(*facts: object) -> str:
    """Return a name for an event; the same event has the same name again."""
    seed = "|".join(str(fact) for fact in facts)
    return f"{sha256(seed.encode()).hexdigest()[:32]}@handvat"


def calendar(days: Iterable[Day], *, name: str = "", zone: str = "") -> bytes:
    """Return an iCalendar file.

    Source: RFC 5545; RFC 7986, section 5 (NAME, REFRESH-INTERVAL).
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Handvat//Handvat//NL")
    made.add("calscale", "GREGORIAN")
    if name:
        made.add("name", vText(plain(name)))
        made.add("x-wr-calname", vText(plain(name)))
        made.add("x-wr-timezone", zone)
        made.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for one in days:
        made.add_component(_event(one))
    return bytes(made.to_ical())


def _event(one: Day) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", one.made_at)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", plain(one.title))
    if one.about:
        event.add("description", plain(one.about))
    if one.url:
        event.add("url", one.url)
    event.add("transp", "TRANSPARENT")
    return event


def plain(text: str) -> str:
    """Return `text` without what no calendar can hold: control characters, halves of letters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (letter for letter in lines if letter == "\n" or (letter >= " " and letter != "\x7f"))
    return "".join(letter for letter in kept if not "\ud800" <= letter <= "\udfff")


def changed_at(on: date, *, zone: str, now: datetime) -> datetime:
    """Return a moment after which nothing changed, from the day of the last change alone.

    We keep days, not moments. On the day itself that is now; later it is the end of that day. So
    whoever asks "since then?" is never told that nothing changed when something did.
    """
    over = datetime.combine(on + timedelta(days=1), time.min, ZoneInfo(zone))
    return min(over.astimezone(UTC), now).replace(microsecond=0)
