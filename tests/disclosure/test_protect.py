"""Which figures may be published: an attacker tries every subtraction there is."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.disclosure.equations import Equations
from handvat.disclosure.protect import CannotProtect, Wishes, protect
from tests.disclosure.attacker import small_groups_found


@st.composite
def trees(draw):
    """Draw parents of units, the first at the top."""
    size = draw(st.integers(1, 12))
    return [None] + [draw(st.integers(0, unit - 1)) for unit in range(1, size)]


@st.composite
def universities(draw, parents=None):
    """Draw units in a tree with a filter; units above others have answers of their own too."""
    parents = parents or draw(trees())
    splits = [draw(st.lists(st.integers(0, 9), min_size=3, max_size=3)) for _unit in parents]
    return cells_and_sums(parents, splits)


@st.composite
def two_items(draw):
    """Draw one university with the people who answered each of two items."""
    parents = draw(trees())
    return draw(universities(parents)), draw(universities(parents))


def cells_and_sums(parents, splits):
    """Return the counts of (unit, value) and (unit itself, value) cells, and what adds up."""
    values = 4  # everyone, and three values of a filter
    own = [[sum(split), *split] for split in splits]
    children = [[c for c, p in enumerate(parents) if p == unit] for unit in range(len(parents))]
    totals = [list(row) for row in own]
    for unit in reversed(range(len(parents))):
        if parents[unit] is not None:
            totals[parents[unit]] = [
                a + b for a, b in zip(totals[parents[unit]], totals[unit], strict=True)
            ]
    counts = [n for row in totals for n in row] + [n for row in own for n in row]
    away = len(parents) * values
    sums = []
    for unit in range(len(parents)):
        sums.append((unit * values, [unit * values + v for v in range(1, values)]))
        if children[unit]:
            sums += [
                (
                    unit * values + v,
                    [c * values + v for c in children[unit]] + [away + unit * values + v],
                )
                for v in range(values)
            ]
            sums.append(
                (away + unit * values, [away + unit * values + v for v in range(1, values)])
            )
    silent = [False] * away + [True] * away
    return counts, sums, silent


def decide(university, minimum, **wishes):
    counts, sums, silent = university
    flags = Wishes(silent=np.array(silent), **wishes)
    return protect(counts, Equations.of(sums), minimum=minimum, wishes=flags)


@settings(max_examples=300)
@given(universities(), st.integers(2, 12))
def test_no_subtraction_reveals_a_hidden_cell_or_a_small_group(university, minimum):
    counts, sums, _silent = university

    shown = decide(university, minimum)

    assert small_groups_found(counts, sums, shown, minimum) == []


@given(universities(), st.integers(2, 12))
def test_nothing_under_the_minimum_is_shown(university, minimum):
    shown = decide(university, minimum)

    assert all(n >= minimum for n, may in zip(university[0], shown, strict=True) if may)


@given(universities(), st.integers(2, 12))
def test_the_same_input_gives_the_same_answer(university, minimum):
    np.testing.assert_array_equal(decide(university, minimum), decide(university, minimum))


@given(universities(), st.integers(2, 12), st.randoms(use_true_random=False))
def test_what_must_stay_hidden_stays_hidden_and_cannot_be_found(university, minimum, random):
    counts, sums, _silent = university
    unwanted = np.array([random.random() < 0.2 for _cell in counts])

    shown = decide(university, minimum, hidden=unwanted)

    assert not np.any(shown & unwanted)
    assert small_groups_found(counts, sums, shown, minimum) == []


@given(two_items(), st.integers(2, 12))
def test_figures_that_share_a_pattern_are_each_safe(items, minimum):
    (first, sums, silent), (second, _sums, _silent) = items
    table = np.array([first, second]).T

    shown = protect(
        table, Equations.of(sums), minimum=minimum, wishes=Wishes(silent=np.array(silent))
    )

    assert not np.any((table < minimum) & (table > 0) & shown[:, None])
    for counts in (first, second):
        assert small_groups_found(counts, sums, shown, minimum) == []


def test_when_everybody_is_large_enough_everything_is_shown():
    shown = protect([30, 10, 10, 10], Equations.of([(0, [1, 2, 3])]), minimum=5)

    assert shown.tolist() == [True, True, True, True]


def test_the_smallest_neighbour_is_hidden_with_a_small_group():
    shown = protect([30, 4, 10, 16], Equations.of([(0, [1, 2, 3])]), minimum=5)

    assert shown.tolist() == [True, False, False, True]


def test_small_groups_that_together_reach_the_minimum_need_no_neighbour():
    shown = protect([26, 4, 4, 18], Equations.of([(0, [1, 2, 3])]), minimum=5)

    assert shown.tolist() == [True, False, False, True]


def test_an_empty_cell_neither_hides_nor_protects():
    shown = protect([20, 0, 10, 10], Equations.of([(0, [1, 2, 3])]), minimum=5)

    assert shown.tolist() == [True, False, True, True]


def test_a_unit_with_one_small_child_is_hidden_only_where_the_child_is_all():
    shown = protect([4, 4], Equations.of([(0, [1])]), minimum=5)

    assert shown.tolist() == [False, False]


def test_a_hidden_total_cannot_be_added_up_from_its_parts():
    sums = [(0, [1, 2]), (2, [3, 4])]

    shown = protect([24, 4, 20, 10, 10], Equations.of(sums), minimum=5)

    assert shown.tolist() == [True, False, False, False, True]


def test_what_was_published_before_is_never_taken_back_and_others_give_way():
    before = np.array([False, False, True, False])

    shown = protect(
        [30, 4, 10, 16], Equations.of([(0, [1, 2, 3])]), minimum=5, wishes=Wishes(published=before)
    )

    assert shown.tolist() == [True, False, True, False]


def test_nothing_is_published_when_earlier_figures_leave_no_way():
    before = np.array([True, False, True, True])

    with pytest.raises(CannotProtect, match="publish no more"):
        protect(
            [30, 4, 10, 16],
            Equations.of([(0, [1, 2, 3])]),
            minimum=5,
            wishes=Wishes(published=before),
        )


@pytest.mark.parametrize(("counts", "minimum"), [([5, -1], 5), ([5, 5], 1)])
def test_impossible_input_is_refused(counts, minimum):
    with pytest.raises(ValueError, match=r"minimum|negative"):
        protect(counts, Equations.of([]), minimum=minimum)


def test_parts_that_do_not_add_up_to_their_total_are_refused():
    with pytest.raises(ValueError, match="cell 0 do not add up"):
        protect([30, 10, 10], Equations.of([(0, [1, 2])]), minimum=5)


def test_flags_that_do_not_fit_the_cells_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        protect([5], Equations.of([]), minimum=5, wishes=Wishes(silent=np.array([True, True])))


def test_five_thousand_units_with_a_filter_are_decided_in_time():
    random = np.random.default_rng(1)
    parents = [None] + [max(0, (unit - 1) // 9) for unit in range(1, 5000)]
    splits = random.integers(0, 9, (5000, 3)).tolist()
    counts, sums, silent = cells_and_sums(parents, splits)
    equations = Equations.of(sums)

    before = time.process_time()
    shown = protect(counts, equations, minimum=5, wishes=Wishes(silent=np.array(silent)))

    assert 0 < shown.sum() < len(counts)
    assert time.process_time() - before < 2  # a wave has some sixty families of figures
