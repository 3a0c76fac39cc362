"""Means when a good part of a known population answered: for researchers, never on a screen."""

import numpy as np
from numpy.typing import ArrayLike

from handvat.psychometrics.moments import Floats
from handvat.psychometrics.summaries import NotASummary, t_interval


def finite_interval(
    summary: tuple[ArrayLike, ArrayLike, ArrayLike], *, population: ArrayLike, confidence: float
) -> tuple[Floats, Floats]:
    """Return Student's interval of a mean with the finite population correction, elementwise.

    It holds only where those who answered are like a draw by lot from the population. With
    non-response of any other kind it promises too much, and says so nowhere: show
    `summaries.t_interval` beside it. When all answered, the interval has no width.

    Args:
        summary: n, mean and standard deviation (n - 1) of those who answered.
        population: how many people there are in all, at least n.
        confidence: such as 0.95.

    Raises:
        TooFewValues: a group has fewer than 2 values.
        NotASummary: a population is smaller than its n, a spread is negative, or `confidence` is
            not between 0 and 1.

    Source: Cochran (1977), Sampling techniques, section 2.6.
    """
    n, mean, sd = (np.asarray(part, dtype=np.float64) for part in summary)
    people = np.asarray(population, dtype=np.float64)
    if bool(np.any(people < n)):
        raise NotASummary("a population cannot be smaller than the number who answered")
    return t_interval(n, mean, sd * np.sqrt(1 - n / people), confidence=confidence)
