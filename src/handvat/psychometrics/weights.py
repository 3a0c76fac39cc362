"""Weights that make those who answered look like everybody, one margin at a time."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from handvat.psychometrics.groups import Whole
from handvat.psychometrics.moments import Floats

Labels = Sequence[Hashable]
CLOSE = 1e-12  # furthest, relatively, that any margin still was from its target
ROUNDS = 10_000


class MarginsDiffer(ValueError):
    """Answers and population name different groups; put groups together until they are equal."""


class NoWeights(ValueError):
    """Weights are numbers above 0 that can be reached; look at the margins again."""


@dataclass(frozen=True, slots=True)
class _Margin:
    place: Whole
    target: Floats  # weight that each group should have in all


def rake(
    answered: Mapping[str, Labels], population: Mapping[str, Mapping[Hashable, float]]
) -> Floats:
    """Return one weight a person, on average 1, so that every margin is that of the population.

    Use only margins that are known of both, and never at the level of a team. There is no rule for
    what is missing: make it a group of its own, or leave those people out.

    Args:
        answered: by margin (such as "role"), the group of each person who answered.
        population: by the same margins, how many people or what share each group has.

    Raises:
        MarginsDiffer: margins or groups are not the same on both sides, or lengths differ.
        NoWeights: a population figure is not above 0, or the margins cannot all be met.

    Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11:427-444.
    """
    margins = _margins(answered, population)
    weights = np.ones(len(margins[0].place))
    for _ in range(ROUNDS):
        furthest = 0.0
        for margin in margins:
            step = margin.target / np.bincount(margin.place, weights, len(margin.target))
            furthest = max(furthest, float(np.abs(step - 1).max()))
            weights *= step[margin.place]
        if furthest < CLOSE:
            return weights
    raise NoWeights("the margins cannot all be met; put small groups together")


def effective_n(weights: ArrayLike) -> float:
    """Return how many people without weights tell as much as these do with them.

    Raises:
        NoWeights: there are none, or one is under 0, or all are 0.

    Source: Kish (1965), Survey sampling, section 11.7.
    """
    given = np.asarray(weights, dtype=np.float64)
    if given.size == 0 or not bool(np.all(given >= 0)) or not given.any():
        raise NoWeights("weights are numbers from 0, at least one of them above it")
    return float(given.sum() ** 2 / (given @ given))


def _margins(
    answered: Mapping[str, Labels], population: Mapping[str, Mapping[Hashable, float]]
) -> list[_Margin]:
    if not answered or set(answered) != set(population):
        raise MarginsDiffer(f"margins {sorted(answered)} are not {sorted(population)}")
    people = {len(labels) for labels in answered.values()}
    if len(people) != 1 or 0 in people:
        raise MarginsDiffer(f"every margin needs one group for each person, not {sorted(people)}")
    return [_margin(name, labels, population[name]) for name, labels in answered.items()]


def _margin(name: str, labels: Labels, target: Mapping[Hashable, float]) -> _Margin:
    apart = set(labels) ^ set(target)
    if apart:
        raise MarginsDiffer(f"{name}: only one side has {sorted(map(str, apart))}")
    wanted = np.array([target[group] for group in target], dtype=np.float64)
    if not bool(np.all((wanted > 0) & np.isfinite(wanted))):
        raise NoWeights(f"{name}: every group needs a number above 0")
    number = {group: at for at, group in enumerate(target)}
    place = np.array([number[label] for label in labels], dtype=np.intp)
    return _Margin(place, wanted / wanted.sum() * len(labels))
