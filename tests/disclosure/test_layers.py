"""Layers in which more is told: every group there is, tried by linear algebra."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import null_space

from handvat.disclosure.crowd import EVERYBODY, FILTER, UNIT, State, crowd_of
from handvat.disclosure.layers import held_by
from handvat.disclosure.ledger import Entry
from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.pattern import decide
from handvat.disclosure.publication import publish
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy, Wave

TREE = Tree.of({"org": "", "a": "org", "b": "org", "a1": "a", "a2": "a"})
LEAVES = (2, 3, 4)


def policy(*layers):
    return Policy(3, cell=5, own=5, layers=layers)


def a_crowd(units, values):
    answered = np.ones((len(units), 1), dtype=np.bool_)
    return crowd_of([State(np.array(units), np.array(values), answered)], TREE)


def shown_of(crowd):
    none = np.zeros(len(crowd.keys), dtype=np.bool_)
    return decide(Wave(TREE, crowd, none, none), policy())


def small_groups(crowd, told, minimum):
    """Return every group of classes under `minimum` people that figures told add up to."""
    small = np.flatnonzero(crowd.people < minimum)
    choices = np.array(list(product((0, 1), repeat=len(small))))
    groups = np.zeros((len(choices), len(crowd.people)))
    groups[:, small] = choices
    people = groups @ crowd.people
    unseen = null_space(crowd.matrix.toarray()[told])
    known = np.abs(groups @ unseen).max(axis=1, initial=0) < 1e-9
    return groups[known & (people > 0) & (people < minimum)]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(LEAVES), st.integers(0, 2)), min_size=15, max_size=60),
    st.integers(4, 9),
)
def test_no_group_under_a_layers_minimum_adds_up_from_the_figures_in_it(people, minimum):
    crowd = a_crowd([unit for unit, _ in people], [[value] for _, value in people])

    holds = held_by(TREE, crowd, shown_of(crowd), policy(minimum))

    told = holds == minimum
    assert not small_groups(crowd, told, minimum).size
    assert crowd.sizes[told].min(initial=minimum) >= minimum


def test_a_figure_and_one_that_holds_a_little_less_do_not_both_tell_more():
    crowd = a_crowd([3] * 22 + [4] * 8 + [2] * 30, [[0]] * 60)  # 30 = 22 + 8
    shown = shown_of(crowd)

    holds = held_by(TREE, crowd, shown, policy(20))

    whole = (crowd.keys[:, FILTER] == EVERYBODY) & shown
    teams = dict(zip(crowd.keys[whole, UNIT].tolist(), holds[whole].tolist(), strict=True))
    assert teams == {0: 20, 1: 20, 2: 20, 3: 3, 4: 3}


def test_layers_lie_within_each_other_and_within_what_is_shown():
    chance = np.random.default_rng(4)
    crowd = a_crowd(chance.choice(LEAVES, 70), chance.integers(0, 4, (70, 1)))
    shown = shown_of(crowd)

    wide, both = (held_by(TREE, crowd, shown, policy(*layers)) for layers in ([6], [2, 12, 6]))

    assert set(both.tolist()) == {0, 3, 6, 12}
    assert np.array_equal(both >= 3, shown)
    assert np.array_equal(both >= 6, wide == 6)
    assert not small_groups(crowd, both == 12, 12).size


def test_a_wave_of_which_something_is_out_is_refused():
    frame = Frame(TREE, (), ("item",), ((1, 5),))
    moment = Moment("w", "", ("p",), np.array([2]), ((),), np.ones((1, 1)))
    out = Entry("w", "", (), ("item",), {}, ())

    with pytest.raises(ValueError, match="only once"):
        publish(frame, moment, [out], policy(6))
