"""The only reader of the clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """Return this moment, aware, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 -- this is the one place that asks


def campus_day(moment: datetime, zone: str) -> date:
    """Return the calendar day of an aware `moment` on a campus in time zone `zone`."""
    return moment.astimezone(ZoneInfo(zone)).date()


def today(zone: str) -> date:
    """Return the calendar day it is now on a campus in time zone `zone`."""
    return campus_day(now(), zone)
