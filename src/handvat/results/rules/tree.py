"""The tree of a wave as it was when the wave opened."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
TOP = -1  # the parent of a unit that has none


class TreeBroken(ValueError):
    """The units of the wave do not form a tree; a parent is missing or stands in a circle."""


@dataclass(frozen=True)
class Tree:
    """Units by place: parents before children, brothers in the order of their keys."""

    units: tuple[int, ...]
    parents: Indices
    depths: Indices

    @classmethod
    def of(cls, parents: Mapping[int, int | None]) -> Self:
        """Return the tree in which unit `key` lies under `parents[key]`.

        Raises:
            TreeBroken: a parent is not among the units, or units stand in a circle.
        """
        children: dict[int | None, list[int]] = {}
        for unit in sorted(parents):
            children.setdefault(parents[unit], []).append(unit)
        order: list[tuple[int, int]] = []
        waiting = [(unit, 0) for unit in reversed(children.get(None, []))]
        while waiting:
            unit, depth = waiting.pop()
            order.append((unit, depth))
            waiting += [(child, depth + 1) for child in reversed(children.get(unit, []))]
        if len(order) != len(parents):
            raise TreeBroken(sorted(set(parents) - {unit for unit, _depth in order}))
        places = {unit: place for place, (unit, _depth) in enumerate(order)}
        above = [parents[unit] for unit, _depth in order]
        return cls(
            tuple(unit for unit, _depth in order),
            np.array([TOP if unit is None else places[unit] for unit in above], dtype=np.int64),
            np.array([depth for _unit, depth in order], dtype=np.int64),
        )

    @cached_property
    def places(self) -> dict[int, int]:
        """Return the place of each unit by its key."""
        return {unit: place for place, unit in enumerate(self.units)}

    @cached_property
    def inner(self) -> NDArray[np.bool_]:
        """Return which units have others under them."""
        flags = np.zeros(len(self.units), dtype=np.bool_)
        flags[self.parents[self.parents != TOP]] = True
        return flags

    def roll_up(self, own: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the sums over each unit and all below it, of rows per unit."""
        total = own.copy()
        for depth in range(int(self.depths.max(initial=0)), 0, -1):
            at = np.flatnonzero(self.depths == depth)
            np.add.at(total, self.parents[at], total[at])
        return total

    def at_or_below(self, chosen: Collection[int]) -> NDArray[np.bool_]:
        """Return which places hold one of the `chosen` units, or lie below one."""
        flags = np.zeros(len(self.units), dtype=np.bool_)
        for place, unit in enumerate(self.units):
            above = self.parents[place]
            flags[place] = unit in chosen or (above != TOP and flags[above])
        return flags
