"""How many people have which value: what can be had one filter at a time, and all together."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from handvat.disclosure.certain import certain
from handvat.disclosure.crowd import FILTER, Flags
from handvat.disclosure.parts import WHOLE, Columns
from handvat.disclosure.reach import TINY
from handvat.disclosure.scene import Scene
from handvat.disclosure.separate import Weights
from handvat.disclosure.tree import NOBODY


def by_value(scene: Scene, columns: Columns, people: Weights) -> Weights:
    """Return how many people each home has of each value of each filter.

    Those without a value come last. After the filters stands how many there are in all.
    """
    filters, most = len(scene.named.filters), max(map(len, scene.named.labels), default=0) + 1
    numbers = np.zeros((len(scene.homes), filters + 1, most))
    for which in range(filters):
        about = columns.about(which)
        place = columns.home[about] * most + columns.values[about, which] % most
        some = np.bincount(place, people[about], len(scene.homes) * most)
        numbers[:, which] = some.reshape(len(scene.homes), most)
    numbers[:, filters, 0] = np.bincount(
        columns.home, np.where(columns.about(0), people, 0), len(scene.homes)
    )
    return numbers


def large_enough(scene: Scene, numbers: Weights, minimum: int, processes: int) -> Flags:
    """Return which of these can reach the minimum while all homes keep the people they have.

    What one filter gives for one value and another filter for another can then be had together,
    also by the same people. So every combination of such values is large enough.
    """
    columns = Columns.of(scene.homes, np.ones(len(scene.homes), dtype=np.bool_))
    figures = scene.figures(columns)
    keys, told = figures.crowd.keys, figures.shown | figures.of_homes
    found = np.zeros(numbers.shape, dtype=np.bool_)
    for which in range(len(scene.named.filters)):
        mine = np.flatnonzero(columns.which == which)
        rows = np.flatnonzero((keys[:, FILTER] == which + 1) & told)
        place = columns.home[mine], which, columns.values[mine, which]
        crowd = replace(
            figures.crowd,
            matrix=figures.crowd.matrix[rows][:, mine],
            people=numbers[place],
            homes=figures.crowd.homes[mine],
            keys=keys[rows],
        )
        found[place] = certain(scene.tree, crowd, minimum, processes)
    return found


def together(columns: Columns, numbers: Weights) -> Weights:
    """Return people per column that are so many of each value."""
    people = np.zeros(len(columns.home))
    parts = np.flatnonzero(columns.which != WHOLE)
    which = columns.which[parts]
    people[parts] = numbers[columns.home[parts], which, columns.values[parts, which]]
    whole = np.flatnonzero(columns.which == WHOLE)
    lines = np.column_stack([columns.home[whole], columns.values[whole]]).tolist()
    place = {tuple(line): at for line, at in zip(lines, whole.tolist(), strict=True)}
    for home in np.unique(columns.home[whole]).tolist():
        for values, some in _couples(numbers[home].copy()):
            people[place[home, *values]] += some
    return people


def _couples(left: Weights) -> Iterator[tuple[tuple[int, ...], float]]:
    """Yield combinations of values and people who have them, until nobody is left."""
    last = left.shape[1] - 1
    every = range(len(left))
    while True:
        values = [int(np.argmax(some > TINY)) for some in left]
        some = min(float(left[which, values[which]]) for which in every)
        if some <= TINY:
            return
        left[every, values] -= some
        yield tuple(NOBODY if value == last else value for value in values[:-1]), some


def settled(columns: Columns, large: Flags) -> Flags:
    """Return the columns that need not be asked about: each value of theirs is `large` enough.

    Where there are no filters nobody has a value, so all are asked about.
    """
    found = np.ones(len(columns.home), dtype=np.bool_)
    whole, filters = np.flatnonzero(columns.which == WHOLE), columns.values.shape[1]
    found[whole] = filters > 0
    for which in range(filters):
        found[whole] &= large[columns.home[whole], which, columns.values[whole, which]]
    return found
