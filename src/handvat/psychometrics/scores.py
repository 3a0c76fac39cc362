"""Scores of people from the items they answered."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


class NoItems(ValueError):
    """A score needs at least one item; give a table with one column per item."""


class OffTheScale(ValueError):
    """An answer lies outside the scale; mend the data, or name the code as missing."""


def score_means(points: ArrayLike) -> Floats:
    """Return each person's mean over the items answered, NaN where under half were answered.

    Args:
        points: people by items; NaN where not answered. Reversed items are turned already.

    Raises:
        NoItems: the table is not people by items, or has no items.

    Source: the half-of-items rule, Fairclough & Cella (1996), Quality of Life Research 5:191-199.
    """
    table = np.asarray(points, dtype=np.float64)
    if table.ndim != 2 or table.shape[1] == 0:
        raise NoItems(f"a table of people by items is needed, not one of shape {table.shape}")
    given = ~np.isnan(table)
    answered = given.sum(axis=1)
    totals = np.where(given, table, 0.0).sum(axis=1)
    enough = 2 * answered >= table.shape[1]
    means = np.full(len(table), np.nan)
    means[enough] = totals[enough] / answered[enough]
    return means


def reverse(points: ArrayLike, *, lowest: float, highest: float) -> Floats:
    """Return `points` turned round on a scale from `lowest` to `highest`; NaN stays NaN.

    Raises:
        OffTheScale: a point lies outside the scale.
    """
    table = np.asarray(points, dtype=np.float64)
    if bool(np.any((table < lowest) | (table > highest))):
        raise OffTheScale(f"a point lies outside {lowest:g} to {highest:g}")
    return np.asarray(lowest + highest - table)


def favourable_share(values: ArrayLike, *, favourable_from: float) -> float:
    """Return the share, 0 to 1, of the values given that are at least `favourable_from`.

    NaN values are left out of both counts.

    Raises:
        NoItems: nobody gave a value.
    """
    table = np.asarray(values, dtype=np.float64)
    given = table[~np.isnan(table)]
    if given.size == 0:
        raise NoItems("a share needs at least one value; nobody gave one")
    return float(np.count_nonzero(given >= favourable_from) / given.size)
