"""Which means may be shown as they are, and which become bands, so that no sum is pinned down.

The sum of the scores in a small group lies between the least and the most that the scale and
everything shown allow. Where that room is too narrow, means around it become bands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.separate import NoAnswer
from handvat.disclosure.solver import price, solve, solver_of
from handvat.disclosure.spread import processes_for, spread
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.zones import AT_ONCE, WIDE, thinned, zones

Sums = NDArray[np.float64]
ROOM = 0.2  # of all that the scale leaves open for the sum of a small group
EDGE = 0.05  # of the scale: bands end on its multiples
PUSHES = 40  # of all sums in a block, before groups are asked about one by one
WORTHWHILE = 2  # groups that a push must settle
LOOSE = 1e-6  # of a score: what rounding may do to a sum
ROUNDS = 12  # of widening; after these, what is still narrow is told of as such


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a wave: figures that count its respondents, and the truth about every class.

    figures: those that count the respondents of this item, at any moment.
    shown: which of all figures are shown.
    sums: the scores of every class together.
    low, high: the ends of the scale.
    processes: how many work at it; what comes out is the same.
    """

    tree: Tree
    crowd: Crowd
    figures: Indices
    shown: Flags
    sums: Sums
    low: float
    high: float
    processes: int = 1

    @property
    def means(self) -> Sums:
        """Return the true mean of every figure."""
        return np.asarray((self.crowd.matrix @ self.sums) / self.crowd.sizes)


@dataclass(frozen=True, slots=True)
class Bands:
    """Per figure the least and the most that is told of its mean; equal where it is shown."""

    low: Sums
    high: Sums


@dataclass(frozen=True, slots=True)
class Narrow:
    """A group whose sum has too little room, and the figures that leave it so little."""

    room: float
    figures: frozenset[int]


def bands_of(item: Item, before: Bands, minimum: int) -> tuple[Bands, list[Narrow]]:
    """Return what may be told of means, and the groups that still have too little room.

    What was told `before` stays as it was (NaN where nothing was).
    """
    told_before = ~np.isnan(before.low)
    free = item.shown & ~told_before
    room = ROOM * (item.high - item.low) * (minimum - 1)
    sizes, means = item.crowd.sizes, item.means
    widths = np.where(_near_an_end(item, room) & free, room, 0.0)
    narrow: list[Narrow] = []
    groups = _groups(item, minimum)
    low, high = means, means
    for _ in range(ROUNDS):
        fresh = _banded(item, means, widths / sizes)
        low, high = np.minimum(low, fresh[0]), np.maximum(high, fresh[1])
        told = Bands(
            np.where(told_before, before.low, low), np.where(told_before, before.high, high)
        )
        narrow = _narrow_groups(item, told, groups)
        guilty = sorted({row for group in narrow for row in group.figures if free[row]})
        if not guilty:
            break
        widths[guilty] = np.maximum(2 * widths[guilty], 1.25 * room)
    return told, narrow


def _near_an_end(item: Item, room: float) -> Flags:
    nearest = np.minimum(item.means - item.low, item.high - item.means)
    return np.asarray(nearest * item.crowd.sizes < room)


def _banded(item: Item, means: Sums, widths: Sums) -> tuple[Sums, Sums]:
    """Return the ends of bands at least `widths` wide; no width is no band.

    Bands lie on steps of the scale and reach its end where they come near it.
    """
    step = EDGE * (item.high - item.low)
    steps = np.ceil(np.maximum(widths, step) / step) * step
    place = np.floor((means - item.low) / steps + 1e-9)
    low = item.low + place * steps
    low = np.minimum(low, np.floor((item.high - steps - item.low) / step + 1e-9) * step + item.low)
    low = np.maximum(low, item.low)
    high = np.minimum(low + steps, item.high)
    high = np.where(item.high - high < step, item.high, high)
    low, high = np.minimum(low.round(9), means), np.maximum(high.round(9), means)
    none = widths == 0
    return np.where(none, means, low), np.where(none, means, high)


class _Block:
    """The sums of some classes, which move within what is told, while others stay."""

    def __init__(self, item: Item, told: Bands, columns: Indices, rows: Indices) -> None:
        part = sparse.csr_array(item.crowd.matrix[rows][:, columns])
        used = np.flatnonzero(np.diff(part.indptr) > 0)
        self.columns: Indices = columns
        self.rows: Indices = rows[used]
        matrix = sparse.csr_array(part[used])
        self.truth: Sums = item.sums[columns]
        people = item.crowd.people[columns]
        sizes = item.crowd.sizes[self.rows]
        rest = (item.crowd.matrix @ item.sums)[self.rows] - matrix @ self.truth
        low, high = (end[self.rows] * sizes - rest for end in (told.low, told.high))
        scale = item.low * people, item.high * people
        self._solver = solver_of(matrix, (low - LOOSE, high + LOOSE), scale)

    def push(self, direction: Sums) -> tuple[Sums, Sums]:
        """Return the sums farthest in that direction, and what stops them, per figure."""
        price(self._solver, direction)
        status = solve(self._solver)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(self._solver.modelStatusToString(status))
        solution = self._solver.getSolution()
        return np.array(solution.col_value, dtype=np.float64), np.array(solution.row_dual)


