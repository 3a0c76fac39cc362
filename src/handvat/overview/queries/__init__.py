"""Reads that put together what is arranged, what is lived and what is practised."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.functional import Promise

from handvat.content.loader import behaviours, framework
from handvat.content.shapes import Behaviour, Handhold, Level, LevelWords, PillarWords
from handvat.overview.queries.words import GAPS, WITHHELD, said, step_words
from handvat.overview.rules import (
    ARRANGED,
    TONES,
    Fact,
    Finding,
    Gap,
    Tone,
    findings,
    gap,
    lived_here,
    step,
)
from handvat.people.models import Unit
from handvat.people.queries import open_units
from handvat.practice.queries.agreements import look_backs_in
from handvat.practice.queries.harvest import Seen, practised_here
from handvat.programme.queries import Form, forms_in
from handvat.results.queries import Report
from handvat.results.rules import Direction, Figure, WhyHidden


@dataclass(frozen=True, slots=True)
class Line:
    """One handhold of the matrix: form, content, behaviour, gap and step."""

    handhold: Handhold
    form: Form
    figure: Figure | None  # None where no wave is looked at
    practised: tuple[Seen, ...]
    behaviours: tuple[Behaviour, ...]  # from the approach, those that serve this handhold
    gap: Gap
    due: bool  # its review day has come
    step: str
    seen: bool  # whether who is looking may see what people notice

    @property
    def behaviour(self) -> Behaviour:
        """Return the behaviour to name: the one practised most, else the approach's first."""
        return self.practised[0].behaviour if self.practised else self.behaviours[0]

    @property
    def others(self) -> tuple[Behaviour, ...]:
        """Return the approach's behaviours that nobody here practises yet."""
        chosen = {one.behaviour.key for one in self.practised}
        return tuple(one for one in self.behaviours if one.key not in chosen)

    @property
    def words(self) -> str | Promise:
        """Return the gap in words."""
        return GAPS[self.gap] if self.seen or self.gap is not Gap.NO_PICTURE else WITHHELD

    @property
    def tone(self) -> Tone:
        """Return how the dot beside the words is drawn."""
        return TONES[self.gap]

    @property
    def shown(self) -> bool:
        """Return whether there is a figure to read."""
        return self.figure is not None and self.figure.shown

    @property
    def told_above(self) -> bool:
        """Return whether this is reported from the faculties up."""
        return self.figure is not None and self.figure.why_hidden is WhyHidden.TEAM_LEVEL


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the matrix: a level and a pillar, with two handholds."""

    level: LevelWords
    pillar: PillarWords
    lines: tuple[Line, ...]

    @property
    def id(self) -> str:
        """Return the id of the cell, such as "cul-ind"."""
        return self.lines[0].handhold.cell


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one level."""

    level: LevelWords
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole matrix of a unit, with what to say on top."""

    columns: tuple[PillarWords, ...]
    rows: tuple[Row, ...]
    findings: tuple[tuple[str, str, str], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return the nine cells, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the 18 handholds in order."""
        return tuple(line for cell in self.cells for line in cell.lines)


@dataclass(frozen=True, slots=True)
class _Known:
    """All that the lines of a unit are made from."""

    forms: Mapping[str, Form]
    report: Report | None
    practised: Mapping[str, tuple[Seen, ...]]
    look_backs: Mapping[str, date]
    today: date
    seen: bool


def team_and_whole(paths: tuple[str, ...]) -> tuple[Unit | None, Unit | None]:
    """Return the smallest and the largest open unit among `paths`, in one query."""
    found = sorted(open_units().filter(path__in=paths), key=lambda one: (one.depth, one.path))
    return (found[-1], found[0]) if found else (None, None)


def matrix(
    unit: Unit,
    report: Report | None,
    *,
    today: date,
    may_see: bool = True,
    inside: Collection[int] = (),
) -> Matrix:
    """Return the matrix of `unit`, in a handful of queries beside those of the report.

    Who may not see what people notice (`may_see`) never reads that there is no picture. What a
    unit does among itself is shown to those of whom it is one of their own, in `inside`.
    """
    days = look_backs_in(unit) if unit.pk in inside else {}
    known = _Known(forms_in(unit), report, practised_here(unit, inside), days, today, may_see)
    approach = framework()
    rows = tuple(
        Row(level, tuple(_cell(level, pillar, known) for pillar in approach.columns))
        for level in approach.levels
    )
    lines = [line for row in rows for cell in row.cells for line in cell.lines]
    found = [
        one
        for one in findings([_fact(line) for line in lines])
        if may_see or one.finding is not Finding.NO_PICTURE_YET
    ]
    return Matrix(approach.columns, rows, tuple(said(one) for one in found))


def _cell(level: LevelWords, pillar: PillarWords, known: _Known) -> Cell:
    handholds = framework().in_cell(Level(level.id), pillar.id)
    return Cell(level, pillar, tuple(_line(handhold, known) for handhold in handholds))


def _line(handhold: Handhold, known: _Known) -> Line:
    form = known.forms[handhold.id]
    figure = known.report.figure(handhold.id) if known.report else None
    practised = known.practised.get(handhold.id, ())
    here = lived_here((figure or Figure(handhold.id)).lived, (one.stage for one in practised))
    space = gap(form.state, here)
    due = form.review_on is not None and form.review_on <= known.today and not form.inherited
    serving = _serving()[handhold.id]
    look_back_on = known.look_backs.get(handhold.id)
    next_step = step(space, due=due, practising=look_back_on is not None)
    behaviour = practised[0].behaviour if practised else serving[0]
    words = step_words(next_step, behaviour, look_back_on)
    return Line(handhold, form, figure, practised, serving, space, due, words, known.seen)


def _fact(line: Line) -> Fact:
    direction = line.figure.trend.direction if line.figure else Direction.NONE
    return Fact(line.handhold.id, line.gap, direction, line.form.state in ARRANGED)


@cache
def _serving() -> dict[str, tuple[Behaviour, ...]]:
    """Return the approach's behaviours for each handhold."""
    found: dict[str, tuple[Behaviour, ...]] = {}
    for behaviour in behaviours():
        key = behaviour.handhold.id
        found[key] = (*found.get(key, ()), behaviour)
    return found
