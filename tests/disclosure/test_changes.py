"""A figure that few people joined or left since an earlier wave is told with others alone."""

from collections import defaultdict

import numpy as np
import pytest

from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.publication import publish
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

PARENTS = {"top": "", "d": "top", "e": "top"} | {
    f"{'de'[number % 2]}.t{number}": "de"[number % 2] for number in range(8)
}
TREE = Tree.of(PARENTS)
FRAME = Frame(TREE, ("role",), ("q",), ((1, 5),))
POLICY = Policy(4, cell=5, own=4.5)


def moment(wave, people):
    """Return a wave of {name: (unit, role, score)}."""
    return Moment(
        wave,
        "",
        tuple(people),
        np.array([TREE.names.index(unit) for unit, _role, _score in people.values()]),
        tuple((role,) for _unit, role, _score in people.values()),
        np.array([[score] for _unit, _role, score in people.values()], dtype=np.float64),
    )


def told(wave, people, past=()):
    """Return what is published, and the cells of it."""
    done = publish(FRAME, moment(wave, people), past, POLICY)
    return done, {
        (one.unit, one.filter_name, one.value) for one in done.figures if one.number is not None
    }


def invent(seed):
    """Return two waves: in the second some are gone, some moved, some are new."""
    rng = np.random.default_rng(seed)
    teams = [unit for unit in PARENTS if "." in unit]

    def somebody():
        return str(rng.choice(teams)), str(rng.choice(("a", "b"))), int(rng.integers(1, 6))

    first = {f"p{number}": somebody() for number in range(80)}
    second = {
        name: (str(rng.choice(teams)) if rng.random() < 0.05 else unit, role, score)
        for name, (unit, role, score) in first.items()
        if rng.random() > 0.04
    }
    return first, second | {f"n{number}": somebody() for number in range(4)}


def inside(people):
    """Return who is in every cell."""
    cells = defaultdict(set)
    for name, (home, role, _score) in people.items():
        unit = home
        while unit:
            cells[unit, "", ""].add(name)
            cells[unit, "role", role].add(name)
            unit = PARENTS[unit]
    return cells


def rests(cell, shown):
    """Return for each way to divide a cell its parts that are shown."""
    unit, which, value = cell
    yield []
    yield [part for part in shown if PARENTS[part[0]] == unit and part[1:] == (which, value)]
    if not which:
        yield [part for part in shown if part[0] == unit and part[1]]


@pytest.mark.parametrize("seed", range(12))
def test_no_figure_and_no_rest_was_joined_or_left_by_few(seed):
    first, second = invent(seed)
    done, before = told("1", first)

    _done, shown = told("2", second, [done.entry])

    _plain, otherwise = told("2", second)
    old, new = inside(first), inside(second)
    changes = {
        len(
            (old[cell] - set().union(*(old[part] for part in parts)))
            ^ (new[cell] - set().union(*(new[part] for part in parts)))
        )
        for cell in before & shown
        for parts in rests(cell, shown)
    }
    assert not changes & {1, 2, 3}
    assert {len(old[cell] ^ new[cell]) for cell in before & otherwise} & {1, 2, 3}


def test_where_nobody_came_or_went_everything_is_shown_as_before():
    first, _second = invent(1)
    done, before = told("1", first)

    _done, shown = told("2", first, [done.entry])

    assert shown == before


def test_waves_that_name_people_otherwise_hold_nothing_back():
    first, second = invent(2)
    done, _before = told("1", {f"other {name}": said for name, said in first.items()})

    _done, shown = told("2", second, [done.entry])

    assert shown == told("2", second)[1]
