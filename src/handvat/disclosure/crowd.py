"""Classes of people whom no figure tells apart, and every figure that counts them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from handvat.disclosure.tree import NOBODY, Indices, Tree

Flags = NDArray[np.bool_]
EVERYBODY = 0  # the number of the filter that filters nothing
STATE, GROUP, UNIT, FILTER, VALUE = range(5)  # the columns of `Crowd.keys`


@dataclass(frozen=True, slots=True)
class State:
    """A wave as it stood at one moment; people are numbered the same in every state.

    units: people, the unit each belonged to, or `NOBODY` where not in this state.
    values: people by filters, the number of each value, or `NOBODY` where not known.
    answered: people by groups of items, whether they answered; a group is a set of items with
        equal respondents.
    """

    units: Indices
    values: Indices
    answered: Flags


@dataclass(frozen=True, slots=True)
class Crowd:
    """Every figure over the classes of one wave.

    matrix: figures by classes, 1 where the figure counts the class.
    people: people per class.
    homes: the unit of each class, for cutting the work in blocks.
    keys: figures by (state, group of items, unit, filter, value).
    member: the class of each person.
    """

    matrix: "sparse.csr_array"
    people: Indices | NDArray[np.float64]
    homes: Indices
    keys: Indices
    member: Indices

    @property
    def sizes(self) -> Indices:
        """Return the people per figure."""
        return np.asarray(self.matrix @ self.people).astype(np.int64)


def crowd_of(states: Sequence[State], tree: Tree) -> Crowd:
    """Return the classes and figures of one wave in all its `states`, the latest last."""
    records = np.hstack([_record(state) for state in states])
    _kinds, first, member, people = np.unique(
        records, axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    found = [_entries(number, state, first, tree) for number, state in enumerate(states)]
    keys = np.vstack([keys for keys, _classes in found])
    classes = np.concatenate([classes for _keys, classes in found])
    kinds, row = np.unique(keys, axis=0, return_inverse=True)
    shape = (len(kinds), len(people))
    matrix = sparse.csr_array((np.ones(len(row)), (row.ravel(), classes)), shape=shape)
    homes = states[-1].units[first]
    for state in states[-2::-1]:
        homes = np.where(homes == NOBODY, state.units[first], homes)
    return Crowd(matrix, people.astype(np.int64), homes, kinds, member.ravel())


def _record(state: State) -> Indices:
    """Return what tells people apart in `state`; whoever answered nothing is not in it."""
    there = (state.units != NOBODY) & state.answered.any(axis=1)
    record = np.hstack([state.units[:, None], state.values, state.answered.astype(np.int64)])
    return np.where(there[:, None], record, NOBODY)


def _entries(number: int, state: State, first: Indices, tree: Tree) -> tuple[Indices, Indices]:
    """Return (key, class) of every figure of `state` and every class in it."""
    units, values, answered = state.units[first], state.values[first], state.answered[first]
    keys, classes = [], []
    for level in range(tree.deepest + 1):
        above = np.where(units == NOBODY, NOBODY, tree.above[level, units])
        for group, did in enumerate(answered.T):
            for which in range(values.shape[1] + 1):
                value = values[:, which - 1] if which else np.zeros(len(first), dtype=np.int64)
                there = np.flatnonzero((above != NOBODY) & did & (value != NOBODY))
                key = np.empty((len(there), 5), dtype=np.int64)
                key[:, STATE], key[:, GROUP] = number, group
                key[:, UNIT], key[:, FILTER], key[:, VALUE] = above[there], which, value[there]
                keys.append(key)
                classes.append(there)
    return np.vstack(keys), np.concatenate(classes)
