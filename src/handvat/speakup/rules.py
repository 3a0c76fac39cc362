"""When a contact point deserves another look."""

from datetime import date, timedelta

LOOK_AGAIN_AFTER = timedelta(days=365)


def deserves_a_look(checked_on: date, day: date) -> bool:
    """Return whether somebody looked longer ago than a year."""
    return day - checked_on > LOOK_AGAIN_AFTER
