"""Spread work that does not depend on each other over processes; what comes out is the same."""

from collections.abc import Callable
from multiprocessing import get_context
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
        with get_context("fork").Pool(processes) as pool:
            return pool.map(_run, range(pieces), chunksize=1 + pieces // (LEAST * processes))
    finally:
        _inherited.pop()


def _run(piece: int) -> Any:
    return _inherited[-1](piece)
