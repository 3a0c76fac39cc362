"""How far classes can move: the same as when all of them are in the program from the start."""

from typing import Any

import numpy as np
import pytest
from scipy import sparse
from scipy.optimize import linprog

from handvat.disclosure import reach
from handvat.disclosure.reach import Reach, Room


def invented(seed):
    """Return figures by classes, and people; every figure is told."""
    rng = np.random.default_rng(seed)
    figures = rng.random((14, 30)) < 0.3
    people = rng.integers(1, 4, 30).astype(float)
    return figures.astype(float), people


def room_of(figures, people):
    matrix, none = sparse.csr_array(figures), np.zeros(len(figures))
    told, endless = np.ones(len(figures), dtype=bool), np.full(len(people), np.inf)
    order = np.arange(len(people))
    return Room(matrix.tocsc(), matrix, told, none, none, people, endless, order)


def farthest(figures, people, target):
    """Return how large a class can become at most, and 9 where it is more."""
    bounds = [(0, 9 if number == target else None) for number in range(len(people))]
    costs = -np.eye(len(people))[target]
    answer: Any = linprog(costs, A_eq=figures, b_eq=figures @ people, bounds=bounds)
    return float(answer.x[target])


def reached(room, people, target):
    """Return the same, asked of a program that starts with the target alone."""
    near = Reach(room, np.array([target]))
    near.cap(near.where([target]), 9 - people[[target]])
    while True:
        moved, prices = near.push(np.array([1.0]))
        if not near.call(prices, target):
            return moved[0] + people[target], near, moved, prices


@pytest.mark.parametrize("seed", range(8))
def test_what_starts_with_one_class_ends_as_if_all_were_there(seed, monkeypatch):
    monkeypatch.setattr(reach, "JOIN", 2)
    figures, people = invented(seed)
    targets = range(0, 30, 3)

    found = [reached(room_of(figures, people), people, target)[0] for target in targets]

    assert found == pytest.approx([farthest(figures, people, target) for target in targets])


def test_prices_say_why_a_class_stays_small():
    figures, people = invented(1)
    targets = [target for target in range(30) if farthest(figures, people, target) < 8]

    assert targets
    for target in targets:
        most, near, _moved, prices = reached(room_of(figures, people), people, target)
        group = figures[near.figures].T @ prices
        assert group.min() > -1e-7
        assert group[target] == pytest.approx(1)
        assert group @ people == pytest.approx(most)


def test_a_figure_that_is_forgotten_holds_nobody_until_it_is_remembered():
    near = Reach(room_of(np.ones((1, 1)), np.array([2.0])), np.array([0]))
    near.cap(np.array([0]), np.array([3.0]))
    worth = np.array([1.0])

    before = near.push(worth)[0]
    near.forget(0)
    without = near.push(worth)[0]
    near.remember(np.array([0]))

    assert (*before, *without, *near.push(worth)[0]) == (0, 3, 0)
