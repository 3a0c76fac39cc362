"""Decide which figures of a wave may be shown: hide, look for what can be derived, hide better."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from handvat.disclosure.afar import Afar, Asking, Seen, places, room_of
from handvat.disclosure.alike import Alike
from handvat.disclosure.cover import Chooser, Costs, Cut, greedy, without_needless
from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, Crowd, Flags
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.separate import Block, Memory, Move, Stock
from handvat.disclosure.skipped import nested, skippers
from handvat.disclosure.spread import MANY, processes_for, spread
from handvat.disclosure.tree import NOBODY, Indices, Tree
from handvat.disclosure.zones import AT_ONCE, BESIDE, WIDE, zones

ROUNDS = 12  # of choosing anew
PATIENCE = 3  # rounds that make nothing cheaper
CLOSE = 3e-3  # of the cost: as near to the least that is possible is near enough
CLOSE_IF_MANY = 1e-2  # the same where classes are so many that work is spread over processes
MOST = 3_000  # classes that may join a question; what is not proven with so many counts as a leak
MENDS = 30  # of hiding more in one round; after these, leaks are mended block by block
SLIMS = 5  # tries to hide less than the last one did, where items have different people
TANGLED = 0.5  # cuts for each class; from so many on, where items have different people,
TRIES, EFFORT = 12, 8_000  # so many tries are made, or fewer of so many classes together
Telling = Callable[[int], None]


class CannotProtect(ValueError):
    """What was published before gives a small group away; publish nothing more about it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What hiding costs: who loses a figure, and how much that matters.

    minimum: the smallest group that figures may be about, in people.
    cell: what hiding any figure costs, in people.
    own: how much more a person counts in the total of a unit without units below it.
    processes: how many work at it; what comes out is the same.
    layers: the smallest groups of which more than number and mean may be known, in people.
    """

    minimum: int
    cell: float
    own: float
    processes: int = 1
    layers: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.minimum < 2:
            raise ValueError(f"minimum must be at least 2, not {self.minimum}")


@dataclass(frozen=True, slots=True)
class Wave:
    """A wave to decide on.

    fixed: figures that were published before.
    held: figures that may not be shown, whatever their size.
    """

    tree: Tree
    crowd: Crowd
    fixed: Flags
    held: Flags


def decide(
    wave: Wave, policy: Policy, tell: Telling = lambda _said: None, *, processes: int = 1
) -> Flags:
    """Return which figures may be shown, those published before among them.

    Raises:
        CannotProtect: what was published before gives a small group away.
        NoAnswer: the solver failed.
    """
    may = (wave.crowd.sizes >= policy.minimum) & ~wave.held | wave.fixed
    alike = Alike.of(wave.crowd, wave.tree)
    crowd, number = alike.crowd, alike.number
    costs = np.asarray(np.bincount(number, may * costs_of(wave, policy)), dtype=np.float64)
    one, fixed = (np.bincount(number, flags) > 0 for flags in (may, wave.fixed))
    stock = Stock(crowd, crowd.matrix.tocsc(), one, fixed, costs)
    seen = first_cuts(wave, may, policy.minimum)
    cuts = {frozenset(number[list(cut)].tolist()) for cut in seen}
    cuts |= nested(crowd, one, policy.minimum)
    most = np.inf if fixed.any() else MOST  # what is out cannot be hidden to be sure
    few = Wave(wave.tree, crowd, fixed, ~one)
    asked = _Asked(few, stock, policy, most, skippers(wave.crowd))
    shown = _Search(asked).run({_choices(cut, fixed) for cut in cuts}, tell)
    return may & shown[number]


class _Search:
    """Chooses what to hide, hides more until nothing is derived, and chooses better with that."""

    def __init__(self, asked: "_Asked") -> None:
        self._asked, self._stock, self._fixed = asked, asked.stock, asked.wave.fixed
        self._best, self._least, self._idle = np.zeros(0, dtype=np.bool_), np.inf, 0
        self._classes, self._mixed = len(self._stock.crowd.people), len(asked.skipped) > 0
        self._many, self._tries, self._seen = self._classes >= MANY, 0, 0

    def run(self, cuts: set[Cut], tell: Telling) -> Flags:
        """Return what may be shown: nothing is derived from it."""
        chooser, costs = Chooser(self._stock.costs), self._stock.costs
        enough = 1 - (CLOSE_IF_MANY if self._many else CLOSE)
        for _ in range(ROUNDS):
            hidden = np.zeros(len(costs), dtype=np.bool_)
            hidden[chooser.choose(cuts)] = True
            if costs[hidden].sum() >= enough * self._least or self._idle >= PATIENCE:
                break
            found = self._try(self._stock.may & ~hidden)
            if self._mixed:
                found |= self._slimmed(cuts | found)
            tell(len(found - cuts))
            if found <= cuts or self._enough():
                break
            cuts |= found
        return self._best

    def _slimmed(self, cuts: set[Cut]) -> set[Cut]:
        """Show what no cut asks to hide any more, and try that; return the cuts it brings.

        Leaks are mended many at once, and much of what was hidden first is needless afterwards.
        """
        fresh = set[Cut]()
        for _ in range(SLIMS):
            hidden = np.flatnonzero(self._stock.may & ~self._last).tolist()
            known, shown = sorted(cuts | fresh, key=sorted), self._stock.may.copy()
            shown[without_needless(hidden, known, self._stock.costs)] = False
            if self._enough() or (shown == self._last).all():
                break
            fresh |= self._try(shown)
        return fresh

    def _enough(self) -> bool:
        """Return whether another try would take too long for what it brings."""
        return self._tangled(self._seen) and self._tries >= min(TRIES, EFFORT // self._classes)

    def _tangled(self, cuts: int) -> bool:
        return self._mixed and cuts > TANGLED * self._classes

    def _try(self, shown: Flags) -> set[Cut]:
        """Hide until nothing is derived, keep that when it is best, and return the cuts."""
        cuts, left = set[Cut](), True
        settled = self._asked.settled(shown)  # and stays so: more is hidden, never less
        for _ in range(MENDS):
            found = self._found(shown, settled)
            cuts, left = cuts | found, bool(found)
            if not found or (self._many and self._tangled(len(cuts))):
                break
            shown = shown.copy()
            shown[greedy(sorted(found, key=sorted), self._stock.costs)] = False
        if left:
            shown, fresh = self._mended(shown, settled)
            cuts |= fresh
        self._tries, self._seen = self._tries + 1, self._seen + len(cuts)
        cost = self._stock.costs[self._stock.may & ~shown].sum()
        self._last = shown
        self._idle += 1
        if cost < self._least:
            self._best, self._least, self._idle = shown, cost, 0
        return cuts

    def _found(self, shown: Flags, settled: Flags) -> set[Cut]:
        return {_choices(cut, self._fixed) for cut in self._asked.derived(shown, settled)}

    def _mended(self, shown: Flags, settled: Flags) -> tuple[Flags, set[Cut]]:
        """Return what may be shown when figures are hidden, block by block, until none leaks.

        Return the cuts that asked for it, too.
        """
        shown = shown.copy()
        cuts = {_choices(cut, self._fixed) for cut in self._asked.mended(shown, settled)}
        if self._found(shown, self._asked.settled(shown)):
            raise NoAnswer("figures are hidden, and still something is derived")
        return shown, cuts


def what_is_derived(
    wave: Wave, shown: Flags, policy: Policy, settled: Flags | None = None
) -> set[Cut]:
    """Return sets of shown figures that give a group under the minimum away; none is a proof.

    Classes that are `settled` are not asked about; those found certain are added there.
    """
    stock = Stock(wave.crowd, wave.crowd.matrix.tocsc(), shown, wave.fixed, costs_of(wave, policy))
    asked = _Asked(wave, stock, policy, np.inf, np.zeros(0, dtype=np.int64))
    settled = np.zeros(len(wave.crowd.people), dtype=np.bool_) if settled is None else settled
    settled |= asked.settled(shown)
    return asked.derived(shown, settled)


def costs_of(wave: Wave, policy: Policy) -> Costs:
    """Return what hiding each figure costs."""
    keys, sizes = wave.crowd.keys, wave.crowd.sizes
    leaf = ~np.isin(np.arange(len(wave.tree.names)), wave.tree.parents)
    own = leaf[keys[:, UNIT]] & (keys[:, FILTER] == EVERYBODY)
    return np.asarray(sizes + policy.cell + np.where(own, policy.own * sizes, 0.0))


def _choices(cut: Cut, fixed: Flags) -> Cut:
    free = frozenset(figure for figure in cut if not fixed[figure])
    if not free:
        raise CannotProtect("figures published before give a small group away")
    return free


def first_cuts(wave: Wave, may: Flags, minimum: int) -> set[Cut]:
    """Return the cuts seen at once: a total whose parts leave a small rest."""
    sizes = wave.crowd.sizes
    cuts = set()
    for total, rows in _sums(wave):
        rest = sizes[total] - sum(int(sizes[row]) for row in rows if may[row])
        if may[total] and 0 < rest < minimum:
            cuts.add(frozenset([total, *(row for row in rows if may[row])]))
    return cuts


def _sums(wave: Wave) -> list[tuple[int, list[int]]]:
    """Return every total with its parts: the values of a filter, or the units below."""
    keys = wave.crowd.keys
    number = {tuple(key): row for row, key in enumerate(keys.tolist())}
    parts: dict[tuple[int, str], list[int]] = {}
    for row, (state, group, unit, which, value) in enumerate(keys.tolist()):
        if which != EVERYBODY:
            total = number[state, group, unit, EVERYBODY, 0]
            parts.setdefault((total, f"filter {which}"), []).append(row)
        over = int(wave.tree.parents[unit])
        if over != NOBODY:
            total = number[state, group, over, which, value]
            parts.setdefault((total, "units"), []).append(row)
    return [(total, rows) for (total, _kind), rows in parts.items()]


class _Asked:
    """Asks blocks, from small to large, and then afar; remembers how people can move."""

    def __init__(
        self, wave: Wave, stock: Stock, policy: Policy, most: float, skipped: Indices
    ) -> None:
        self.wave, self.stock, self._policy, self._most = wave, stock, policy, most
        self.skipped = skipped  # the classes that some items count and others do not
        self._levels = _levels(wave, stock)
        self._starts = _starts(self._levels, len(wave.crowd.people))
        self._sizes = np.bincount(self._starts[self._starts != NOBODY]).tolist()
        self._moves: list[Move] = []

    def settled(self, shown: Flags) -> Flags:
        """Return the classes that are large enough, or were seen to become so with no change."""
        settled = self.wave.crowd.people >= self._policy.minimum
        for move in self._moves:
            if not shown[move.changed].any():
                settled[move.reached] = True
        return settled

    def derived(self, shown: Flags, settled: Flags) -> set[Cut]:
        """Return the cuts of the lowest level that has any, and add what is certain to `settled`.

        None is a proof: all classes are settled then.
        """
        for blocks in self._levels:
            waiting = [block for block in blocks if not settled[block.columns].all()]
            cuts: set[Cut] = set()
            for block, memory in zip(
                waiting, _memories(waiting, (shown, settled), self._policy), strict=True
            ):
                block.memory = memory
                _question, found, _moves = memory
                settled[block.columns] = found.certain
                cuts |= {leak.cut for leak in found.leaks}
            if cuts:
                return cuts
        return self._derived_afar(shown, settled)

    def _derived_afar(self, shown: Flags, settled: Flags) -> set[Cut]:
        pieces = self._pieces(settled)
        ask = partial(_asked_afar, self._asking(shown), pieces)
        processes = processes_for(len(settled), self._policy.processes)
        cuts: set[Cut] = set()
        for seen in spread(ask, len(pieces), processes):
            self._take_in(seen, shown, settled)
            cuts |= {leak.cut for leak in seen.leaks}
        if not (cuts or settled.all()):
            raise NoAnswer("some classes are neither certain nor derived")
        return cuts

    def _take_in(self, seen: Seen, shown: Flags, settled: Flags) -> None:
        self._moves += seen.moves
        for move in seen.moves:
            if not shown[move.changed].any():
                settled[move.reached] = True
        settled[seen.empty] = True

    def mended(self, shown: Flags, settled: Flags) -> Iterator[Cut]:
        """Hide figures in `shown`, block by block, until nothing is derived; yield the cuts."""
        minimum = self._policy.minimum
        for block in (block for blocks in self._levels for block in blocks):
            if not settled[block.columns].all():
                found = block.mended(shown, minimum, settled)
                yield from (leak.cut for leak in found.leaks)
                shown[found.hidden] = False
                settled[block.columns] = found.certain
        for piece in self._pieces(settled):
            seen = Afar(self._asking(shown.copy())).ask(piece, mend=True)
            yield from (leak.cut for leak in seen.leaks)
            shown[seen.hidden] = False
            self._take_in(seen, shown, settled)

    def _asking(self, shown: Flags) -> Asking:
        room = room_of(self.stock, shown, self.wave.tree)
        minimum = self._policy.minimum
        return Asking(self.stock, room, self._starts, minimum, self._most, skipped=self.skipped)

    def _pieces(self, settled: Flags) -> list[Indices]:
        """Return what is not settled, in the order of the tree, some at a time.

        So many that they can be moved together; the blocks around them may not be large together.
        """
        left = np.flatnonzero(~settled)
        order = places(self.wave.tree, self.wave.crowd.homes)
        pieces: list[list[int]] = []
        blocks: dict[int, int] = {}
        for target in left[np.argsort(order[left])].tolist():
            block = int(self._starts[target])
            size = 1 if block == NOBODY else self._sizes[block]
            crowded = block not in blocks and sum(blocks.values()) + size > WIDE
            if not pieces or crowded or len(pieces[-1]) == AT_ONCE:
                pieces.append([])
                blocks = {}
            pieces[-1].append(target)
            blocks[block] = size
        return [np.array(piece) for piece in pieces]


def _starts(levels: Iterable[Sequence[Block]], classes: int) -> Indices:
    """Return for each class the number of the largest block around it that is no zone."""
    starts = np.full(classes, NOBODY, dtype=np.int64)
    units = (block for blocks in levels for block in blocks if block.is_unit)
    for number, block in enumerate(units):
        starts[block.columns] = number
    return starts


def _levels(wave: Wave, stock: Stock) -> list[list[Block]]:
    """Return the blocks to ask, the smallest first; those that are too wide are asked afar."""
    units, above = wave.crowd.keys[:, UNIT], wave.tree.above
    return [
        [
            Block(stock, (zone.unit != NOBODY) & (above[level, units] == zone.unit), zone.columns)
            for zone in parts
            if len(zone.columns) <= (WIDE if zone.is_unit else BESIDE)
        ]
        for level, parts in zones(wave.tree, wave.crowd.homes)
    ]


def _memories(blocks: Sequence[Block], state: tuple[Flags, Flags], policy: Policy) -> list[Memory]:
    """Ask each block; return what it then knows."""
    size = sum(len(block.columns) for block in blocks)
    ask = partial(_asked, blocks, (state[0], policy.minimum, state[1]))
    return spread(ask, len(blocks), processes_for(size, policy.processes))


def _asked(blocks: Sequence[Block], question: tuple[Flags, int, Flags], number: int) -> Memory:
    blocks[number].leaks(*question)
    return blocks[number].memory


def _asked_afar(asking: Asking, pieces: Sequence[Indices], number: int) -> Seen:
    return Afar(asking).ask(pieces[number])
