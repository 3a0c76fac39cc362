"""What the screen may say of a unit's figures: the only place where a number becomes a claim."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from handvat.psychometrics.summaries import more_than_chance, t_interval, welch
from handvat.results.rules import (
    SMALLEST_MEAN,
    SMALLEST_PICTURE,
    Alike,
    Band,
    Direction,
    Figure,
    Lived,
    Trend,
    WhyHidden,
    band,
)

CONFIDENCE = 0.95
FALSE_FINDINGS = 0.05  # at most this share of what is called more than chance may be chance
LIVED_FROM = 0.625  # of the range of the scale: 3.5 on a scale from 1 to 5; a convention
NUMBERS = frozenset({Band.PLAIN, Band.WIDE, Band.LARGE})
SHARES = frozenset({Band.WIDE, Band.LARGE})


class Summary(NamedTuple):
    """What was published of one score.

    The mean is `low` and `high`, or lies between them. Spread and share are None where they are
    not told: there are too few people, or the mean is a band.
    """

    n: int
    low: float
    high: float
    sd: float | None = None
    favourable: float | None = None
    alike: str = ""

    @property
    def exact(self) -> bool:
        """Return whether the mean itself is told."""
        return self.low == self.high

    @property
    def mean(self) -> float:
        """Return the mean, or the middle of its band."""
        return (self.low + self.high) / 2


Summaries = Mapping[str, Summary]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a unit's figures may be compared with; only scores that ask the same are in it."""

    before: Summaries  # the same unit in the previous wave
    rest: Summaries  # the unit above without this unit


def rest_of(above: Summaries, here: Summaries) -> dict[str, Summary]:
    """Return the summaries of the unit above without the unit here, where both are shown."""
    return {
        score: _without(above[score], mine)
        for score, mine in here.items()
        if score in above and _comparable(above[score], mine) and above[score].n > mine.n
    }


def remainder(whole: Summaries, parts: Sequence[Summaries]) -> dict[str, Summary]:
    """Return the summaries of everyone in none of `parts`, where the whole is shown.

    A score of which some part is no exact mean is left out, and so is one that nobody is left of.
    """
    left = dict(whole)
    for part in parts:
        apart = rest_of(left, part)
        left = {s: apart.get(s, one) for s, one in left.items() if s not in part or s in apart}
    return left


def figures(
    here: Summaries, beside: Beside, *, points: tuple[float, float], threshold: int
) -> dict[str, Figure]:
    """Return the figures of a unit, rounded and compared as far as their numbers allow.

    A comparison counts as more than chance only after Benjamini and Hochberg over all
    comparisons of the report together: every score, in time and with the rest of the unit above.
    It must stand among those of its own kind too: a team that truly differs from the rest would
    else hear of changes that are none (measured: docs/benchmarks.md).
    """
    changed, apart = _standing(_chances(here, beside.before), _chances(here, beside.rest))
    return {
        score: replace(
            _plain(score, mine, points, threshold),
            trend=_trend(mine, beside.before.get(score), found=changed.get(score, False)),
            rest=_rest(mine, beside.rest.get(score), found=apart.get(score, False)),
        )
        for score, mine in here.items()
        if mine.n >= max(threshold, SMALLEST_PICTURE)
    }


def half_point(value: float) -> float:
    """Return `value` rounded to half points, upwards from the middle."""
    return math.floor(2 * value + 0.5) / 2


