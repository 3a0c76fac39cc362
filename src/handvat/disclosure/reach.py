"""See how far some classes can move while every figure that is told stays, starting nearby.

Nothing has moved at first. A linear program over few classes says what stops them; the prices of
the figures say which other classes would help, and those join. When none would, the answer holds
for all classes together. What is reached before then holds as well: all others just stay.
"""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse

from handvat.disclosure.crowd import Flags
from handvat.disclosure.solver import Reals, bound, price, solve, solver_of
from handvat.disclosure.tree import Indices

TINY = 1e-6  # of a person or a score
JOIN = 120  # classes that join at once, where there are not many yet


class NoAnswer(ArithmeticError):
    """The solver did not answer, so nothing is certain; nothing may be published."""


@dataclass(frozen=True, slots=True)
class Room:
    """What bounds the program.

    by_class, by_figure: figures by classes, stored by columns and by rows.
    told: the figures that count here.
    less, more: how much each figure may go down and up.
    down, up: the same for each class.
    order: of each class the place in the tree; what stands close is near.
    """

    by_class: "sparse.csc_array"
    by_figure: "sparse.csr_array"
    told: Flags
    less: Reals
    more: Reals
    down: Reals
    up: Reals
    order: Indices


class Reach:
    """A linear program over some classes, to which others can join.

    Each class has two columns: what it grows and what it shrinks.
    """

    def __init__(self, room: Room, start: Indices) -> None:
        self._room = room
        self._solver = solver_of(sparse.csr_array((0, 0)), (0, 0), (0, 0))
        self._solver.setOptionValue("presolve", "off")  # that nobody moves is where it starts
        self._place = np.full(len(room.told), -1, dtype=np.int64)
        self._column = np.full(len(room.up), -1, dtype=np.int64)
        self.columns: Indices = np.zeros(0, dtype=np.int64)
        self.figures: Indices = np.zeros(0, dtype=np.int64)
        self.join(start)

    def join(self, fresh: Indices) -> None:
        """Let these classes move too."""
        part = self._room.by_class[:, np.repeat(fresh, 2)]
        told = self._room.told[part.indices]
        starts = np.concatenate([[0], np.cumsum(told)])[part.indptr]
        figures = part.indices[told]
        self._count(np.unique(figures[self._place[figures] < 0]))
        most = np.column_stack([self._room.up[fresh], self._room.down[fresh]]).ravel()
        signs = np.repeat(np.tile([1.0, -1.0], len(fresh)), np.diff(starts))
        none, places = np.zeros(len(most)), self._place[figures].astype(np.int32)
        begins = starts[:-1].astype(np.int32)
        self._solver.addCols(len(most), none, none, most, len(places), begins, places, signs)
        self._column[fresh] = np.arange(len(fresh)) + len(self.columns)
        self.columns = np.concatenate([self.columns, fresh])

    def _count(self, figures: Indices) -> None:
        """Take in these figures, which no class counted before."""
        self._place[figures] = np.arange(len(figures)) + len(self.figures)
        self.figures = np.concatenate([self.figures, figures])
        ends = -self._room.less[figures], self._room.more[figures]
        zeros = np.zeros(len(figures), dtype=np.int32)
        self._solver.addRows(len(figures), *ends, 0, zeros, zeros[:0], np.zeros(0))

    def where(self, classes: ArrayLike) -> Indices:
        """Return the columns of these classes, all of which are there."""
        return np.asarray(self._column[np.asarray(classes)])

    def forget(self, figure: int) -> None:
        """Let this figure be whatever it is."""
        bound(self._solver, self._place[[figure]], -np.inf, np.inf)

    def remember(self, figures: Indices) -> None:
        """Take forgotten figures into account again."""
        bound(
            self._solver, self._place[figures], -self._room.less[figures], self._room.more[figures]
        )

    def cap(self, targets: Indices, most: Reals) -> None:
        """Set how much these of the columns may grow."""
        places = (2 * targets).astype(np.int32)
        self._solver.changeColsBounds(len(places), places, np.zeros(len(places)), most)

    def push(self, worth: Reals) -> tuple[Reals, Reals]:
        """Return how all columns move when that is worth most, and the price of every figure."""
        full = np.zeros(len(self.columns))
        full[: len(worth)] = worth
        price(self._solver, np.column_stack([full, -full]).ravel())
        status = solve(self._solver)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(self._solver.modelStatusToString(status))
        solution = self._solver.getSolution()
        moved = np.array(solution.col_value)
        prices = np.array(solution.row_dual)
        return moved[::2] - moved[1::2], np.where(np.abs(prices) > TINY / 10, prices, 0.0)

    def call(self, prices: Reals, around: int) -> bool:
        """Let classes join that would help at these prices; say whether there are any.

        Those with the fewest figures that nobody here counts come first, then what is near.
        """
        used = np.flatnonzero(prices)
        weights = self._room.by_figure[self.figures[used]].T @ prices[used]
        helps = (weights < -TINY) & (self._room.up > 0) | (weights > TINY) & (self._room.down > 0)
        fresh = np.flatnonzero(helps & (self._column < 0))
        most = max(JOIN, len(self.columns) // 2)
        if len(fresh) > most:
            part = self._room.by_class[:, fresh]
            strange = self._room.told[part.indices] & (self._place[part.indices] < 0)
            number = np.diff(np.concatenate([[0], np.cumsum(strange)])[part.indptr])
            far = np.abs(self._room.order[fresh] - self._room.order[around])
            fresh = np.sort(fresh[np.lexsort((far, number))[:most]])
        if len(fresh):
            self.join(fresh)
        return len(fresh) > 0
