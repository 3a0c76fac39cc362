"""Waves held under different people, or under people who cannot be linked, compared."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtrit

from handvat.psychometrics.groups import grouped
from handvat.psychometrics.summaries import NotASummary, welch

Summary = tuple[float, float, float]
NOBODY: Summary = (0.0, float("nan"), float("nan"))


@dataclass(frozen=True, slots=True)
class Change:
    """What changed from a first wave to a second; above 0 where the second is higher."""

    n1: int
    n2: int
    diff: float
    t: float
    df: float
    p: float
    interval: tuple[float, float]
    hedges_g: float


def summaries(values: ArrayLike, codes: ArrayLike) -> list[Summary]:
    """Return n, mean and standard deviation of each group; NaN is left out.

    The mean is NaN of nobody, the standard deviation of fewer than two.

    Raises:
        NotGrouped: values and codes differ in length, or a code is no whole number from 0.
    """
    found = grouped(values, codes)
    spread = np.sqrt(found.within / np.where(found.n > 1, found.n - 1, np.nan))
    cells = zip(found.n, found.mean, spread, strict=True)
    return [(float(n), float(mean), float(sd)) for n, mean, sd in cells]


def summary(values: ArrayLike) -> Summary:
    """Return n, mean and standard deviation of one group; NaN is left out."""
    given = np.asarray(values, dtype=np.float64).ravel()
    return summaries(given, np.zeros(given.size, dtype=np.intp))[0] if given.size else NOBODY


def change(first: Summary, second: Summary, *, confidence: float) -> Change:
    """Return Welch's comparison of two waves of people, two-sided, with Hedges' g.

    The waves are taken for independent. Where the same people answered twice and cannot be linked,
    the interval is too wide rather than too narrow.

    Args:
        first: n, mean and standard deviation of the earlier wave; see `summary`.
        second: the same of the later one.
        confidence: such as 0.95.

    Raises:
        TooFewValues: a wave has fewer than 2 values.
        NoSpread: neither wave has any spread.
        NotASummary: a spread is negative, or `confidence` is not between 0 and 1.

    Source: Welch (1947), Biometrika 34:28-35; Hedges (1981), Journal of Educational Statistics
    6:107-128, with the pooled standard deviation and the correction 1 - 3 / (4 df - 1).
    """
    if not 0 < confidence < 1:
        raise NotASummary(f"confidence must lie between 0 and 1, not {confidence}")
    (n1, mean1, sd1), (n2, mean2, sd2) = first, second
    test = welch(second, first)
    diff, df = mean2 - mean1, float(test.df)
    error = (sd1**2 / n1 + sd2**2 / n2) ** 0.5
    half = float(stdtrit(df, (1 + confidence) / 2)) * error
    pooled = (((n1 - 1) * sd1**2 + (n2 - 1) * sd2**2) / (n1 + n2 - 2)) ** 0.5
    return Change(
        n1=int(n1),
        n2=int(n2),
        diff=diff,
        t=float(test.t),
        df=df,
        p=float(test.p),
        interval=(diff - half, diff + half),
        hedges_g=diff / pooled * (1 - 3 / (4 * (n1 + n2 - 2) - 1)),
    )
