"""Look for what can still be derived: the smallest weighted group that shown figures give.

For a class t of fewer people than the minimum, the largest y[t] over all y >= 0 that agree with
every shown figure is, by duality, the least weight of a non-negative combination of shown figures
that holds t with weight one. From the minimum on, nothing small that holds t can be derived.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handvat.disclosure.cover import Costs, Cut
from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.solver import (
    DUAL,
    PRIMAL,
    bound,
    limit,
    price,
    solve,
    solver_of,
    straight,
    walk,
)
from handvat.disclosure.tree import Indices

Weights = NDArray[np.float64]
SLACK = 1e-6  # of one person
WAYS = 60  # of deriving one group, looked for at once
FEW = 2  # classes that must be found at once, to look at several at once again


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


@dataclass(frozen=True, slots=True)
class Move:
    """A way to move people: the figures it changes, and the classes that then reach the minimum.

    It is possible again whenever none of these figures is shown.
    """

    changed: Indices
    reached: Indices


@dataclass(frozen=True, slots=True)
class Found:
    """What a block says: leaks, which classes are certain, and what was hidden to mend leaks."""

    leaks: list[Leak]
    certain: Flags
    hidden: list[int]


Memory = tuple[tuple[bytes, bytes] | None, Found, tuple[list[Move], list[Move]]]


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
        self._turned = sparse.csr_array(self._matrix.T)
        self._people = crowd.people[columns].astype(np.float64)
        self._held = self._matrix @ self._people
        self._asked: tuple[bytes, bytes] | None = None
        self._said = Found([], np.zeros(0, dtype=np.bool_), [])
        self._moves: tuple[list[Move], list[Move]] = [], []  # seen with all figures, and inside

    @property
    def is_unit(self) -> bool:
        """Return whether this is a whole unit, with figures of its own."""
        return bool(self._inside.any())

    def leaks(self, shown: Flags, minimum: int, settled: Flags) -> Found:
        """Return leaks, and per class of the block whether it is certain or was `settled`."""
        here = shown[self.rows]
        asked = here.tobytes(), settled[self.columns].tobytes()
        if asked != self._asked:
            self._said = self._answer(here, minimum, settled[self.columns], mend=False)
            self._asked = asked
        return self._said

    @property
    def memory(self) -> "Memory":
        """Return what another process must know to go on as if it had been asked."""
        return self._asked, self._said, self._moves

    @memory.setter
    def memory(self, memory: "Memory") -> None:
        self._asked, self._said, self._moves = memory

    def mended(self, shown: Flags, minimum: int, settled: Flags) -> Found:
        """Return the same, and figures inside the block that end all its leaks when hidden."""
        return self._answer(shown[self.rows], minimum, settled[self.columns], mend=True)

    def _answer(self, shown: Flags, minimum: int, settled: Flags, *, mend: bool) -> Found:
        self._start()
        try:
            return self._found(shown, minimum, settled, mend=mend)
        finally:
            del self._solver  # many blocks wait; solvers take room

    def _start(self) -> None:
        """Begin afresh, so that the answer depends on the question alone."""
        self._shown = np.ones(len(self.rows), dtype=np.bool_)
        self._solver = solver_of(self._matrix, (self._held, self._held), (0, np.inf))
        straight(self._solver)
        walk(self._solver, DUAL)  # what is worth anything has an end, so costs suit at once

    def _found(self, shown: Flags, minimum: int, settled: Flags, *, mend: bool) -> Found:
        self._show(shown)
        certain = settled | (self._people >= minimum) | self._merged(minimum)
        self._certify(minimum, certain, ~self._tied(minimum), self._moves[:1])
        if certain.all() or not self.is_unit:
            return Found([], certain, [])
        self._show(shown & self._inside)
        possible = certain.copy()
        if not self._inside.all():
            self._certify(minimum, possible, np.ones(len(certain), dtype=np.bool_), self._moves)
        leaks = self._derived(minimum, ~possible, mend=mend)
        hidden = self.rows[shown & self._inside & ~self._shown].tolist()
        if self._inside.all() and (mend or not leaks):
            certain[:] = True
        return Found(leaks, certain, hidden)

    def _tied(self, minimum: int) -> Flags:
        """Return the classes that a shown figure keeps under the minimum while others stay."""
        few = self._shown & (self._held < minimum)
        return np.asarray(self._turned @ few.astype(np.float64) > 0)

    def _certify(
        self, minimum: int, certain: Flags, among: Flags, known: Sequence[list[Move]]
    ) -> None:
        """Add to `certain` which of `among` are seen to reach the minimum, several at once.

        Moves `known` from before are tried first; new ones are added to the last of these lists.
        """
        for moves in known:
            for move in moves:
                if not self._shown[move.changed].any():
                    certain[move.reached] = True
        chance, together = np.random.default_rng(0), True
        alone = self.is_unit  # in zones it would seldom succeed
        while (together or alone) and len(targets := np.flatnonzero(~certain & among)):
            targets = targets if together else targets[:1]
            costs = np.zeros(len(certain))
            costs[targets] = chance.uniform(0.5, 1.5, len(targets))
            most, _duals = self._best(costs, minimum)
            fresh = np.flatnonzero(~certain & (most >= minimum - SLACK))
            certain[fresh] = True
            if len(fresh):
                changed = np.abs(self._matrix @ (most - self._people)) > SLACK
                known[-1].append(Move(np.flatnonzero(changed), fresh))
            if not together:
                among = among.copy()
                among[targets] = False
            together &= len(fresh) >= FEW

    def _derived(self, minimum: int, waiting: Flags, *, mend: bool) -> list[Leak]:
        """Return derivations of groups with classes that are `waiting`; mend them where asked.

        A class that a leak holds is not asked about any more, unless all are to be mended.
        """
        leaks: list[Leak] = []
        while waiting.any():
            target = int(np.argmax(waiting))
            waiting[target] = False
            most, duals = self._most(target, minimum)
            waiting &= most < minimum - SLACK
            if SLACK < most[target] < minimum - SLACK:  # else enough, or nobody is in it at all
                first = self._leak(duals)
                leaks += [first, *self._other_ways(target, first, minimum, mend=mend)]
                if not mend:
                    waiting &= first.weights <= SLACK
        return leaks

    def _other_ways(self, target: int, leak: Leak, minimum: int, *, mend: bool) -> list[Leak]:
        """Return more derivations of a group with `target`, each without a figure of the last."""
        shown, ways = self._shown, list[Leak]()
        less = shown.copy()
        while mend or len(ways) < WAYS:
            places = [self._place[figure] for figure in leak.cut if not self._fixed[figure]]
            if not places:
                break
            less[min(places, key=lambda place: (self._costs[place], place))] = False
            self._show(less)
            most, duals = self._most(target, minimum)
            if most[target] >= minimum - SLACK:
                break
            leak = self._leak(duals)
            ways.append(leak)
        if not mend:
            self._show(shown)
        return ways

    def _show(self, shown: Flags) -> None:
        rows = np.flatnonzero(shown != self._shown)
        low = np.where(shown[rows], self._held[rows], -np.inf)
        bound(self._solver, rows, low, np.where(shown[rows], self._held[rows], np.inf))
        self._shown = shown.copy()

    def _merged(self, minimum: int) -> Flags:
        """Return the classes that no shown figure tells apart from others, enough together."""
        chance = np.random.default_rng(0).random(len(self._shown))
        marks = (self._turned @ np.where(self._shown, chance, 0.0)).round(9)
        _kinds, kind = np.unique(marks, return_inverse=True)
        return np.asarray(np.bincount(kind, self._people)[kind] >= minimum)

    def _most(self, target: int, minimum: int) -> tuple[Weights, Weights]:
        """Return the solution with the most people in class `target`, up to the minimum."""
        costs = np.zeros(len(self.columns))
        costs[target] = 1
        return self._best(costs, minimum)

    def _best(self, costs: Weights, minimum: int) -> tuple[Weights, Weights]:
        """Return the solution that is worth most; what is above the minimum is worth nothing."""
        targets = np.flatnonzero(costs)
        limit(self._solver, targets, minimum)
        price(self._solver, costs)
        status = solve(self._solver)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(self._solver.modelStatusToString(status))
        solution = self._solver.getSolution()
        walk(self._solver, PRIMAL)
        limit(self._solver, targets, np.inf)
        return np.array(solution.col_value), np.array(solution.row_dual)

    def _leak(self, duals: Weights) -> Leak:
        duals = np.where(self._shown & (np.abs(duals) > 1e-7), duals, 0.0)
        cut = frozenset(self.rows[duals != 0].tolist())
        return Leak(cut, self._turned @ duals)
