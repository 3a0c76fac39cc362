"""Units in a tree, as arrays: who stands above whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
NOBODY = -1  # in place of a unit, where there is none


class NotATree(ValueError):
    """These units do not form one tree: `unit` is where that shows."""

    def __init__(self, unit: str) -> None:
        super().__init__(f"unit {unit!r} has no way up to one root")
        self.unit = unit


@dataclass(frozen=True)
class Tree:
    """Units by number, in the order of `names`.

    `above[level, unit]` is the ancestor of `unit` at that level (the root is level 0, a unit is
    its own ancestor at its own level), or `NOBODY` below it.
    """

    names: tuple[str, ...]
    parents: Indices
    levels: Indices
    above: Indices

    @classmethod
    def of(cls, parents: Mapping[str, str]) -> Self:
        """Return the tree of `parents`: the unit above each unit, "" for the root.

        Raises:
            NotATree: there is no root, or more than one, or a unit hangs in a circle or nowhere.
        """
        names = tuple(parents)
        numbers = {name: number for number, name in enumerate(names)}
        paths = [_path(name, parents) for name in names]
        roots = {path[0] for path in paths}
        if len(roots) != 1:
            raise NotATree(max(roots, default=""))
        above = np.full((max(map(len, paths)), len(names)), NOBODY, dtype=np.int64)
        for unit, path in enumerate(paths):
            above[: len(path), unit] = [numbers[name] for name in path]
        over = [numbers[parents[name]] if parents[name] else NOBODY for name in names]
        levels = np.array([len(path) - 1 for path in paths], dtype=np.int64)
        return cls(names, np.array(over, dtype=np.int64), levels, above)

    @property
    def deepest(self) -> int:
        """Return the level of the deepest units."""
        return len(self.above) - 1


def _path(name: str, parents: Mapping[str, str]) -> list[str]:
    """Return the units from the root down to `name`."""
    path = [name]
    while over := parents[path[-1]]:
        if over not in parents or over in path:
            raise NotATree(path[-1])
        path.append(over)
    return path[::-1]
