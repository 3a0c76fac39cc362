"""Figures of the same people are decided on together."""

import numpy as np
import pytest

from handvat.disclosure.alike import Alike
from handvat.disclosure.crowd import FILTER, State, crowd_of
from handvat.disclosure.pattern import decide
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy, Wave

PARENTS = {"org": "", "a": "org", "a.a": "a", "a.a.a": "a.a", "b": "org", "c": "org"}
LEAVES = (3, 4, 5)


def crowd(seed):
    """Return people of three teams, one of which lies at the end of a chain."""
    chance = np.random.default_rng(seed)
    units = chance.choice(LEAVES, 30)
    values = np.column_stack([chance.integers(0, 3, 30), np.zeros(30, dtype=np.int64)])
    return crowd_of([State(units, values, np.ones((30, 1), dtype=np.bool_))], Tree.of(PARENTS))


def test_units_of_a_chain_and_a_value_that_everybody_has_are_one_figure():
    whole = crowd(0)

    alike = Alike.of(whole, Tree.of(PARENTS))

    rows = {bytes(row) for row in whole.matrix.toarray().astype(np.uint8)}
    assert len(alike.crowd.keys) == len(rows) < len(whole.keys)
    assert (alike.crowd.matrix[alike.number] != whole.matrix).nnz == 0
    assert alike.crowd.keys[:, 2].tolist().count(1) == 0  # the lowest of the chain stands for it


@pytest.mark.parametrize("seed", range(8))
def test_of_figures_alike_all_are_shown_or_none(seed):
    whole, tree = crowd(seed), Tree.of(PARENTS)
    none = np.zeros(len(whole.keys), dtype=np.bool_)

    shown = decide(Wave(tree, whole, none, none), Policy(5, cell=5, own=5))

    number = Alike.of(whole, tree).number
    assert shown.any()
    assert (whole.keys[:, FILTER] == 0).any()
    assert all(len(set(shown[number == one].tolist())) == 1 for one in number)


def test_a_figure_that_may_not_be_shown_stays_hidden_beside_one_that_is_alike():
    whole, tree = crowd(1), Tree.of(PARENTS)
    none = np.zeros(len(whole.keys), dtype=np.bool_)
    number = Alike.of(whole, tree).number
    free = decide(Wave(tree, whole, none, none), Policy(5, cell=5, own=5))
    one, *others = np.flatnonzero(free & (np.bincount(number)[number] > 1))
    held = none.copy()
    held[one] = True

    shown = decide(Wave(tree, whole, none, held), Policy(5, cell=5, own=5))

    assert not shown[one]
    assert shown[[at for at in others if number[at] == number[one]]].all()
