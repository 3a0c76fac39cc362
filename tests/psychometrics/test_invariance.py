import numpy as np
import pytest

from handvat.psychometrics.invariance import OneGroup, OtherItems, measurement_invariance
from handvat.psychometrics.moments import Moments
from tests.psychometrics.known import GROUPS, figures, moments_in, name_of


@pytest.mark.parametrize("known", GROUPS, ids=name_of)
def test_invariance_is_that_of_lavaan(known):
    found = measurement_invariance([moments_in(group) for group in known["groups"]])

    for step in ("configural", "metric", "scalar"):
        fit = figures(getattr(found, step))
        np.testing.assert_allclose(fit, known[step], rtol=1e-5, atol=1e-7, err_msg=step)
    np.testing.assert_allclose(found.metric_change, known["metric"][2] - known["configural"][2])
    np.testing.assert_allclose(found.scalar_change, known["scalar"][2] - known["metric"][2])


def test_waves_that_measure_alike_fit_whatever_their_means_and_spread():
    loadings, intercepts = np.array([0.8, 0.6, 0.7, 0.5]), np.array([3, 2, 4, 1.0])
    waves = [
        Moments(n, intercepts + mean * loadings, spread * np.outer(loadings, loadings) + np.eye(4))
        for n, mean, spread in ((200, 0, 1), (300, 0.4, 1.5), (150, -0.3, 0.7))
    ]

    found = measurement_invariance(waves)

    assert found.scalar.chisq < 0.1  # what is left comes from divisor n
    assert found.scalar.df == found.metric.df + 6 == found.configural.df + 12


def test_an_item_that_moved_by_itself_shows_in_the_scalar_step_only():
    first = moments_in(GROUPS[1]["groups"][0])
    moved = Moments(first.n, first.means + np.array([0, 0, 0.5, 0, 0]), first.covariance)

    found = measurement_invariance([first, moved])

    assert abs(found.metric_change) < 0.005
    assert found.scalar_change < -0.010


def test_one_group_and_other_items_are_refused_by_name():
    first, other = moments_in(GROUPS[0]["groups"][0]), moments_in(GROUPS[1]["groups"][0])

    with pytest.raises(OneGroup):
        measurement_invariance([first])
    with pytest.raises(OtherItems):
        measurement_invariance([first, other])
