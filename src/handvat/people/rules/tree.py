"""The tree of units: no loops, and a path for each."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)

DEEPEST = 24  # levels below the root; a path of 24 keys still fits its column


class MakesLoop(Exception):
    """A unit would end up below itself."""


class TooDeep(Exception):
    """The tree would grow deeper than a path can hold."""


def loops(parents: Mapping[K, K | None]) -> frozenset[K]:
    """Return the units that are their own ancestor; a parent that is not there ends the way up."""
    safe: set[K | None] = {None}
    looping: set[K] = set()
    for start in parents:
        way: list[K] = []
        seen: set[K] = set()
        step: K | None = start
        while step is not None and step not in safe and step not in seen and step in parents:
            way.append(step)
            seen.add(step)
            step = parents[step]
        if step is not None and step in seen:
            looping.update(way[way.index(step) :])
        safe.update(way)
    return frozenset(looping)


def path_of(pk: int, parent_path: str) -> str:
    """Return the path of a unit under a parent; the root's parent path is empty.

    Raises:
        TooDeep: the path would hold more than `DEEPEST` levels.
    """
    path = f"{parent_path or '/'}{pk}/"
    if path.count("/") - 2 > DEEPEST:
        raise TooDeep(path)
    return path


def paths(parents: Mapping[int, int | None]) -> dict[int, str]:
    """Return the path of every unit.

    Raises:
        MakesLoop: some unit is its own ancestor.
        TooDeep: some path would hold more than `DEEPEST` levels.
    """
    if looping := loops(parents):
        raise MakesLoop(sorted(looping))
    found: dict[int, str] = {}
    for pk in parents:
        way = []
        step: int | None = pk
        while step is not None and step not in found:
            way.append(step)
            step = parents[step]
        for below in reversed(way):
            above = parents[below]
            found[below] = path_of(below, "" if above is None else found[above])
    return found


def check_move(path: str, new_parent_path: str) -> None:
    """Return quietly when a unit may move under the new parent.

    Raises:
        MakesLoop: the new parent is the unit itself, or lies below it.
    """
    if new_parent_path.startswith(path):
        raise MakesLoop(new_parent_path)


def moved_path(path: str, old: str, new: str) -> str:
    """Return the path of a unit at or below `old`, after `old` became `new`."""
    return new + path.removeprefix(old)
