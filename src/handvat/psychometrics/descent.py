"""Going down to the lowest point of a smooth function, by Newton's steps that cannot go up."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from handvat.psychometrics.moments import Floats

MOST_STEPS = 500
SLOPE = 1e-9  # of every parameter, on scales where these are about 1
LEFT = 1e-13  # of the height: what another step would still win, where slopes are steep
FARTHEST = 1e4  # a parameter beyond this runs away: there is no lowest point
HALVINGS = 40


class NotConverged(ValueError):
    """No lowest point was found; the model does not suit these answers."""


@dataclass(frozen=True, slots=True)
class Landscape:
    """A function to go down: its height, and its slope with a curvature that is never negative.

    `height` is infinite where the function does not exist. `bends` are curvatures to try in turn:
    the exact one first, then one that is positive everywhere.
    """

    height: Callable[[Floats], float]
    slope: Callable[[Floats], Floats]
    bends: tuple[Callable[[Floats], Floats], ...]


def lowest(land: Landscape, start: Floats) -> Floats:
    """Return the point near `start` where the slope is nothing.

    Raises:
        NotConverged: there is none within reach.
    """
    point, height = start, land.height(start)
    for _ in range(MOST_STEPS):
        slope = land.slope(point)
        step = _downward(land, point, slope)
        found = _along(land, point, height, step, slope)
        if found is None:
            break
        moved = float(np.max(np.abs(found[0] - point)))
        point, height = found
        if moved < 1e-12 * (1 + float(np.max(np.abs(point)))):
            break
    if not _arrived(land, point):
        raise NotConverged("no solution was found; leave out items that hang together little")
    return point


def _arrived(land: Landscape, point: Floats) -> bool:
    if not np.isfinite(land.height(point)) or float(np.max(np.abs(point))) > FARTHEST:
        return False
    slope = land.slope(point)
    left = -float(slope @ _downward(land, point, slope))
    return float(np.max(np.abs(slope))) <= SLOPE or left <= LEFT * (1 + abs(land.height(point)))


def _downward(land: Landscape, point: Floats, slope: Floats) -> Floats:
    """Return Newton's step, or the surest one that goes down."""
    for bend in land.bends:
        curvature = bend(point)
        try:
            root = np.linalg.cholesky(curvature)
        except np.linalg.LinAlgError:
            continue
        step = -np.linalg.solve(root.T, np.linalg.solve(root, slope))
        if np.isfinite(step).all():
            return np.asarray(step)
    values, vectors = np.linalg.eigh(land.bends[-1](point))
    raised = np.maximum(values, 1e-8 * max(float(values[-1]), 1e-300))
    return np.asarray(-(vectors @ ((vectors.T @ slope) / raised)))


def _along(
    land: Landscape, point: Floats, height: float, step: Floats, slope: Floats
) -> tuple[Floats, float] | None:
    """Return a lower point along the step with its height, or None where nothing is lower."""
    gain, rounding = float(slope @ step), 1e-14 * (1 + abs(height))
    size = 1.0
    for _ in range(HALVINGS):
        there = point + size * step
        found = land.height(there)
        if found <= height + 1e-4 * size * gain + rounding:
            return there, found
        size /= 2
    return None
