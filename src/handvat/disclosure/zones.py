"""Cut an organisation in parts that are looked at one after the other, the smallest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from handvat.disclosure.tree import NOBODY, Indices, Tree

WIDE = 600  # classes; in larger units only some move at once, those that can help
BESIDE = 2_000  # classes in units side by side
AT_ONCE = 48  # classes or groups that are asked about among so many others
GROWS = 2  # times as many classes as the largest unit within; with fewer a unit waits


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
    four, eight and more of the units below them, so that little is left for the whole unit. A unit
    of which one below has nearly everybody waits for one above, which holds all it would say.
    """
    within = np.zeros(len(homes), dtype=np.int64)  # classes of the largest unit around each so far
    for level in range(tree.deepest - 1, -1, -1):
        whole = [zone for zone in _whole(tree, homes, level) if _is_due(tree, homes, zone, within)]
        units = [zone.unit for zone in whole]
        for side_by_side in _beside(tree, homes, level, units) if level + 1 < tree.deepest else []:
            yield level, side_by_side
        yield level, whole
        for zone in whole:
            within[zone.columns] = len(zone.columns)


def _whole(tree: Tree, homes: Indices, level: int) -> list[Zone]:
    over = tree.above[level, homes]
    return [Zone(int(unit), np.flatnonzero(over == unit)) for unit in _units(over)]


def _is_due(tree: Tree, homes: Indices, zone: Zone, within: Indices) -> bool:
    """Return whether a unit is looked at itself, not with one above."""
    level = int(tree.levels[zone.unit])
    if len(zone.columns) >= GROWS * within[zone.columns].max() or level == 0:
        return True
    above = tree.above[level - 1]
    return int((above[homes] == above[zone.unit]).sum()) > WIDE


def _units(homes: Indices) -> Indices:
    return np.unique(homes[homes != NOBODY])


def _beside(tree: Tree, homes: Indices, level: int, units: Sequence[int]) -> list[list[Zone]]:
    over, under = tree.above[level, homes], tree.above[level + 1, homes]
    found: dict[int, list[Zone]] = {}
    for unit in units:
        below, size = _units(under[over == unit]), 2
        while size < len(below):
            for start in range(0, len(below), size):
                columns = np.flatnonzero(np.isin(under, below[start : start + size]))
                found.setdefault(size, []).append(Zone(NOBODY, columns))
            size *= 2
    return [found[size] for size in sorted(found)]
