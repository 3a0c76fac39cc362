"""Check published figures from themselves alone: is every small group they could give too large?

Whoever reads them knows which cells have people, and the numbers that are shown. All classes that
could be there are taken as there. What is safe for somebody who knows every class is safe here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

import highspy
import numpy as np

from handvat.disclosure.crowd import FILTER, UNIT, VALUE, Crowd, Flags, State, crowd_of
from handvat.disclosure.pattern import Policy, Wave, what_is_derived
from handvat.disclosure.separate import Weights
from handvat.disclosure.solver import solver_of
from handvat.disclosure.tree import NOBODY, Tree

Cell = tuple[str, str, str]  # unit, filter, value


class DoesNotAddUp(ValueError):
    """No people in the world could give these numbers."""


def derived(tree: Tree, numbers: Mapping[Cell, int | None], minimum: int) -> list[frozenset[Cell]]:
    """Return sets of shown cells that give a group under `minimum` away; none is what we want.

    Raises:
        DoesNotAddUp: the shown numbers contradict each other.
    """
    filters = sorted({which for _unit, which, _value in numbers if which})
    labels = [sorted({v for _u, f, v in numbers if f == which}) for which in filters]
    crowd = crowd_of([_conceivable(tree, numbers, filters, labels)], tree)
    cells = [_cell(tree, filters, labels, key) for key in crowd.keys.tolist()]
    shown = np.array([numbers.get(cell) is not None for cell in cells])
    told = np.array([float(numbers.get(cell) or 0) for cell in cells])
    world = replace(crowd, people=_a_world(crowd, shown, told))
    none = np.zeros(len(cells), dtype=np.bool_)
    wave = Wave(tree, world, none, none)
    cuts = what_is_derived(wave, shown, Policy(minimum, cell=0, own=0))
    return [frozenset(cells[figure] for figure in cut) for cut in cuts]


def _conceivable(
    tree: Tree,
    numbers: Mapping[Cell, int | None],
    filters: Sequence[str],
    labels: Sequence[Sequence[str]],
) -> State:
    """Return one person for every class that could be there."""
    units, values = [], []
    leaves = set(range(len(tree.names))) - set(tree.parents.tolist())
    for unit in sorted(leaves):
        name = tree.names[unit]
        if (name, "", "") not in numbers:
            continue
        possible = [
            [place for place, value in enumerate(known) if (name, which, value) in numbers]
            for which, known in zip(filters, labels, strict=True)
        ]
        for combination in product(*(places or [NOBODY] for places in possible)):
            units.append(unit)
            values.append(combination)
    table = np.array(values, dtype=np.int64).reshape(len(units), len(filters))
    return State(np.array(units), table, np.ones((len(units), 1), dtype=np.bool_))


def _cell(
    tree: Tree, filters: Sequence[str], labels: Sequence[Sequence[str]], key: Sequence[int]
) -> Cell:
    which = key[FILTER]
    value = labels[which - 1][key[VALUE]] if which else ""
    return tree.names[key[UNIT]], filters[which - 1] if which else "", value


def _a_world(crowd: Crowd, shown: Flags, told: Weights) -> Weights:
    """Return people per class that would give the numbers told."""
    rows = np.where(shown, told, 1.0), np.where(shown, told, np.inf)
    solver = solver_of(crowd.matrix, rows, (0, np.inf))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise DoesNotAddUp
    return np.array(solver.getSolution().col_value, dtype=np.float64).round(9)
