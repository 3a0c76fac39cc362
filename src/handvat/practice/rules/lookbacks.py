"""Decisions about looking back: the shape of twenty minutes, and what may be kept."""

from collections.abc import Iterable
from datetime import date, timedelta

WRITING_MINUTES = 5
# What went well comes first and gets most room; with the writing it is twenty minutes.
TALKING_MINUTES = {"went_well": 5, "made_easy": 2, "hard": 3, "next_step": 3, "need": 2}
LONGEST = 1000  # characters in one note, or in one line that is kept
MOST_LINES = 12  # that a team keeps under one question
OPEN_DAYS = 14  # that a look-back waits for somebody to say that it is done


class NotWriting(Exception):
    """The look-back was opened meanwhile, or is done."""


class NotOpened(Exception):
    """The look-back was not opened yet, or is done."""


class ChangedMeanwhile(Exception):
    """Somebody else of the team saved what is kept since this was read."""


def ends_on(begun: date) -> date:
    """Return the day on which a look-back ends by itself, so that no words lie about for good."""
    return begun + timedelta(days=OPEN_DAYS)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something, without marks of a list before them."""
    stripped = (line.strip().lstrip("-•*").strip() for line in text.splitlines())
    return tuple(line for line in stripped if line)


def fits(lines: Iterable[str]) -> bool:
    """Return whether every line is short enough, and there are not too many."""
    found = tuple(lines)
    return len(found) <= MOST_LINES and all(len(line) <= LONGEST for line in found)
