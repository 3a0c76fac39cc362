"""How well a model of covariances fits: chi-square, CFI, TLI, RMSEA and SRMR, as in lavaan."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import chdtr, chndtr

from handvat.psychometrics.moments import Floats
from handvat.psychometrics.reliability import Interval

RMSEA_CONFIDENCE = 0.90  # the convention of Steiger, and lavaan's


@dataclass(frozen=True, slots=True)
class Fit:
    """The fit of a model; NaN where it cannot be told."""

    chisq: float
    df: int
    cfi: float
    tli: float
    rmsea: float
    rmsea_ci: Interval  # of 90%
    srmr: float


@dataclass(frozen=True, slots=True)
class Group:
    """What was seen in a group and what the model says of it, on one scale (divisor n)."""

    n: int
    seen: Floats
    said: Floats
    gap: Floats | None  # means seen minus means said; None where the model has no means

    @property
    def chisq(self) -> float:
        """Return how unlikely the group is under the model."""
        pulled = (
            0.0 if self.gap is None else float(self.gap @ np.linalg.solve(self.said, self.gap))
        )
        return self.n * (_discrepancy(self.seen, self.said) + pulled)

    @property
    def null_chisq(self) -> float:
        """Return how unlikely the group is where no item has anything to do with another."""
        return self.n * _discrepancy(self.seen, np.diag(np.diag(self.seen)))

    @property
    def srmr(self) -> float:
        """Return the root of the mean of the squared standardised gaps (Bentler's)."""
        sd = np.sqrt(np.diag(self.seen))
        apart = ((self.seen - self.said) / np.outer(sd, sd))[np.tril_indices(len(sd))]
        gaps = apart if self.gap is None else np.concatenate([apart, self.gap / sd])
        return float(np.sqrt(np.mean(gaps**2)))


def fit_of(groups: Sequence[Group], *, parameters: int) -> Fit:
    """Return the fit of a model over one or more groups.

    Args:
        groups: what was seen and what the model says.
        parameters: numbers that the model was free to choose, means where it has them.

    Source: Bentler (1990), Psychological Bulletin 107:238-246; Tucker & Lewis (1973); Steiger
    (1990); Bentler (1995) for SRMR; lavaan 0.6 for divisor and groups.
    """
    k, people = len(groups[0].seen), sum(group.n for group in groups)
    facts = sum(k * (k + 1) // 2 + (0 if group.gap is None else k) for group in groups)
    chisq, df = sum(group.chisq for group in groups), facts - parameters
    null, null_df = sum(group.null_chisq for group in groups), len(groups) * k * (k - 1) // 2
    return Fit(
        chisq=chisq,
        df=df,
        cfi=_cfi(chisq, df, null, null_df),
        tli=_tli(chisq, df, null, null_df),
        rmsea=_rmsea(max(chisq - df, 0.0), df, people, len(groups)),
        rmsea_ci=_rmsea_interval(chisq, df, people, len(groups)),
        srmr=sum(group.n / people * group.srmr for group in groups),
    )


def _discrepancy(seen: Floats, said: Floats) -> float:
    """Return how unlikely what was seen is under what the model says; 0 where they are equal."""
    root = np.linalg.cholesky(said)
    half = np.linalg.solve(root, seen)
    inner = np.linalg.solve(root, half.T)
    values = np.linalg.eigvalsh((inner + inner.T) / 2)
    return max(float(np.sum(values - 1 - np.log(values))), 0.0)


def _cfi(chisq: float, df: int, null: float, null_df: int) -> float:
    misfit = max(chisq - df, 0.0)
    most = max(chisq - df, null - null_df, 0.0)
    return 1.0 if most == 0 else 1 - misfit / most


def _tli(chisq: float, df: int, null: float, null_df: int) -> float:
    if df == 0 or null == null_df:
        return 1.0
    return 1 - (chisq - df) * null_df / ((null - null_df) * df)


def _rmsea(noncentrality: float, df: int, people: int, groups: int) -> float:
    return float(np.sqrt(groups * noncentrality / (people * df))) if df else 0.0


def _rmsea_interval(chisq: float, df: int, people: int, groups: int) -> Interval:
    tail = (1 - RMSEA_CONFIDENCE) / 2
    lower, upper = (_noncentrality(chisq, df, level) for level in (1 - tail, tail))
    return Interval(_rmsea(lower, df, people, groups), _rmsea(upper, df, people, groups))


def _noncentrality(chisq: float, df: int, level: float) -> float:
    """Return the noncentrality at which a chi-square of at most `chisq` has chance `level`."""
    if df == 0 or float(chdtr(df, chisq)) <= level:
        return 0.0
    least, most = 0.0, chisq + 10 * np.sqrt(chisq) + 50
    for _ in range(200):
        middle = (least + most) / 2
        if float(chndtr(chisq, df, middle)) > level:
            least = middle
        else:
            most = middle
        if most - least <= 1e-13 * most:
            break
    return float(least + most) / 2
