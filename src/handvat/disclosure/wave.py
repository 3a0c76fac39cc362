"""A wave to decide on: its figures, what hiding each of them costs, and what is seen at once."""

from dataclasses import dataclass

import numpy as np

from handvat.disclosure.cover import Costs, Cut
from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, Crowd, Flags
from handvat.disclosure.tree import NOBODY, Tree


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


def costs_of(wave: Wave, policy: Policy) -> Costs:
    """Return what hiding each figure costs."""
    keys, sizes = wave.crowd.keys, wave.crowd.sizes
    leaf = ~np.isin(np.arange(len(wave.tree.names)), wave.tree.parents)
    own = leaf[keys[:, UNIT]] & (keys[:, FILTER] == EVERYBODY)
    return np.asarray(sizes + policy.cell + np.where(own, policy.own * sizes, 0.0))


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
