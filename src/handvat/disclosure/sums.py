"""Which means may be shown as they are, and which become bands, so that no sum is pinned down.

The sum of the scores in a small group lies between the least and the most that the scale and
everything shown allow. Where that room is too narrow, means around it become bands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import highspy
import numpy as np
from scipy import sparse

from handvat.disclosure.afar import places
from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.reach import NoAnswer, Room
from handvat.disclosure.solver import DUAL, PRIMAL, price, solve, solver_of, straight, walk
from handvat.disclosure.spread import processes_for, spread
from handvat.disclosure.stretch import ENOUGH, WORTHWHILE, Groups, Narrow, Stretch, Sums, Widening
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.zones import AT_ONCE, BESIDE, WIDE, zones

ROOM = 0.2  # of all that the scale leaves open for the sum of a small group
EDGE = 0.05  # of the scale: bands end on its multiples
PUSHES = 40  # of all sums in a block, before groups are asked about one by one
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
    enough = np.inf if told_before.any() else ENOUGH
    for left in range(ROUNDS)[::-1]:
        fresh = _banded(item, means, widths / sizes)
        low, high = np.minimum(low, fresh[0]), np.maximum(high, fresh[1])
        told = Bands(
            np.where(told_before, before.low, low), np.where(told_before, before.high, high)
        )
        widen = Widening(enough, free & (left > 0))  # at last nothing waits
        narrow = _narrow_groups(item, told, groups, widen)
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

    def __init__(self, room: Room, sums: Sums, columns: Indices) -> None:
        part = sparse.csr_array(room.by_class[:, columns])
        used = np.flatnonzero((np.diff(part.indptr) > 0) & room.told)
        matrix = sparse.csr_array(part[used])
        self.columns: Indices = columns
        self.truth: Sums = sums[columns]
        told = matrix @ self.truth
        ends = self.truth - room.down[columns], self.truth + room.up[columns]
        self._solver = solver_of(matrix, (told - room.less[used], told + room.more[used]), ends)
        straight(self._solver)
        self._fresh = True

    def push(self, direction: Sums) -> Sums:
        """Return how the sums move when they go as far as they can in that direction."""
        many = 2 * np.count_nonzero(direction) > len(direction)
        walk(self._solver, DUAL if many or self._fresh else PRIMAL)
        self._fresh = False
        price(self._solver, direction)
        status = solve(self._solver)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NoAnswer(self._solver.modelStatusToString(status))
        return np.array(self._solver.getSolution().col_value) - self.truth


def _groups(item: Item, minimum: int) -> Groups:
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
    return Groups(matrix, wanted, nothing, nothing.copy())


def _different(groups: "sparse.csr_array") -> "sparse.csr_array":
    """Return the groups without those that are the same classes as one before."""
    marks = (groups @ np.random.default_rng(2).random(groups.shape[1])).round(9)
    return sparse.csr_array(groups[np.sort(np.unique(marks, return_index=True)[1])])


def _narrow_groups(item: Item, told: Bands, groups: Groups, widening: Widening) -> list[Narrow]:
    """Return groups whose sums have too little room, from small zones to all at once.

    None means that all have. How far groups were seen to move is remembered: bands only get
    wider, so they still can.
    """
    counted = item.crowd.matrix[item.figures].sum(axis=0) > 0
    room = _room(item, told)
    starts = np.full(len(counted), NOBODY, dtype=np.int64)
    for _level, parts in zones(item.tree, item.crowd.homes):
        small = [zone for zone in parts if len(zone.columns) <= (WIDE if zone.is_unit else BESIDE)]
        for zone in small:
            if zone.is_unit:
                starts[zone.columns] = zone.columns[0]
        inside = groups.inside([zone.columns for zone in small])
        waiting = [
            (zone.columns[counted[zone.columns]], left)
            for zone, left in zip(small, inside, strict=True)
            if len(left)
        ]
        _spread(item, groups, waiting, partial(_pushed, room, item.sums, groups, waiting))
    waiting = _waiting(groups, starts)
    stretch = Stretch(room, groups, widening)
    return _spread(item, groups, waiting, partial(_stretched, stretch, groups, waiting))


def _waiting(groups: Groups, starts: Indices) -> list[tuple[Indices, Indices]]:
    """Return the groups that are left, some at a time, each with the classes around them."""
    left = groups.narrow(np.arange(len(groups.wanted)))
    first = groups.matrix.indices[groups.matrix.indptr[left]]
    found = []
    for number in np.unique(starts[first]):
        here = left[starts[first] == number]
        around = np.flatnonzero(starts == number) if number != NOBODY else left[:0]
        found += [(around, here[at : at + AT_ONCE]) for at in range(0, len(here), AT_ONCE)]
    return found


def _spread(
    item: Item,
    groups: Groups,
    waiting: Sequence[tuple[Indices, Indices]],
    work: Callable[[int], tuple[Sums, Sums, list[Narrow]]],
) -> list[Narrow]:
    """Do the work on each of what is waiting; take in how far groups move, and what is narrow."""
    narrow: list[Narrow] = []
    processes = processes_for(len(item.sums), item.processes)
    found = spread(work, len(waiting), processes)
    for (_columns, left), (least, most, fresh) in zip(waiting, found, strict=True):
        groups.least[left], groups.most[left] = least, most
        narrow += fresh
    return narrow


def _room(item: Item, told: Bands) -> Room:
    """Return how far the sums of classes may move, and those of figures as far as it is told."""
    crowd, sums = item.crowd, item.sums
    shown = np.zeros(len(item.shown), dtype=np.bool_)
    shown[item.figures] = item.shown[item.figures]
    true = crowd.matrix @ sums
    less, more = true - told.low * crowd.sizes, told.high * crowd.sizes - true
    down, up = sums - item.low * crowd.people, item.high * crowd.people - sums
    counted = crowd.matrix[item.figures].sum(axis=0) > 0
    down, up = (np.where(counted, np.maximum(far, 0), 0) for far in (down, up))
    less, more = (np.maximum(far, 0) + LOOSE for far in (less, more))
    order = places(item.tree, crowd.homes)
    return Room(crowd.matrix.tocsc(), crowd.matrix, shown, less, more, down, up, order)


def _stretched(
    stretch: Stretch, groups: Groups, waiting: Sequence[tuple[Indices, Indices]], number: int
) -> tuple[Sums, Sums, list[Narrow]]:
    around, left = waiting[number]
    narrow = stretch.ask(left, around)
    return groups.least[left], groups.most[left], narrow


def _pushed(
    room: Room,
    sums: Sums,
    groups: Groups,
    waiting: Sequence[tuple[Indices, Indices]],
    number: int,
) -> tuple[Sums, Sums, list[Narrow]]:
    """Push all sums of a zone some way and back while that helps; return how far groups move."""
    columns, all_left = waiting[number]
    block, left = _Block(room, sums, columns), all_left
    chance = np.random.default_rng(1)
    for _ in range(PUSHES):
        towards = chance.choice([-1.0, 1.0], len(left))
        direction = groups.direction(left, towards, columns)
        for side in (direction, -direction):
            groups.reach(left, columns, block.push(side))
        before, left = len(left), groups.narrow(left)
        if before - len(left) < WORTHWHILE or not len(left):
            break
    return groups.least[all_left], groups.most[all_left], []
