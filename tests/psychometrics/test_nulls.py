"""Null distributions, against the shares they come from."""

import pytest

from handvat.psychometrics.nulls import (
    NoPublishedNull,
    NotAScale,
    Null,
    null_variance,
    null_variances,
)

# Shares of the answers 1 to 5: LeBreton & Senter (2008), table 2.
SHARES = {
    Null.UNIFORM: (0.20, 0.20, 0.20, 0.20, 0.20),
    Null.SLIGHT_SKEW: (0.05, 0.15, 0.20, 0.35, 0.25),
    Null.MODERATE_SKEW: (0.00, 0.10, 0.15, 0.40, 0.35),
    Null.HEAVY_SKEW: (0.00, 0.00, 0.10, 0.40, 0.50),
    Null.TRIANGULAR: (0.11, 0.22, 0.34, 0.22, 0.11),
    Null.NORMAL: (0.07, 0.24, 0.38, 0.24, 0.07),
}


@pytest.mark.parametrize("null", Null)
def test_the_variance_of_five_points_follows_from_the_shares(null):
    shares = SHARES[null]
    mean = sum(point * share for point, share in enumerate(shares))

    variance = sum((point - mean) ** 2 * share for point, share in enumerate(shares))

    assert sum(shares) == pytest.approx(1)
    assert null_variance(null, points=5) == pytest.approx(variance, abs=1e-12)


def test_seven_points_have_the_published_variances():
    assert list(null_variances(7).values()) == [4.0, 2.90, 2.14, 1.39, 2.10, 1.40]


@pytest.mark.parametrize("points", range(5, 12))
def test_the_more_skewed_a_null_is_the_less_it_varies(points):
    known = null_variances(points)

    assert (
        known[Null.UNIFORM]
        > known[Null.SLIGHT_SKEW]
        > known[Null.MODERATE_SKEW]
        > known[Null.HEAVY_SKEW]
    )
    assert known[Null.UNIFORM] > known[Null.TRIANGULAR] > known[Null.NORMAL]


@pytest.mark.parametrize("points", [2, 3, 4, 12])
def test_other_scales_know_the_uniform_null_only(points):
    assert null_variances(points) == {Null.UNIFORM: (points**2 - 1) / 12}
    with pytest.raises(NoPublishedNull):
        null_variance(Null.SLIGHT_SKEW, points=points)


def test_one_point_is_no_scale():
    with pytest.raises(NotAScale):
        null_variance(Null.UNIFORM, points=1)
