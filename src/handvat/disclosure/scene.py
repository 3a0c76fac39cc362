"""Published numbers over all people who could be there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np

from handvat.disclosure.conceive import Home, Named
from handvat.disclosure.crowd import GROUP, Crowd, Flags
from handvat.disclosure.parts import Columns, crowd_of_columns
from handvat.disclosure.rests import DoesNotAddUp, Place
from handvat.disclosure.separate import Weights
from handvat.disclosure.solver import DUAL, solver_of, walk
from handvat.disclosure.tree import Tree


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures over columns, as they are published.

    places: the cells that tell each figure.
    shown: whether they do; `told` is the number then.
    of_homes: figures of how many people a home has.
    """

    crowd: Crowd
    places: Sequence[frozenset[Place]]
    shown: Flags
    told: Weights
    of_homes: Flags

    def with_people(self, people: Weights) -> "Figures":
        """Return the same with so many people in every column."""
        return replace(self, crowd=replace(self.crowd, people=people))


@dataclass(frozen=True, slots=True)
class Scene:
    """Published tables, and every home in which people could be."""

    tree: Tree
    named: Named
    homes: Sequence[Home]

    def figures(self, columns: Columns) -> Figures:
        """Return all figures over these columns, with nobody in them yet."""
        crowd = crowd_of_columns(self.tree, self.named, self.homes, columns)
        places = [self._places(*key) for key in crowd.keys[:, GROUP:].tolist()]
        groups = crowd.keys[:, GROUP].tolist()
        numbers = [self._number(group, of) for group, of in zip(groups, places, strict=True)]
        shown = np.array([number is not None for number in numbers])
        told = np.array([float(number or 0) for number in numbers])
        return Figures(crowd, places, shown, told, crowd.keys[:, GROUP] >= len(self.named.tables))

    def _places(self, group: int, unit: int, which: int, value: int) -> frozenset[Place]:
        home = group - len(self.named.tables)
        if home >= 0:
            return self.homes[home].counted
        name = self.tree.names[unit]
        if not which:
            return frozenset([(group, (name, "", ""))])
        label = self.named.labels[which - 1][value]
        return frozenset([(group, (name, self.named.filters[which - 1], label))])

    def _number(self, group: int, places: frozenset[Place]) -> float | None:
        home = group - len(self.named.tables)
        if home >= 0:
            return self.homes[home].number
        ((table, cell),) = places
        return self.named.tables[table].get(cell)

    def check_all_counted(self, figures: Figures) -> None:
        """Return quietly when nobody is told of who cannot be there.

        Raises:
            DoesNotAddUp: somebody is.
        """
        there = frozenset[Place]().union(*figures.places)
        for at, table in enumerate(self.named.tables):
            if any(number and (at, cell) not in there for cell, number in table.items()):
                raise DoesNotAddUp


def a_world(figures: Figures) -> Weights:
    """Return people per column that would give the numbers told.

    Raises:
        DoesNotAddUp: there are none.
    """
    shown, told = figures.shown, figures.told
    rows = np.where(shown, told, 1.0), np.where(shown, told, np.inf)
    solver = solver_of(figures.crowd.matrix, rows, (0, np.inf))
    walk(solver, DUAL)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise DoesNotAddUp
    return np.array(solver.getSolution().col_value, dtype=np.float64).round(9)
