"""Means, intervals and comparisons from summaries, against R 4.2 (stats) and by property."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.psychometrics.summaries import (
    NoSpread,
    NotASummary,
    TooFewValues,
    more_than_chance,
    spread,
    t_interval,
    welch,
)

# datasets::sleep in R: the extra hours of Student's (1908) two groups of ten.
SLEEP = (
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
)
UNEQUAL = (
    [3.1, 4.2, 2.8, 3.9, 4.4, 3.3, 2.5, 4.8, 3.7, 4.1],
    [2.2, 3.4, 3.1, 2.9, 3.8, 2.0, 3.3, 2.7, 3.6, 1.9, 2.4, 3.0],
)
CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def summary(values):
    return len(values), statistics.mean(values), statistics.stdev(values)


def test_the_interval_is_that_of_t_test_in_r():
    sleep = t_interval(*summary(SLEEP[0]), confidence=0.95)
    other = t_interval(*summary(UNEQUAL[0]), confidence=0.95)

    assert sleep == pytest.approx((-0.529780413526232, 2.029780413526232), abs=1e-12)
    assert other == pytest.approx((3.151302256866055, 4.208697743133945), abs=1e-12)


def test_welch_is_that_of_t_test_in_r():
    sleep = welch(summary(SLEEP[0]), summary(SLEEP[1]))
    other = welch(summary(UNEQUAL[0]), summary(UNEQUAL[1]))

    assert (sleep.t, sleep.df, sleep.p) == pytest.approx(
        (-1.8608134674868531, 17.7764735161784984, 0.0793941401873582), abs=1e-12
    )
    assert (other.t, other.df, other.p) == pytest.approx(
        (2.77902787081056246, 17.80149621825531980, 0.01247071757615621), abs=1e-12
    )


def test_more_than_chance_stands_where_p_adjust_in_r_is_under_the_rate():
    # p.adjust(p, "BH"): .035 .0467 .0525 .056 .0583 .3 .007
    stands = more_than_chance([0.01, 0.02, 0.03, 0.04, 0.05, 0.3, 0.001], rate=0.05)

    assert stands.tolist() == [True, True, False, False, False, False, True]


def test_a_comparison_that_was_not_done_counts_for_nothing():
    stands = more_than_chance([0.04, math.nan, math.nan], rate=0.05)

    assert stands.tolist() == [True, False, False]


@given(CHANCES)
def test_what_stands_has_smaller_chances_than_what_does_not(chances):
    stands = more_than_chance(chances, rate=0.05)

    standing = [p for p, kept in zip(chances, stands, strict=True) if kept]
    falling = [p for p, kept in zip(chances, stands, strict=True) if not kept]
    assert not standing or not falling or max(standing) < min(falling)


@given(CHANCES)
def test_it_never_finds_more_than_separate_tests_do(chances):
    stands = more_than_chance(chances, rate=0.05)

    assert not np.any(stands & (np.asarray(chances) > 0.05))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=50))
def test_spread_from_sums_is_the_standard_deviation(points):
    squares = sum(point * point for point in points)

    found = spread(len(points), sum(points), squares)

    expected = statistics.stdev(points) if len(points) > 1 else 0.0
    assert found == pytest.approx(expected, abs=1e-9)


@given(st.integers(2, 500), st.floats(1, 5), st.floats(0, 2), st.floats(1, 5), st.floats(0.01, 2))
def test_turning_a_comparison_round_turns_its_sign_only(n, mean, sd, other_mean, other_sd):
    there = welch((n, mean, sd), (30, other_mean, other_sd))
    back = welch((30, other_mean, other_sd), (n, mean, sd))

    assert there.t == pytest.approx(-back.t)
    assert there.p == pytest.approx(back.p)


@given(st.integers(2, 500), st.floats(1, 5), st.floats(0, 2))
def test_more_confidence_makes_a_wider_interval(n, mean, sd):
    narrow = t_interval(n, mean, sd, confidence=0.8)
    wide = t_interval(n, mean, sd, confidence=0.95)

    assert wide[0] <= narrow[0] <= mean <= narrow[1] <= wide[1]


def test_intervals_are_computed_for_many_groups_at_once():
    low, high = t_interval([5, 50], [3.0, 4.0], [1.0, 1.0], confidence=0.95)

    assert low.shape == high.shape == (2,)
    assert high[0] - low[0] > high[1] - low[1]


@pytest.mark.parametrize(
    ("attempt", "refusal"),
    [
        (lambda: t_interval(1, 3, 0, confidence=0.95), TooFewValues),
        (lambda: welch((1, 3, 0), (9, 3, 1)), TooFewValues),
        (lambda: welch((9, 3, 0), (9, 4, 0)), NoSpread),
        (lambda: t_interval(9, 3, -1, confidence=0.95), NotASummary),
        (lambda: t_interval(9, 3, 1, confidence=95), NotASummary),
        (lambda: more_than_chance([1.2], rate=0.05), NotASummary),
        (lambda: spread(0, 0, 0), NotASummary),
    ],
)
def test_degenerate_input_is_refused_by_name(attempt, refusal):
    with pytest.raises(refusal):
        attempt()
