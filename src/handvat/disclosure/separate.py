"""Look for what can still be derived: the smallest weighted group that shown figures give.

For a class t of fewer people than the minimum, the largest y[t] over all y >= 0 that agree with
every shown figure is, by duality, the least weight of a non-negative combination of shown figures
that holds t with weight one. From the minimum on, nothing small that holds t can be derived.
"""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handvat.disclosure.cover import Costs, Cut
from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.solver import OPEN_ENDED, price, solve, solver_of
from handvat.disclosure.tree import Indices

Weights = NDArray[np.float64]
SLACK = 1e-6  # of one person
WAYS = 60  # of deriving one group, looked for at once


class NoAnswer(ArithmeticError):
    """The solver did not answer, so nothing is certain; nothing may be published."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The figures of a wave: which may be shown at all, which already are, what hiding costs.

    by_class: the matrix of the crowd, stored so that the figures of a class are quickly found.
    """

    crowd: Crowd
    by_class: "sparse.csc_array"
    may: Flags
    fixed: Flags
    costs: Costs


@dataclass(frozen=True, slots=True)
class Leak:
    """A derivation of a small group: the figures used, and the weight of each class in it."""

    cut: Cut
    weights: Weights


class Block:
    """Some classes that move while all others stay, and every figure that counts one of them.

    What holds while others stay holds altogether: a class that can reach the minimum here is
    certain. A leak is looked for in the figures of the block alone (`inside`), where no other
    class counts; in between stand classes that only a larger block can settle.
    """

    def __init__(self, stock: Stock, inside: Flags, columns: Indices) -> None:
        crowd = stock.crowd
        part = sparse.csr_array(stock.by_class[:, columns])
        used = np.flatnonzero((np.diff(part.indptr) > 0) & stock.may)
        self._place = {figure: place for place, figure in enumerate(used.tolist())}
        self._costs, self._fixed = stock.costs[used], stock.fixed
        self.rows, self.columns = used, columns
        self._inside = inside[used]
        self._matrix = sparse.csr_array(part[used])
        self._people = crowd.people[columns].astype(np.float64)
        self._held = self._matrix @ self._people
        self._shown = np.ones(len(used), dtype=np.bool_)
        self._solver = solver_of(self._matrix, (self._held, self._held), (0, np.inf))
        self._asked: tuple[bytes, bytes] | None = None
        self._said: tuple[list[Leak], Flags] = ([], np.zeros(0, dtype=np.bool_))

    def leaks(self, shown: Flags, minimum: int, settled: Flags) -> tuple[list[Leak], Flags]:
        """Return leaks, and per class of the block whether it is certain or was `settled`."""
        here = shown[self.rows]
        asked = here.tobytes(), settled[self.columns].tobytes()
        if asked != self._asked:
            self._asked, self._said = asked, self._answer(here, minimum, settled[self.columns])
        return self._said

    def _answer(self, shown: Flags, minimum: int, settled: Flags) -> tuple[list[Leak], Flags]:
        self._show(shown)
        certain = settled | (self._people >= minimum) | self._merged(minimum)
        leaks, certain = self._ask(minimum, certain)
        if not certain.all() and not self._inside.all():
            self._show(shown & self._inside)
            leaks, _possible = self._ask(minimum, certain)
        return leaks, certain

    def _ask(self, minimum: int, certain: Flags) -> tuple[list[Leak], Flags]:
        """Return the leaks while the figures set are shown, and which classes reach the minimum.

        A class that a leak holds is not asked about any more.
        """
        leaks: list[Leak] = []
        certain = certain.copy()
        waiting = ~certain
        while waiting.any():
            target = int(np.argmax(waiting))
            waiting[target] = False
            solution = self._most(target)
            if solution is None:
                certain[target] = True
                continue
            most, duals = solution
            certain |= most >= minimum - SLACK
            if most[target] <= SLACK:  # nobody is in it: only where the roster is not known
                certain[target] = True
            elif most[target] < minimum - SLACK:
                first = self._leak(duals)
                leaks += [first, *self._other_ways(target, first, minimum)]
                waiting &= first.weights <= SLACK
            waiting &= ~certain
        return leaks, certain

    def _other_ways(self, target: int, leak: Leak, minimum: int) -> list[Leak]:
        """Return more derivations of a group with `target`, each without a figure of the last."""
        shown, ways = self._shown, list[Leak]()
        less = shown.copy()
        while len(ways) < WAYS:
            places = [self._place[figure] for figure in leak.cut if not self._fixed[figure]]
            if not places:
                break
            less[min(places, key=lambda place: (self._costs[place], place))] = False
            self._show(less)
            solution = self._most(target)
            if solution is None or solution[0][target] >= minimum - SLACK:
                break
            leak = self._leak(solution[1])
            ways.append(leak)
        self._show(shown)
        return ways

    def _show(self, shown: Flags) -> None:
        for row in np.flatnonzero(shown != self._shown):
            held = self._held[row]
            low, high = (held, held) if shown[row] else (-highspy.kHighsInf, highspy.kHighsInf)
            self._solver.changeRowBounds(int(row), low, high)
        self._shown = shown.copy()

    def _merged(self, minimum: int) -> Flags:
        """Return the classes that no shown figure tells apart from others, enough together."""
        chance = np.random.default_rng(0).random(len(self._shown))
        marks = (self._matrix.T @ np.where(self._shown, chance, 0.0)).round(9)
        _kinds, kind = np.unique(marks, return_inverse=True)
        return np.asarray(np.bincount(kind, self._people)[kind] >= minimum)

    def _most(self, target: int) -> tuple[Weights, Weights] | None:
        """Return the solution with the most people in class `target`, None for no end to them."""
        costs = np.zeros(len(self.columns))
        costs[target] = 1
        price(self._solver, costs)
        status = solve(self._solver)
        if status in OPEN_ENDED:
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(self._solver.modelStatusToString(status))
        solution = self._solver.getSolution()
        return np.array(solution.col_value), np.array(solution.row_dual)

    def _leak(self, duals: Weights) -> Leak:
        duals = np.where(self._shown & (np.abs(duals) > 1e-7), duals, 0.0)
        cut = frozenset(self.rows[duals != 0].tolist())
        return Leak(cut, self._matrix.T @ duals)
