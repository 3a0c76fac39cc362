"""A random intercept against lme4::lmer in R, at its edges, and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from handvat.psychometrics.groups import GroupsOfOne, NoSpreadWithin, NoVariance, OneGroup, grouped
from handvat.psychometrics.reml import Components, components, group_estimates
from tests.psychometrics.reference import SETS, groups_of, name


@pytest.mark.parametrize("real", SETS, ids=name)
def test_components_and_estimates_are_those_of_lmer_in_r(real):
    groups = groups_of(real)

    found = components(groups)
    estimates = group_estimates(groups, found)

    expected = (real["intercept"], real["tau2"], real["sigma2"])
    assert (found.intercept, found.tau2, found.sigma2) == pytest.approx(expected, rel=1e-6)
    assert estimates.mean == pytest.approx(np.array(real["eb_mean"]), rel=1e-6, abs=1e-6)
    assert estimates.variance == pytest.approx(np.array(real["eb_variance"]), rel=1e-6)


def restricted_likelihood(values, codes, tau2, sigma2):
    """Return minus twice the log of it, from whole matrices."""
    same = np.equal.outer(codes, codes)
    spread = sigma2 * np.eye(len(values)) + tau2 * same
    inverse, ones = np.linalg.inv(spread), np.ones(len(values))
    level = ones @ inverse @ values / (ones @ inverse @ ones)
    rest = values - level
    return (
        np.linalg.slogdet(spread)[1] + np.log(ones @ inverse @ ones) + float(rest @ inverse @ rest)
    )


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), min_size=6, max_size=40),
    st.floats(0.5, 2),
    st.floats(0.5, 2),
)
def test_no_other_variances_are_likelier(people, more, less):
    values, codes = np.array(people, dtype=float).T
    try:
        found = components(grouped(values, codes))
    except (OneGroup, GroupsOfOne, NoVariance, NoSpreadWithin):
        return
    best = restricted_likelihood(values, codes, found.tau2, found.sigma2)

    def near(step):
        return restricted_likelihood(values, codes, found.tau2 + step, found.sigma2 * less)

    assert best <= near(found.tau2 * (more - 1)) + 1e-7
    assert best <= near(0.3 * more) + 1e-7
    assert best <= minimize_scalar(near, bounds=(-found.tau2, 20), method="bounded").fun + 1e-7


def test_groups_that_differ_less_than_chance_have_no_variance_between():
    groups = grouped([1, 5, 2, 4, 3, 3], [0, 0, 1, 1, 2, 2])

    found = components(groups)
    estimates = group_estimates(groups, found)

    assert found == Components(intercept=3.0, tau2=0.0, sigma2=2.0)
    assert estimates.mean.tolist() == [3.0, 3.0, 3.0]
    assert estimates.variance.tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("apart", [1e2, 1e5, 1e7])
def test_groups_that_are_far_apart_keep_their_own_means(apart):
    values = np.array([0, 1, 0, 1, 0, 1]) + apart * np.array([0, 0, 1, 1, 2, 2])
    groups = grouped(values, [0, 0, 1, 1, 2, 2])

    found = components(groups)

    # groups of one size: tau2 = (MSB - MSW) / n
    assert found.sigma2 == pytest.approx(0.5, rel=1e-6)
    assert found.tau2 == pytest.approx(apart**2 - 0.25, rel=1e-9)
    assert group_estimates(groups, found).mean == pytest.approx(groups.mean, abs=1 / apart)


def test_a_group_in_which_nobody_answered_is_taken_for_a_usual_one():
    groups = grouped([1, 2, np.nan, 4, 5, 4], [0, 0, 1, 2, 2, 3])

    found = components(groups)
    estimates = group_estimates(groups, found)

    assert (estimates.mean[1], estimates.variance[1]) == (found.intercept, found.tau2)


def test_the_icc_is_the_share_between_groups():
    assert Components(intercept=3, tau2=1, sigma2=3).icc == 0.25


@pytest.mark.parametrize(
    ("values", "codes", "refusal"),
    [
        ([1, 2, 3], [0, 0, 0], OneGroup),
        ([1, 2, 3], [0, 1, 2], GroupsOfOne),
        ([2, 2, 2, 2], [0, 0, 1, 1], NoVariance),
        ([2, 2, 3, 3], [0, 0, 1, 1], NoSpreadWithin),
    ],
)
def test_degenerate_input_is_refused_by_name(values, codes, refusal):
    with pytest.raises(refusal):
        components(grouped(values, codes))
