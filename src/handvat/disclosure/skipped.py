"""See who skipped an item, and where only few lie between two items."""

import numpy as np
from scipy import sparse

from handvat.disclosure.crowd import GROUP, Crowd, Flags
from handvat.disclosure.tree import Indices

AT_A_TIME = 1_000  # figures compared with all others at once


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
