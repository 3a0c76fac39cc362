"""Decisions about what teams ask: from how far away it is seen, and how long it waits."""

from datetime import date
from enum import StrEnum

TEAMS_TO_HIDE_AMONG = 5  # a unit is named with a signal when at least so many teams are below it


class Waits(StrEnum):
    """How long something waits, as people say it."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


def waits(sent_on: date, today: date) -> tuple[Waits, int]:
    """Return how long something has waited: in days, weeks or months, rounded down."""
    days = max((today - sent_on).days, 0)
    if days < 7:
        return Waits.DAYS, days
    return (Waits.WEEKS, days // 7) if days < 61 else (Waits.MONTHS, days // 30)
