"""See where items have the same people, and where only few skipped one."""

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from handvat.disclosure.crowd import GROUP, Crowd, Flags
from handvat.disclosure.tree import Indices

AT_A_TIME = 1_000  # figures compared with all others at once


@dataclass(frozen=True, slots=True)
class Together:
    """Figures of items taken together where these have the same people.

    first: of each of those that are left, its first figure.
    number: of each figure, the one of those that are left.
    """

    first: Indices
    number: Indices

    def crowd(self, crowd: Crowd) -> Crowd:
        """Return the crowd with only the figures that are left."""
        return replace(crowd, matrix=crowd.matrix[self.first], keys=crowd.keys[self.first])


def same_people(crowd: Crowd, *apart: Flags) -> Together:
    """Return figures taken together where they are of one cell and of the same people.

    Whoever knows the number of one knows that of the others. So they are shown or hidden
    together, and nothing is lost by that. Figures that differ in one of `apart` stay apart.
    """
    if not crowd.keys[:, GROUP].any():
        every = np.arange(len(crowd.keys))
        return Together(every, every)
    chance = np.random.default_rng(0).integers(1 << 62, size=(crowd.matrix.shape[1], 2))
    marks = np.add.reduceat(chance[crowd.matrix.indices], crowd.matrix.indptr[:-1])
    cells = np.delete(crowd.keys, GROUP, axis=1)
    signs = np.column_stack([cells, marks, *apart])
    _kinds, first, number = np.unique(signs, axis=0, return_index=True, return_inverse=True)
    order = np.argsort(first)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return Together(first[order], place[number.ravel()])


def nested(crowd: Crowd, may: Flags, minimum: int) -> set[frozenset[int]]:
    """Return pairs of figures of different items, one within the other, with few between them."""
    found = set[frozenset[int]]()
    if not crowd.keys[:, GROUP].any():
        return found
    rows = np.flatnonzero(may)
    part = crowd.matrix[rows]
    weighed = (part * crowd.people).T.tocsr()
    sizes, group = part @ crowd.people, crowd.keys[rows, GROUP]
    for at in range(0, len(rows), AT_A_TIME):
        common = (part[at : at + AT_A_TIME] @ weighed).tocoo()
        one, other = common.row + at, common.col
        left = sizes[other] - sizes[one]
        few = (common.data == sizes[one]) & (left > 0) & (left < minimum)
        few &= group[one] != group[other]
        pairs = zip(rows[one[few]].tolist(), rows[other[few]].tolist(), strict=True)
        found |= {frozenset(pair) for pair in pairs}
    return found


def skippers(crowd: Crowd) -> Indices:
    """Return the classes that some item counts and another does not."""
    groups = crowd.keys[:, GROUP]
    shape = (int(groups.max()) + 1, len(groups))
    of_group = sparse.csr_array((np.ones(len(groups)), (groups, np.arange(len(groups)))), shape)
    answered = (of_group @ crowd.matrix).toarray() > 0
    return np.flatnonzero(~answered.all(axis=0))
