"""Counts of every unit and group, rolled up over the tree of a wave."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from handvat.results.rules.tree import Indices, Tree

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


@dataclass(frozen=True)
class Table:
    """All cells with people: a unit with all below it, everyone there or one group."""

    tree: Tree
    groups: tuple[Group, ...]
    places: Indices
    group: Indices
    sheets: Indices
    stats: Floats

    @cached_property
    def cells(self) -> dict[tuple[int, Group], int]:
        """Return the row of each cell by the key of its unit and its group."""
        units = (self.tree.units[place] for place in self.places.tolist())
        groups = (self.groups[at] for at in self.group.tolist())
        return {key: row for row, key in enumerate(zip(units, groups, strict=True))}


def rolled_up(tree: Tree, counts: Iterable[tuple[Group, GroupCounts]], scores: int) -> Table:
    """Return the table of all cells that hold at least one answer sheet."""
    groups: list[Group] = []
    pieces = []
    for name, counted in counts:
        pieces.append(_cells(tree, len(groups), counted, scores))
        groups.append(name)
    places, group, sheets, stats = (
        np.concatenate(columns) for columns in zip(*pieces, strict=True)
    )
    return Table(tree, tuple(groups), places, group, sheets, stats)


def _cells(
    tree: Tree, at: int, counted: GroupCounts, scores: int
) -> tuple[Indices, Indices, Indices, Floats]:
    own = np.zeros((len(tree.units), 1 + 4 * scores))
    own[counted.places, 0] = counted.sheets
    own[counted.places, 1:] = counted.stats.reshape(len(counted.places), 4 * scores)
    whole = tree.roll_up(own)
    there = np.flatnonzero(whole[:, 0])
    rows = whole[there]
    return (
        there,
        np.full(len(rows), at, dtype=np.int64),
        rows[:, 0].astype(np.int64),
        rows[:, 1:].reshape(len(rows), scores, 4),
    )
