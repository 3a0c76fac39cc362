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

    def groups_in(self, place: int) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return everybody and each group in a unit itself, not below it, with what they answered.

        Of each the items that at least one of them answered.
        """
        rows = np.flatnonzero(self.places == place).tolist()
        found: dict[tuple[str, str], list[int]] = {("", ""): rows}
        for row in rows:
            for name, value in zip(self.filters, self.values[row], strict=True):
                found.setdefault((name, "" if value == NOT_SAID else value), []).append(row)
        return {
            group: tuple(
                item
                for item, given in zip(self.items, ~np.isnan(self.points[those]).T, strict=True)
                if given.any()
            )
            for group, those in sorted(found.items())
        }

    def of(self, item: str) -> Floats:
        """Return the points that were given to one item."""
        return self.points[:, self.items.index(item)]


NOT_SAID = "\N{EMPTY SET}"  # stands for "gave no answer", as a value must have a name
