"""Means when a good part of a known population answered."""

import pytest

from handvat.psychometrics.population import finite_interval
from handvat.psychometrics.summaries import NotASummary, TooFewValues, t_interval

SUMMARY = (40, 3.6, 0.9)


def test_the_interval_is_narrower_by_what_was_seen():
    found = finite_interval(SUMMARY, population=100, confidence=0.95)

    # as R finds it with qt(.975, 39) and the root of 1 - 40 / 100
    assert found == pytest.approx((3.3770447702347179, 3.8229552297652822), abs=1e-12)


def test_a_very_large_population_makes_no_difference():
    found = finite_interval(SUMMARY, population=1e15, confidence=0.95)

    assert found == pytest.approx(t_interval(*SUMMARY, confidence=0.95), abs=1e-9)


def test_when_all_answered_there_is_no_width():
    assert finite_interval(SUMMARY, population=40, confidence=0.95) == pytest.approx((3.6, 3.6))


@pytest.mark.parametrize(
    ("summary", "population", "refusal"),
    [(SUMMARY, 39, NotASummary), ((1, 3, 0), 10, TooFewValues)],
)
def test_impossible_input_is_refused_by_name(summary, population, refusal):
    with pytest.raises(refusal):
        finite_interval(summary, population=population, confidence=0.95)
