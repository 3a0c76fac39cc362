"""Which groups add up to which: what somebody could subtract."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Equations:
    """Every total and its parts, flat: part `parts[i]` belongs to equation `equation[i]`.

    `equation` never decreases; every equation has at least one part.
    """

    totals: Indices
    parts: Indices
    equation: Indices

    @classmethod
    def of(cls, sums: Iterable[tuple[int, Sequence[int]]]) -> Self:
        """Return the equations "cell `total` holds the people of cells `parts` together"."""
        kept = [(total, parts) for total, parts in sums if parts]
        sizes = [len(parts) for _total, parts in kept]
        return cls(
            np.array([total for total, _parts in kept], dtype=np.int64),
            np.array([part for _total, parts in kept for part in parts], dtype=np.int64),
            np.repeat(np.arange(len(kept)), sizes),
        )

    @cached_property
    def starts(self) -> Indices:
        """Return where each equation's parts begin."""
        return np.searchsorted(self.equation, np.arange(len(self.totals)))

    def sum(self, values: NDArray[np.int64] | Flags) -> Indices:
        """Return, per equation, the sum of `values` over its parts."""
        if not len(self.totals):
            return np.zeros(0, dtype=np.int64)
        return np.asarray(np.add.reduceat(values[self.parts].astype(np.int64), self.starts))

    def smallest(self, values: Indices) -> Indices:
        """Return, per equation, the smallest of `values` over its parts."""
        if not len(self.totals):
            return np.zeros(0, dtype=np.int64)
        return np.asarray(np.minimum.reduceat(values[self.parts], self.starts))

    def narrowed(self, chosen: Flags) -> "Equations":
        """Return only the equations that are `chosen`."""
        kept = np.flatnonzero(chosen)
        renumbered = np.full(len(self.totals), -1)
        renumbered[kept] = np.arange(len(kept))
        keep_parts = chosen[self.equation]
        return Equations(
            self.totals[kept], self.parts[keep_parts], renumbered[self.equation[keep_parts]]
        )
