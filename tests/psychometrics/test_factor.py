import numpy as np
import pytest

from handvat.psychometrics.descent import NotConverged
from handvat.psychometrics.factor import (
    NegativeResidual,
    RedundantItems,
    omega_total,
    one_factor,
)
from handvat.psychometrics.moments import Moments, TooFewItems, TooFewPeople, moments_of
from tests.psychometrics.known import ONE, figures, moments_in, name_of

LOADINGS = np.array([0.8, -0.6, 0.7, 0.5, 0.9])


def with_one_factor(loadings=LOADINGS, scale=1.0, n=500):
    covariance = np.outer(loadings, loadings)
    np.fill_diagonal(covariance, 1)
    wide = np.broadcast_to(scale, len(loadings))
    return Moments(n, np.zeros(len(loadings)), covariance * np.outer(wide, wide))


@pytest.mark.parametrize("known", ONE, ids=name_of)
def test_one_factor_is_that_of_lavaan(known):
    model = one_factor(moments_in(known["moments"]), allow_negative_residuals=True)

    np.testing.assert_allclose(figures(model.fit), known["fit"], rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(model.standardised, known["loadings"], rtol=5e-5)
    np.testing.assert_allclose(omega_total(model), known["omega"], rtol=5e-5)


@pytest.mark.parametrize("known", [one for one in ONE if one["fit"][1] > 0], ids=name_of)
def test_chi_square_and_cfi_are_those_of_lavaan_in_nine_digits(known):
    fit = one_factor(moments_in(known["moments"]), allow_negative_residuals=True).fit

    np.testing.assert_allclose(
        [fit.chisq, fit.cfi, fit.rmsea], np.take(known["fit"], [0, 2, 4]), rtol=1e-9
    )


@pytest.mark.parametrize("scale", [1.0, 1e-6, 1e6, np.array([1e-6, 1, 1e6, 1e3, 1e-3])])
def test_a_perfect_factor_is_found_whatever_the_units(scale):
    model = one_factor(with_one_factor(scale=scale), allow_negative_residuals=False)

    np.testing.assert_allclose(model.standardised, LOADINGS, rtol=1e-7)
    assert model.fit.chisq < 1e-9
    assert (model.fit.cfi, model.fit.rmsea) == (1, 0)


def test_the_first_item_loads_positively():
    model = one_factor(with_one_factor(-LOADINGS), allow_negative_residuals=False)

    np.testing.assert_allclose(model.standardised, LOADINGS, rtol=1e-7)


def test_turning_an_item_round_changes_its_sign_and_nothing_else():
    moments = moments_in(ONE[1]["moments"])
    turn = np.diag([1, -1, 1, 1, 1])
    turned = Moments(moments.n, moments.means, turn @ moments.covariance @ turn)

    plain, other = (one_factor(one, allow_negative_residuals=False) for one in (moments, turned))

    np.testing.assert_allclose(other.standardised, turn @ plain.standardised, rtol=1e-8)
    np.testing.assert_allclose(figures(other.fit), figures(plain.fit), rtol=1e-8)


def test_a_negative_residual_is_refused_with_its_item_unless_allowed():
    moments = moments_in(next(one for one in ONE if "negative" in one["data"])["moments"])
    model = one_factor(moments, allow_negative_residuals=True)

    with pytest.raises(NegativeResidual) as refused:
        one_factor(moments, allow_negative_residuals=False)

    assert refused.value.items == model.negative != ()


def test_many_people_and_items_converge():
    loadings = np.linspace(-0.95, 0.95, 60)

    model = one_factor(with_one_factor(loadings, n=1_000_000), allow_negative_residuals=False)

    np.testing.assert_allclose(model.standardised, -loadings, atol=1e-7)


def test_two_items_that_are_nearly_one_still_converge():
    moments = with_one_factor(np.array([0.55, 0.44, 0.45, 0.52, 0.7, 0.7]))
    moments.covariance[4:, 4:] += 0.99999 - np.eye(2) * 0.99999 - 0.49 * (1 - np.eye(2))

    model = one_factor(moments, allow_negative_residuals=True)

    np.testing.assert_allclose(model.standardised[4:], 1, atol=1e-3)


@pytest.mark.parametrize(
    ("moments", "broken"),
    [
        (with_one_factor(LOADINGS[:2]), TooFewItems),
        (with_one_factor(n=5), TooFewPeople),
        (
            moments_of(
                np.random.default_rng(1).normal(size=(50, 4))
                @ np.eye(4, 5, 1)[:, 1:]
                @ np.c_[np.eye(4), np.ones(4)]
            ),
            RedundantItems,
        ),
    ],
)
def test_what_has_no_factor_is_refused_by_name(moments, broken):
    with pytest.raises(broken):
        one_factor(moments, allow_negative_residuals=True)


def test_correlations_that_no_factor_has_are_refused():
    covariance = np.array([[1, 0.5, 0.5], [0.5, 1, -0.4], [0.5, -0.4, 1]])

    with pytest.raises(NotConverged):
        one_factor(Moments(100, np.zeros(3), covariance), allow_negative_residuals=True)
