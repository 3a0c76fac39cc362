"""How much people of one group are alike: ICC(1) and ICC(2) from the analysis of variance."""

from dataclasses import dataclass

from scipy.special import betaincinv

from handvat.psychometrics.groups import Groups, check_comparable, filled
from handvat.psychometrics.summaries import NotASummary

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Icc:
    """ICC(1) with the mean group size and with n0, ICC(2), and what they were made of."""

    icc1: float  # with the mean group size, as multilevel::ICC1 in R
    icc1_n0: float  # with n0, which allows for groups of unequal size
    icc2: float
    icc1_interval: Interval
    icc1_n0_interval: Interval
    icc2_interval: Interval
    f: float
    df_between: float
    df_within: float
    mean_n: float
    n0: float


def icc(groups: Groups, *, confidence: float) -> Icc:
    """Return the intraclass correlations of groups of people, with intervals from F.

    ICC(1) is the reliability of one person's answer as a word about the group; ICC(2) that of the
    group's mean. The interval of F is exact for groups of equal size only. Groups of one count
    along. Where nobody differs within a group, F is infinite and every figure is 1.

    Args:
        groups: from `groups.grouped`.
        confidence: such as 0.95.

    Raises:
        OneGroup, GroupsOfOne, NoVariance: there is nothing to compare.
        NotASummary: `confidence` is not between 0 and 1.

    Source: Shrout & Fleiss (1979), Psychological Bulletin 86:420-428, case 1; Bliese (2000) in
    Klein & Kozlowski, Multilevel theory, 349-381; n0 after Snedecor & Cochran (1980), chapter 13.
    """
    if not 0 < confidence < 1:
        raise NotASummary(f"confidence must lie between 0 and 1, not {confidence}")
    there = filled(groups)
    check_comparable(there)
    people, count = there.people, len(there.n)
    df = float(count - 1), people - count
    within = float(there.within.sum()) / df[1]
    f = there.between / df[0] / within if within > 0 else float("inf")
    tail = (1 - confidence) / 2
    ends = f / f_quantile(1 - tail, df), f / f_quantile(tail, df)
    mean_n = people / count
    n0 = (people - float(there.n @ there.n) / people) / df[0]
    return Icc(
        icc1=_one(f, mean_n),
        icc1_n0=_one(f, n0),
        icc2=_two(f),
        icc1_interval=(_one(ends[0], mean_n), _one(ends[1], mean_n)),
        icc1_n0_interval=(_one(ends[0], n0), _one(ends[1], n0)),
        icc2_interval=(_two(ends[0]), _two(ends[1])),
        f=f,
        df_between=df[0],
        df_within=df[1],
        mean_n=mean_n,
        n0=n0,
    )


def f_quantile(chance: float, df: tuple[float, float]) -> float:
    """Return the value of F under which it falls with this chance."""
    first, second = df[0] / 2, df[1] / 2
    part = float(betaincinv(first, second, chance))
    rest = float(betaincinv(second, first, 1 - chance))
    return part * second / (rest * first)


def _one(f: float, n: float) -> float:
    return 1.0 if f == float("inf") else (f - 1) / (f + n - 1)


def _two(f: float) -> float:
    return 1 - 1 / f if f else float("-inf")
