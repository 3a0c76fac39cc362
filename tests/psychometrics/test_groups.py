"""People put together by group."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.psychometrics.groups import (
    GroupsOfOne,
    NotGrouped,
    NoVariance,
    OneGroup,
    check_comparable,
    filled,
    grouped,
)
from handvat.psychometrics.moments import NotFinite

PEOPLE = st.lists(st.tuples(st.floats(-100, 100), st.integers(0, 4)), min_size=1, max_size=60)


@given(PEOPLE)
def test_groups_keep_what_numpy_finds_in_each(people):
    values = np.array([value for value, _ in people])
    codes = np.array([code for _, code in people])

    found = filled(grouped(values, codes))

    parts = [values[codes == code] for code in sorted(set(codes.tolist()))]
    assert found.n.tolist() == [len(part) for part in parts]
    assert found.mean == pytest.approx([part.mean() for part in parts], abs=1e-9)
    assert found.within == pytest.approx([part.var() * len(part) for part in parts], abs=1e-8)


def test_a_group_in_which_nobody_answered_keeps_its_place():
    found = grouped([1.0, np.nan, 3.0], [0, 1, 2])

    assert found.n.tolist() == [1, 0, 1]
    assert np.isnan(found.mean[1])
    assert filled(found).mean.tolist() == [1.0, 3.0]


def test_a_far_mean_takes_no_digits_from_the_squares():
    found = grouped(1e9 + np.array([1.0, 2.0, 3.0, 6.0]), [0, 0, 0, 1])

    assert found.within.tolist() == [2.0, 0.0]


@pytest.mark.parametrize("answer", [0.1, 3.2, 1e6 / 3])
def test_one_answer_of_all_has_no_squares_at_all(answer):
    found = grouped(np.full(100_000, answer), np.arange(100_000) % 7)

    assert found.within.tolist() == [0.0] * 7
    assert found.between == 0.0


@pytest.mark.parametrize("codes", [[0, 1], [0, 1, -1], [0, 1, 0.5], [[0, 1, 1]]])
def test_codes_that_are_no_groups_are_refused(codes):
    with pytest.raises(NotGrouped):
        grouped([1.0, 2.0, 3.0], codes)


def test_a_value_without_end_is_refused():
    with pytest.raises(NotFinite):
        grouped([1.0, np.inf], [0, 0])


@pytest.mark.parametrize(
    ("values", "codes", "refusal"),
    [
        ([1, 2, 3], [0, 0, 0], OneGroup),
        ([1, 2, np.nan], [0, 0, 1], OneGroup),
        ([1, 2, 3], [0, 1, 2], GroupsOfOne),
        ([2, 2, 2, 2], [0, 0, 1, 1], NoVariance),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(values, codes, refusal):
    with pytest.raises(refusal):
        check_comparable(grouped(values, codes))
