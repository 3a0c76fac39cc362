"""See how far the sums of small groups can move, each with whatever can help it anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handvat.disclosure.crowd import Flags
from handvat.disclosure.reach import TINY, Reach, Room
from handvat.disclosure.tree import Indices

Sums = NDArray[np.float64]
WORTHWHILE = 2  # groups that a push must settle
ENOUGH = 1_000  # classes that may join; what is narrow with so many counts as narrow


@dataclass(frozen=True, slots=True)
class Narrow:
    """A group whose sum has too little room, and the figures that leave it so little."""

    room: float
    figures: frozenset[int]


@dataclass(frozen=True, slots=True)
class Groups:
    """Small groups of one item, the room each should have, and how far each was seen to move."""

    matrix: "sparse.csr_array"
    wanted: Sums
    least: Sums
    most: Sums

    def reach(self, which: Indices, columns: Indices, moved: Sums) -> None:
        """Take in that the sums of `columns` can move so far."""
        full = np.zeros(self.matrix.shape[1])
        full[columns] = moved
        change = self.matrix[which] @ full
        self.least[which] = np.minimum(self.least[which], change)
        self.most[which] = np.maximum(self.most[which], change)

    def inside(self, zones: Sequence[Indices]) -> list[Indices]:
        """Return per zone the groups that have not reached the room they should have, all in it.

        zones: the classes of each; they do not overlap.
        """
        zone_of = np.full(self.matrix.shape[1], -1)
        for number, columns in enumerate(zones):
            zone_of[columns] = number
        left = self.narrow(np.arange(len(self.wanted)))
        part = self.matrix[left]
        lowest = (
            np.minimum.reduceat(zone_of[part.indices], part.indptr[:-1]) if len(left) else left
        )
        highest = (
            np.maximum.reduceat(zone_of[part.indices], part.indptr[:-1]) if len(left) else left
        )
        whole = lowest == highest
        order = np.argsort(lowest[whole], kind="stable")
        ends = np.searchsorted(lowest[whole][order], np.arange(len(zones) + 1))
        return [left[whole][order[a:b]] for a, b in pairwise(ends)]

    def narrow(self, which: Indices) -> Indices:
        """Return those of `which` that have not reached the room they should have."""
        return which[(self.most - self.least)[which] < self.wanted[which] - 1e-6]

    def direction(self, which: Indices, weights: Sums, columns: Indices) -> Sums:
        """Return what moving each of `columns` is worth, when groups are worth their weights."""
        return np.asarray(self.matrix[which].T @ weights)[columns]


@dataclass(frozen=True, slots=True)
class Widening:
    """How exactly groups are asked about.

    enough: classes that may join; what is narrow with so many counts as narrow.
    free: figures that will become bands, or wider ones, when they leave a group too little. Who is
        in such a group waits: most will have room enough then, and are asked about again.
    """

    enough: float
    free: Flags


class Stretch:
    """Asks about some groups, starting with the classes around them."""

    def __init__(self, room: Room, groups: Groups, widening: Widening) -> None:
        self._room, self._groups, self._widening = room, groups, widening

    def ask(self, left: Indices, start: Indices) -> list[Narrow]:
        """Move the sums about; return those of the groups `left` that cannot move enough."""
        start = np.union1d(start, self._groups.matrix[left].indices)
        left = self._together(Reach(self._room, start), left)
        waiting, found = np.zeros(len(self._room.up), dtype=np.bool_), list[Narrow]()
        for group in left:
            if waiting[self._groups.matrix[[group]].indices].any():
                continue
            self._held = np.zeros_like(waiting)
            narrow = self._alone(Reach(self._room, start), group, left)
            if narrow is not None:
                found.append(narrow)
                if self._widening.free[list(narrow.figures)].any():
                    waiting |= self._held
        return found

    def _together(self, reach: Reach, left: Indices) -> Indices:
        chance = np.random.default_rng(1)
        while len(left) >= WORTHWHILE and len(reach.columns) <= ENOUGH:
            towards = chance.choice([-1.0, 1.0], len(left))
            prices = [self._push(reach, left, side * towards, left) for side in (1, -1)]
            before, left = len(left), self._groups.narrow(left)
            if before - len(left) < WORTHWHILE and not self._call(reach, prices, left):
                break
        return left

    def _push(self, reach: Reach, which: Indices, weights: Sums, others: Indices) -> Sums:
        moved, prices = reach.push(self._groups.direction(which, weights, reach.columns))
        self._groups.reach(others, reach.columns, moved)
        return prices

    def _call(self, reach: Reach, prices: list[Sums], left: Indices) -> bool:
        if not len(left):
            return False
        around = int(self._groups.matrix[left[[0]]].indices[0])
        return sum(reach.call(found, around) for found in prices) > 0

    def _alone(self, reach: Reach, group: int, others: Indices) -> Narrow | None:
        """Return the group with the figures that hold its sum, or None when it moves enough."""
        which, figures = np.array([group]), set[int]()
        for side in (1.0, -1.0):
            while len(self._groups.narrow(which)):
                prices = self._push(reach, which, np.array([side]), others)
                many = len(reach.columns) > self._widening.enough
                if many or not self._call(reach, [prices], which):
                    used = np.flatnonzero(prices)
                    weights = self._room.by_figure[reach.figures[used]].T @ prices[used]
                    self._held |= np.abs(weights) > TINY
                    figures |= set(reach.figures[used].tolist())
                    break
        if not len(self._groups.narrow(which)):
            return None
        return Narrow(float((self._groups.most - self._groups.least)[group]), frozenset(figures))
