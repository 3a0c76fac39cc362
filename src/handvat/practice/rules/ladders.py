"""Decisions about the ladder of an agreement: small steps, two to four weeks each."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

SHORTEST, LONGEST = timedelta(weeks=2), timedelta(weeks=4)
USUAL = timedelta(weeks=3)
MOST_RUNGS = 12
LONGEST_RUNG = 300  # characters

# How long a new habit takes: medians of 59 to 66 days of daily practice, with a wide spread.
# Source: Singh and others, 2024, "Time to Form a Habit", Healthcare 12(23), 2488. Teams practise
# less often than daily: 10 to 20 weeks is a convention, and pages say it as one.
FEWEST_WEEKS, MOST_WEEKS = 10, 20


class Outcome(StrEnum):
    """What a team chooses when it looks back on a small step."""

    UP = "up"
    STAY = "stay"
    DOWN = "down"


class Rhythm(StrEnum):
    """Roughly where in the weeks of practice a team is; never how well it does."""

    NOT_BEGUN = "not_begun"
    BEGINNING = "beginning"
    ON_THE_WAY = "on_the_way"
    SETTLING = "settling"
    LONGER = "longer"


class OneStepAtATime(Exception):
    """The team practises a small step of this agreement already."""


class NothingToLookBackOn(Exception):
    """No small step of this agreement is being practised."""


class NotPractised(Exception):
    """The team has not adopted the agreement, so there is nothing to practise yet."""


class NoSmallerStep(Exception):
    """The team stands on its smallest step; it may split it."""


class LadderChanged(Exception):
    """Somebody else changed the ladder meanwhile."""


def held(position: int, rungs: int) -> int:
    """Return `position` as a place on a ladder of so many `rungs`; the first rung is 1."""
    return min(max(position, 1), max(rungs, 1))


def after(outcome: Outcome, position: int, rungs: int) -> int:
    """Return where a team stands after looking back.

    Raises:
        NoSmallerStep: it wants to go down from the first rung.
    """
    if outcome is Outcome.DOWN and position <= 1:
        raise NoSmallerStep
    step = {Outcome.UP: 1, Outcome.STAY: 0, Outcome.DOWN: -1}[outcome]
    return held(position + step, rungs)


def where(text: str, position: int, rungs: Sequence[str]) -> int:
    """Return where the step that was practised stands now; the ladder may have changed since."""
    return rungs.index(text) + 1 if text in rungs else held(position, len(rungs))


def tidy(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the steps that `lines` hold: on one line each, none empty, none twice."""
    said = (" ".join(line.split()) for line in lines)
    return tuple(dict.fromkeys(line for line in said if line))


def split(rungs: Sequence[str], position: int, first: str, second: str) -> tuple[str, ...]:
    """Return the ladder with two smaller steps before the one that was too large.

    The large step stays: the two lead up to it. A step that is there already keeps its place.

    Raises:
        ValueError: there is no rung at `position`.
    """
    if not 1 <= position <= len(rungs):
        raise ValueError(position)
    smaller = tuple(text for text in tidy((first, second)) if text not in rungs)
    return (*rungs[: position - 1], *smaller, *rungs[position - 1 :])


def first_ladder(own_step: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the ladder an agreement begins with: its own first step, then those we know."""
    return tidy((own_step, *known))[:MOST_RUNGS]


def look_back_refused(day: date, *, begins: date) -> str:
    """Return why a day will not do to look back on a step, as a code; empty when it will."""
    if day < begins + SHORTEST:
        return "soon"
    return "late" if day > begins + LONGEST else ""


def rhythm(spans: Iterable[tuple[date, date]]) -> Rhythm:
    """Return roughly where a team is, from the days on which its periods began and ended."""
    days = sum((end - begin).days for begin, end in spans)
    weeks = days / 7
    if weeks > MOST_WEEKS:
        return Rhythm.LONGER
    if weeks >= FEWEST_WEEKS:
        return Rhythm.SETTLING
    return Rhythm.ON_THE_WAY if weeks >= LONGEST.days / 7 else Rhythm.BEGINNING


def seen(texts: Iterable[str]) -> str:
    """Return a mark of what somebody read, to know later whether it changed."""
    return sha256("\x00".join(texts).encode()).hexdigest()[:16]
