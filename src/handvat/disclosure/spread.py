"""Spread work that does not depend on each other over processes; what comes out is the same."""

import os
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")
MANY = 10_000  # classes; with fewer, starting processes takes longer than it saves
LEAST = 8  # pieces of work for each process
_inherited: list[Callable[[int], Any]] = []  # what a new process finds there


def processes_for(classes: int, processes: int) -> int:
    """Return how many of these processes are worth their while for so many classes."""
    return processes if classes >= MANY else 1


def spread(work: Callable[[int], Result], pieces: int, processes: int) -> list[Result]:
    """Return what `work` says of each piece, in order; with one process it is done here."""
    if processes < 2 or pieces < LEAST * processes:
        return [work(piece) for piece in range(pieces)]
    _inherited.append(work)
    try:
        with get_context("fork").Pool(processes, end_with_parent) as pool:
            return pool.map(_run, range(pieces), chunksize=1 + pieces // (LEAST * processes))
    finally:
        _inherited.pop()


def end_with_parent() -> None:
    """Let this process end when the one that started it does, also when that was killed."""
    Thread(target=_wait_and_end, daemon=True).start()


def _wait_and_end() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _run(piece: int) -> Any:
    return _inherited[-1](piece)
