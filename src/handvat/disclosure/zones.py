"""Cut an organisation in parts that are looked at one after the other, the smallest first."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from handvat.disclosure.tree import NOBODY, Indices, Tree

WIDE = 600  # classes; in larger units only some move at once, those that can help
BESIDE = 2_000  # classes in units side by side
AT_ONCE = 48  # classes or groups that are asked about among so many others


@dataclass(frozen=True, slots=True)
class Zone:
    """Some classes: those of a whole unit, or of units side by side, where unit is `NOBODY`."""

    unit: int
    columns: Indices

    @property
    def is_unit(self) -> bool:
        """Return whether this is a whole unit."""
        return self.unit != NOBODY


def zones(tree: Tree, homes: Indices) -> Iterator[tuple[int, list[Zone]]]:
    """Yield parts of the classes that live in `homes`, and the level where they lie.

    From the units above the deepest to the root; before the units of a level come zones of two,
    four, eight and more of the units below them, so that little is left for the whole unit.
    """
    for level in range(tree.deepest - 1, -1, -1):
        for side_by_side in _beside(tree, homes, level) if level + 1 < tree.deepest else []:
            yield level, side_by_side
        over = tree.above[level, homes]
        yield level, [Zone(int(unit), np.flatnonzero(over == unit)) for unit in _units(over)]


def _units(homes: Indices) -> Indices:
    return np.unique(homes[homes != NOBODY])


def _beside(tree: Tree, homes: Indices, level: int) -> list[list[Zone]]:
    over, under = tree.above[level, homes], tree.above[level + 1, homes]
    found: dict[int, list[Zone]] = {}
    for unit in _units(over):
        below, size = _units(under[over == unit]), 2
        while size < len(below):
            for start in range(0, len(below), size):
                columns = np.flatnonzero(np.isin(under, below[start : start + size]))
                found.setdefault(size, []).append(Zone(NOBODY, columns))
            size *= 2
    return [found[size] for size in sorted(found)]
