"""What may be shown of a wave: an attacker tries every group there is, by exact elimination."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.disclosure import inquiry, pattern, search
from handvat.disclosure.crowd import State, crowd_of
from handvat.disclosure.pattern import decide
from handvat.disclosure.tree import NOBODY, Tree
from handvat.disclosure.wave import CannotProtect, Policy, Wave

PARENTS = {"org": "", "a": "org", "b": "org", "c": "org", "a1": "a", "a2": "a"}
LEAVES = (2, 3, 4, 5)


@st.composite
def moments(draw, *, late=False):
    """Draw one state of a small organisation, or two: before and after late answers."""
    size = draw(st.integers(4, 16))
    units = np.array(draw(st.lists(st.sampled_from(LEAVES), min_size=size, max_size=size)))
    pairs = st.tuples(st.integers(0, 2), st.integers(0, 1))
    values = np.array(draw(st.lists(pairs, min_size=size, max_size=size)))
    answered = np.ones((size, 1), dtype=np.bool_)
    after = State(units, values, answered)
    if not late:
        return [after]
    there = np.array(draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    return [State(np.where(there, units, NOBODY), values, answered), after]


@st.composite
def skipped(draw):
    """Draw a small organisation where some people skipped some of two or three items."""
    state = draw(moments())[0]
    size, items = len(state.units), draw(st.integers(2, 3))
    did = st.lists(st.sampled_from((True,) * 5 + (False,)), min_size=items, max_size=items)
    answered = np.array(draw(st.lists(did.filter(any), min_size=size, max_size=size)))
    return [State(state.units, state.values, answered)]


def decided(states, minimum, fixed=None):
    crowd = crowd_of(states, Tree.of(PARENTS))
    none = np.zeros(len(crowd.keys), dtype=np.bool_)
    held = none if fixed is None else (crowd.keys[:, 0] == 0) & ~fixed
    wave = Wave(Tree.of(PARENTS), crowd, none if fixed is None else fixed, held)
    return crowd, decide(wave, Policy(minimum, cell=5, own=5))


def small_groups(crowd, shown, minimum):
    """Return every group of classes, too small to show, whose number shown figures add up to."""
    basis = echelon(crowd.matrix.toarray()[shown].astype(int).tolist())
    small = [number for number, size in enumerate(crowd.people) if size < minimum]
    found = []
    for choice in product((0, 1), repeat=len(small)):
        group = np.zeros(len(crowd.people), dtype=int)
        group[small] = choice
        if 0 < group @ crowd.people < minimum and in_span(group.tolist(), basis):
            found.append(group)
    return found


def echelon(rows):
    """Return the rows as steps, exactly: (place of the leading one, row)."""
    basis: list[tuple[int, list[Fraction]]] = []
    for row in rows:
        left = reduced([Fraction(number) for number in row], basis)
        lead = next((place for place, number in enumerate(left) if number), None)
        if lead is not None:
            basis.append((lead, [number / left[lead] for number in left]))
    return basis


def reduced(row, basis):
    for lead, step in basis:
        if row[lead]:
            row = [a - row[lead] * b for a, b in zip(row, step, strict=True)]
    return row


def in_span(row, basis):
    return not any(reduced([Fraction(number) for number in row], basis))


@settings(max_examples=60)
@given(moments(), st.integers(2, 4))
def test_no_group_under_the_minimum_adds_up_from_what_is_shown(states, minimum):
    crowd, shown = decided(states, minimum)

    assert (crowd.sizes[shown] >= minimum).all()
    assert small_groups(crowd, shown, minimum) == []


@settings(max_examples=80)
@given(skipped(), st.integers(2, 4))
def test_no_group_adds_up_from_items_that_some_people_skipped(states, minimum):
    crowd, shown = decided(states, minimum)

    assert (crowd.sizes[shown] >= minimum).all()
    assert small_groups(crowd, shown, minimum) == []


@settings(max_examples=40)
@given(skipped(), st.integers(2, 4))
def test_items_skipped_where_there_are_many_people_leave_nothing_that_adds_up(states, minimum):
    with pytest.MonkeyPatch.context() as patch:
        for name in ("MANY", "TANGLED"):  # as where every unit is large
            patch.setattr(search, name, 0)
        for name in ("WIDE", "BESIDE"):
            patch.setattr(inquiry, name, 0)

        crowd, shown = decided(states, minimum)

    assert small_groups(crowd, shown, minimum) == []


def test_figures_that_nothing_asks_to_hide_any_more_are_shown_again(monkeypatch):
    monkeypatch.setattr(search, "ROUNDS", 1)
    rng = np.random.default_rng(1)
    units, values = rng.choice(LEAVES, 60), rng.integers(0, (3, 2), (60, 2))
    states = [State(units, values, rng.random((60, 3)) > 0.05)]
    hidden = {}
    for slims in (0, 5):
        monkeypatch.setattr(search, "SLIMS", slims)

        crowd, shown = decided(states, 3)

        hidden[slims] = (crowd.sizes + 5)[~shown & (crowd.sizes >= 3)].sum()
    assert hidden[5] < hidden[0]


@settings(max_examples=40)
@given(moments(late=True), st.integers(2, 4))
def test_late_answers_give_nothing_away_beside_what_was_shown_before(states, minimum):
    if not (states[0].units != NOBODY).any():
        return
    before, shown_before = decided(states[:1], minimum)
    names = {tuple(key) for key in before.keys[shown_before].tolist()}
    crowd = crowd_of(states, Tree.of(PARENTS))
    fixed = np.array([tuple(key) in names for key in crowd.keys.tolist()])

    crowd, shown = decided(states, minimum, fixed)

    assert shown[fixed].all()
    assert small_groups(crowd, shown, minimum) == []


@pytest.mark.parametrize("seed", range(12))
def test_hiding_block_by_block_leaves_nothing_that_adds_up(seed, monkeypatch):
    monkeypatch.setattr(search, "MENDS", 0)  # as where hiding round by round takes too long
    rng = np.random.default_rng(seed)
    units, values = rng.choice(LEAVES, 14), rng.integers(0, (3, 2), (14, 2))

    crowd, shown = decided([State(units, values, np.ones((14, 1), dtype=np.bool_))], 3)

    assert shown.any()
    assert small_groups(crowd, shown, 3) == []


@settings(max_examples=40)
@given(moments(), st.integers(2, 4), st.sampled_from([0, 3, 3_000]))
def test_what_is_asked_afar_alone_leaves_nothing_that_adds_up(states, minimum, most):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inquiry, "WIDE", 0)  # as where every unit is large
        patch.setattr(inquiry, "BESIDE", 0)
        patch.setattr(pattern, "MOST", most)

        crowd, shown = decided(states, minimum)

    assert small_groups(crowd, shown, minimum) == []


@pytest.mark.parametrize("seed", range(6))
def test_hiding_one_after_the_other_afar_leaves_nothing_that_adds_up(seed, monkeypatch):
    monkeypatch.setattr(search, "MENDS", 0)
    for name in ("WIDE", "BESIDE"):
        monkeypatch.setattr(inquiry, name, 0)
    rng = np.random.default_rng(seed)
    units, values = rng.choice(LEAVES, 14), rng.integers(0, (3, 2), (14, 2))

    crowd, shown = decided([State(units, values, np.ones((14, 1), dtype=np.bool_))], 3)

    assert shown.any()
    assert small_groups(crowd, shown, 3) == []


def test_the_attacker_finds_the_rest_of_a_total_that_was_left():
    states = [
        State(np.array([2] * 6 + [3] * 2), np.zeros((8, 1), dtype=int), np.ones((8, 1), bool))
    ]
    crowd = crowd_of(states, Tree.of(PARENTS))
    plain = crowd.sizes >= 3

    assert small_groups(crowd, plain, 3)
    crowd, shown = decided(states, 3)
    assert small_groups(crowd, shown, 3) == []


def test_what_was_published_unsafely_stops_everything():
    states = [
        State(np.array([2] * 6 + [3] * 2), np.zeros((8, 1), dtype=int), np.ones((8, 1), bool))
    ]
    plain = crowd_of(states, Tree.of(PARENTS)).sizes >= 3

    with pytest.raises(CannotProtect):
        decided(states, 3, fixed=plain)
