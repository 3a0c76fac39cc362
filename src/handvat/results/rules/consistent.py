"""How well the questions of a score hang together, over the whole organisation alone."""

from collections.abc import Sequence

import numpy as np

from handvat.psychometrics.moments import ConstantItem, moments_of
from handvat.psychometrics.reliability import NoVariance, alpha, feldt_interval
from handvat.results.rules import LARGE
from handvat.results.rules.scores import Score
from handvat.results.rules.sheets import Sheets

FEWEST_ITEMS = 3  # two questions say too little of how they hang together
CONFIDENCE = 0.95


def reliability(sheets: Sheets, scores: Sequence[Score]) -> dict[str, tuple[float, float, float]]:
    """Return alpha with Feldt's interval of scores that 100 people answered in full.

    It is of everybody together; a unit below never has one.
    """
    found = {}
    for score in scores:
        points = np.column_stack([sheets.of(item) for item in score.items])
        whole = points[~np.isnan(points).any(axis=1)]
        if len(score.items) < FEWEST_ITEMS or len(whole) < LARGE:
            continue
        try:
            told = moments_of(whole)
            interval = feldt_interval(told, confidence=CONFIDENCE)
            found[score.id] = (
                round(alpha(told), 2),
                round(interval.lower, 2),
                round(interval.upper, 2),
            )
        except (NoVariance, ConstantItem):  # everybody agreed: there is nothing to tell
            continue
    return found
