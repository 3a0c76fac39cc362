"""Decide which figures of a wave may be shown: hide, look for what can be derived, hide better."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from handvat.disclosure.cover import Chooser, Costs, Cut, greedy
from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, Crowd, Flags
from handvat.disclosure.separate import Block, Memory, NoAnswer, Stock
from handvat.disclosure.spread import processes_for, spread
from handvat.disclosure.tree import NOBODY, Tree
from handvat.disclosure.zones import AT_ONCE, WIDE, thinned, zones

ROUNDS = 12  # of choosing anew
PATIENCE = 3  # rounds that make nothing cheaper
CLOSE = 3e-3  # of the cost: as near to the least that is possible is near enough
MENDS = 30  # of hiding more in one round; after these, leaks are mended block by block
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
    sizes = wave.crowd.sizes
    may = (sizes >= policy.minimum) & ~wave.held | wave.fixed
    stock = Stock(wave.crowd, wave.crowd.matrix.tocsc(), may, wave.fixed, costs_of(wave, policy))
    cuts = {_choices(cut, wave.fixed) for cut in first_cuts(wave, may, policy.minimum)}
    search = _Search(wave, stock, _levels(wave, stock), policy)
    return search.run(cuts, tell)


class _Search:
    """Chooses what to hide, hides more until nothing is derived, and chooses better with that."""

    def __init__(
        self, wave: Wave, stock: Stock, levels: Sequence[Sequence[Block]], policy: Policy
    ) -> None:
        self._wave, self._stock, self._levels = wave, stock, levels
        self._policy, self._minimum = policy, policy.minimum
        self._best, self._least, self._idle = np.zeros(0, dtype=np.bool_), np.inf, 0

    def run(self, cuts: set[Cut], tell: Telling) -> Flags:
        """Return what may be shown: nothing is derived from it."""
        chooser, costs = Chooser(self._stock.costs), self._stock.costs
        for _ in range(ROUNDS):
            hidden = np.zeros(len(costs), dtype=np.bool_)
            hidden[chooser.choose(cuts)] = True
            if costs[hidden].sum() >= (1 - CLOSE) * self._least or self._idle >= PATIENCE:
                break
            found = self._try(self._stock.may & ~hidden)
            tell(len(found - cuts))
            if found <= cuts:
                break
            cuts |= found
        return self._best

    def _try(self, shown: Flags) -> set[Cut]:
        """Hide until nothing is derived, keep that when it is best, and return the cuts."""
        cuts: set[Cut] = set()
        for _ in range(MENDS):
            found = self._found(shown)
            if not found:
                break
            cuts |= found
            shown = shown.copy()
            shown[greedy(sorted(found, key=sorted), self._stock.costs)] = False
        else:
            shown = self._mended(shown)
        cost = self._stock.costs[self._stock.may & ~shown].sum()
        self._idle += 1
        if cost < self._least:
            self._best, self._least, self._idle = shown, cost, 0
        return cuts

    def _found(self, shown: Flags) -> set[Cut]:
        return {
            _choices(cut, self._wave.fixed)
            for cut in _found(self._wave, self._stock, self._levels, shown, self._policy)
        }

    def _mended(self, shown: Flags) -> Flags:
        """Return what may be shown when figures are hidden, block by block, until none leaks."""
        shown, fixed = shown.copy(), self._wave.fixed
        settled = self._wave.crowd.people >= self._minimum
        for block in (block for blocks in self._levels for block in blocks):
            for thin in _thin(self._wave, self._stock, [block], settled):
                settled[thin.columns] |= thin.leaks(shown, self._minimum, settled).certain
            if settled[block.columns].all():
                continue
            found = block.mended(shown, self._minimum, settled)
            for leak in found.leaks:
                _choices(leak.cut, fixed)
            shown[found.hidden] = False
            settled[block.columns] = found.certain
        if self._found(shown):
            raise NoAnswer("figures are hidden, and still something is derived")
        return shown


def what_is_derived(wave: Wave, shown: Flags, policy: Policy) -> set[Cut]:
    """Return sets of shown figures that give a group under the minimum away; none is a proof."""
    stock = Stock(wave.crowd, wave.crowd.matrix.tocsc(), shown, wave.fixed, costs_of(wave, policy))
    levels = _levels(wave, stock)
    return _found(wave, stock, levels, shown, policy)


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


def _levels(wave: Wave, stock: Stock) -> list[list[Block]]:
    """Return the blocks to ask, the smallest first."""
    units, above = wave.crowd.keys[:, UNIT], wave.tree.above
    return [
        [
            Block(stock, (zone.unit != NOBODY) & (above[level, units] == zone.unit), zone.columns)
            for zone in parts
            if zone.unit != NOBODY or len(zone.columns) <= WIDE
        ]
        for level, parts in zones(wave.tree, wave.crowd.homes)
    ]


def _found(
    wave: Wave, stock: Stock, levels: Iterable[Sequence[Block]], shown: Flags, policy: Policy
) -> set[Cut]:
    """Return the cuts of the lowest level that has any; none is a proof that all is certain."""
    settled = wave.crowd.people >= policy.minimum
    for blocks in levels:
        cuts: set[Cut] = set()
        thin = _thin(wave, stock, blocks, settled)
        for block, memory in zip(thin, _memories(thin, (shown, settled), policy), strict=True):
            settled[block.columns] |= memory[1].certain
        waiting = [block for block in blocks if not settled[block.columns].all()]
        for block, memory in zip(
            waiting, _memories(waiting, (shown, settled), policy), strict=True
        ):
            block.memory = memory
            _question, found, _moves = memory
            settled[block.columns] = found.certain
            cuts |= {leak.cut for leak in found.leaks}
        if cuts:
            return cuts
    return set()


def _thin(wave: Wave, stock: Stock, blocks: Sequence[Block], settled: Flags) -> list[Block]:
    """Return small blocks around what is not certain in blocks that are too wide to ask."""
    tree, homes = wave.tree, wave.crowd.homes
    none = np.zeros(len(wave.crowd.keys), dtype=np.bool_)
    found = []
    for wide in (block.columns for block in blocks if len(block.columns) > WIDE):
        left = wide[~settled[wide]]
        for start in range(0, len(left), AT_ONCE):
            columns = thinned(tree, homes, wide, left[start : start + AT_ONCE])
            found.append(Block(stock, none, columns))
    return found


def _memories(blocks: Sequence[Block], state: tuple[Flags, Flags], policy: Policy) -> list[Memory]:
    """Ask each block; return what it then knows."""
    size = sum(len(block.columns) for block in blocks)
    ask = partial(_asked, blocks, (state[0], policy.minimum, state[1]))
    return spread(ask, len(blocks), processes_for(size, policy.processes))


def _asked(blocks: Sequence[Block], question: tuple[Flags, int, Flags], number: int) -> Memory:
    blocks[number].leaks(*question)
    return blocks[number].memory
