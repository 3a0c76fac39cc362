"""Invent worlds at random in which all that was published is true; what they agree on is known.

A number that follows from the published ones is the same in every world that they allow. Worlds
are drawn modulo a large prime, by exact elimination, so two of them agree on anything else about
once in two thousand million times.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
PRIME = 2**31 - 1
WORLDS = 3  # the first is read; the other two say whether it may be


class NotOfThisRoster(ValueError):
    """Published figures contradict each other, or are of other people."""


def invent(rows: Sequence[Numbers], totals: Numbers, width: int, seed: int) -> Numbers:
    """Return worlds by groups: in each, the groups of every row add up to its total.

    Raises:
        NotOfThisRoster: no world has all these totals.
    """
    table = np.zeros((len(rows), width + 1), dtype=np.int64)
    for number, groups in enumerate(rows):
        table[number, groups] = 1
    table[:, width] = totals % PRIME
    steps = _eliminate(table, sorted(range(len(rows)), key=lambda number: len(rows[number])))
    worlds = np.random.default_rng(seed).integers(PRIME, size=(WORLDS, width + 1))
    worlds[:, width] = PRIME - 1
    for row, lead, places in reversed(steps):
        rest = places[places != lead]
        sums = (table[row, rest] * worlds[:, rest] % PRIME).sum(axis=1)
        worlds[:, lead] = -sums % PRIME
    return worlds[:, :width]


def _eliminate(table: Numbers, order: Sequence[int]) -> list[tuple[int, int, Numbers]]:
    """Reduce `table` to steps; return of each its row, its leading place and all its places."""
    steps = []
    waiting = np.ones(len(table), dtype=np.bool_)
    for row in order:
        waiting[row] = False
        places = np.flatnonzero(table[row])
        if not len(places):
            continue
        lead = int(places[0])
        if lead == table.shape[1] - 1:
            raise NotOfThisRoster(row)
        table[row, places] = table[row, places] * pow(int(table[row, lead]), -1, PRIME) % PRIME
        others = np.flatnonzero((table[:, lead] != 0) & waiting)
        at = np.ix_(others, places)
        table[at] = (table[at] - table[others, lead][:, None] * table[row, places]) % PRIME
        steps.append((row, lead, places))
    return steps


def prints_of(worlds: Numbers) -> Numbers:
    """Return (2, groups): where the worlds differ; a set of groups is known if these add to 0."""
    return np.asarray((worlds[1:] - worlds[0]) % PRIME)
