"""Answer sheets of a closed wave as numbers, without order, name or date."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handvat.results.rules.tree import Indices

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sheets:
    """One row a sheet.

    places: the unit in which it counts, by place in the tree of the wave.
    filters: the background questions.
    values: of each sheet the answers to these; `NOT_SAID` where there is none.
    items: what was asked.
    points: sheets by items, turned where an item asks the opposite; NaN where left open.
    """

    places: Indices
    filters: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    items: tuple[str, ...]
    points: Floats

    def groups_in(self, place: int) -> tuple[tuple[str, str], ...]:
        """Return the groups of those whose answers count in a unit itself, not below it."""
        rows = np.flatnonzero(self.places == place).tolist()
        found = {
            (name, value)
            for row in rows
            for name, value in zip(self.filters, self.values[row], strict=True)
        }
        return tuple(sorted((name, "" if value == NOT_SAID else value) for name, value in found))

    def of(self, item: str) -> Floats:
        """Return the points that were given to one item."""
        return self.points[:, self.items.index(item)]


NOT_SAID = "\N{EMPTY SET}"  # stands for "gave no answer", as a value must have a name
