import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handvat.people.rules.tree import MakesLoop, TooDeep, check_move, loops, path_of, paths


def test_a_tree_without_loops_has_none():
    assert loops({"a": None, "b": "a", "c": "b"}) == frozenset()


def test_only_the_units_in_the_loop_are_named():
    assert loops({"a": "b", "b": "a", "c": "a", "d": None}) == {"a", "b"}


def test_a_unit_that_is_its_own_parent_is_a_loop():
    assert loops({"a": "a"}) == {"a"}


def test_a_parent_that_is_not_there_is_no_loop():
    assert loops({"a": "elsewhere"}) == frozenset()


def test_paths_follow_the_parents_in_any_order():
    assert paths({3: 2, 2: 1, 1: None}) == {1: "/1/", 2: "/1/2/", 3: "/1/2/3/"}


def test_a_unit_does_not_move_below_itself():
    with pytest.raises(MakesLoop):
        check_move("/1/2/", "/1/2/3/")


def test_a_unit_with_a_longer_key_is_not_below():
    check_move("/1/2/", "/1/23/")


def test_a_tree_grows_no_deeper_than_a_path_can_hold():
    with pytest.raises(TooDeep):
        path_of(99, "/" + "1/" * 25)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.integers(1, 12), st.none() | st.integers(1, 12), max_size=12))
def test_every_loop_is_found_and_nothing_else(parents):
    def returns(start):
        step = parents.get(start)
        for _ in range(len(parents)):
            if step == start:
                return True
            step = parents.get(step)
        return False

    assert loops(parents) == {unit for unit in parents if returns(unit)}
