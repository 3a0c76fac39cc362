"""Decide which figures of a wave may be shown: hide, look for what can be derived, hide better."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from handvat.disclosure.cover import Chooser, Costs, Cut
from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, Crowd, Flags
from handvat.disclosure.separate import Block, NoAnswer, Stock
from handvat.disclosure.tree import NOBODY, Tree

ROUNDS = 40  # of choosing anew; after these, what is hidden stays hidden
Telling = Callable[[int], None]


class CannotProtect(ValueError):
    """What was published before gives a small group away; publish nothing more about it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What hiding costs: who loses a figure, and how much that matters.

    minimum: the smallest group that figures may be about, in people.
    cell: what hiding any figure costs, in people.
    own: how much more a person counts in the total of a unit without units below it.
    """

    minimum: int
    cell: float
    own: float

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


def decide(wave: Wave, policy: Policy, tell: Telling = lambda _said: None) -> Flags:
    """Return which figures may be shown, those published before among them.

    Raises:
        CannotProtect: what was published before gives a small group away.
        NoAnswer: the solver failed.
    """
    crowd, sizes = wave.crowd, wave.crowd.sizes
    may = (sizes >= policy.minimum) & ~wave.held | wave.fixed
    stock = Stock(crowd, crowd.matrix.tocsc(), may, wave.fixed, costs_of(wave, policy))
    chooser = Chooser(stock.costs)
    cuts = {_choices(cut, wave.fixed) for cut in first_cuts(wave, may, policy.minimum)}
    levels = [_blocks(wave, stock, level) for level in range(wave.tree.deepest - 1, -1, -1)]
    kept = np.zeros(len(sizes), dtype=np.bool_)
    for number in range(ROUNDS + len(sizes)):
        hidden = kept.copy()
        hidden[chooser.choose(cut for cut in cuts if not kept[list(cut)].any())] = True
        found = _found(wave, levels, may & ~hidden, policy.minimum)
        fresh = {_choices(cut, wave.fixed) for cut in found} - cuts
        tell(len(fresh))
        if not found:
            return np.asarray(may & ~hidden)
        if not fresh:
            break
        cuts |= fresh
        if number >= ROUNDS:
            kept = hidden
    raise NoAnswer("what is derived was hidden already")


def what_is_derived(wave: Wave, shown: Flags, policy: Policy) -> set[Cut]:
    """Return sets of shown figures that give a group under the minimum away; none is a proof."""
    stock = Stock(wave.crowd, wave.crowd.matrix.tocsc(), shown, wave.fixed, costs_of(wave, policy))
    levels = (_blocks(wave, stock, level) for level in range(wave.tree.deepest - 1, -1, -1))
    return _found(wave, levels, shown, policy.minimum)


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


def _blocks(wave: Wave, stock: Stock, level: int) -> list[Block]:
    """Return a block for every unit at `level`."""
    of_class = wave.tree.above[level, wave.crowd.homes]
    of_figure = wave.tree.above[level, wave.crowd.keys[:, UNIT]]
    return [
        Block(stock, of_figure == unit, np.flatnonzero(of_class == unit))
        for unit in np.unique(of_class[of_class != NOBODY])
    ]


def _found(wave: Wave, levels: Iterable[list[Block]], shown: Flags, minimum: int) -> set[Cut]:
    """Return the cuts of the lowest level that has any; none is a proof that all is certain."""
    settled = wave.crowd.people >= minimum
    for blocks in levels:
        cuts: set[Cut] = set()
        for block in blocks:
            leaks, certain = block.leaks(shown, minimum, settled)
            settled[block.columns] = certain
            cuts |= {leak.cut for leak in leaks}
        if cuts:
            return cuts
    return set()
