import numpy as np
import pytest

from handvat.psychometrics.moments import Moments, moments_of
from handvat.psychometrics.reliability import (
    NotAConfidence,
    NoVariance,
    alpha,
    alpha_standardised,
    duhachek_interval,
    feldt_interval,
    items_of,
)
from tests.psychometrics.known import ONE, moments_in, name_of

NORMAL = 1.959963984540054  # qnorm(.975)


@pytest.mark.parametrize("known", ONE, ids=name_of)
def test_alpha_is_that_of_r_in_nine_digits(known):
    moments = moments_in(known["moments"])

    found = [alpha(moments), alpha_standardised(moments)]

    np.testing.assert_allclose(found, known["alpha"], rtol=1e-9)


@pytest.mark.parametrize("known", ONE, ids=name_of)
def test_intervals_are_those_of_r_in_nine_digits(known):
    moments = moments_in(known["moments"])

    feldt = feldt_interval(moments, confidence=0.95)
    duhachek = duhachek_interval(moments, confidence=0.95)

    raw, half = known["alpha"][0], NORMAL * known["ase"][0]
    np.testing.assert_allclose([feldt.lower, feldt.upper], known["feldt"], rtol=1e-9)
    wanted = [raw - half, raw + half]
    np.testing.assert_allclose([duhachek.lower, duhachek.upper], wanted, rtol=1e-9)


@pytest.mark.parametrize("known", ONE, ids=name_of)
def test_items_beside_the_others_are_those_of_r_in_nine_digits(known):
    moments = moments_in(known["moments"])

    found = items_of(moments)

    np.testing.assert_allclose(found.item_rest_r, known["rest"], rtol=1e-9)
    np.testing.assert_allclose(found.alpha_if_dropped, known["dropped"], rtol=1e-9)
    np.testing.assert_allclose(found.sd, known["sd"], rtol=1e-9)
    np.testing.assert_array_equal(found.mean, known["moments"]["means"])


def test_one_very_wide_item_drowns_nothing():
    points = np.random.default_rng(2).normal(size=(300, 4)) + np.arange(300)[:, None] / 100
    wide = points * [1, 1, 1, 1e8]

    found, plain = items_of(moments_of(wide)), items_of(moments_of(points[:, :3]))

    np.testing.assert_allclose(found.alpha_if_dropped[3], alpha(moments_of(points[:, :3])))
    assert np.isfinite(plain.alpha_if_dropped).all()


def test_with_two_items_no_alpha_is_left_without_one():
    moments = moments_of(np.array([[1, 2], [2, 2], [3, 5], [4, 4.0]]))

    assert np.isnan(items_of(moments).alpha_if_dropped).all()
    assert np.isfinite(items_of(moments).item_rest_r).all()


def test_items_that_cancel_out_have_no_alpha():
    rows = np.arange(6.0)

    with pytest.raises(NoVariance):
        alpha(moments_of(np.column_stack([rows, -rows])))


def test_an_item_whose_others_cancel_out_has_no_correlation_with_them():
    rows = np.arange(6.0)
    moments = moments_of(np.column_stack([rows, -rows, rows**2]))

    found = items_of(moments)

    assert np.isnan(found.item_rest_r[2])
    assert np.isnan(found.alpha_if_dropped[2])
    assert np.isfinite(found.item_rest_r[:2]).all()


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_a_confidence_lies_between_0_and_1(confidence):
    moments = Moments(50, np.zeros(2), np.array([[1, 0.5], [0.5, 1]]))

    with pytest.raises(NotAConfidence):
        feldt_interval(moments, confidence=confidence)
    with pytest.raises(NotAConfidence):
        duhachek_interval(moments, confidence=confidence)
