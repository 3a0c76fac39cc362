"""What answers would vary if people answered without agreeing: null distributions."""

from collections.abc import Mapping
from enum import StrEnum


class Null(StrEnum):
    """A way in which answers fall when nobody agrees with anybody."""

    UNIFORM = "uniform"
    SLIGHT_SKEW = "slight_skew"
    MODERATE_SKEW = "moderate_skew"
    HEAVY_SKEW = "heavy_skew"
    TRIANGULAR = "triangular"
    NORMAL = "normal"


class NotAScale(ValueError):
    """A scale has at least two points; count its categories."""


class NoPublishedNull(ValueError):
    """For this number of points only the uniform null is known; use that one."""


# LeBreton & Senter (2008), Organizational Research Methods 11:815-852, table 2, by number of
# points. Those of 5 points follow from the shares in tests/psychometrics/test_nulls.py.
_ORDER = tuple(null for null in Null if null is not Null.UNIFORM)
_PUBLISHED: Mapping[int, tuple[float, ...]] = {
    5: (1.34, 0.90, 0.44, 1.32, 1.04),
    6: (1.85, 1.26, 0.69, 1.45, 1.25),
    7: (2.90, 2.14, 1.39, 2.10, 1.40),
    8: (3.47, 2.79, 2.35, 2.81, 1.73),
    9: (5.66, 4.73, 3.16, 3.00, 1.58),
    10: (6.30, 5.09, 3.46, 2.89, 1.45),
    11: (7.31, 6.32, 4.02, 3.32, 1.40),
}


def null_variance(null: Null, *, points: int) -> float:
    """Return the variance of answers on a scale of `points` categories under `null`.

    Raises:
        NotAScale: `points` is under 2.
        NoPublishedNull: the null is not uniform, and nobody published one for these points.

    Source: James, Demaree & Wolf (1984), Journal of Applied Psychology 69:85-98, for the uniform
    null, (A^2 - 1) / 12; LeBreton & Senter (2008), table 2, for the others, 5 to 11 points.
    """
    if points < 2:
        raise NotAScale(f"a scale has at least 2 points, not {points}")
    if null is Null.UNIFORM:
        return (points**2 - 1) / 12
    if points not in _PUBLISHED:
        raise NoPublishedNull(
            f"no {null.value} null was published for {points} points, only for 5 to 11;"
            " use the uniform null"
        )
    return _PUBLISHED[points][_ORDER.index(null)]


def null_variances(points: int) -> dict[Null, float]:
    """Return every null that is known for a scale of `points` categories.

    Raises:
        NotAScale: `points` is under 2.
    """
    known = tuple(Null) if points in _PUBLISHED else (Null.UNIFORM,)
    return {null: null_variance(null, points=points) for null in known}
