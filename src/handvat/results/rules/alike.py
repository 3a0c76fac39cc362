"""Whether the people of a team see something alike, said only where that is certain enough."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

from handvat.results.rules import SMALLEST_MEAN, Alike

Floats = NDArray[np.float64]
OF_THE_POINTS = 6  # an average deviation under a sixth of the points is called agreement
CONFIDENCE = 0.95


def alike(points: Floats, *, choices: int) -> Alike:
    """Return whether those who gave `points` (people by items, NaN where open) agree.

    It looks at the average deviation from the mean, over items; a word is given only where the
    whole interval of it lies on one side of a sixth of the number of choices. The interval of
    several items is that of items that move together, the widest there is.

    Source: Burke & Dunlap (2002), Organizational Research Methods 5:159-172, for the sixth.
    """
    n = (~np.isnan(points)).sum(axis=0)
    if not len(n) or n.min() < SMALLEST_MEAN:
        return Alike.NOTHING
    off = np.abs(points - np.nanmean(points, axis=0))
    deviation = np.nanmean(off, axis=0)
    error = np.sqrt(np.nanvar(off, axis=0, ddof=1) / n)
    half = float((stdtrit(n - 1, (1 + CONFIDENCE) / 2) * error).mean())
    middle, line = float(deviation.mean()), choices / OF_THE_POINTS
    if middle + half < line:
        return Alike.SAME
    return Alike.DIFFERENT if middle - half > line else Alike.NOTHING
