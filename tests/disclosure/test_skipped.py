"""Who skipped an item is seen, and where only few lie between two items."""

import numpy as np
import pytest

from handvat.disclosure.crowd import State, crowd_of
from handvat.disclosure.skipped import nested, skippers
from handvat.disclosure.tree import Tree

PARENTS = {"org": "", "a": "org", "b": "org"}
A, B = 1, 2


def crowd_with(answered):
    """Return five people in a, five in b, who answered these items."""
    units, values = np.array([A] * 5 + [B] * 5), np.zeros((10, 0), dtype=int)
    return crowd_of([State(units, values, np.array(answered, dtype=np.bool_))], Tree.of(PARENTS))


def one_skipped():
    """Return a crowd where somebody in b skipped the second of two items."""
    answered = np.ones((10, 2))
    answered[9, 1] = 0
    return crowd_with(answered)


def test_with_one_set_of_people_nobody_skipped():
    crowd = crowd_with(np.ones((10, 1)))

    assert nested(crowd, np.ones(3, dtype=np.bool_), 5) == set()
    assert skippers(crowd).tolist() == []


@pytest.mark.parametrize(("minimum", "pairs"), [(1, 0), (2, 2)])
def test_two_items_of_a_cell_with_few_between_them_are_seen(minimum, pairs):
    crowd = one_skipped()

    found = nested(crowd, np.ones(len(crowd.keys), dtype=np.bool_), minimum)

    cells = [{tuple(crowd.keys[row, 2:].tolist()) for row in pair} for pair in found]
    assert len(cells) == pairs
    assert all(len(cell) == 1 for cell in cells)


def test_two_items_that_others_skipped_each_are_no_pair():
    answered = np.ones((10, 2))
    answered[8, 0] = answered[9, 1] = 0
    crowd = crowd_with(answered)

    assert nested(crowd, np.ones(len(crowd.keys), dtype=np.bool_), 4) == set()


def test_who_skipped_an_item_is_named():
    crowd = one_skipped()

    assert skippers(crowd).tolist() == [crowd.member[9]]
