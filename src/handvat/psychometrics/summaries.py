"""Means, intervals and comparisons from summaries: n, mean and standard deviation."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtr, stdtrit

Floats = NDArray[np.float64]
ROUNDING = 1e-12  # of a sum of squares


class TooFewValues(ValueError):
    """A spread needs at least two values; leave such groups out, or put them together."""


class NoSpread(ValueError):
    """Neither group has any spread, so a difference cannot be weighed; say that they agree."""


class NotASummary(ValueError):
    """A count, spread or chance is impossible; look where it was computed."""


@dataclass(frozen=True, slots=True)
class Welch:
    """The comparison of two means with their own spreads; arrays of one shape."""

    t: Floats
    df: Floats
    p: Floats


def spread(n: ArrayLike, total: ArrayLike, squares: ArrayLike) -> Floats:
    """Return the standard deviation (n - 1) from counts, sums and sums of squares; 0 for n of 1.

    What may be rounding is taken for zero, so that one voice has no spread; elementwise.

    Raises:
        NotASummary: a count is under 1.
    """
    counts, totals = np.asarray(n, dtype=np.float64), np.asarray(total, dtype=np.float64)
    if bool(np.any(counts < 1)):
        raise NotASummary("a spread needs counts of at least 1")
    size = np.asarray(squares, dtype=np.float64)
    around = size - totals * totals / counts
    around = np.where(around > ROUNDING * size, around, 0.0)
    return np.sqrt(around / np.maximum(counts - 1, 1.0))


def t_interval(
    n: ArrayLike, mean: ArrayLike, sd: ArrayLike, *, confidence: float
) -> tuple[Floats, Floats]:
    """Return the lower and upper bound of Student's interval of a mean, elementwise.

    No finite population correction: with non-response it would promise too much.

    Args:
        n: values per group, at least 2.
        mean: their mean.
        sd: their standard deviation with divisor n - 1.
        confidence: such as 0.95.

    Raises:
        TooFewValues: a group has fewer than 2 values.
        NotASummary: a spread is negative, or `confidence` is not between 0 and 1.

    Source: Student (1908), Biometrika 6:1-25.
    """
    counts, means = np.asarray(n, dtype=np.float64), np.asarray(mean, dtype=np.float64)
    spreads = _checked(counts, np.asarray(sd, dtype=np.float64))
    if not 0 < confidence < 1:
        raise NotASummary(f"confidence must lie between 0 and 1, not {confidence}")
    half = stdtrit(counts - 1, (1 + confidence) / 2) * spreads / np.sqrt(counts)
    return means - half, means + half


def welch(
    first: tuple[ArrayLike, ArrayLike, ArrayLike], second: tuple[ArrayLike, ArrayLike, ArrayLike]
) -> Welch:
    """Return Welch's comparison of two independent means, elementwise, two-sided.

    Each side is (n, mean, sd); t is positive where the first mean is the higher.

    Raises:
        TooFewValues: a group has fewer than 2 values.
        NoSpread: somewhere both groups have no spread at all.
        NotASummary: a spread is negative.

    Source: Welch (1947), Biometrika 34:28-35; degrees of freedom after Satterthwaite (1946).
    """
    (n1, m1, s1), (n2, m2, s2) = (
        tuple(np.asarray(part, dtype=np.float64) for part in side) for side in (first, second)
    )
    v1, v2 = _checked(n1, s1) ** 2 / n1, _checked(n2, s2) ** 2 / n2
    if bool(np.any(v1 + v2 == 0)):
        raise NoSpread("both groups answered with one voice; there is no spread to weigh with")
    t = (m1 - m2) / np.sqrt(v1 + v2)
    df = (v1 + v2) ** 2 / (v1**2 / (n1 - 1) + v2**2 / (n2 - 1))
    return Welch(np.asarray(t), np.asarray(df), np.asarray(2 * stdtr(df, -np.abs(t))))


def more_than_chance(p: ArrayLike, *, rate: float) -> NDArray[np.bool_]:
    """Return which of several tests stand when at most `rate` of those standing may be chance.

    NaN is a test that was not done: it counts for nothing and never stands.

    Raises:
        NotASummary: a p lies outside 0 to 1, or `rate` is not between 0 and 1.

    Source: Benjamini & Hochberg (1995), JRSS B 57:289-300, the step-up procedure.
    """
    chances = np.asarray(p, dtype=np.float64)
    if not 0 < rate < 1 or bool(np.any((chances < 0) | (chances > 1))):
        raise NotASummary("a p lies from 0 to 1, and a rate between them")
    done = np.sort(chances[~np.isnan(chances)])
    under = np.flatnonzero(done <= rate * np.arange(1, done.size + 1) / max(done.size, 1))
    if under.size == 0:
        return np.zeros(chances.shape, dtype=np.bool_)
    return np.asarray(chances <= done[under[-1]])


def _checked(counts: Floats, spreads: Floats) -> Floats:
    if bool(np.any(counts < 2)):
        raise TooFewValues("every group needs at least two values")
    if bool(np.any(spreads < 0)):
        raise NotASummary("a standard deviation is never negative")
    return spreads
