"""People who could be there as columns: whole, or divided by filter where that says the same.

Figures count people of one value of one filter, never of two. Where it is told how many people
are at home in a unit, any numbers per value that add up to it, filter by filter, can be had
together: so such a home needs a column for each value, not one for each combination of values.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from handvat.disclosure.conceive import Home, Named
from handvat.disclosure.crowd import FILTER, GROUP, UNIT, VALUE, Crowd, Flags
from handvat.disclosure.tree import NOBODY, Indices, Tree

WHOLE = -1  # in place of a filter, where a column is about all of them


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by home; `which` is the filter that each is about, `values` per filter the value."""

    home: Indices
    which: Indices
    values: Indices

    @classmethod
    def of(cls, homes: Sequence[Home], divided: Flags) -> "Columns":
        """Return the columns of all homes."""
        lines = [
            (at, *line)
            for at, home in enumerate(homes)
            for line in (_by_filter(home) if divided[at] else _whole(home))
        ]
        table = np.array(lines, dtype=np.int64)
        return cls(table[:, 0], table[:, 1], table[:, 2:])

    def about(self, which: int) -> Flags:
        """Return the columns in which values of this filter are counted."""
        return np.asarray((self.which == WHOLE) | (self.which == which))


def _whole(home: Home) -> Iterator[tuple[int, ...]]:
    for combination in home.combinations():
        yield WHOLE, *combination


def _by_filter(home: Home) -> Iterator[tuple[int, ...]]:
    for which, values in enumerate(home.values):
        for value in values:
            yield which, *(value if at == which else NOBODY for at in range(len(home.values)))


def crowd_of_columns(tree: Tree, named: Named, homes: Sequence[Home], columns: Columns) -> Crowd:
    """Return every figure over these columns, with nobody in them yet.

    For each filter of a divided home there is a figure more: how many people are at home there.
    Its group is the number of tables and that of the home together.
    """
    found = [
        *_figures(tree, named, homes, columns),
        _numbers(len(named.tables), homes, columns),
    ]
    keys = np.vstack([keys for keys, _columns in found])
    places = np.concatenate([places for _keys, places in found])
    most = keys.max(axis=0) + 2  # values from `NOBODY`
    code = np.ravel_multi_index((keys - np.minimum(keys.min(axis=0), 0)).T, most)
    _codes, first, row = np.unique(code, return_index=True, return_inverse=True)
    shape = len(first), len(columns.home)
    matrix = sparse.csr_array((np.ones(len(row)), (row, places)), shape=shape)
    lives = np.array([home.unit for home in homes])[columns.home]
    return Crowd(matrix, np.zeros(shape[1]), lives, keys[first], np.zeros(0, dtype=np.int64))


def _figures(
    tree: Tree, named: Named, homes: Sequence[Home], columns: Columns
) -> Iterator[tuple[Indices, Indices]]:
    """Yield (key, column) of every cell of the tables."""
    units = np.array([home.unit for home in homes])[columns.home]
    tables = range(len(named.tables))
    counts = np.array([[at in home.kind for at in tables] for home in homes])[columns.home]
    every = np.zeros(len(units), dtype=np.int64)
    for which in range(len(named.filters) + 1):
        value = columns.values[:, which - 1] if which else every
        asked = columns.about(max(which - 1, 0)) & (value != NOBODY)
        for table in tables:
            for above in tree.above[:, units]:
                there = np.flatnonzero(asked & counts[:, table] & (above != NOBODY))
                yield _keys(there, table, above[there], which, value[there]), there


def _numbers(tables: int, homes: Sequence[Home], columns: Columns) -> tuple[Indices, Indices]:
    """Return (key, column) of how many people are in each divided home, filter by filter."""
    parts = np.flatnonzero(columns.which != WHOLE)
    home = columns.home[parts]
    units = np.array([one.unit for one in homes])[home]
    return _keys(parts, tables + home, units, columns.which[parts] + 1, NOBODY), parts


def _keys(
    there: Indices, group: Indices | int, unit: Indices, which: Indices | int, value: Indices | int
) -> Indices:
    keys = np.zeros((len(there), 5), dtype=np.int64)
    keys[:, GROUP], keys[:, UNIT] = group, unit
    keys[:, FILTER], keys[:, VALUE] = which, value
    return keys
