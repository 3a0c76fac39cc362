"""How alike the people of each group answer: r_wg, r_wg(J), r*_wg and average deviation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from handvat.psychometrics.groups import NobodyLeft, Whole, checked_codes
from handvat.psychometrics.moments import Floats
from handvat.psychometrics.nulls import NotAScale
from handvat.psychometrics.scores import NoItems, OffTheScale

Table = NDArray[np.generic]
AT_ONCE = 1 << 12  # people counted at a time, so that they fit in the processor's cache


class NotAVariance(ValueError):
    """A null variance is larger than 0; ask `nulls.null_variance`."""


@dataclass(frozen=True, slots=True)
class Spreads:
    """How the answers in each group differ; NaN for a group of fewer than two people."""

    n: Floats  # by group
    variance: Floats  # groups by items, divisor n - 1
    ad_mean: Floats  # by group, mean over the items
    ad_median: Floats


def spreads(answers: ArrayLike, codes: ArrayLike, *, points: int) -> Spreads:
    """Return how the answers to each item differ within each group.

    Complete cases: a person with an answer missing (NaN) is left out, for every item.

    Args:
        answers: people by items, on a scale of `points` categories from 0 or from 1.
        codes: the group of each person, a whole number from 0.
        points: how many categories the scale has.

    Raises:
        NoItems: the table is not people by items, or has no items.
        NotAScale: `points` is under 2.
        OffTheScale: an answer lies outside the scale.
        NotGrouped: the codes do not fit.
        NobodyLeft: nobody answered every item.

    Source: Burke, Finkelstein & Dusig (1999), Organizational Research Methods 2:49-68, for the
    average deviation around the mean and around the median.
    """
    table = np.asarray(answers)
    if table.ndim != 2 or table.shape[1] == 0:
        raise NoItems(f"a table of people by items is needed, not one of shape {table.shape}")
    if points < 2:
        raise NotAScale(f"a scale has at least 2 points, not {points}")
    places = checked_codes(codes, len(table))
    table, places = _complete(table, places)
    lowest = _lowest(table, points)
    counted = _histograms(table, places, lowest, points)
    if counted is None:
        return _from_values(np.asarray(table, dtype=np.float64), places)
    return _from_histograms(counted)


def r_wg(variance: ArrayLike, *, null: float) -> Floats:
    """Return the agreement on single items, elementwise: 1 less the part of `null` that is left.

    A variance above the null counts as the null, which gives 0. NaN stays NaN.

    Raises:
        NotAVariance: `null` is not larger than 0.

    Source: James, Demaree & Wolf (1984), Journal of Applied Psychology 69:85-98.
    """
    return 1 - np.minimum(_part(variance, null), 1.0)


def r_wg_j(variance: ArrayLike, *, null: float) -> Floats:
    """Return the agreement on a scale of several items, one figure a group.

    Args:
        variance: groups by items.
        null: the variance of one item when nobody agrees.

    Raises:
        NotAVariance: `null` is not larger than 0.

    Source: James, Demaree & Wolf (1984), equation 18; set to 0 where the mean variance exceeds
    the null, as multilevel::rwg.j in R does.
    """
    items = np.shape(variance)[-1]
    left = np.minimum(_part(variance, null).mean(axis=-1), 1.0)
    return np.asarray(items * (1 - left) / (items * (1 - left) + left))


def r_wg_star(variance: ArrayLike, *, null: float) -> Floats:
    """Return the agreement on a scale that more items do not raise; below 0 where people split.

    Args:
        variance: groups by items.
        null: the variance of one item when nobody agrees.

    Raises:
        NotAVariance: `null` is not larger than 0.

    Source: Lindell, Brandt & Whitney (1999), Applied Psychological Measurement 23:127-135.
    """
    return np.asarray(1 - _part(variance, null).mean(axis=-1))


def _part(variance: ArrayLike, null: float) -> Floats:
    if not null > 0:
        raise NotAVariance(f"a null variance is larger than 0, not {null}")
    return np.asarray(variance, dtype=np.float64) / null


def _complete(table: Table, places: Whole) -> tuple[Table, Whole]:
    """Return the people who answered every item.

    Raises:
        NobodyLeft: nobody did.
    """
    numbers = table if table.dtype.kind in "iu" else np.asarray(table, dtype=np.float64)
    if numbers.size and numbers.dtype.kind == "f" and np.isnan(numbers.min()):
        there = ~np.isnan(numbers).any(axis=1)
        numbers, places = numbers[there], places[there]
    if not numbers.size:
        raise NobodyLeft("nobody answered every item; leave out the items that few were asked")
    return numbers, places


def _lowest(table: Table, points: int) -> int:
    """Return the lowest point of the scale: 0 where anybody answered below 1, else 1."""
    low, high = float(table.min()), float(table.max())
    lowest = 0 if low < 1 else 1
    if low < 0 or high > lowest + points - 1:
        raise OffTheScale(
            f"answers run from {low:g} to {high:g}, which is no scale of {points} points"
            " from 0 or from 1"
        )
    return lowest


def _histograms(table: Table, places: Whole, lowest: int, points: int) -> NDArray[np.intp] | None:
    """Return how often each point was chosen, groups by items by points.

    None where answers lie between the points, as means of several items do.
    """
    items, count = table.shape[1], int(places.max()) + 1
    size = count * points
    counted = np.zeros(items * size, dtype=np.intp)
    first = np.arange(items)[:, None] * size - lowest
    at_once = max(AT_ONCE, size)
    for start in range(0, len(table), at_once):
        part = table[start : start + at_once]
        bins = part.T.astype(np.intp, order="C")
        if float(part.sum()) != float(bins.sum()):  # no point is below 0: only fractions differ
            return None
        bins += places[start : start + at_once] * points
        bins += first
        counted += np.bincount(bins.ravel(), minlength=items * size)
    return counted.reshape(items, count, points).transpose(1, 0, 2)


def _from_histograms(counted: NDArray[np.intp]) -> Spreads:
    point = np.arange(counted.shape[2])
    n = counted[:, 0].sum(axis=1)
    total, squares = counted @ point, counted @ point**2
    enough = np.where(n > 1, n, np.nan)[:, None]
    variance = (n[:, None] * squares - total**2) / (enough * (enough - 1))
    middle = (counted.cumsum(axis=2) <= ((n - 1) // 2)[:, None, None]).sum(axis=2)
    away = [
        (counted * np.abs(point - centre[:, :, None])).sum(axis=2) / enough
        for centre in (total / enough, middle)
    ]
    return Spreads(n.astype(np.float64), variance, away[0].mean(axis=1), away[1].mean(axis=1))


def _from_values(table: Floats, places: Whole) -> Spreads:
    n = np.bincount(places)
    there = n > 0  # reduceat knows no empty groups
    starts = (n.cumsum() - n)[there]
    groups = np.repeat(np.arange(len(starts)), n[there])
    found = np.full((3, len(n), table.shape[1]), np.nan)
    enough = np.where(n > 1, n, np.nan)[there]
    for item, column in enumerate(table.T):
        ordered = column[np.lexsort((column, places))]
        mean = np.add.reduceat(ordered, starts) / enough
        middle = ordered[starts + (n[there] - 1) // 2]
        off = ordered - mean[groups]
        found[0, there, item] = np.add.reduceat(off * off, starts) / (enough - 1)
        found[1, there, item] = np.add.reduceat(np.abs(off), starts) / enough
        away = np.abs(ordered - middle[groups])
        found[2, there, item] = np.add.reduceat(away, starts) / enough
    return Spreads(n.astype(np.float64), found[0], found[1].mean(axis=1), found[2].mean(axis=1))
