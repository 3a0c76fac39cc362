"""Check published figures from themselves alone: is every small group they could give too large?

Whoever reads them knows which cells have people, and the numbers that are shown. All classes that
could be there are taken as there. A class that the numbers leave empty gives nobody away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import highspy
import numpy as np

from handvat.disclosure.crowd import FILTER, GROUP, UNIT, VALUE, Crowd, Flags, State, crowd_of
from handvat.disclosure.pattern import Policy, Wave, what_is_derived
from handvat.disclosure.rests import Cell, DoesNotAddUp, Told, small_rests
from handvat.disclosure.separate import SLACK, Weights
from handvat.disclosure.solver import solver_of
from handvat.disclosure.tree import NOBODY, Tree

Within = tuple[int, int]  # everybody in the first table is in the second
Kind = frozenset[int]  # the tables that somebody is in
MOST_KINDS = 40  # beyond these, tables are looked at two by two
TRIED = 200  # kinds of classes of one leak, to find whether it is sure


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the figures; None where it is not.

    without: (unit, filter) where somebody gave no value.
    themselves: units with others below them in which somebody answered all the same.
    """

    without: frozenset[tuple[str, str]] | None
    themselves: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Derived:
    """Shown cells that together give a group under the minimum: (table, cell).

    sure: whoever is there, there is such a group. Otherwise there is one if certain people are
        there, of whom the figures do not tell whether they are.
    """

    cells: frozenset[tuple[int, Cell]]
    sure: bool


def derived(
    tree: Tree, tables: Sequence[Told], within: Iterable[Within], known: Known, minimum: int
) -> list[Derived]:
    """Return what gives a group under `minimum` away; none is what we want.

    Raises:
        DoesNotAddUp: the shown numbers contradict each other.
    """
    within = frozenset(within)
    found = [Derived(cells, sure=True) for cells in small_rests(tree, tables, within, minimum)]
    for part, inner in _parts(len(tables), within):
        some = _derived(tree, [tables[at] for at in part], inner, known, minimum)
        found += [
            replace(one, cells=frozenset((part[at], cell) for at, cell in one.cells))
            for one in some
        ]
    return found


def _parts(
    number: int, within: frozenset[Within]
) -> Iterator[tuple[tuple[int, ...], frozenset[Within]]]:
    """Yield tables to be looked at together, and what is within what there."""
    for part in _connected(number, within):
        place = {table: at for at, table in enumerate(part)}
        inner = frozenset((place[a], place[b]) for a, b in within if a in place and b in place)
        if len(part) == 1 or len(_kinds(len(part), inner)) <= MOST_KINDS:
            yield part, inner
        else:
            yield from ((pair, frozenset([(0, 1)])) for pair in within if pair[0] in place)


def _connected(number: int, within: frozenset[Within]) -> list[tuple[int, ...]]:
    part = list(range(number))
    for one, other in sorted(within):
        low, high = sorted((part[one], part[other]))
        part = [low if here == high else here for here in part]
    return [tuple(at for at in range(number) if part[at] == name) for name in sorted(set(part))]


def _kinds(number: int, within: frozenset[Within]) -> list[Kind]:
    """Return in which tables somebody can be; not all where that is more than `MOST_KINDS`."""
    over = {at: {b for a, b in within if a == at} for at in range(number)}
    kinds, placed = [frozenset[int]()], set[int]()
    while len(placed) < number and len(kinds) <= MOST_KINDS:
        table = next(at for at in range(number) if at not in placed and over[at] <= placed)
        placed.add(table)
        kinds += [kind | {table} for kind in kinds if over[table] <= kind]
    return kinds[1:]


def _derived(
    tree: Tree, tables: Sequence[Told], within: frozenset[Within], known: Known, minimum: int
) -> list[Derived]:
    filters = sorted({which for table in tables for _unit, which, _value in table if which})
    labels = [
        sorted({v for table in tables for _unit, f, v in table if f == which}) for which in filters
    ]
    state = _conceivable(tree, tables, within, known, (filters, labels))
    crowd = crowd_of([state], tree)
    cells = [_cell(tree, filters, labels, key) for key in crowd.keys.tolist()]
    _check_all_counted(tables, cells)
    numbers = [tables[table].get(cell) for table, cell in cells]
    shown = np.array([number is not None for number in numbers])
    told = np.array([float(number or 0) for number in numbers])
    world = replace(crowd, people=_a_world(crowd, shown, told))
    none = np.zeros(len(cells), dtype=np.bool_)
    wave, found = Wave(tree, world, none, none), []
    while cuts := what_is_derived(wave, shown, Policy(minimum, 0, 0)):
        for cut in cuts:
            sure = _sure(crowd, told, sorted(cut), minimum)
            found.append(Derived(frozenset(cells[at] for at in cut), sure))
            shown[max(cut)] = False  # what may not be so must not stand before what is
    return found