def about(n: int) -> int:
    """Return a number of people rounded to 5."""
    return 5 * ((n + 2) // 5)


def _comparable(*sides: Summary) -> bool:
    return all(side.exact and side.sd is not None for side in sides)


def _without(above: Summary, mine: Summary) -> Summary:
    n = above.n - mine.n
    total = above.n * above.mean - mine.n * mine.mean
    squares = _squares(above) - _squares(mine)
    around = max(squares - total * total / n, 0.0)
    sd = math.sqrt(around / (n - 1)) if n > 1 and around > 1e-9 * squares else 0.0
    share = None
    if above.favourable is not None and mine.favourable is not None:
        share = (above.n * above.favourable - mine.n * mine.favourable) / n
    return Summary(n, total / n, total / n, sd, share)


def _squares(part: Summary) -> float:
    return (part.n - 1) * (part.sd or 0.0) ** 2 + part.n * part.mean**2


def _chances(here: Summaries, other: Summaries) -> dict[str, float]:
    """Return the p of every comparison that may be made: enough people on both sides."""
    names = [
        score
        for score, mine in here.items()
        if score in other
        and min(mine.n, other[score].n) >= SMALLEST_MEAN
        and _comparable(mine, other[score])
        and (mine.sd or 0.0) + (other[score].sd or 0.0) > 0
    ]
    if not names:
        return {}
    compared = welch(_columns(here, names), _columns(other, names))
    return dict(zip(names, compared.p.tolist(), strict=True))


def _standing(*kinds: Mapping[str, float]) -> list[dict[str, bool]]:
    """Return of every kind which comparisons stand, among all and among their own."""
    every = more_than_chance([p for kind in kinds for p in kind.values()], rate=FALSE_FINDINGS)
    standing, start = [], 0
    for kind in kinds:
        own = more_than_chance(list(kind.values()), rate=FALSE_FINDINGS)
        both = own & every[start : start + len(kind)]
        standing.append(dict(zip(kind, both.tolist(), strict=True)))
        start += len(kind)
    return standing


def _columns(
    side: Summaries, names: list[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    rows = [(side[name].n, side[name].mean, side[name].sd) for name in names]
    table = np.array(rows, dtype=np.float64)
    return table[:, 0], table[:, 1], table[:, 2]


def _plain(score: str, mine: Summary, points: tuple[float, float], threshold: int) -> Figure:
    allowed = band(mine.n, threshold=threshold)
    if not mine.exact:
        return _banded(score, mine, points, allowed)
    if allowed is Band.ROUGH or mine.sd is None:
        mean = min(max(half_point(mine.mean), points[0]), points[1])
        why = WhyHidden.SHOWN
        return Figure(score, Band.ROUGH, why, mean=mean, lived=Lived.UNDECIDED, points=points)
    low, high = (
        float(end) for end in t_interval(mine.n, mine.mean, mine.sd, confidence=CONFIDENCE)
    )
    wide = allowed in SHARES and mine.favourable is not None
    return Figure(
        score,
        allowed,
        WhyHidden.SHOWN,
        about=about(mine.n),
        mean=round(mine.mean, 1),
        low=round(max(low, points[0]), 1),
        high=round(min(high, points[1]), 1),
        favourable=_share(mine.favourable) if wide else None,
        spread=round(mine.sd, 1) if wide else None,
        lived=_lived(low, high, points),
        alike=Alike(mine.alike),
        points=points,
    )


def _banded(score: str, mine: Summary, points: tuple[float, float], allowed: Band) -> Figure:
    """Return a figure that says where the mean lies, never what it is."""
    step = 2 if allowed is Band.ROUGH else 10
    least, most = (
        max(math.floor(step * mine.low + 1e-9) / step, points[0]),
        min(math.ceil(step * mine.high - 1e-9) / step, points[1]),
    )
    rough = allowed is Band.ROUGH
    return Figure(
        score,
        allowed,
        WhyHidden.SHOWN,
        about=None if rough else about(mine.n),
        least=least,
        most=most,
        lived=Lived.UNDECIDED if rough else _lived(*_widest(mine, points), points),
        points=points,
    )


def _widest(mine: Summary, points: tuple[float, float]) -> tuple[float, float]:
    """Return the interval of a mean that is told as a band: with the most spread there is."""
    spreads = [(points[1] - end) * (end - points[0]) for end in (mine.low, mine.high)]
    sd = math.sqrt(max(spreads) * mine.n / (mine.n - 1))
    low, _ = t_interval(mine.n, mine.low, sd, confidence=CONFIDENCE)
    _, high = t_interval(mine.n, mine.high, sd, confidence=CONFIDENCE)
    return float(low), float(high)


def _share(favourable: float | None) -> int | None:
    return None if favourable is None else 5 * math.floor(20 * favourable + 0.5)


def _lived(low: float, high: float, points: tuple[float, float]) -> Lived:
    line = points[0] + LIVED_FROM * (points[1] - points[0])
    if low >= line:
        return Lived.YES
    return Lived.NOT_YET if high < line else Lived.UNDECIDED


def _trend(mine: Summary, before: Summary | None, *, found: bool) -> Trend:
    if before is None or before.n < SMALLEST_PICTURE or not (mine.exact and before.exact):
        return Trend()
    rough = before.n < SMALLEST_MEAN
    previous = half_point(before.mean) if rough else round(before.mean, 1)
    return Trend(_direction(mine, before) if found else Direction.CHANCE, previous)


def _rest(mine: Summary, rest: Summary | None, *, found: bool) -> Trend:
    if rest is None or min(mine.n, rest.n) < SMALLEST_MEAN:
        return Trend()
    return Trend(_direction(mine, rest) if found else Direction.CHANCE, round(rest.mean, 1))


def _direction(mine: Summary, other: Summary) -> Direction:
    return Direction.UP if mine.mean > other.mean else Direction.DOWN