@dataclass(frozen=True, slots=True)
class _Groups:
    """Small groups of one item, the room each should have, and how far each was seen to move."""

    matrix: "sparse.csr_array"
    wanted: Sums
    least: Sums
    most: Sums

    def reach(self, which: Indices, columns: Indices, moved: Sums) -> None:
        """Take in that the sums of `columns` can move so far."""
        change = self.matrix[which][:, columns] @ moved
        self.least[which] = np.minimum(self.least[which], change)
        self.most[which] = np.maximum(self.most[which], change)

    def inside(self, columns: Indices) -> Indices:
        """Return the groups that have not reached the room they should have, all in `columns`."""
        left = self.narrow(np.arange(len(self.wanted)))
        here = np.zeros(self.matrix.shape[1])
        here[columns] = 1
        part = self.matrix[left]
        return np.asarray(left[part @ here == part @ np.ones(len(here))])

    def narrow(self, which: Indices) -> Indices:
        """Return those of `which` that have not reached the room they should have."""
        return which[(self.most - self.least)[which] < self.wanted[which] - 1e-6]


def _groups(item: Item, minimum: int) -> _Groups:
    """Return the hidden small figures and the small classes of this item."""
    sizes, people = item.crowd.sizes, item.crowd.people
    small = item.figures[(sizes[item.figures] < minimum) & ~item.shown[item.figures]]
    alone = item.crowd.matrix[item.figures].sum(axis=0) > 0
    classes = sparse.csr_array(
        sparse.eye_array(len(people), format="csr")[np.flatnonzero(alone & (people < minimum))]
    )
    matrix = _different(sparse.csr_array(sparse.vstack([item.crowd.matrix[small], classes])))
    full = (item.high - item.low) * (matrix @ people)
    wanted = np.minimum(np.maximum(ROOM * full, 1.0), full)
    nothing = np.zeros(len(full))
    return _Groups(matrix, wanted, nothing, nothing.copy())


def _different(groups: "sparse.csr_array") -> "sparse.csr_array":
    """Return the groups without those that are the same classes as one before."""
    marks = (groups @ np.random.default_rng(2).random(groups.shape[1])).round(9)
    return sparse.csr_array(groups[np.sort(np.unique(marks, return_index=True)[1])])


def _narrow_groups(item: Item, told: Bands, groups: _Groups) -> list[Narrow]:
    """Return the groups whose sums have too little room, from small zones to all at once.

    How far groups were seen to move is remembered: bands only get wider, so they still can.
    """
    narrow: list[Narrow] = []
    counted = item.crowd.matrix[item.figures].sum(axis=0) > 0
    rows = item.figures[item.shown[item.figures]]
    for level, parts in zones(item.tree, item.crowd.homes):
        here = [zone.columns[counted[zone.columns]] for zone in parts]
        waiting = [piece for columns in here for piece in _pieces(item, groups, columns)]
        asking = parts[0].unit != NOBODY and level < 2
        size = sum(len(columns) for columns, _left in waiting)
        settle = partial(_settled, (item, told, rows), groups, waiting, asking)
        narrow = []
        found = spread(settle, len(waiting), processes_for(size, item.processes))
        for (_columns, left), (least, most, fresh) in zip(waiting, found, strict=True):
            groups.least[left], groups.most[left] = least, most
            narrow += fresh
    return narrow


def _pieces(item: Item, groups: _Groups, columns: Indices) -> list[tuple[Indices, Indices]]:
    """Return what waits in these classes: all at once, or some with what is near, if too wide.

    What cannot move while most others stay counts as narrow: then more is a band than need be.
    """
    left = groups.inside(columns)
    if len(columns) <= WIDE:
        return [(columns, left)] if len(left) else []
    found = []
    for start in range(0, len(left), AT_ONCE):
        some = left[start : start + AT_ONCE]
        wanted = np.unique(groups.matrix[some].indices).astype(np.int64)
        found.append((thinned(item.tree, item.crowd.homes, columns, wanted), some))
    return found


def _settled(
    told: tuple[Item, Bands, Indices],
    groups: _Groups,
    waiting: Sequence[tuple[Indices, Indices]],
    asking: bool,  # noqa: FBT001 -- one of many settings that are filled in once
    number: int,
) -> tuple[Sums, Sums, list[Narrow]]:
    """Return how far the groups that wait in one zone can move, and which cannot enough."""
    item, bands, rows = told
    columns, left = waiting[number]
    found = _settle(_Block(item, bands, columns, rows), groups, left, asking=asking)
    return groups.least[left], groups.most[left], found


def _settle(block: _Block, groups: _Groups, left: Indices, *, asking: bool) -> list[Narrow]:
    """Move the sums of the block about; return those of `left` that cannot move enough."""
    left = _pushed(block, groups, left)
    if not asking:
        return []
    return [found for group in left if (found := _ask(block, groups, group, left)) is not None]


def _pushed(block: _Block, groups: _Groups, left: Indices) -> Indices:
    """Push all sums some way and back while that helps; return the groups still narrow."""
    chance = np.random.default_rng(1)
    for _ in range(PUSHES):
        if len(left) <= WORTHWHILE:
            break
        towards = chance.choice([-1.0, 1.0], len(left))
        direction = groups.matrix[left][:, block.columns].T @ towards
        for side in (direction, -direction):
            groups.reach(left, block.columns, block.push(side)[0] - block.truth)
        before, left = len(left), groups.narrow(left)
        if before - len(left) < WORTHWHILE:
            break
    return left


def _ask(block: _Block, groups: _Groups, group: int, others: Indices) -> Narrow | None:
    """Return the group with the figures that hold its sum, or None when it moves enough."""
    direction = groups.matrix[[group]][:, block.columns].toarray().ravel()
    figures: set[int] = set()
    for side in (direction, -direction):
        if not len(groups.narrow(np.array([group]))):
            return None
        moved, duals = block.push(side)
        groups.reach(others, block.columns, moved - block.truth)
        figures |= set(block.rows[np.abs(duals) > 1e-7].tolist())
    if not len(groups.narrow(np.array([group]))):
        return None
    return Narrow(float((groups.most - groups.least)[group]), frozenset(figures))
