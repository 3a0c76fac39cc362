"""The answers of a wave at one moment, and the wave in numbers at every moment so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from handvat.disclosure.changes import Key
from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, VALUE, Flags, State
from handvat.disclosure.ledger import Entry
from handvat.disclosure.tree import NOBODY, Indices, Tree


class UnitsChanged(ValueError):
    """What was published before cannot come from these units: some are gone or lie elsewhere.

    unit: where that shows.
    then, now: the unit above it at both moments, "" for none; both None where that is not known,
        `now` alone where the unit is gone.
    gone: whether the unit is there no more.
    """

    def __init__(
        self, wave: str, unit: str, *, then: str | None, now: str | None, gone: bool
    ) -> None:
        super().__init__(f"unit {unit!r} has changed since wave {wave!r} was published")
        self.wave, self.unit, self.then, self.now, self.gone = wave, unit, then, now, gone


@dataclass(frozen=True, slots=True)
class Moment:
    """The answers of one wave as they stand at one moment.

    people: names of the respondents.
    units: of each the unit, by number in the tree.
    values: of each the value of every filter, "" where not known.
    scores: people by items, NaN where not answered.
    """

    wave: str
    release: str
    people: tuple[str, ...]
    units: Indices
    values: tuple[tuple[str, ...], ...]
    scores: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """What all waves share: units, filters, items, and the ends of the scale of every item."""

    tree: Tree
    filters: tuple[str, ...]
    items: tuple[str, ...]
    scales: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Table:
    """A wave in numbers: its states, the newest last, and what was told of the others."""

    frame: Frame
    moment: Moment
    states: tuple[State, ...]
    filters: tuple[str, ...]  # of this wave at any moment
    labels: tuple[tuple[str, ...], ...]  # the values of each of them
    group: tuple[int, ...]  # the group of each item
    past: tuple[dict[tuple[str, str, str, str], tuple[int, float, float]], ...]

    @classmethod
    def of(cls, frame: Frame, moment: Moment, past: Sequence[Entry]) -> "Table":
        """Return the wave in numbers; people are numbered as in `moment`."""
        rows = {name: row for row, name in enumerate(moment.people)}
        filters = tuple(dict.fromkeys([*frame.filters, *(f for e in past for f in e.filters)]))
        read = [_raw(frame, entry, filters, rows) for entry in past]
        blank = ("",) * (len(filters) - len(frame.filters))
        values = np.array([(*known, *blank) for known in moment.values], dtype=object)
        read.append((moment.units, values.reshape(len(rows), -1), ~np.isnan(moment.scores)))
        answered = np.vstack([answered for _units, _values, answered in read])
        _kinds, first, group = np.unique(answered, axis=1, return_index=True, return_inverse=True)
        labels = tuple(
            tuple(sorted({str(v) for _u, values, _a in read for v in values[:, f]} - {""}))
            for f in range(len(filters))
        )
        states = tuple(
            State(units, _numbers(values, labels), answered[:, first])
            for units, values, answered in read
        )
        told = tuple({line[:4]: line[4:] for line in entry.told} for entry in past)
        return cls(frame, moment, states, filters, labels, tuple(group.ravel().tolist()), told)

    def name(self, key: Indices, item: int) -> tuple[str, str, str, str]:
        """Return the names of the cell with this key, for this item."""
        which = int(key[FILTER])
        unit, label = self.frame.tree.names[key[UNIT]], ""
        if which != EVERYBODY:
            label = self.labels[which - 1][key[VALUE]]
        return unit, self.filters[which - 1] if which else "", label, self.frame.items[item]

    def key(self, names: tuple[str, str, str]) -> Key | None:
        """Return the cell with these names; None where nobody could be in it now."""
        unit, which, value = names
        if unit not in self.frame.tree.names or (which and which not in self.filters):
            return None
        at = self.frame.tree.names.index(unit)
        if not which:
            return at, EVERYBODY, 0
        known = self.labels[self.filters.index(which)]
        return (at, 1 + self.filters.index(which), known.index(value)) if value in known else None


def check_same_places(tree: Tree, entry: Entry) -> None:
    """Return quietly when all units of `entry` with people lie above and below each other as then.

    Units may be put between or beside them. In two units of equal size that change place no
    number shows it, and yet what was told is of other people than it would be now.

    Raises:
        UnitsChanged: a unit is gone, or lies elsewhere.
    """
    over = dict(zip(tree.names, tree.parents.tolist(), strict=True))
    homes = {record[0] for record in entry.people.values()}
    for unit in sorted(homes) if entry.above else []:
        then, now, at = [unit], [unit], over.get(unit, NOBODY)
        while above := entry.above.get(then[-1]):
            then.append(above)
        while at != NOBODY:
            now.append(tree.names[at])
            at = over[now[-1]]
        now = [name for name in now if name in entry.above]
        if then != now:
            lowest, *over_it = _parting(then, now)
            gone = lowest not in over
            raise UnitsChanged(
                entry.wave, lowest, then=over_it[0], now=None if gone else over_it[1], gone=gone
            )


def _parting(then: Sequence[str], now: Sequence[str]) -> tuple[str, str, str]:
    """Return the last unit that two ways up have in common, and what lies above it in each."""
    alike = next(at for at in count() if then[at : at + 1] != now[at : at + 1])
    after = [way[alike] if alike < len(way) else "" for way in (then, now)]
    return then[alike - 1], after[0], after[1]


def _raw(
    frame: Frame, entry: Entry, filters: Sequence[str], rows: Mapping[str, int]
) -> tuple[Indices, NDArray[np.object_], Flags]:
    """Return the units, values and answers of an entry, for everybody who is there now."""
    unit_of = {name: number for number, name in enumerate(frame.tree.names)}
    units = np.full(len(rows), NOBODY, dtype=np.int64)
    values = np.full((len(rows), len(filters)), "", dtype=object)
    answered = np.zeros((len(rows), len(frame.items)), dtype=np.bool_)
    places = [filters.index(name) for name in entry.filters]
    items = [(at, frame.items.index(i)) for at, i in enumerate(entry.items) if i in frame.items]
    for name, record in entry.people.items():
        row = rows[name]
        if record[0] not in unit_of:
            then = entry.above.get(record[0])
            raise UnitsChanged(entry.wave, record[0], then=then, now=None, gone=True)
        units[row] = unit_of[record[0]]
        values[row, places] = record[1 : 1 + len(places)]
        for at, item in items:
            answered[row, item] = bool(record[1 + len(places) + at])
    return units, values, answered


def _numbers(values: NDArray[np.object_], labels: Sequence[Sequence[str]]) -> Indices:
    numbers = np.full(values.shape, NOBODY, dtype=np.int64)
    for column, known in enumerate(labels):
        number = {label: place for place, label in enumerate(known)}
        numbers[:, column] = [number.get(value, NOBODY) for value in values[:, column]]
    return numbers
