"""Publish a wave: which figures go out, as they are or as bands, after all that went before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from handvat.disclosure.apart import changed, kept_apart, pairs_of
from handvat.disclosure.crowd import (
    GROUP,
    STATE,
    Crowd,
    Flags,
    crowd_of,
)
from handvat.disclosure.layers import held_by
from handvat.disclosure.ledger import Entry, mark
from handvat.disclosure.moments import Frame, Moment, Table, UnitsChanged, check_same_places
from handvat.disclosure.pattern import decide
from handvat.disclosure.sums import Bands, Item, bands_of
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.wave import Policy, Wave

Telling = Callable[[int], None]
Twins = dict[int, int]  # figures that are out, and the old figure of the same people


class PublishedAnswersChanged(ValueError):
    """Answers that were published are gone, or are other answers now."""

    def __init__(self, wave: str) -> None:
        super().__init__(f"answers of wave {wave!r} changed after they were published")
        self.wave = wave


class SumPinned(ArithmeticError):
    """A sum of a small group would be known; nothing may be published."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell of one item; `number` is None where it is hidden, low and high then too.

    holds: no group of fewer people adds up from this figure and others that hold as much.
    """

    unit: str
    filter_name: str
    value: str
    item: str
    number: int | None
    low: float | None
    high: float | None
    holds: int = 0


@dataclass(frozen=True, slots=True)
class Publication:
    """All figures of a wave at one moment, and the line for the ledger."""

    wave: str
    release: str
    figures: tuple[Figure, ...]
    entry: Entry
    narrow: int


def publish(
    frame: Frame,
    moment: Moment,
    past: Sequence[Entry],
    policy: Policy,
    tell: Telling = lambda _left: None,
) -> Publication:
    """Return what goes out of `moment`, when what the entries of `past` tell is out.

    From entries of other waves the figures are kept apart: see `disclosure.changes`.

    Raises:
        ValueError: the policy has layers, and something of this wave is out: what was told in
            layers is not in the ledger.
        PublishedAnswersChanged: people in `past` have other answers now, or are gone.
        UnitsChanged: what is in `past` cannot come from these units.
        CannotProtect: what was published before gives a small group away.
        SumPinned, NoAnswer: there is no proof, so nothing goes out.
    """
    others = [entry for entry in past if entry.wave != moment.wave]
    past = [entry for entry in past if entry.wave == moment.wave]
    if policy.layers and past:
        raise ValueError("more than number and mean can be told of a wave only once")
    _check_unchanged(frame, moment, past)
    for entry in past:
        check_same_places(frame.tree, entry)
    table = Table.of(frame, moment, past)
    crowd = crowd_of(table.states, frame.tree)
    fixed, held, twins = _old_figures(table, crowd, policy.minimum)
    _check_same_units(table, crowd)
    pairs = pairs_of(table, others)
    held |= changed(crowd, table, pairs, policy.minimum) & ~fixed
    shown = decide(Wave(frame.tree, crowd, fixed, held), policy, tell)
    shown = kept_apart(crowd, table, (shown, fixed), pairs, policy.minimum)
    holds = held_by(frame.tree, crowd, shown, policy)
    figures: list[Figure] = []
    narrow = 0
    for number in range(len(frame.items)):
        bands, left = _bands(table, crowd, (shown, twins), number, policy)
        narrow += left
        figures += _figures(table, crowd, holds, number, bands)
    figures.sort(key=lambda figure: (figure.unit, figure.filter_name, figure.value, figure.item))
    return Publication(
        moment.wave, moment.release, tuple(figures), _entry(frame, moment, figures), narrow
    )


def _check_unchanged(frame: Frame, moment: Moment, past: Sequence[Entry]) -> None:
    now = {name: row for row, name in enumerate(moment.people)}
    for entry in past:
        for name, record in entry.people.items():
            if name not in now:
                raise PublishedAnswersChanged(moment.wave)
            marks = dict(zip(entry.items, record[1 + len(entry.filters) :], strict=True))
            for item, seal in marks.items():
                if seal and _mark(frame, moment, now[name], item) != seal:
                    raise PublishedAnswersChanged(moment.wave)


def _mark(frame: Frame, moment: Moment, row: int, item: str) -> str:
    if item not in frame.items:
        return ""
    score = float(moment.scores[row, frame.items.index(item)])
    return "" if np.isnan(score) else mark(moment.people[row], item, score)


def _check_same_units(table: Table, crowd: Crowd) -> None:
    """Return quietly when every old figure has as many people in these units as was told."""
    found: list[dict[tuple[str, str, str, str], int]] = [{} for _ in table.past]
    sizes = crowd.sizes
    for row in np.flatnonzero(crowd.keys[:, STATE] < len(table.past)):
        key = crowd.keys[row]
        for item in (at for at, group in enumerate(table.group) if group == key[GROUP]):
            found[key[STATE]][table.name(key, item)] = int(sizes[row])
    for told, numbers in zip(table.past, found, strict=True):
        for name, (number, _low, _high) in told.items():
            if name[3] in table.frame.items and numbers.get(name) != number:
                gone = name[0] not in table.frame.tree.names
                raise UnitsChanged(table.moment.wave, name[0], then=None, now=None, gone=gone)


def _old_figures(table: Table, crowd: Crowd, minimum: int) -> tuple[Flags, Flags, Twins]:
    """Return which figures are out, which may not come out, and as which old figure each is out.

    A figure is held back where 1 to `minimum` - 1 people joined or left it since it was shown; it
    is out already where nobody did.
    """
    twins: Twins = {}
    newest = len(table.states) - 1
    fixed = np.zeros(len(crowd.keys), dtype=np.bool_)
    held = crowd.keys[:, STATE] < newest
    place = {tuple(key): row for row, key in enumerate(crowd.keys.tolist())}
    items = [table.group.index(group) for group in range(max(table.group) + 1)]
    for row in np.flatnonzero(held):
        key = crowd.keys[row]
        told = table.name(key, items[key[GROUP]]) in table.past[key[STATE]]
        now = place.get((newest, *key[1:].tolist()))
        gap = _gap(crowd, int(row), now)
        if told:
            fixed[row], twins[int(row)] = True, int(row)
        if told and gap == 0 and now is not None:
            fixed[now], twins[now] = True, int(row)
        if now is not None:
            held[now] |= gap < minimum if told else gap == 0
    return fixed, held & ~fixed, twins


def _gap(crowd: Crowd, row: int, other: int | None) -> int:
    """Return how many people are in one of two figures and not in the other."""
    if other is None:
        return 0
    apart = abs(crowd.matrix[[row]] - crowd.matrix[[other]])
    return int((apart @ crowd.people)[0])


def _bands(
    table: Table, crowd: Crowd, pattern: tuple[Flags, Twins], item: int, policy: Policy
) -> tuple[Bands, int]:
    """Return what is told of the means of one item, and how many groups stay narrow."""
    shown, twins = pattern
    figures = np.flatnonzero(crowd.keys[:, GROUP] == table.group[item])
    scores = np.nan_to_num(table.moment.scores[:, item])
    total = np.bincount(crowd.member, weights=scores, minlength=len(crowd.people))
    before = Bands(np.full(len(crowd.keys), np.nan), np.full(len(crowd.keys), np.nan))
    for row in set(figures.tolist()) & twins.keys():
        key = crowd.keys[twins[row]]
        _number, before.low[row], before.high[row] = table.past[key[STATE]][table.name(key, item)]
    low, high = table.frame.scales[item]
    sums = np.asarray(total, dtype=np.float64)
    asked = Item(table.frame.tree, crowd, figures, shown, sums, low, high, policy.processes)
    bands, narrow = bands_of(asked, before, policy.minimum)
    if any(group.room <= 1e-3 for group in narrow) and high > low:
        raise SumPinned(table.frame.items[item])
    return bands, len(narrow)


def _figures(table: Table, crowd: Crowd, holds: Indices, item: int, bands: Bands) -> list[Figure]:
    newest = len(table.states) - 1
    rows = np.flatnonzero(
        (crowd.keys[:, STATE] == newest) & (crowd.keys[:, GROUP] == table.group[item])
    )
    sizes = crowd.sizes
    return [
        Figure(
            *table.name(crowd.keys[row], item),
            int(sizes[row]) if holds[row] else None,
            float(bands.low[row]) if holds[row] else None,
            float(bands.high[row]) if holds[row] else None,
            int(holds[row]),
        )
        for row in rows
    ]


def _entry(frame: Frame, moment: Moment, figures: Sequence[Figure]) -> Entry:
    told = tuple(
        (f.unit, f.filter_name, f.value, f.item, f.number, f.low, f.high)
        for f in figures
        if f.number is not None and f.low is not None and f.high is not None
    )
    people = {
        name: (
            frame.tree.names[moment.units[row]],
            *moment.values[row],
            *(_mark(frame, moment, row, item) for item in frame.items),
        )
        for row, name in enumerate(moment.people)
    }
    above = _above(frame.tree, moment.units)
    return Entry(moment.wave, moment.release, frame.filters, frame.items, people, told, above)


def _above(tree: Tree, homes: Indices) -> dict[str, str]:
    """Return the unit above each unit that has people in or below it; "" above the root."""
    there = np.unique(tree.above[:, homes])
    return {
        tree.names[unit]: tree.names[tree.parents[unit]] if tree.parents[unit] != NOBODY else ""
        for unit in there[there != NOBODY].tolist()
    }
