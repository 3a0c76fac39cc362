"""Work that is spread over processes: the same comes out, also when one of them is stopped."""

import os
import signal
from multiprocessing import active_children

import numpy as np
import pytest

from handvat.disclosure import inquiry, sums
from handvat.disclosure import spread as spreading
from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.publication import publish
from handvat.disclosure.spread import each, spread
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

HERE = os.getpid()


def squared(number):
    return number * number


def test_what_comes_out_is_in_order_and_was_made_by_others():
    found = spread(lambda number: (number, os.getpid()), 40, 2)

    assert [number for number, _by in found] == list(range(40))
    assert HERE not in {by for _number, by in found}


def test_few_pieces_are_done_here():
    assert set(spread(lambda _number: os.getpid(), 5, 2)) == {HERE}


@pytest.mark.parametrize("at", [0, 17, 39])
def test_what_a_killed_process_left_is_done_here(at):
    def work(number):
        if number == at and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return squared(number), os.getpid()

    found = spread(work, 40, 2)

    assert [square for square, _by in found] == [squared(number) for number in range(40)]
    assert found[at][1] == HERE
    assert not active_children()


def test_what_cannot_be_started_is_done_here(monkeypatch):
    def refused():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)

    assert spread(squared, 40, 2) == [squared(number) for number in range(40)]
    assert not active_children()


def test_the_second_process_that_cannot_be_started_leaves_none_behind(monkeypatch):
    fork, forks = os.fork, list[int]()

    def once():
        if forks:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        forks.append(1)
        return fork()

    monkeypatch.setattr(os, "fork", once)

    assert spread(squared, 40, 2) == [squared(number) for number in range(40)]
    assert not active_children()


def test_what_is_the_matter_with_a_piece_is_told():
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 / (number - 7), 40, 2)

    assert not active_children()


def test_what_is_no_longer_wanted_is_not_done():
    some = each(squared, 1_000, 2)

    assert next(some) == 0
    some.close()
    assert not active_children()


def frame_and_moment():
    """Return three items of 600 people in 60 teams."""
    rng = np.random.default_rng(4)
    parents = {"org": ""} | {f"d{d}": "org" for d in range(12)}
    parents |= {f"t{t}": f"d{t % 12}" for t in range(60)}
    tree, size = Tree.of(parents), 600
    values = np.column_stack([rng.choice(list("abcd"), size), rng.choice(list("xy"), size)])
    scores = rng.integers(1, 6, (size, 3)).astype(np.float64)
    names = tuple(f"p{number}" for number in range(size))
    moment = Moment("1", "", names, rng.integers(13, 73, size), tuple(map(tuple, values)), scores)
    return Frame(tree, ("role", "kind"), ("q1", "q2", "q3"), ((1.0, 5.0),) * 3), moment


@pytest.mark.parametrize("processes", [2, 3])
def test_a_publication_does_not_depend_on_the_number_of_processes(processes, monkeypatch):
    frame, moment = frame_and_moment()
    alone = publish(frame, moment, [], Policy(5, cell=5, own=4.5))
    monkeypatch.setattr(spreading, "MANY", 0)
    asked = list[int]()

    def counted(work, pieces, processes, *, together):
        asked.append(pieces)
        return each(work, pieces, processes, together=together)

    monkeypatch.setattr(spreading, "each", counted)

    together = publish(frame, moment, [], Policy(5, cell=5, own=4.5, processes=processes))

    assert asked
    assert repr(together).encode() == repr(alone).encode()


def test_a_publication_is_the_same_when_processes_are_killed(monkeypatch):
    frame, moment = frame_and_moment()
    alone = publish(frame, moment, [], Policy(5, cell=5, own=4.5))
    monkeypatch.setattr(spreading, "MANY", 0)
    for module, name in ((inquiry, "_asked"), (sums, "_pushed")):
        monkeypatch.setattr(module, name, deadly(getattr(module, name)))

    assert publish(frame, moment, [], Policy(5, cell=5, own=4.5, processes=2)) == alone


def deadly(work):
    """Return the same work, of which every ninth piece kills another process that does it."""

    def done(*words):
        if words[-1] % 9 == 4 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return work(*words)

    return done
