"""Who could be there, as far as published figures tell: people by unit, tables and values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np

from handvat.disclosure.rests import DoesNotAddUp, Place, Told
from handvat.disclosure.tree import NOBODY, Tree

Within = tuple[int, int]  # everybody in the first table is in the second
Kind = frozenset[int]  # the tables that somebody is in
MOST_KINDS = 40  # beyond these, tables are looked at two by two
TINY = 1e-6  # of a person


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the figures; None where it is not.

    without: (unit, filter) where somebody gave no value.
    themselves: units with others below them in which somebody answered all the same.
    """

    without: frozenset[tuple[str, str]] | None
    themselves: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Named:
    """Published tables, and the filters and values that they name.

    listed: filters that have a cell for those without a value.
    """

    tables: Sequence[Told]
    filters: Sequence[str]
    labels: Sequence[Sequence[str]]
    listed: frozenset[str]

    @classmethod
    def of(cls, tables: Sequence[Told]) -> "Named":
        """Return what these tables name."""
        filters = sorted({which for table in tables for _unit, which, _value in table if which})
        values: dict[str, set[str]] = {which: set() for which in filters}
        for _unit, which, value in (cell for table in tables for cell in table):
            if which:
                values[which].add(value)
        listed = frozenset(which for which in filters if "" in values[which])
        return cls(tables, filters, [sorted(values[which]) for which in filters], listed)


@dataclass(frozen=True, slots=True)
class Home:
    """People of one unit who are in the same tables.

    values: per filter, which values they can have, as places among the labels.
    counted: totals that together tell how many they are; none where they do not.
    number: how many that is.
    """

    unit: int
    kind: Kind
    values: tuple[tuple[int, ...], ...]
    counted: frozenset[Place]
    number: float

    @property
    def is_divisible(self) -> bool:
        """Return whether looking at one filter at a time is exact, and less work.

        Where there are no filters, there is one combination, and nothing to look at by itself.
        """
        values = [len(some) for some in self.values]
        return bool(self.counted) and 0 < sum(values) < prod(values)

    def combinations(self) -> Iterator[tuple[int, ...]]:
        """Yield every combination of values."""
        return product(*self.values)


def kinds_of(number: int, within: frozenset[Within]) -> list[Kind]:
    """Return in which tables somebody can be; not all where that is more than `MOST_KINDS`."""
    over = {at: {b for a, b in within if a == at} for at in range(number)}
    kinds, placed = [frozenset[int]()], set[int]()
    while len(placed) < number and len(kinds) <= MOST_KINDS:
        table = next(at for at in range(number) if at not in placed and over[at] <= placed)
        placed.add(table)
        kinds += [kind | {table} for kind in kinds if over[table] <= kind]
    return kinds[1:]


def homes_of(tree: Tree, named: Named, within: frozenset[Within], known: Known) -> list[Home]:
    """Return everybody who could be there, home by home, but for homes that are told to be empty.

    Raises:
        DoesNotAddUp: a home has less than nobody.
    """
    kinds = kinds_of(len(named.tables), within)
    living = [_living(tree, table, known) for table in named.tables]
    over = set(tree.parents.tolist())
    found = []
    for unit, name in enumerate(tree.names):
        here = [kind for kind in kinds if all(unit in living[at] for at in kind)]
        totals = [] if unit in over else _totals(named.tables, name)
        for kind in here:
            values = tuple(_values(named, name, kind, known))
            number, counted = _number(kind, here, totals)
            if all(values) and (number or not counted):
                found.append(Home(unit, kind, values, counted, number))
    return found


def _living(tree: Tree, table: Told, known: Known) -> set[int]:
    """Return the units that people of this table can belong to."""
    there = {at for at, name in enumerate(tree.names) if (name, "", "") in table}
    over = {int(tree.parents[at]) for at in there}
    return {
        at
        for at in there
        if at not in over or known.themselves is None or tree.names[at] in known.themselves
    }


def _values(named: Named, unit: str, kind: Kind, known: Known) -> Iterator[tuple[int, ...]]:
    """Yield per filter the values that people of this kind can have in this unit."""
    for which, labels in zip(named.filters, named.labels, strict=True):
        in_tables = [
            {place for place, value in enumerate(labels) if (unit, which, value) in table}
            for table in named.tables
        ]
        there = set[int]().union(*in_tables)
        fits = sorted(there.intersection(*(in_tables[at] for at in kind)))
        blank = not there or _blank(named, unit, which, known)
        yield (*fits, NOBODY) if blank else tuple(fits)


def _blank(named: Named, unit: str, which: str, known: Known) -> bool:
    """Return whether somebody in `unit` may have no value of a filter."""
    if known.without is None:
        return which not in named.listed
    return (unit, which) in known.without


def _totals(tables: Sequence[Told], unit: str) -> list[tuple[Place, int]]:
    cell = unit, "", ""
    numbers = ((at, table.get(cell)) for at, table in enumerate(tables))
    return [((at, cell), number) for at, number in numbers if number is not None]


def _number(
    kind: Kind, kinds: Sequence[Kind], totals: Sequence[tuple[Place, int]]
) -> tuple[float, frozenset[Place]]:
    """Return how many people of one of these kinds the totals of their unit tell, and how."""
    if not totals:
        return 0.0, frozenset()
    rows = np.array([[at in one for one in kinds] for (at, _cell), _told in totals], dtype=float)
    wanted = np.array([one == kind for one in kinds], dtype=float)
    times = np.linalg.lstsq(rows.T, wanted)[0].round(6)
    if np.abs(times @ rows - wanted).max() > TINY:
        return 0.0, frozenset()
    counted = {place: time for (place, _told), time in zip(totals, times.tolist(), strict=True)}
    number = round(sum(counted[place] * told for place, told in totals), 6)
    if number < 0:
        raise DoesNotAddUp
    return number, frozenset(place for place, time in counted.items() if time)
