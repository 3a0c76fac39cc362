"""What readers of published figures get."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from handvat.measure.models import Wave
from handvat.people.models import Unit
from handvat.results.queries.words import words
from handvat.results.rules import Figure, WhyHidden


@dataclass(frozen=True, slots=True)
class WaveRef:
    """A published wave, as far as readers of its figures need it."""

    pk: int
    title: str
    closed_at: datetime
    results_open_at: datetime
    origin: str

    @classmethod
    def of(cls, wave: Wave) -> "WaveRef":
        """Return the reference of a published wave."""
        closed = wave.closed_at or wave.closes_at
        return cls(wave.pk, wave.title, closed, wave.results_open_at, wave.origin)


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
    members: tuple[str, ...] = ()  # of the others together: which units or groups they are

    @property
    def pictured(self) -> bool:
        """Return whether anything is shown at all."""
        return any(figure.shown for figure in self.figures.values())

    def figure(self, score: str) -> Figure:
        """Return the figure of a score; a hidden one where the wave did not ask it."""
        return self.figures.get(score) or absent(score, WhyHidden.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class GroupRef:
    """A group of which a unit's figures may be seen apart: an answer to a background question."""

    filter_name: str
    filter_value: str
    question: str
    answer: str


class NothingPublished(LookupError):
    """There is no open publication of this wave for this unit."""


def absent(score: str, why: WhyHidden) -> Figure:
    """Return the figure of a score that is not shown, with its words."""
    return Figure(score, why_hidden=why, words=words(Figure(score, why_hidden=why)))
