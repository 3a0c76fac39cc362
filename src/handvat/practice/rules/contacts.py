"""When a team is asked whether its contact points are still right."""

from collections.abc import Iterable
from datetime import date, timedelta

ASKED_AFTER = timedelta(days=91)  # once a quarter


def to_check(checked_on: Iterable[date], today: date) -> bool:
    """Return whether any of the points was last looked at a quarter ago, or longer."""
    return any(day + ASKED_AFTER <= today for day in checked_on)
