"""A random intercept by restricted maximum likelihood, with what it says of each group."""

from dataclasses import dataclass

import numpy as np

from handvat.psychometrics.groups import (
    Groups,
    NoSpreadWithin,
    check_comparable,
    filled,
    grouped,
)
from handvat.psychometrics.moments import Floats

GRID = 80  # places looked at before the slope is followed to its zero
HALVINGS = 200  # at most; the interval is then one number wide


@dataclass(frozen=True, slots=True)
class Components:
    """What differs between groups and within them."""

    intercept: float
    tau2: float  # variance of the groups' own levels
    sigma2: float  # variance of people within a group

    @property
    def icc(self) -> float:
        """The share of the variance that lies between groups."""
        return self.tau2 / (self.tau2 + self.sigma2)


@dataclass(frozen=True, slots=True)
class Estimates:
    """The empirical-Bayes mean of each group and its conditional variance."""

    mean: Floats
    variance: Floats


def components(groups: Groups) -> Components:
    """Return the intercept and variances of y = intercept + group + person, by REML.

    The likelihood is profiled to the ratio g of the two variances. Its slope is followed to every
    minimum on a grid, and to the edge at 0; the lowest is taken. A tau2 of 0 is an answer.

    Args:
        groups: from `groups.grouped`; groups of one count along.

    Raises:
        OneGroup, GroupsOfOne, NoVariance: there is nothing to compare.
        NoSpreadWithin: nobody differs within a group, so that the likelihood has no top.

    Source: Patterson & Thompson (1971), Biometrika 58:545-554; the profile as in Bates, Maechler,
    Bolker & Walker (2015), Journal of Statistical Software 67(1).
    """
    there = filled(groups)
    check_comparable(there)
    if not there.within.any():
        raise NoSpreadWithin("within every group all values are the same; compare the means")
    profile = _Profile(there)
    return profile.at(min(profile.lowest_points(), key=profile.criterion))


def group_estimates(groups: Groups, found: Components) -> Estimates:
    """Return each group's mean drawn towards the intercept, as far as it is uncertain.

    The variance is that of the group's level given its people and the components; what is not
    known of the components themselves is left out, as lme4::ranef(condVar=TRUE) does. A group
    without people gets the intercept and tau2.

    Source: Laird & Ware (1982), Biometrics 38:963-974.
    """
    total = groups.n * found.tau2 + found.sigma2
    pull = groups.n * found.tau2 / total
    distance = np.nan_to_num(groups.mean - found.intercept)
    return Estimates(found.intercept + pull * distance, found.tau2 * found.sigma2 / total)


class _Profile:
    """The likelihood of g = tau2 / sigma2, with intercept and sigma2 at their best.

    Groups of one size weigh the same at every g, so they are put together once: their number,
    the mean of their means, and the squares around it.
    """

    def __init__(self, groups: Groups) -> None:
        self.grand = float(groups.n @ groups.mean) / groups.people
        self.size, place = np.unique(groups.n, return_inverse=True)
        alike = grouped(groups.mean - self.grand, place)  # small numbers keep their digits
        self.count, self.mean, self.apart = alike.n, alike.mean, alike.within
        self.within = float(groups.within.sum())
        self.free = groups.people - 1

    def at(self, g: float) -> Components:
        """Return the intercept and variances that are best at g."""
        weight = self._weight(g)
        level = self._level(weight)
        sigma2 = (self.within + float(weight @ self._away(level))) / self.free
        return Components(self.grand + level, g * sigma2, sigma2)

    def criterion(self, g: float) -> float:
        """Return minus twice the log likelihood, less a constant."""
        total = float(self.count @ self._weight(g))
        spread = float(self.count @ np.log1p(self.size * g)) + float(np.log(total))
        return self.free * float(np.log(self.at(g).sigma2)) + spread

    def slope(self, g: float) -> float:
        """Return the derivative of the criterion to g."""
        weight = self._weight(g)
        total = float(self.count @ weight)
        away = self._away(self._level(weight))
        squares = self.within + float(weight @ away)
        shrinking = self.free * float(weight**2 @ away) / squares
        return total - float(self.count @ weight**2) / total - shrinking

    def _weight(self, g: float) -> Floats:
        return np.asarray(self.size / (1 + self.size * g))

    def _level(self, weight: Floats) -> float:
        each = self.count * weight
        return float(each @ self.mean) / float(each.sum())

    def _away(self, level: float) -> Floats:
        return np.asarray(self.apart + self.count * (self.mean - level) ** 2)

    def lowest_points(self) -> list[float]:
        """Return every g at which the criterion turns up again, 0 included."""
        places = np.concatenate([[0.0], np.geomspace(1e-8 / self.size[-1], self._far(), GRID)])
        slopes = [self.slope(float(place)) for place in places]
        found = [0.0] if slopes[0] >= 0 else []
        turns = [at for at in range(GRID) if slopes[at] < 0 <= slopes[at + 1]]
        return found + [self._turn(float(places[at]), float(places[at + 1])) for at in turns]

    def _far(self) -> float:
        """Return a g beyond which the criterion only rises."""
        away = float(self._away(0.0).sum())
        far = max(1.0, 4 * self.free * away / self.within)
        while self.slope(far) < 0:
            far *= 4
        return far

    def _turn(self, low: float, high: float) -> float:
        """Return where the slope is zero, by halving."""
        for _ in range(HALVINGS):
            middle = (low * high) ** 0.5 if low else high / 2
            if not low < middle < high:
                break
            low, high = (middle, high) if self.slope(middle) < 0 else (low, middle)
        return high
