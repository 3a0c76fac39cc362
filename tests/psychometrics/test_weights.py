"""Weights that make those who answered look like everybody."""

from collections.abc import Hashable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.psychometrics.weights import MarginsDiffer, NoWeights, effective_n, rake

ANSWERED = {
    "role": ["staff"] * 6 + ["student"] * 4,
    "campus": ["east", "east", "east", "east", "west", "west", "east", "west", "west", "west"],
}
POPULATION: dict[str, dict[Hashable, float]] = {
    "role": {"staff": 300, "student": 700},
    "campus": {"east": 40, "west": 60},
}


def test_weighted_margins_are_those_of_the_population():
    weights = rake(ANSWERED, POPULATION)

    assert weights.sum() == pytest.approx(10)
    for margin, groups in POPULATION.items():
        for group, target in groups.items():
            held = weights[[label == group for label in ANSWERED[margin]]].sum() / 10
            assert held == pytest.approx(target / sum(groups.values()), abs=1e-11)


def test_weights_multiply_over_margins():
    # what marks iterative proportional fitting: the odds ratio of the answers stays
    weights = rake(ANSWERED, POPULATION)

    staff_east, staff_west, student_east, student_west = (weights[at] for at in (0, 4, 6, 7))
    assert staff_east * student_west == pytest.approx(staff_west * student_east)


def test_people_who_mirror_the_population_weigh_the_same():
    weights = rake({"role": ["a", "b", "b"]}, {"role": {"a": 1, "b": 2}})

    assert weights.tolist() == [1.0, 1.0, 1.0]
    assert effective_n(weights) == 3.0


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=30), st.floats(0.1, 10))
def test_effective_n_is_at_most_n_and_knows_no_unit(weights, unit):
    found = effective_n(weights)

    assert 1 - 1e-9 <= found <= len(weights) + 1e-9
    assert effective_n(np.array(weights) * unit) == pytest.approx(found)


@pytest.mark.parametrize(
    ("answered", "population", "refusal"),
    [
        ({}, {}, MarginsDiffer),
        ({"role": ["a"]}, {"campus": {"a": 1}}, MarginsDiffer),
        ({"role": ["a", "c"]}, {"role": {"a": 1, "b": 1}}, MarginsDiffer),
        ({"role": ["a", "a"]}, {"role": {"a": 1, "b": 1}}, MarginsDiffer),
        ({"role": []}, {"role": {}}, MarginsDiffer),
        ({"role": ["a"], "x": ["a", "a"]}, {"role": {"a": 1}, "x": {"a": 1}}, MarginsDiffer),
        ({"role": ["a", "b"]}, {"role": {"a": 1, "b": 0}}, NoWeights),
        (
            {"one": ["a", "b"], "two": ["a", "b"]},
            {"one": {"a": 1, "b": 1}, "two": {"a": 1, "b": 3}},
            NoWeights,
        ),
    ],
)
def test_margins_that_cannot_be_met_are_refused_by_name(answered, population, refusal):
    with pytest.raises(refusal):
        rake(answered, population)


@pytest.mark.parametrize("weights", [[], [0, 0], [-1, 2], [float("nan"), 1]])
def test_weights_that_are_none_have_no_effective_n(weights):
    with pytest.raises(NoWeights):
        effective_n(weights)
