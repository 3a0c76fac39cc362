"""Agreement within groups, against multilevel in R and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.psychometrics.agreement import (
    NotAVariance,
    r_wg,
    r_wg_j,
    r_wg_star,
    spreads,
)
from handvat.psychometrics.groups import NobodyLeft, NotGrouped
from handvat.psychometrics.nulls import NotAScale
from handvat.psychometrics.scores import NoItems, OffTheScale
from tests.psychometrics.reference import WITH_ITEMS, name

NAN = float("nan")
# Invented: three people of one mind, three who split, three who say the same, two, and one.
ANSWERS = np.array(
    [
        [4, 5, 4, 2, 1, 5, 3, 3, 3, 4, 2, 5],
        [4, 4, 5, 1, 1, 5, 3, 3, 3, 5, 2, 4],
        [5, 4, 3, 2, 5, 1, 3, 3, 3, 4, 1, 5],
    ],
    dtype=float,
).T
TEAMS = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4]


def same(found, expected):
    return found == pytest.approx(np.array(expected), abs=1e-12, nan_ok=True)


def test_agreement_is_that_of_multilevel_in_r():
    found = spreads(ANSWERS, TEAMS, points=5)

    # rwg.j(x, g, 2), rwg.j(x, g, 1.34), rwg.j.lindell(x, g, 2), rwg(x$a, g, 2)
    assert same(r_wg_j(found.variance, null=2.0), [0.88636363636363635, 0, 1, 0, NAN])
    assert same(r_wg_j(found.variance, null=1.34), [0.80901451489686782, 0, 1, 0, NAN])
    assert same(
        r_wg_star(found.variance, null=2.0),
        [0.72222222222222221, -1.33333333333333304, 1, -0.83333333333333326, NAN],
    )
    assert same(r_wg(found.variance[:, 0], null=2.0), [0.83333333333333337, 0, 1, 0, NAN])
    # and ad.m around the mean and around the median
    assert same(
        found.ad_mean, [0.51851851851851849, 1.62962962962962954, 0, 1.33333333333333326, NAN]
    )
    assert same(
        found.ad_median, [0.44444444444444442, 1.33333333333333326, 0, 1.33333333333333326, NAN]
    )


@pytest.mark.parametrize("real", WITH_ITEMS, ids=name)
def test_agreement_of_real_groups_is_that_of_multilevel_in_r(real):
    variance = np.repeat(np.array(real["variance"])[:, None], real["items"], axis=1)

    assert same(r_wg_j(variance, null=2.0), real["rwgj_uniform"])
    assert same(r_wg_j(variance, null=1.34), real["rwgj_slight"])
    assert same(r_wg_star(variance, null=2.0), real["rwgj_star"])


def test_a_famous_set_passes_under_one_null_and_not_under_another():
    real = WITH_ITEMS[1]
    variance = np.repeat(np.array(real["variance"])[:, None], real["items"], axis=1)

    passing = [float(np.mean(r_wg_j(variance, null=null) >= 0.7)) for null in (2.0, 1.34)]

    assert passing == [1.0, 14 / 49]


def test_who_left_an_item_open_counts_for_none():
    holed = np.vstack([ANSWERS, [[1, NAN, 1]]])

    found = spreads(holed, [*TEAMS, 0], points=5)

    assert found.n.tolist() == [3, 3, 3, 2, 1]
    assert same(found.ad_mean, spreads(ANSWERS, TEAMS, points=5).ad_mean)


ROWS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 5)), min_size=1, max_size=80
)


@given(ROWS)
def test_counting_answers_finds_what_looking_at_each_finds(rows):
    table = np.array(rows)[:, :2]
    codes = np.array(rows)[:, 2]

    found = spreads(table, codes, points=5)

    for code in range(codes.max() + 1):
        part = table[codes == code]
        if len(part) < 2:
            assert np.isnan(found.ad_mean[code])
            continue
        away = np.abs(part - part.mean(axis=0)).mean()
        from_middle = np.abs(part - np.median(part, axis=0)).mean()
        assert found.variance[code] == pytest.approx(part.var(axis=0, ddof=1), abs=1e-12)
        assert found.ad_mean[code] == pytest.approx(away, abs=1e-12)
        assert found.ad_median[code] == pytest.approx(from_middle, abs=1e-12)


@given(ROWS)
def test_answers_between_the_points_are_treated_alike(rows):
    table, codes = np.array(rows)[:, :2], np.array(rows)[:, 2]

    whole = spreads(table, codes, points=5)
    between = spreads(table / 2 + 0.25, codes, points=5)

    assert between.variance == pytest.approx(whole.variance / 4, abs=1e-12, nan_ok=True)
    assert between.ad_mean == pytest.approx(whole.ad_mean / 2, abs=1e-12, nan_ok=True)
    assert between.ad_median == pytest.approx(whole.ad_median / 2, abs=1e-12, nan_ok=True)


def test_a_scale_from_zero_is_a_scale_from_one_moved():
    lower = spreads(ANSWERS - 1, TEAMS, points=5)

    assert same(lower.variance, spreads(ANSWERS, TEAMS, points=5).variance)


def test_more_people_than_are_counted_at_a_time_are_all_counted():
    many = np.tile(ANSWERS, (5000, 1)).astype(np.int8)

    found = spreads(many, TEAMS * 5000, points=5)

    assert found.n.tolist() == [15000, 15000, 15000, 10000, 5000]
    assert found.ad_mean[:4] == pytest.approx(spreads(ANSWERS, TEAMS, points=5).ad_mean[:4])


@pytest.mark.parametrize(
    ("attempt", "refusal"),
    [
        (lambda: spreads([1, 2], [0, 0], points=5), NoItems),
        (lambda: spreads(np.empty((2, 0)), [0, 0], points=5), NoItems),
        (lambda: spreads([[1], [6]], [0, 0], points=5), OffTheScale),
        (lambda: spreads([[0], [5]], [0, 0], points=5), OffTheScale),
        (lambda: spreads([[-1], [2]], [0, 0], points=5), OffTheScale),
        (lambda: spreads([[1], [2]], [0, 0], points=1), NotAScale),
        (lambda: spreads([[1], [2]], [0], points=5), NotGrouped),
        (lambda: spreads([[NAN], [NAN]], [0, 0], points=5), NobodyLeft),
        (lambda: r_wg([1.0], null=0), NotAVariance),
    ],
)
def test_degenerate_input_is_refused_by_name(attempt, refusal):
    with pytest.raises(refusal):
        attempt()
