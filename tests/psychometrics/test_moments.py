import numpy as np
import pytest

from handvat.psychometrics.moments import (
    ConstantItem,
    NotATable,
    NotFinite,
    TooFewItems,
    TooFewPeople,
    moments_of,
)
from tests.psychometrics.known import ONE, moments_in, name_of, people_with


def answers(rows=40_000, items=4, seed=3):
    chance = np.random.default_rng(seed)
    return chance.integers(1, 6, (rows, items)).astype(np.float64)


def test_moments_are_of_the_complete_rows_over_chunks_of_any_kind():
    points = answers()
    points[::7, 1] = np.nan
    whole = points[~np.isnan(points).any(axis=1)]

    found = moments_of(points)

    assert found.n == len(whole) < len(points)
    np.testing.assert_allclose(found.means, whole.mean(axis=0), rtol=1e-13)
    np.testing.assert_allclose(found.covariance, np.cov(whole.T), rtol=1e-12)


@pytest.mark.parametrize("kind", [np.int8, np.uint8, np.int64, np.float32, np.float16, object])
def test_the_kind_of_number_does_not_matter(kind):
    points = answers(20_000)

    found, plain = moments_of(points.astype(kind)), moments_of(points)

    np.testing.assert_array_equal(found.covariance, plain.covariance)


def test_a_spread_beside_a_large_mean_keeps_its_digits():
    points = answers()

    found = moments_of(points / 1e3 + 1e6)

    np.testing.assert_allclose(found.covariance * 1e6, np.cov(points.T), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("known", ONE, ids=name_of)
def test_people_with_known_moments_give_them_back(known):
    moments = moments_in(known["moments"])

    found = moments_of(people_with(moments))

    np.testing.assert_allclose(found.covariance, moments.covariance, rtol=1e-9, atol=1e-12)


def test_a_masked_answer_is_a_missing_one():
    points = answers(50)
    masked = np.ma.masked_array(points, mask=points == 5)
    points[points == 5] = np.nan

    np.testing.assert_array_equal(moments_of(masked).covariance, moments_of(points).covariance)


@pytest.mark.parametrize(
    ("points", "broken"),
    [
        (np.arange(5.0), NotATable),
        (np.arange(5.0)[:, None], TooFewItems),
        (np.array([[1.0, 2.0]]), TooFewPeople),
        (np.array([[1.0, np.nan]] * 5), TooFewPeople),
        (np.array([[1, 2, 3], [2, 1, 3.5]]), TooFewPeople),
        (np.array([[1.0, np.inf], [2, 1], [3, 1]]), NotFinite),
        (np.array([[1, 0.1], [2, 0.1], [3, 0.1]]), ConstantItem),
    ],
)
def test_what_has_no_moments_is_refused_by_name(points, broken):
    with pytest.raises(broken):
        moments_of(points)


def test_a_constant_item_is_named_by_its_place():
    points = answers(30)
    points[:, [0, 2]] = 4

    with pytest.raises(ConstantItem) as refused:
        moments_of(points)

    assert refused.value.items == (0, 2)
