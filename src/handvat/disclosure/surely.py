"""Whether figures hold somebody in a small group whoever is there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from handvat.disclosure.conceive import Home
from handvat.disclosure.parts import Columns
from handvat.disclosure.rests import Place
from handvat.disclosure.scene import Scene
from handvat.disclosure.separate import SLACK, Weights
from handvat.disclosure.tree import NOBODY

TRIED = 200  # kinds of classes of one leak, to find whether it is sure


def surely(scene: Scene, cut: frozenset[Place], minimum: int) -> bool:
    """Return whether these figures hold somebody in a group under the minimum, whoever is there.

    They give a weight for each class, and a number under the minimum for the whole. Where each
    weight is one or more, those who are there are that many or fewer. Where it is a fraction, they
    may be more than that.
    """
    seen = replace(scene, homes=list(_told_apart(scene, cut)))
    columns = Columns.of(seen.homes, np.zeros(len(seen.homes), dtype=np.bool_))
    figures = seen.figures(columns)
    rows = [at for at, places in enumerate(figures.places) if places <= cut]
    part = np.unique(figures.crowd.matrix[rows].toarray(), axis=1)
    for target in range(min(part.shape[1], TRIED)):
        weights, number = _least(part, figures.told[rows], target)
        held = weights[weights > SLACK]
        if len(held) and SLACK < number / held.min() < minimum - SLACK:
            return True
    return False


def _told_apart(scene: Scene, cut: frozenset[Place]) -> Iterator[Home]:
    """Yield the homes that these figures count, with one value of those they do not tell apart."""
    by_unit: dict[str, list[Place]] = {}
    for place in cut:
        by_unit.setdefault(place[1][0], []).append(place)
    for home in scene.homes:
        path = [scene.tree.names[unit] for unit in scene.tree.above[:, home.unit] if unit >= 0]
        counted = [p for unit in path for p in by_unit.get(unit, ()) if p[0] in home.kind]
        if counted:
            values = tuple(
                _one_of_each(scene, which, some, counted) for which, some in enumerate(home.values)
            )
            yield Home(home.unit, home.kind, values, frozenset(), 0)


def _one_of_each(
    scene: Scene, which: int, values: Sequence[int], counted: Sequence[Place]
) -> tuple[int, ...]:
    name, labels = scene.named.filters[which], scene.named.labels[which]
    seen: dict[frozenset[Place], int] = {}
    for value in values:
        label = labels[value] if value != NOBODY else None
        mine = frozenset(place for place in counted if place[1][1:] == (name, label))
        seen.setdefault(mine, value)
    return tuple(seen.values())


def _least(part: Weights, told: Weights, target: int) -> tuple[Weights, float]:
    """Return the weights of the least group that figures give with all of one class in it."""
    from scipy.optimize import linprog  # noqa: PLC0415 -- only where something was found

    least = np.zeros(part.shape[1])
    least[target] = 1.0
    best = linprog(told, A_ub=-part.T, b_ub=-least, bounds=(None, None))
    if best.x is None or best.fun is None:
        return np.zeros(part.shape[1]), np.inf
    return np.asarray(part.T @ best.x), float(best.fun)
