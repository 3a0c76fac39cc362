"""Counts of every unit and group, rolled up over the tree of a wave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from handvat.disclosure.equations import Equations
from handvat.results.rules.tree import TOP, Indices, Tree

Floats = NDArray[np.float64]
N, TOTAL, SQUARES, FAVOURABLE = range(4)  # what is counted of a score


class Group(NamedTuple):
    """Everyone, or those who gave one answer to a background question; "" is no answer."""

    filter_name: str = ""
    filter_value: str = ""


EVERYONE = Group()


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """What was counted of one group: a row per unit place where somebody answered.

    places: unit places, in which the answers count themselves.
    sheets: answer sheets per row.
    stats: rows by scores by (n, sum, sum of squares, favourable).
    """

    places: Indices
    sheets: Indices
    stats: Floats


@dataclass(frozen=True, slots=True)
class Table:
    """All cells with people: a unit with all below it, or what a unit itself answered.

    Cells of the second kind (`silent`) are shown nowhere, yet could be found by subtraction.
    """

    tree: Tree
    groups: tuple[Group, ...]
    places: Indices
    group: Indices
    silent: NDArray[np.bool_]
    sheets: Indices
    stats: Floats

    def equations(self, chosen: NDArray[np.bool_]) -> tuple[Indices, Equations]:
        """Return the cells among the `chosen` and what adds up among them, renumbered."""
        cells = np.flatnonzero(chosen)
        grids = np.full((2, len(self.tree.units), len(self.groups)), -1, dtype=np.int64)
        grids[self.silent[cells].astype(np.int64), self.places[cells], self.group[cells]] = (
            np.arange(len(cells))
        )
        return cells, Equations.of([*self._over_units(grids), *self._over_groups(grids)])

    def _over_units(self, grids: Indices) -> list[tuple[int, list[int]]]:
        whole, itself = grids
        sums: list[tuple[int, list[int]]] = []
        below: dict[tuple[int, int], list[int]] = {}
        for place, group in zip(*np.nonzero(whole >= 0), strict=True):
            parent = int(self.tree.parents[place])
            if parent != TOP:
                below.setdefault((parent, int(group)), []).append(int(whole[place, group]))
        for place, group in zip(*np.nonzero(whole >= 0), strict=True):
            parts = below.get((int(place), int(group)), [])
            alone = int(itself[place, group])
            if parts or alone >= 0:
                sums.append((int(whole[place, group]), parts + [alone] * (alone >= 0)))
        return sums

    def _over_groups(self, grids: Indices) -> list[tuple[int, list[int]]]:
        everyone = self.groups.index(EVERYONE)
        sums: list[tuple[int, list[int]]] = []
        for name in dict.fromkeys(group.filter_name for group in self.groups):
            columns = [at for at, group in enumerate(self.groups) if group.filter_name == name]
            if name:
                for grid in grids:
                    sums += _split(grid, everyone, columns)
        return sums


def rolled_up(tree: Tree, counts: Iterable[tuple[Group, GroupCounts]], scores: int) -> Table:
    """Return the table of all cells that hold at least one answer sheet."""
    groups: list[Group] = []
    pieces = []
    for name, counted in counts:
        pieces.append(_cells(tree, len(groups), counted, scores))
        groups.append(name)
    places, group, silent, sheets, stats = (
        np.concatenate(columns) for columns in zip(*pieces, strict=True)
    )
    return Table(tree, tuple(groups), places, group, silent, sheets, stats)


def _cells(
    tree: Tree, at: int, counted: GroupCounts, scores: int
) -> tuple[Indices, Indices, NDArray[np.bool_], Indices, Floats]:
    own = np.zeros((len(tree.units), 1 + 4 * scores))
    own[counted.places, 0] = counted.sheets
    own[counted.places, 1:] = counted.stats.reshape(len(counted.places), 4 * scores)
    whole = tree.roll_up(own)
    total, alone = np.flatnonzero(whole[:, 0]), np.flatnonzero((own[:, 0] > 0) & tree.inner)
    rows = np.concatenate([whole[total], own[alone]])
    return (
        np.concatenate([total, alone]),
        np.full(len(rows), at, dtype=np.int64),
        np.arange(len(rows)) >= len(total),
        rows[:, 0].astype(np.int64),
        rows[:, 1:].reshape(len(rows), scores, 4),
    )


def _split(grid: Indices, everyone: int, columns: Sequence[int]) -> list[tuple[int, list[int]]]:
    return [
        (int(row[everyone]), [int(row[at]) for at in columns if row[at] >= 0])
        for row in grid[grid[:, everyone] >= 0]
    ]
