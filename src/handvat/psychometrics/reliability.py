"""How consistently items measure: alpha with intervals, and each item with the rest."""

from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv, ndtri

from handvat.psychometrics.moments import Floats, Moments

NOTHING = 1e-12  # of the sum of the variances: a total with less spread has none


class NoVariance(ValueError):
    """The sum of the items is alike for everybody; look whether items must be reversed."""


class NotAConfidence(ValueError):
    """A confidence lies between 0 and 1, such as 0.95."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A lower and an upper bound."""

    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Items:
    """Of each item: mean, sd (n - 1), correlation with the sum of the others, alpha without it.

    NaN where it cannot be told: the others do not vary, or only one other is left.
    """

    mean: Floats
    sd: Floats
    item_rest_r: Floats
    alpha_if_dropped: Floats


def alpha(moments: Moments) -> float:
    """Return Cronbach's alpha of the items as they are ("raw").

    Raises:
        NoVariance: the sum of the items does not vary.

    Source: Cronbach (1951), Psychometrika 16:297-334.
    """
    return _alpha(moments.covariance, _total(moments.covariance))


def alpha_standardised(moments: Moments) -> float:
    """Return alpha of the items made equally wide: from the mean of their correlations.

    Raises:
        NoVariance: the sum of the standardised items does not vary.
    """
    sd = np.sqrt(np.diag(moments.covariance))
    correlation = moments.covariance / np.outer(sd, sd)
    return _alpha(correlation, _total(correlation))


def feldt_interval(moments: Moments, *, confidence: float) -> Interval:
    """Return Feldt's interval of the raw alpha; it supposes items that differ in mean only.

    Raises:
        NoVariance: the sum of the items does not vary.
        NotAConfidence: `confidence` is not between 0 and 1.

    Source: Feldt (1965), Psychometrika 30:357-370.
    """
    tail = _tail(confidence)
    first, second = (moments.n - 1) / 2, (moments.n - 1) * (moments.k - 1) / 2
    low = float(betaincinv(first, second, tail))
    high_left = float(betaincinv(second, first, tail))  # what the upper point leaves of 1
    ratio = second / first
    least, most = ratio * low / (1 - low), ratio * (1 - high_left) / high_left
    found = alpha(moments)
    return Interval(1 - (1 - found) * most, 1 - (1 - found) * least)


def duhachek_interval(moments: Moments, *, confidence: float) -> Interval:
    """Return the interval of Duhachek and Iacobucci of the raw alpha, for items of any kind.

    Raises:
        NoVariance: the sum of the items does not vary.
        NotAConfidence: `confidence` is not between 0 and 1.

    Source: Duhachek & Iacobucci (2004), Journal of Applied Psychology 89:792-808.
    """
    s, k, total = moments.covariance, moments.k, _total(moments.covariance)
    trace, rows = np.trace(s), s.sum(axis=1)
    inner = total * (np.sum(s * s) + trace**2) - 2 * trace * (rows @ rows)
    q = 2 * k**2 / ((k - 1) ** 2 * total**3) * inner
    half = -ndtri(_tail(confidence)) * np.sqrt(max(q, 0.0) / moments.n)
    found = alpha(moments)
    return Interval(float(found - half), float(found + half))


def items_of(moments: Moments) -> Items:
    """Return what can be told of each item beside the others."""
    s, k = moments.covariance, moments.k
    variances, between = np.diag(s), _between(s).sum(axis=1)
    rests = [np.delete(np.delete(s, item, axis=0), item, axis=1) for item in range(k)]
    item_rest, dropped = np.full(k, np.nan), np.full(k, np.nan)
    for item, rest in enumerate(rests):
        total = float(rest.sum())
        if total > NOTHING * np.trace(rest):
            item_rest[item] = between[item] / np.sqrt(variances[item] * total)
            dropped[item] = _alpha(rest, total) if k > 2 else np.nan
    return Items(moments.means, np.sqrt(variances), item_rest, dropped)


def _alpha(covariance: Floats, total: float) -> float:
    """Return alpha from what the items share, so that one wide item drowns nothing."""
    k = len(covariance)
    return float(k / (k - 1) * _between(covariance).sum() / total)


def _between(covariance: Floats) -> Floats:
    return covariance - np.diag(np.diag(covariance))


def _total(covariance: Floats) -> float:
    total = float(covariance.sum())
    if total <= NOTHING * np.trace(covariance):
        raise NoVariance("the sum of the items does not vary; must some be reversed?")
    return total


def _tail(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise NotAConfidence(f"confidence must lie between 0 and 1, not {confidence}")
    return (1 - confidence) / 2
