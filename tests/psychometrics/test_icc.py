"""ICC(1) and ICC(2) against R (multilevel::ICC1 and ICC2 on aov, stats::qf) and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.psychometrics.groups import GroupsOfOne, NoVariance, OneGroup, grouped
from handvat.psychometrics.icc import f_quantile, icc
from handvat.psychometrics.summaries import NotASummary
from tests.psychometrics.reference import SETS, groups_of, name


@pytest.mark.parametrize("real", SETS, ids=name)
def test_icc_is_that_of_multilevel_in_r(real):
    found = icc(groups_of(real), confidence=0.95)

    assert (found.icc1, found.icc2) == pytest.approx((real["icc1"], real["icc2"]), abs=1e-9)
    assert found.icc1_interval == pytest.approx(real["icc1_ci"], abs=1e-9)
    assert found.icc2_interval == pytest.approx(real["icc2_ci"], abs=1e-9)


def test_with_groups_of_unequal_size_n0_is_under_the_mean_size():
    # R: tapply over groups of 2, 3 and 7; n0 = (12 - 62 / 12) / 2
    values = np.array([1, 2, 3, 3, 5, 2, 4, 4, 5, 5, 3, 4])
    found = icc(grouped(values, [0] * 2 + [1] * 3 + [2] * 7), confidence=0.95)

    assert (found.mean_n, found.n0) == pytest.approx((4, 41 / 12))
    assert found.icc1 == pytest.approx((found.f - 1) / (found.f + 3))
    assert found.icc1_n0 == pytest.approx((found.f - 1) / (found.f + 41 / 12 - 1))


def test_groups_of_one_size_have_one_icc():
    found = icc(grouped([1, 2, 3, 4, 4, 6], [0, 0, 1, 1, 2, 2]), confidence=0.9)

    assert found.icc1 == pytest.approx(found.icc1_n0)
    assert found.icc1_interval == pytest.approx(found.icc1_n0_interval)
    assert found.icc1_interval[0] < found.icc1 < found.icc1_interval[1]


def test_groups_that_each_speak_with_one_voice_are_wholly_alike():
    found = icc(grouped([1, 1, 4, 4], [0, 0, 1, 1]), confidence=0.95)

    assert (found.icc1, found.icc2, found.icc1_interval) == (1.0, 1.0, (1.0, 1.0))


@pytest.mark.parametrize(
    ("chance", "df", "expected"),
    [  # R: qf(chance, df[1], df[2]); over 400,000 df R itself takes chi-squared
        (0.975, (98, 5301), 1.30261988715095),
        (0.025, (2, 5), 0.0254464401223176),
        (0.975, (5, 2), 39.2982277754033),
        (0.975, (1, 399999), 5.023924016778817),
    ],
)
def test_quantiles_of_f_are_those_of_r(chance, df, expected):
    assert f_quantile(chance, df) == pytest.approx(expected, rel=1e-9)


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), min_size=8, max_size=50))
def test_adding_to_every_answer_changes_nothing(people):
    values, codes = np.array(people).T
    try:
        before = icc(grouped(values, codes), confidence=0.95)
    except (OneGroup, GroupsOfOne, NoVariance):
        return

    after = icc(grouped(values + 10, codes), confidence=0.95)

    assert after.icc1 == pytest.approx(before.icc1)
    assert after.icc2_interval == pytest.approx(before.icc2_interval)


def test_impossible_confidence_is_refused():
    with pytest.raises(NotASummary):
        icc(grouped([1, 2, 3, 4], [0, 0, 1, 1]), confidence=95)
