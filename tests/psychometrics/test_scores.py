"""Scores of people from the items they answered."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from handvat.psychometrics.scores import (
    NoItems,
    OffTheScale,
    favourable_share,
    reverse,
    score_means,
)

NOT_ANSWERED = np.nan
SHEETS = arrays(
    np.float64,
    st.tuples(st.integers(1, 12), st.integers(1, 6)),
    elements=st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0, NOT_ANSWERED]),
)


def test_a_score_is_the_mean_of_the_items_answered():
    means = score_means([[4.0, 5, 3, 4], [2, NOT_ANSWERED, 3, 4]])

    assert means.tolist() == [4.0, 3.0]


def test_half_of_the_items_makes_a_score_and_fewer_do_not():
    means = score_means(np.array([[4, 5, NOT_ANSWERED, NOT_ANSWERED], [4, *3 * [NOT_ANSWERED]]]))

    assert means[0] == 4.5
    assert np.isnan(means[1])


@given(SHEETS)
def test_scores_stay_within_the_points_that_were_given(sheets):
    means = score_means(sheets)

    for sheet, mean in zip(sheets, means, strict=True):
        given_points = sheet[~np.isnan(sheet)]
        if 2 * len(given_points) >= len(sheet):
            assert given_points.min() <= mean <= given_points.max()
        else:
            assert np.isnan(mean)


@given(SHEETS)
def test_turning_round_twice_changes_nothing(sheets):
    turned = reverse(reverse(sheets, lowest=1, highest=5), lowest=1, highest=5)

    np.testing.assert_array_equal(turned, sheets)


def test_turning_round_refuses_a_point_off_the_scale():
    with pytest.raises(OffTheScale, match="1 to 5"):
        reverse([[6]], lowest=1, highest=5)


@pytest.mark.parametrize("table", [[], [1, 2, 3], np.empty((3, 0))])
def test_scores_need_people_by_items(table):
    with pytest.raises(NoItems, match="people by items"):
        score_means(table)


def test_the_favourable_share_leaves_out_who_gave_no_value():
    assert favourable_share([5, 4, 3, NOT_ANSWERED], favourable_from=4) == 2 / 3


def test_a_share_of_nobody_is_refused():
    with pytest.raises(NoItems, match="at least one value"):
        favourable_share([NOT_ANSWERED], favourable_from=4)
