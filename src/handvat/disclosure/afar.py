"""Ask about the classes that small blocks leave open, each with whatever can help it anywhere."""

from dataclasses import dataclass, field

import numpy as np

from handvat.disclosure.cover import Costs
from handvat.disclosure.crowd import Flags
from handvat.disclosure.reach import Reach, Room
from handvat.disclosure.separate import FEW, SLACK, WAYS, Leak, Move, Stock, Weights
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.zones import WIDE

ROOMY = 600  # classes; when more have joined, the next question starts afresh
CROWDED = 1_200  # with more, several are not asked about at once
MIXED = 4_000  # both, where items have different people: few skipped one, and help everybody


@dataclass(frozen=True, slots=True)
class Asking:
    """What all pieces share.

    starts: of each class the number of the block in which it starts, or `NOBODY`.
    most: as many classes may join; what is not proven then counts as a leak.
    ways: of deriving one group, looked for at once.
    skipped: classes that some items count and others do not.
    """

    stock: Stock
    room: Room
    starts: Indices
    minimum: int
    most: float
    ways: int = WAYS
    skipped: Indices = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def around(self, targets: Indices) -> Indices:
        """Return the classes to start with for these targets."""
        blocks = np.unique(self.starts[targets])
        around = np.flatnonzero(np.isin(self.starts, blocks[blocks != NOBODY]))
        also = self.skipped if len(self.skipped) <= WIDE else targets
        return np.union1d(np.union1d(targets, around), also)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a piece says: leaks, ways to move, classes that are empty whatever happens."""

    leaks: list[Leak]
    moves: list[Move]
    empty: list[int]
    hidden: list[int]


def room_of(stock: Stock, shown: Flags, tree: Tree) -> Room:
    """Return what bounds the people of all classes while these figures are shown."""
    crowd = stock.crowd
    people = crowd.people.astype(np.float64)
    none, endless = np.zeros(len(shown)), np.full(len(people), np.inf)
    order = places(tree, crowd.homes)
    return Room(stock.by_class, crowd.matrix, shown, none, none, people, endless, order)


def places(tree: Tree, homes: Indices) -> Indices:
    """Return the place of each class when units stand in the order of the tree."""
    order = np.empty(len(homes), dtype=np.int64)
    order[np.lexsort(tree.above[::-1, homes])] = np.arange(len(homes))
    return order


class Afar:
    """Asks about some classes."""

    def __init__(self, asking: Asking) -> None:
        self._asking, self._stock, self._room = asking, asking.stock, asking.room
        self._minimum, self._most = asking.minimum, asking.most
        mixed = len(asking.skipped) > 0
        self._roomy, self._crowded = (MIXED, MIXED) if mixed else (ROOMY, CROWDED)
        self._seen = Seen([], [], [], [])

    def ask(self, targets: Indices, *, mend: bool = False) -> Seen:
        """Return what is found; with `mend`, hide figures until nothing leaks here."""
        left = np.zeros(len(self._room.up), dtype=np.bool_)
        left[targets] = True
        self._together(Reach(self._room, self._asking.around(targets)), left)
        reach, block = None, NOBODY
        while left.any():
            target = int(np.argmax(left))
            home = self._asking.starts[target]
            if (
                reach is None
                or home != block
                or len(reach.columns) > self._roomy
                or home == NOBODY
            ):
                reach, block = Reach(self._room, self._asking.around(np.array([target]))), home
            if not self._alone(reach, target, left):
                self._leaks(reach, target, left, mend=mend)
            left[target] = False
            reach.cap(reach.where([target]), np.array([np.inf]))
        return self._seen

    def _together(self, reach: Reach, left: Flags) -> None:
        chance = np.random.default_rng(0)
        while len(targets := np.flatnonzero(left)) > 1:
            where = reach.where(targets)
            worth = np.zeros(len(reach.columns))
            worth[where] = chance.uniform(0.5, 1.5, len(where))
            reach.cap(where, self._minimum - self._room.down[targets])
            moved, prices = reach.push(worth)
            reach.cap(where, np.full(len(where), np.inf))
            if self._reached(reach, moved, left) < FEW and (
                len(reach.columns) > self._crowded or not reach.call(prices, int(targets[0]))
            ):
                break

    def _alone(self, reach: Reach, target: int, left: Flags) -> bool:
        """Return whether the class can reach the minimum; leave the prices that say why not."""
        where = reach.where([target])
        reach.cap(where, self._minimum - self._room.down[[target]])
        while True:
            worth = np.zeros(len(reach.columns))
            worth[where] = 1
            moved, self._prices = reach.push(worth)
            if moved[where[0]] + self._room.down[target] >= self._minimum - SLACK:
                self._reached(reach, moved, left)
                return True
            if len(reach.columns) > self._most or not reach.call(self._prices, target):
                self._held = float(moved[where[0]] + self._room.down[target])
                return False

    def _reached(self, reach: Reach, moved: Weights, left: Flags) -> int:
        """Take in which classes reach the minimum; return how many of those that were left."""
        now = moved + self._room.down[reach.columns]
        few = self._room.down[reach.columns] < self._minimum
        found = reach.columns[(now >= self._minimum - SLACK) & few]
        number = int(left[found].sum())
        if number:
            gone = np.abs(moved) > SLACK
            change = self._room.by_class[:, reach.columns[gone]] @ moved[gone]
            figures = np.flatnonzero((np.abs(change) > SLACK) & self._stock.may)
            self._seen.moves.append(Move(figures, found))
            left[found] = False
        return number

    def _leaks(self, reach: Reach, target: int, left: Flags, *, mend: bool) -> None:
        """Take in the derivations of a group with `target`, each without a figure of the last."""
        if self._held <= SLACK:  # nobody can be in it
            self._seen.empty.append(target)
            return
        forgotten: list[int] = []
        believed = left if mend else np.zeros_like(left)  # what holds only when more is hidden
        costs, fixed = self._stock.costs, self._stock.fixed
        for way in range(len(costs) if mend else self._asking.ways):
            leak = self._leak(reach)
            self._seen.leaks.append(leak)
            if way == 0 and not mend:
                left &= leak.weights <= SLACK
            choices = [figure for figure in leak.cut if not fixed[figure]]
            if not choices:
                break
            forgotten.append(_cheapest(choices, costs))
            reach.forget(forgotten[-1])
            if self._alone(reach, target, believed):
                break
        if mend:
            self._seen.hidden.extend(forgotten)
            self._room.told[forgotten] = False
        else:
            reach.remember(np.array(forgotten, dtype=np.int64))

    def _leak(self, reach: Reach) -> Leak:
        used = np.flatnonzero(self._prices)
        figures, prices = reach.figures[used], self._prices[used]
        return Leak(frozenset(figures.tolist()), self._room.by_figure[figures].T @ prices)


def _cheapest(figures: list[int], costs: Costs) -> int:
    return min(figures, key=lambda figure: (costs[figure], figure))