def _conceivable(
    tree: Tree,
    tables: Sequence[Told],
    within: frozenset[Within],
    known: Known,
    named: tuple[Sequence[str], Sequence[Sequence[str]]],
) -> State:
    """Return one person for every class that could be there."""
    filters, labels = named
    kinds = _kinds(len(tables), within)
    homes = [_homes(tree, table, known) for table in tables]
    listed = {f for t in tables for _unit, f, value in t if f and not value}
    units, values, answered = [], [], []
    for unit, name in enumerate(tree.names):
        possible = [
            _values(tables, name, which, labels[at], blank=_blank(known, name, which, listed))
            for at, which in enumerate(filters)
        ]
        for kind in (kind for kind in kinds if all(unit in homes[at] for at in kind)):
            for combination in product(*possible):
                if _fits(tables, kind, name, _named(filters, labels, combination)):
                    units.append(unit)
                    values.append(combination)
                    answered.append([at in kind for at in range(len(tables))])
    if not units:
        raise DoesNotAddUp
    table = np.array(values, dtype=np.int64).reshape(len(units), len(filters))
    return State(np.array(units), table, np.array(answered, dtype=np.bool_))


def _homes(tree: Tree, table: Told, known: Known) -> set[int]:
    """Return the units that people of this table can belong to."""
    there = {at for at, name in enumerate(tree.names) if (name, "", "") in table}
    over = {int(tree.parents[at]) for at in there}
    return {
        at
        for at in there
        if at not in over or known.themselves is None or tree.names[at] in known.themselves
    }


def _blank(known: Known, unit: str, which: str, listed: set[str]) -> bool:
    """Return whether somebody in `unit` may have no value of a filter."""
    if known.without is None:
        return which not in listed
    return (unit, which) in known.without


def _values(
    tables: Sequence[Told], unit: str, which: str, labels: Sequence[str], *, blank: bool
) -> list[int]:
    there = [
        place
        for place, value in enumerate(labels)
        if any((unit, which, value) in table for table in tables)
    ]
    return [*there, NOBODY] if blank or not there else there


def _named(
    filters: Sequence[str], labels: Sequence[Sequence[str]], combination: Sequence[int]
) -> list[tuple[str, str]]:
    return [
        (which, known[place])
        for which, known, place in zip(filters, labels, combination, strict=True)
        if place != NOBODY
    ]


def _fits(
    tables: Sequence[Told], kind: Kind, unit: str, groups: Sequence[tuple[str, str]]
) -> bool:
    """Return whether each of these tables has all cells that such a person would be in."""
    return all((unit, *group) in tables[at] for at in kind for group in groups)


def _cell(
    tree: Tree, filters: Sequence[str], labels: Sequence[Sequence[str]], key: Sequence[int]
) -> tuple[int, Cell]:
    which = key[FILTER]
    value = labels[which - 1][key[VALUE]] if which else ""
    return key[GROUP], (tree.names[key[UNIT]], filters[which - 1] if which else "", value)


def _check_all_counted(tables: Sequence[Told], cells: Sequence[tuple[int, Cell]]) -> None:
    there = set(cells)
    for at, table in enumerate(tables):
        if any(number and (at, cell) not in there for cell, number in table.items()):
            raise DoesNotAddUp


def _a_world(crowd: Crowd, shown: Flags, told: Weights) -> Weights:
    """Return people per class that would give the numbers told."""
    rows = np.where(shown, told, 1.0), np.where(shown, told, np.inf)
    solver = solver_of(crowd.matrix, rows, (0, np.inf))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise DoesNotAddUp
    return np.array(solver.getSolution().col_value, dtype=np.float64).round(9)


def _sure(crowd: Crowd, told: Weights, cut: Sequence[int], minimum: int) -> bool:
    """Return whether these figures hold somebody in a group under `minimum`, whoever is there.

    They give a weight for each class, and a number under the minimum for the whole. Where each
    weight is one or more, those who are there are that many or fewer. Where it is a fraction, they
    may be more than that.
    """
    rows = crowd.matrix[list(cut)]
    part = np.unique(rows[:, np.unique(rows.indices)].toarray(), axis=1)
    for target in range(min(part.shape[1], TRIED)):
        weights, number = _least(part, told[list(cut)], target)
        held = weights[weights > SLACK]
        if len(held) and SLACK < number / held.min() < minimum - SLACK:
            return True
    return False


def _least(part: Weights, told: Weights, target: int) -> tuple[Weights, float]:
    """Return the weights of the least group that figures give with all of one class in it."""
    from scipy.optimize import linprog  # noqa: PLC0415 -- only where something was found

    least = np.zeros(part.shape[1])
    least[target] = 1.0
    best = linprog(told, A_ub=-part.T, b_ub=-least, bounds=(None, None))
    if best.x is None or best.fun is None:
        return np.zeros(part.shape[1]), np.inf
    return np.asarray(part.T @ best.x), float(best.fun)
