"""Decide which figures may be published."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from handvat.disclosure.equations import Equations, Flags, Indices

_NO_CELL = np.iinfo(np.int64).max


class CannotProtect(ValueError):
    """What was published before gives a small group away; publish nothing more about it."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is known of cells before anything is decided; each a flag per cell, or None.

    hidden: must stay hidden, whatever their size.
    silent: nobody asks for them, yet others could find them by subtraction; they give way first.
    published: shown before; they cannot be taken back.
    """

    hidden: Flags | None = None
    silent: Flags | None = None
    published: Flags | None = None


def protect(
    counts: ArrayLike, equations: Equations, *, minimum: int, wishes: Wishes | None = None
) -> Flags:
    """Return for every cell whether its figures may be shown.

    A cell under `minimum` people is hidden. Then others are hidden, the smallest first, until
    every equation is safe on its own: where the total is shown, the hidden parts are none, or at
    least two that together hold `minimum` people; where the total is hidden, some part is too.
    Equations are taken one by one; combinations of several are not examined. An empty cell has
    nothing to show: it is neither shown nor does it hide others. The same input always gives the
    same answer.

    Args:
        counts: people per cell, or cells by columns where several figures, each answered by
            somewhat other people, are shown or hidden together.
        equations: which cells add up to which.
        minimum: smallest group that figures may be about, in people.
        wishes: cells that are hidden anyway, wanted by nobody, or published before.

    Raises:
        ValueError: `minimum` is under 2, a count is negative, shapes do not fit, or parts do not
            add up to their total.
        CannotProtect: cells published before make it impossible.

    Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4: primary and
    secondary cell suppression.
    """
    table = _table(counts, minimum)
    _add_up(table, equations)
    known = wishes or Wishes()
    present = table.max(axis=1, initial=0) > 0
    fixed = _flags(known.published, present)
    few = ((table > 0) & (table < minimum)).any(axis=1)
    hidden = present & (few | _flags(known.hidden, present)) & ~fixed
    order = _order(table, _flags(known.silent, present))
    rules = _Rules(minimum, order, np.argsort(order), fixed)
    changed = True
    while changed:
        changed = False
        for column in table.T:
            while _hide_more(hidden, column, equations, rules):
                changed = True
    return np.asarray(present & ~hidden)


@dataclass(frozen=True, slots=True)
class _Rules:
    minimum: int
    order: Indices  # cells in the order in which they give way
    rank: Indices  # the place of each cell in that order
    fixed: Flags


def _table(counts: ArrayLike, minimum: int) -> Indices:
    if minimum < 2:
        raise ValueError(f"minimum must be at least 2, not {minimum}")
    table: NDArray[np.int64] = np.asarray(counts, dtype=np.int64)
    table = table[:, None] if table.ndim == 1 else table
    if table.ndim != 2 or bool(np.any(table < 0)):
        raise ValueError("counts are people per cell, never negative")
    return table


def _add_up(table: Indices, equations: Equations) -> None:
    for column in table.T:
        wrong = np.flatnonzero(equations.sum(column) != column[equations.totals])
        if len(wrong):
            raise ValueError(f"the parts of cell {equations.totals[wrong[0]]} do not add up to it")


def _flags(flags: Flags | None, present: Flags) -> Flags:
    if flags is None:
        return np.zeros(len(present), dtype=np.bool_)
    if len(flags) != len(present):
        raise ValueError(f"{len(flags)} flags do not fit {len(present)} cells")
    return np.asarray(flags, dtype=np.bool_)


def _order(table: Indices, silent: Flags) -> Indices:
    return np.lexsort((np.arange(len(table)), table.max(axis=1, initial=0), ~silent))


def _hide_more(hidden: Flags, column: Indices, equations: Equations, rules: _Rules) -> bool:
    """Hide one more cell in every equation that gives something away; say whether there was."""
    unsafe = equations.narrowed(_unsafe(hidden, column, equations, rules.minimum))
    if not len(unsafe.totals):
        return False
    free = (column > 0) & ~hidden & ~rules.fixed
    first = unsafe.smallest(np.where(free, rules.rank, _NO_CELL))
    stuck = unsafe.totals[first == _NO_CELL]
    if not bool(np.all(free[stuck])):
        raise CannotProtect("figures published before leave nothing to hide; publish no more")
    hidden[rules.order[first[first != _NO_CELL]]] = True
    hidden[stuck] = True
    return True


def _unsafe(hidden: Flags, column: Indices, equations: Equations, minimum: int) -> Flags:
    held = np.where(hidden, column, 0)
    together, parts = equations.sum(held), equations.sum(held > 0)
    by_subtraction = (parts == 1) | ((together > 0) & (together < minimum))
    total_hidden = hidden[equations.totals]
    there = column[equations.totals] > 0
    return np.asarray(there & np.where(total_hidden, parts == 0, by_subtraction))
