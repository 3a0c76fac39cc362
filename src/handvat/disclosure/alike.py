"""Figures that count the very same people are decided on together: what tells one tells all.

A unit with one unit below it, or a team in which everybody has the same role, has such figures.
"""

from dataclasses import dataclass, replace

import numpy as np

from handvat.disclosure.crowd import UNIT, Crowd
from handvat.disclosure.tree import Indices, Tree


@dataclass(frozen=True, slots=True)
class Alike:
    """A crowd with one figure for all that count the same people.

    number: of each figure of before, the one that stands for it.
    """

    crowd: Crowd
    number: Indices

    @classmethod
    def of(cls, crowd: Crowd, tree: Tree) -> "Alike":
        """Return the crowd with figures put together; that of the lowest unit stands for all."""
        matrix = crowd.matrix.sorted_indices()
        order = np.argsort(-tree.levels[crowd.keys[:, UNIT]], kind="stable")
        first: dict[bytes, int] = {}
        stands = np.empty(len(order), dtype=np.int64)
        for figure in order.tolist():
            people = matrix.indices[matrix.indptr[figure] : matrix.indptr[figure + 1]]
            stands[figure] = first.setdefault(people.tobytes(), figure)
        kept, number = np.unique(stands, return_inverse=True)
        return cls(replace(crowd, matrix=crowd.matrix[kept], keys=crowd.keys[kept]), number)
