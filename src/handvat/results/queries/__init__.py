"""Reads of published figures: the only way in which other packages see results."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from handvat.people.models import Unit
from handvat.results.rules import Figure, WhyHidden


@dataclass(frozen=True, slots=True)
class WaveRef:
    """A published wave, as far as readers of its figures need it."""

    pk: int
    title: str
    closed_at: datetime
    results_open_at: datetime
    origin: str


@dataclass(frozen=True, slots=True)
class ResponseCount:
    """How many answered of how many; rounded to 5 below 50 invited, nothing where hidden."""

    shown: bool = False
    answered: int | None = None
    invited: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the screen may say of one unit in one wave."""

    unit: Unit
    wave: WaveRef
    previous: WaveRef | None
    response: ResponseCount
    figures: Mapping[str, Figure]
    filter_name: str = ""
    filter_value: str = ""

    def figure(self, score: str) -> Figure:
        """Return the figure of a score; a hidden one where the wave did not ask it."""
        return self.figures.get(score) or Figure(score, why_hidden=WhyHidden.NOT_ASKED)


class NothingPublished(LookupError):
    """There is no open publication of this wave for this unit."""


def published_waves(unit: Unit, *, now: datetime) -> tuple[WaveRef, ...]:
    """Return the waves with open results that have figures of `unit`, newest first."""
    del unit, now
    return ()


def report(
    unit: Unit, wave_pk: int, *, now: datetime, filter_name: str = "", filter_value: str = ""
) -> Report:
    """Return what may be said of `unit` in a wave, in a constant number of queries.

    Raises:
        NothingPublished: the wave is not published, not open yet, or did not ask this unit.
    """
    del now, filter_name, filter_value
    raise NothingPublished(unit.pk, wave_pk)


def trend_line(unit: Unit, score: str, *, now: datetime) -> tuple[tuple[WaveRef, Figure], ...]:
    """Return a score of `unit` in every open wave, oldest first, for a picture."""
    del unit, score, now
    return ()
