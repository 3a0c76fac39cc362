"""Decisions about practising: the three steps, when to look back, and the calendar file of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handvat.practice.rules import calendars
from handvat.practice.rules.calendars import Day, uid_of

LOOK_BACK_AFTER = timedelta(weeks=4)
LATEST_LOOK_BACK = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class LookBack:
    """A day to look back, with a title that gives nothing away and what to talk about."""

    day: date
    title: str
    about: str

    @property
    def uid(self) -> str:
        """Return a name for the event; the same event has the same name again."""
        return uid_of(self.day.isoformat(), self.about)


def usual_look_back(today: date) -> date:
    """Return the day to look back when nobody chooses another."""
    return today + LOOK_BACK_AFTER


def look_back_refused(day: date, *, today: date) -> str:
    """Return why a day will not do, as a code; empty when it will."""
    if day < today:
        return "past"
    return "far" if day > today + LATEST_LOOK_BACK else ""


def calendar(look_back: LookBack, *, now: datetime) -> bytes:
    """Return an iCalendar file with `look_back` as an event of a whole day."""
    day = Day(look_back.uid, look_back.day, look_back.title, look_back.about, made_at=now)
    return calendars.calendar((day,))
