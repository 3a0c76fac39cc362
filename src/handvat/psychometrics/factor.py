"""One factor behind items, by maximum likelihood, and what it says of their reliability."""

from dataclasses import dataclass

import numpy as np

from handvat.psychometrics.descent import Landscape, NotConverged, lowest
from handvat.psychometrics.fit import Fit, Group, fit_of
from handvat.psychometrics.moments import Floats, Moments, TooFewItems, TooFewPeople

SINGULAR = 1e-12  # of a correlation matrix: the smallest eigenvalue beside the largest


class RedundantItems(ValueError):
    """Some items are exactly sums of others, so no factor can be told; leave one out."""


class NegativeResidual(ValueError):
    """An item's residual variance is negative ("Heywood case"); `items` holds their places.

    One factor does not suit these items: leave the item out, or gather more answers.
    """

    def __init__(self, items: tuple[int, ...]) -> None:
        places = ", ".join(str(item + 1) for item in items)
        super().__init__(f"the residual variance of item {places} is negative; leave it out")
        self.items = items


@dataclass(frozen=True, slots=True)
class OneFactor:
    """The model x = loading * factor + residual, in the units of the items, with its fit.

    The factor has variance 1, and the first item loads positively.
    """

    loadings: Floats
    residuals: Floats  # variances; a negative one is not possible in the world
    standardised: Floats  # loadings where item and factor have variance 1
    fit: Fit

    @property
    def negative(self) -> tuple[int, ...]:
        """Return the places of the items whose residual variance is negative."""
        return tuple(int(item) for item in np.flatnonzero(self.residuals < 0))


def one_factor(moments: Moments, *, allow_negative_residuals: bool) -> OneFactor:
    """Return the one-factor model that makes the answers most likely (covariance divisor n).

    Args:
        moments: of at least 3 items.
        allow_negative_residuals: whether to hand on an improper solution, as lavaan does.

    Raises:
        TooFewItems: with 2 items one factor can be drawn in many ways.
        TooFewPeople: a covariance matrix needs more complete rows than items.
        RedundantItems: items are sums of each other.
        NotConverged: no solution was found.
        NegativeResidual: the solution is improper, and that is not allowed.

    Source: Lawley & Maxwell (1971), Factor Analysis as a Statistical Method; lavaan's conventions.
    """
    sample = usable(moments)
    sd = np.sqrt(np.diag(moments.covariance) * (moments.n - 1) / moments.n)
    loadings, residuals = solved(sample)
    implied = np.outer(loadings, loadings) + np.diag(residuals)
    model = OneFactor(
        loadings=loadings * sd,
        residuals=residuals * sd**2,
        standardised=loadings / np.sqrt(np.diag(implied)),
        fit=fit_of([Group(moments.n, sample, implied, gap=None)], parameters=2 * moments.k),
    )
    if model.negative and not allow_negative_residuals:
        raise NegativeResidual(model.negative)
    return model


def omega_total(model: OneFactor) -> float:
    """Return the share of the variance of the sum that the one factor explains.

    Model-implied and unstandardised: (sum of loadings)^2 over itself and the residual variances.

    Source: McDonald (1999), Test Theory, chapter 6.
    """
    common = float(model.loadings.sum()) ** 2
    return common / (common + float(model.residuals.sum()))


def usable(moments: Moments) -> Floats:
    """Return the correlations, where one factor can be looked for in them.

    Raises:
        TooFewItems, TooFewPeople, RedundantItems: as `one_factor` says.
    """
    if moments.k < 3:
        raise TooFewItems("one factor needs at least three items")
    if moments.n <= moments.k:
        raise TooFewPeople(f"{moments.n} rows are complete; more than {moments.k} are needed")
    sd = np.sqrt(np.diag(moments.covariance))
    sample = moments.covariance / np.outer(sd, sd)
    np.fill_diagonal(sample, 1.0)
    values = np.linalg.eigvalsh(sample)
    if values[0] <= SINGULAR * values[-1]:
        raise RedundantItems("some items are sums of others; leave one out")
    return np.asarray(sample)


def solved(sample: Floats) -> tuple[Floats, Floats]:
    """Return loadings (the first positive) and residual variances that suit correlations best.

    Raises:
        NotConverged: there are none.
    """
    land, k = _landscape(sample), len(sample)
    for start in _starts(sample):
        try:
            point = lowest(land, start)
        except NotConverged:
            continue
        return point[:k] * (-1 if point[0] < 0 else 1), point[k:]
    raise NotConverged("one factor was not found; leave out items that hang together little")


def _starts(sample: Floats) -> list[Floats]:
    """Return loadings and residuals to start from: the best guess first."""
    values, vectors = np.linalg.eigh(sample)
    reduced = sample - np.diag(1 / np.diag(np.linalg.inv(sample)))
    inner, axes = np.linalg.eigh(reduced)
    by_axis = np.sqrt(max(float(inner[-1]), 0.01)) * axes[:, -1]
    by_component = np.sqrt(values[-1]) * vectors[:, -1]
    even = np.where(by_axis < 0, -0.5, 0.5)
    starts = [np.clip(guess, -0.95, 0.95) for guess in (by_axis, by_component * 0.9, even)]
    return [np.concatenate([guess, 1 - guess**2]) for guess in starts]


def _landscape(sample: Floats) -> Landscape:
    """Return the discrepancy of maximum likelihood, as a function of loadings and residuals."""
    k = len(sample)

    def parts(point: Floats) -> tuple[Floats, Floats, Floats]:
        loadings = point[:k]
        inverse = np.linalg.inv(np.outer(loadings, loadings) + np.diag(point[k:]))
        inverse = (inverse + inverse.T) / 2
        return loadings, inverse, inverse @ sample @ inverse

    def height(point: Floats) -> float:
        implied = np.outer(point[:k], point[:k]) + np.diag(point[k:])
        try:
            root = np.linalg.cholesky(implied)
        except np.linalg.LinAlgError:
            return np.inf
        half = np.linalg.solve(root, sample)
        fits = np.trace(np.linalg.solve(root, half.T))
        return float(2 * np.sum(np.log(np.diag(root))) + fits)

    def slope(point: Floats) -> Floats:
        loadings, inverse, seen = parts(point)
        apart = inverse - seen
        return np.concatenate([2 * apart @ loadings, np.diag(apart)])

    def exact(point: Floats) -> Floats:
        loadings, a, b = parts(point)
        return 2 * _curvature(loadings, a, b) - _curvature(loadings, a, a) + _twice(a - b)

    def expected(point: Floats) -> Floats:
        loadings, a, _ = parts(point)
        return _curvature(loadings, a, a)

    return Landscape(height, slope, (exact, expected))


def _curvature(loadings: Floats, a: Floats, b: Floats) -> Floats:
    """Return tr(A dX B dY), made symmetric in A and B, for every pair of parameters."""
    along, beside = a @ loadings, b @ loadings
    cross = np.outer(along, beside)
    upper = cross + cross.T + (loadings @ beside) * a + (loadings @ along) * b
    mixed = a * beside[None, :] + b * along[None, :]
    return np.block([[upper, mixed], [mixed.T, a * b]])


def _twice(apart: Floats) -> Floats:
    """Return what the second derivatives of the implied covariances add."""
    nothing = np.zeros_like(apart)
    return np.block([[2 * apart, nothing], [nothing, nothing]])
