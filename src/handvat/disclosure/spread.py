"""Spread work that does not depend on each other over processes; what comes out is the same."""

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")
MANY = 10_000  # classes; with fewer, starting processes takes longer than it saves
LEAST = 4  # pieces of work for each process
HANDFULS = 16  # in which each process gets its pieces, so that none waits long for another
_inherited: list[Callable[[int], Any]] = []  # what a new process finds there


def processes_for(classes: int, processes: int) -> int:
    """Return how many of these processes are worth their while for so many classes."""
    return processes if classes >= MANY else 1


def spread(work: Callable[[int], Result], pieces: int, processes: int) -> list[Result]:
    """Return what `work` says of each piece, in order; with one process it is done here."""
    if processes < 2 or pieces < LEAST * processes:
        return [work(piece) for piece in range(pieces)]
    return list(each(work, pieces, processes, together=-(-pieces // (HANDFULS * processes))))


def each(
    work: Callable[[int], Result], pieces: int, processes: int, *, together: int = 1
) -> Generator[Result, None, None]:
    """Yield what `work` says of each piece, in order, as soon as other processes have it.

    What they do not finish, as they could not be started or were stopped, is done here.

    Args:
        work: what is to be done with the number of a piece.
        pieces: how many there are.
        processes: how many work at it.
        together: pieces that are handed to a process at once.
    """
    handfuls = [range(at, min(at + together, pieces)) for at in range(0, pieces, together)]
    _inherited.append(work)
    try:
        for handful, said in zip(handfuls, _by_others(handfuls, processes), strict=True):
            yield from said if said is not None else (work(piece) for piece in handful)
    finally:
        _inherited.pop()


def _by_others(handfuls: Sequence[range], processes: int) -> Iterator[list[Any] | None]:
    """Yield what other processes say of each handful; None where they did not finish it."""
    ours, asked = set(active_children()), list[Future[list[Any]]]()
    with ExitStack() as ends:
        try:
            pool = ProcessPoolExecutor(processes, get_context("fork"), end_with_parent)
            ends.callback(pool.shutdown, cancel_futures=True)
            for handful in handfuls:
                asked.append(pool.submit(_run, handful))
        except (OSError, BrokenProcessPool):  # none can be started, or one was stopped already
            for child in set(active_children()) - ours:
                child.kill()  # else it waits for work for ever
                child.join()
        yield from map(_said, asked)
        yield from [None] * (len(handfuls) - len(asked))


def _said(asked: "Future[list[Any]]") -> list[Any] | None:
    try:
        return asked.result()
    except (BrokenProcessPool, CancelledError):
        return None


def end_with_parent() -> None:
    """Let this process end when the one that started it does, also when that was killed."""
    Thread(target=_wait_and_end, daemon=True).start()


def _wait_and_end() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _run(handful: range) -> list[Any]:
    return [_inherited[-1](piece) for piece in handful]
