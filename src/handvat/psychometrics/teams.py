"""Everything that answers to several items say about groups, from one table."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from handvat.psychometrics.agreement import Spreads, r_wg_j, spreads
from handvat.psychometrics.groups import Groups, check_comparable, grouped
from handvat.psychometrics.icc import Icc, icc
from handvat.psychometrics.moments import Floats
from handvat.psychometrics.nulls import Null, null_variances
from handvat.psychometrics.reml import Components, Estimates, components, group_estimates

ENOUGH = 0.70  # r_wg(J) from which a group is said to agree, by convention


@dataclass(frozen=True, slots=True)
class Teams:
    """What was found; arrays have one place for each group."""

    scores: Groups  # of each person's mean of the items
    sd: Floats  # of those means; NaN for a group of one
    icc: Icc
    components: Components
    estimates: Estimates
    spreads: Spreads
    rwgj: Mapping[Null, Floats]  # every null that is known for these points

    def share_agreeing(self, null: Null) -> float:
        """Return the share of groups of two or more whose r_wg(J) is at least `ENOUGH`."""
        known = self.rwgj[null][~np.isnan(self.rwgj[null])]
        return float(np.mean(known >= ENOUGH))


def teams(answers: ArrayLike, codes: ArrayLike, *, points: int, confidence: float) -> Teams:
    """Return agreement, ICC and REML estimates of groups, of complete cases.

    Args:
        answers: people by items, NaN where not answered; who left one open is left out.
        codes: the group of each person, a whole number from 0.
        points: how many categories the items have, from 0 or from 1.
        confidence: of the intervals, such as 0.95.

    Raises:
        NoItems, NotAScale, OffTheScale, NotGrouped, NobodyLeft: see `agreement.spreads`.
        OneGroup, GroupsOfOne, NoVariance, NoSpreadWithin: see `reml.components`.
    """
    found = spreads(answers, codes, points=points)
    table = np.asarray(answers, dtype=np.float64)
    items = table.shape[1]
    scores = grouped(table @ np.ones(items) / items, codes)  # faster than mean(axis=1)
    check_comparable(scores)
    parts = components(scores)
    enough = np.where(scores.n > 1, scores.n - 1, np.nan)
    known = null_variances(points)
    return Teams(
        scores=scores,
        sd=np.sqrt(scores.within / enough),
        icc=icc(scores, confidence=confidence),
        components=parts,
        estimates=group_estimates(scores, parts),
        spreads=found,
        rwgj={null: r_wg_j(found.variance, null=variance) for null, variance in known.items()},
    )
