"""The one gate: which figures of a wave may be shown, where, and which of them as bands.

See docs/decisions/0006-figures-through-one-gate.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from handvat.disclosure.crowd import Flags
from handvat.disclosure.ledger import Entry
from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.publication import Publication, publish
from handvat.disclosure.tree import Tree as Units
from handvat.disclosure.wave import Policy
from handvat.results.rules import SMALLEST_SHARE
from handvat.results.rules.scores import Score, homes_of
from handvat.results.rules.sheets import NOT_SAID, Sheets
from handvat.results.rules.table import Floats, Group, Table
from handvat.results.rules.tree import TOP, Indices, Tree

DEEPEST_FOR_ORGANISATION = 1  # the organisation and its faculties; below, it judges one person
CELL, OWN = 5.0, 4.5  # what hiding costs, in people: docs/decisions/0016-no-combination.md
EVERYTHING = "\N{EMPTY SET}"  # stands above units that have nothing in common
LAYERS = (SMALLEST_SHARE,)  # in which shares are told too
RESPONSE = "response"  # not an item: everyone who handed in a sheet
Part = tuple[Frame, Moment, int]
Mapping = Callable[[Callable[[Part], Publication], Iterable[Part]], Iterable[Publication]]
FAVOUR = "\N{EMPTY SET}favourable"  # after an item: whether the answer was favourable


@dataclass(frozen=True, slots=True)
class Told:
    """What may be told; per cell of the table, and for figures per score too; NaN where hidden.

    numbers: people behind a figure.
    low, high: the mean, or the ends of its band.
    favourable: the share of favourable answers.
    response: whether the number of sheets may be shown.
    entries: lines for the ledger, without anything about anybody.
    """

    numbers: Floats
    low: Floats
    high: Floats
    favourable: Floats
    response: Flags
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A wave to decide on: its name, its scores, the ends of its scale, its smallest group."""

    wave: str
    scores: tuple[Score, ...]
    scale: tuple[float, float]
    favourable_from: float
    minimum: int


def decide(table: Table, sheets: Sheets, asked: Asked, *, each: Mapping = map) -> Told:
    """Return what may be told of a wave, so that nothing is known of a group under the minimum.

    Items that the same people answered are decided on together. A score that takes items together
    is made of what is told of these, so it tells nothing new. `each` may do several at once.

    Raises:
        handvat.disclosure.wave.CannotProtect, handvat.disclosure.publication.SumPinned,
        handvat.disclosure.separate.NoAnswer: there is no proof, so nothing may be told.
    """
    shape = len(table.places), len(asked.scores)
    numbers, low, high, favourable = np.full((4, *shape), np.nan)
    told = Told(numbers, low, high, favourable, np.zeros(shape[0], dtype=np.bool_), ())
    batches = _batches(sheets, asked)
    parts = [part for one in batches for part in _parts(table, sheets, asked, one)]
    entries = []
    for done in each(_publish, parts):
        _take(told, done, table, asked)
        entries.append(replace(done.entry, people={}))
    _take_together(told, asked.scores)
    return replace(told, entries=tuple(entries))


def _publish(part: Part) -> Publication:
    frame, moment, minimum = part
    return publish(frame, moment, (), Policy(minimum, cell=CELL, own=OWN, layers=LAYERS))


@dataclass(frozen=True, slots=True)
class _Batch:
    """Items with equal respondents; `high` where they are told of the highest units alone."""

    items: tuple[str, ...]
    points: Floats
    high: bool


def _batches(sheets: Sheets, asked: Asked) -> Iterator[_Batch]:
    """Yield what is decided on at once: items with equal respondents; the response with all."""
    all_answered = (False, bytes(len(sheets.places)))
    together: dict[tuple[bool, bytes], list[str]] = {all_answered: []}
    for item, at in homes_of(asked.scores).items():
        key = asked.scores[at].about_organisation, np.isnan(sheets.of(item)).tobytes()
        together.setdefault(key, []).append(item)
    for key, items in together.items():
        names = [*items, *(item + FAVOUR for item in items)]
        columns = [sheets.of(item) for item in items]
        columns += [_favour(points, asked.favourable_from) for points in columns]
        if key == all_answered:
            names.insert(0, RESPONSE)
            columns.insert(0, np.full(len(sheets.places), 0.5))  # a score that tells nothing
        yield _Batch(tuple(names), np.column_stack(columns), high=key[0])


def _favour(points: Floats, favourable_from: float) -> Floats:
    return np.where(np.isnan(points), np.nan, points >= favourable_from)


def _parts(table: Table, sheets: Sheets, asked: Asked, batch: _Batch) -> list[Part]:
    """Return a batch as disclosure takes it; nothing where nobody answered."""
    there = np.flatnonzero(~np.isnan(batch.points).all(axis=1))
    if not len(there):
        return []
    units, places = _units(table.tree, sheets.places, high=batch.high)
    values = tuple(sheets.values[row] for row in there)
    people = tuple(map(str, range(len(there))))
    points = batch.points[there]
    moment = Moment(asked.wave, batch.items[0], people, places[there], values, points)
    scales = tuple(_scale(item, asked) for item in batch.items)
    return [(Frame(units, sheets.filters, batch.items, scales), moment, asked.minimum)]


def _scale(item: str, asked: Asked) -> tuple[float, float]:
    return (0, 1) if item == RESPONSE or item.endswith(FAVOUR) else asked.scale


def _units(tree: Tree, places: Indices, *, high: bool) -> tuple[Units, Indices]:
    """Return the tree as disclosure knows it, and the unit of each sheet in it.

    With `high`, units that lie too deep are taken as the one above them.
    """
    kept = np.arange(len(tree.units))
    while high and (deep := tree.depths[kept] > DEEPEST_FOR_ORGANISATION).any():
        kept = np.where(deep, tree.parents[kept], kept)
    several = int((tree.parents == TOP).sum()) > 1
    parents = {EVERYTHING: ""} if several else {}
    for place in np.unique(kept).tolist():
        above = int(tree.parents[place])
        over = EVERYTHING if several else ""
        parents[str(tree.units[place])] = over if above == TOP else str(tree.units[above])
    units = Units.of(parents)
    number = {name: at for at, name in enumerate(units.names)}
    of_place = np.array([number[str(tree.units[at])] for at in kept], dtype=np.int64)
    return units, of_place[places]


def _take(told: Told, done: Publication, table: Table, asked: Asked) -> None:
    """Put what was decided of some items in its place."""
    cells = table.cells
    column = homes_of(asked.scores)
    for figure in done.figures:
        if figure.number is None or figure.low is None or figure.unit == EVERYTHING:
            continue
        value = "" if figure.value == NOT_SAID else figure.value
        cell = cells[int(figure.unit), Group(figure.filter_name, value)]
        item, favour, _nothing = figure.item.partition(FAVOUR)
        if item == RESPONSE:
            told.response[cell] = True
        elif not favour:
            told.numbers[cell, column[item]] = figure.number
            told.low[cell, column[item]] = figure.low
            told.high[cell, column[item]] = figure.high
        elif figure.low == figure.high and figure.holds >= SMALLEST_SHARE:
            told.favourable[cell, column[item]] = figure.low


def _take_together(told: Told, scores: Sequence[Score]) -> None:
    """Make the scores that hold several items; hidden where one of these is."""
    column = homes_of(scores)
    for at, score in enumerate(scores):
        parts = [column[item] for item in score.items]
        told.numbers[:, at] = told.numbers[:, parts].min(axis=1)
        for one in (told.low, told.high, told.favourable):
            one[:, at] = one[:, parts].mean(axis=1)
