"""Whether items measure the same in every wave or group: configural, metric, scalar."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from handvat.psychometrics.descent import Landscape, lowest
from handvat.psychometrics.factor import solved, usable
from handvat.psychometrics.fit import Fit, Group, fit_of
from handvat.psychometrics.moments import Floats, Moments

WORSE = -0.010  # a change in CFI under this speaks against invariance


class OneGroup(ValueError):
    """There is one wave or group only; invariance compares at least two."""


class OtherItems(ValueError):
    """The groups have other numbers of items; give the same items, in the same order."""


@dataclass(frozen=True, slots=True)
class Invariance:
    """The fit of three models, each stricter than the one before."""

    configural: Fit  # one factor in every group
    metric: Fit  # and the same loadings
    scalar: Fit  # and the same intercepts: means may be compared

    @property
    def metric_change(self) -> float:
        """Return the change in CFI when loadings are made equal; under `WORSE` they differ."""
        return self.metric.cfi - self.configural.cfi

    @property
    def scalar_change(self) -> float:
        """Return the change in CFI when intercepts are made equal too."""
        return self.scalar.cfi - self.metric.cfi


@dataclass(frozen=True, slots=True)
class _Seen:
    """A group on the common scale: its people, covariances and means."""

    n: int
    covariance: Floats
    means: Floats


def measurement_invariance(groups: Sequence[Moments]) -> Invariance:
    """Return how well one factor fits over groups, with ever more of it held equal.

    Args:
        groups: moments of the same items per wave or group; at least 3 items.

    Raises:
        OneGroup: there are fewer than 2 groups.
        OtherItems: the groups have other numbers of items.
        TooFewItems, TooFewPeople, RedundantItems, NotConverged: as for one factor, in some group.

    Source: Meredith (1993), Psychometrika 58:525-543; the change in CFI, Cheung & Rensvold (2002),
    Structural Equation Modeling 9:233-255. Identified by the first group: factor mean 0, sd 1.
    """
    if len(groups) < 2:
        raise OneGroup("invariance compares at least two groups")
    if len({group.k for group in groups}) > 1:
        raise OtherItems("every group must have the same items")
    seen = _on_one_scale(groups)
    return Invariance(_configural(seen), _held(seen, means=False), _held(seen, means=True))


def _on_one_scale(groups: Sequence[Moments]) -> list[_Seen]:
    for group in groups:
        usable(group)
    people = sum(group.n for group in groups)
    middle = sum((group.means * (group.n / people) for group in groups), np.zeros(groups[0].k))
    inside = sum((np.diag(group.covariance) * (group.n / people) for group in groups), 0 * middle)
    sd = np.sqrt(inside)
    return [
        _Seen(
            group.n,
            group.covariance * ((group.n - 1) / group.n) / np.outer(sd, sd),
            (group.means - middle) / sd,
        )
        for group in groups
    ]


def _configural(seen: Sequence[_Seen]) -> Fit:
    found = []
    for group in seen:
        sd = np.sqrt(np.diag(group.covariance))
        loadings, residuals = solved(group.covariance / np.outer(sd, sd))
        said = np.outer(loadings * sd, loadings * sd) + np.diag(residuals * sd**2)
        found.append(Group(group.n, group.covariance, said, gap=0 * group.means))
    return fit_of(found, parameters=len(seen) * 3 * len(seen[0].means))


def _held(seen: Sequence[_Seen], *, means: bool) -> Fit:
    """Return the fit with equal loadings, and with equal intercepts where `means` says so."""
    model = _Model(seen, means=means)
    point = lowest(Landscape(model.height, model.slope, (model.bend,)), model.start())
    free_means = 0 if means else len(seen) * len(seen[0].means)
    groups = [
        Group(group.n, group.covariance, part.covariance, group.means - part.means)
        for group, part in zip(seen, model.parts(point), strict=True)
    ]
    return fit_of(groups, parameters=len(point) + free_means)


@dataclass(frozen=True, slots=True)
class _Part:
    """What the model says of one group."""

    loadings: Floats
    variance: float  # of the factor
    mean: float  # of the factor
    intercepts: Floats
    residuals: Floats

    @property
    def covariance(self) -> Floats:
        return self.variance * np.outer(self.loadings, self.loadings) + np.diag(self.residuals)

    @property
    def means(self) -> Floats:
        return self.intercepts + self.mean * self.loadings


class _Model:
    """Equal loadings over groups: where each number stands in one row of parameters.

    Per group the numbers are: loadings, variance and mean of the factor, intercepts, residuals.
    Those that are not free have place -1 and keep the value that they have in `fixed`.
    """

    def __init__(self, seen: Sequence[_Seen], *, means: bool) -> None:
        self.seen, self.k = seen, len(seen[0].means)
        self.people = sum(group.n for group in seen)
        k, shared = self.k, np.arange(self.k)
        self.fixed = [np.concatenate([shared * 0.0, [1, 0], g.means, shared * 0.0]) for g in seen]
        self.places, count = [], 2 * k if means else k
        for number in range(len(seen)):
            place = np.full(3 * k + 2, -1)
            place[:k] = shared
            if means:
                place[k + 2 : 2 * k + 2] = k + shared
            if number:
                place[k], count = count, count + 1
            if number and means:
                place[k + 1], count = count, count + 1
            place[2 * k + 2 :], count = count + shared, count + k
            self.places.append(place)
        self.count = count

    def start(self) -> Floats:
        """Return the solution of all groups together."""
        k = self.k
        pooled = sum((g.covariance * (g.n / self.people) for g in self.seen), np.zeros((k, k)))
        sd = np.sqrt(np.diag(pooled))
        loadings, residuals = solved(pooled / np.outer(sd, sd))
        residuals = np.maximum(residuals, 0.05)
        alike = np.concatenate([loadings * sd, [1, 0], np.zeros(k), residuals * sd**2])
        point = np.zeros(self.count)
        for place in self.places:
            point[place[place >= 0]] = alike[place >= 0]
        return point

    def parts(self, point: Floats) -> list[_Part]:
        """Return what the model says of every group."""
        k, parts = self.k, []
        for place, fixed in zip(self.places, self.fixed, strict=True):
            row = np.where(place >= 0, point[place], fixed)
            parts.append(
                _Part(row[:k], row[k], row[k + 1], row[k + 2 : 2 * k + 2], row[2 * k + 2 :])
            )
        return parts

    def height(self, point: Floats) -> float:
        """Return the discrepancy, infinite where a group's covariances cannot be."""
        total = 0.0
        for group, part in zip(self.seen, self.parts(point), strict=True):
            try:
                root = np.linalg.cholesky(part.covariance)
            except np.linalg.LinAlgError:
                return np.inf
            half = np.linalg.solve(root, _around(group, part))
            fits = np.trace(np.linalg.solve(root, half.T))
            total += group.n / self.people * (2 * np.sum(np.log(np.diag(root))) + fits)
        return float(total)

    def slope(self, point: Floats) -> Floats:
        """Return the slope of the discrepancy."""
        total = np.zeros(self.count)
        for group, part, place in zip(self.seen, self.parts(point), self.places, strict=True):
            free = place >= 0
            np.add.at(total, place[free], group.n / self.people * _slope(group, part)[free])
        return total

    def bend(self, point: Floats) -> Floats:
        """Return the expected curvature of the discrepancy."""
        total = np.zeros((self.count, self.count))
        for group, part, place in zip(self.seen, self.parts(point), self.places, strict=True):
            free = place >= 0
            weighted = group.n / self.people * _bend(part)[np.ix_(free, free)]
            np.add.at(total, np.ix_(place[free], place[free]), weighted)
        return total


