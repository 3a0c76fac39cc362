"""Count, means and covariances of items, in one pass over the answers."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
ROWS_AT_ONCE = 16_384  # of 11 items: what a processor keeps near itself
ROUNDING = 1e-13  # of a mean: a spread under it is rounding


class NotATable(ValueError):
    """Answers must be a table of people by items; give one row per person."""


class TooFewItems(ValueError):
    """There are too few items for this; add items, or do without this figure."""


class TooFewPeople(ValueError):
    """There are fewer complete rows than items; leave out items, or gather more answers."""


class NotFinite(ValueError):
    """An answer is infinite; mend the data."""


class ConstantItem(ValueError):
    """Everybody answered some items alike; leave those out. `items` holds their places."""

    def __init__(self, items: tuple[int, ...]) -> None:
        places = ", ".join(str(item + 1) for item in items)
        super().__init__(f"everybody answered alike on item {places}; leave it out")
        self.items = items


@dataclass(frozen=True, slots=True)
class Moments:
    """What reliability and factors need to know of the answers; no answer is in it."""

    n: int  # complete rows
    means: Floats
    covariance: Floats  # divisor n - 1

    @property
    def k(self) -> int:
        """Return the number of items."""
        return len(self.means)


def moments_of(points: ArrayLike) -> Moments:
    """Return the moments of the rows in which every item was answered.

    Rows with a NaN are left out whole ("complete cases"), so that every figure is of the same
    people. Any kind of number is taken; sums are made in double precision, around the mean.

    Args:
        points: people by items; NaN where not answered. Reversed items are turned already.

    Raises:
        NotATable: it is not people by items.
        TooFewItems: there are fewer than 2 items.
        TooFewPeople: fewer rows are complete than there are items.
        NotFinite: an answer is infinite.
        ConstantItem: everybody answered alike on some item.

    Source: Chan, Golub & LeVeque (1983), The American Statistician 37:242-247, merging of chunks.
    """
    table = _table(points)
    n, means, squares = 0, np.zeros(table.shape[1]), np.zeros((table.shape[1],) * 2)
    for chunk in _complete_chunks(table):
        count = len(chunk)
        middle = chunk.mean(axis=0)
        around = chunk - middle
        apart = middle - means
        squares += around.T @ around + np.outer(apart, apart) * (n * count / (n + count))
        means += apart * (count / (n + count))
        n += count
    if n < max(table.shape[1], 2):
        raise TooFewPeople(f"{n} rows are complete, and there are {table.shape[1]} items")
    return checked(Moments(n, means, squares / (n - 1)))


def checked(moments: Moments) -> Moments:
    """Return the moments, where every item varies.

    Raises:
        ConstantItem: everybody answered alike on some item.
    """
    spread = np.sqrt(np.maximum(np.diag(moments.covariance), 0.0))
    constant = np.flatnonzero(spread <= ROUNDING * np.abs(moments.means))
    if constant.size:
        raise ConstantItem(tuple(int(item) for item in constant))
    return moments


def _table(points: ArrayLike) -> NDArray[np.generic]:
    table = np.ma.filled(points, np.nan) if np.ma.isMaskedArray(points) else np.asarray(points)
    if table.dtype.kind not in "biuf":
        table = table.astype(np.float64)
    if table.ndim != 2:
        raise NotATable(f"a table of people by items is needed, not one of shape {table.shape}")
    if table.shape[1] < 2:
        raise TooFewItems("at least two items are needed; one item has no consistency to measure")
    return table


def _complete_chunks(table: NDArray[np.generic]) -> Iterator[Floats]:
    ones = np.ones(table.shape[1])
    for start in range(0, len(table), ROWS_AT_ONCE):
        chunk = np.asarray(table[start : start + ROWS_AT_ONCE], dtype=np.float64)
        whole = np.isfinite(chunk @ ones)
        if not whole.all():
            if np.isinf(chunk).any():
                raise NotFinite("an answer is infinite; mend the data")
            chunk = chunk[~np.isnan(chunk).any(axis=1)]
        if len(chunk):
            yield chunk
