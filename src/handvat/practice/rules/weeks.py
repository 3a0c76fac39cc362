"""Decisions about the weekly mail: when it goes, and what it is about."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

FROM = time(7, 0)  # on Monday, on campus
LAST_DAY = 1  # Tuesday: for a server that was down on Monday; later the week is half over


def week_to_mail(now: datetime, zone: str) -> str:
    """Return the ISO week whose mail is due at `now`, such as "2026-W47"; empty when none is."""
    here = now.astimezone(ZoneInfo(zone))
    if here.weekday() > LAST_DAY or (here.weekday() == 0 and here.time() < FROM):
        return ""
    year, week, _ = here.isocalendar()
    return f"{year}-W{week:02}"


def in_this_week(day: date, today: date) -> bool:
    """Return whether `day` lies between `today` and the Sunday of its week."""
    return today <= day <= today + timedelta(days=6 - today.weekday())