def _around(group: _Seen, part: _Part) -> Floats:
    gap = group.means - part.means
    return group.covariance + np.outer(gap, gap)


def _slope(group: _Seen, part: _Part) -> Floats:
    inverse = np.linalg.inv(part.covariance)
    apart = inverse - inverse @ _around(group, part) @ inverse
    pull, loadings = -2 * inverse @ (group.means - part.means), part.loadings
    return np.concatenate(
        [
            2 * part.variance * apart @ loadings + part.mean * pull,
            [loadings @ apart @ loadings, loadings @ pull],
            pull,
            np.diag(apart),
        ]
    )


def _bend(part: _Part) -> Floats:
    """Return tr(A dX A dY) + 2 dm' A dm for every pair of a group's numbers; A is the inverse."""
    k, inverse, v, m = len(part.loadings), np.linalg.inv(part.covariance), part.variance, part.mean
    along = inverse @ part.loadings
    length = float(part.loadings @ along)
    bend = np.zeros((3 * k + 2, 3 * k + 2))
    load, fact, mean = slice(0, k), k, k + 1
    cut, rest = slice(k + 2, 2 * k + 2), slice(2 * k + 2, 3 * k + 2)
    bend[load, load] = 2 * v**2 * (np.outer(along, along) + length * inverse) + 2 * m**2 * inverse
    bend[load, fact] = 2 * v * length * along
    bend[load, mean] = 2 * m * along
    bend[load, cut] = 2 * m * inverse
    bend[load, rest] = 2 * v * inverse * along[None, :]
    bend[fact, fact], bend[fact, rest] = length**2, along**2
    bend[mean, mean], bend[mean, cut] = 2 * length, 2 * along
    bend[cut, cut], bend[rest, rest] = 2 * inverse, inverse**2
    upper = np.triu(bend)
    return upper + upper.T - np.diag(np.diag(bend))
