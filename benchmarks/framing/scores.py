"""Precision, recall and F1, with intervals from drawing pages again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np
from labelled import FRAMES
from rows import Row

SEED = 20261128
DRAWS = 1_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a linter says of a row."""

    frame: str
    keys: frozenset[str]


Pairs = Sequence[tuple[Row, Answer]]
Measure = Callable[[Pairs], float]


def precision(hit: Callable[[Answer], bool], true: Callable[[Row], bool]) -> Measure:
    """Return a measure: of what is said, the share that is so."""

    def measure(pairs: Pairs) -> float:
        return _share([true(row) for row, answer in pairs if hit(answer)])

    return measure


def recall(hit: Callable[[Answer], bool], true: Callable[[Row], bool]) -> Measure:
    """Return a measure: of what is so, the share that is said."""

    def measure(pairs: Pairs) -> float:
        return _share([hit(answer) for row, answer in pairs if true(row)])

    return measure


def f1(hit: Callable[[Answer], bool], true: Callable[[Row], bool]) -> Measure:
    """Return a measure: the harmonic mean of both."""

    def measure(pairs: Pairs) -> float:
        both = sum(hit(answer) and true(row) for row, answer in pairs)
        either = sum(hit(answer) + true(row) for row, answer in pairs)
        return 2 * both / either if either else float("nan")

    return measure


def macro(pairs: Pairs) -> float:
    """Return the mean F1 of the three frames."""
    return mean_of([of_frame(name)[2] for name in FRAMES])(pairs)


def of_frame(name: str) -> tuple[Measure, Measure, Measure]:
    """Return precision, recall and F1 of a frame."""
    return _three(lambda answer: answer.frame == name, lambda row: row.frame == name)


def of_key(key: str) -> tuple[Measure, Measure, Measure]:
    """Return precision, recall and F1 of a rule."""
    return _three(lambda answer: key in answer.keys, lambda row: key in row.tags)


def mean_of(measures: Sequence[Measure]) -> Measure:
    """Return the mean of measures, those that have no value left out."""

    def measure(pairs: Pairs) -> float:
        values = [value for one in measures if not isnan(value := one(pairs))]
        return sum(values) / len(values) if values else float("nan")

    return measure


def _three(
    hit: Callable[[Answer], bool], true: Callable[[Row], bool]
) -> tuple[Measure, Measure, Measure]:
    return precision(hit, true), recall(hit, true), f1(hit, true)


def interval(measure: Measure, pairs: Pairs) -> tuple[float, float]:
    """Return the middle 95% of a measure when whole pages are drawn again with replacement."""
    rng = np.random.default_rng(SEED)
    pages: dict[str, list[tuple[Row, Answer]]] = {}
    for pair in pairs:
        pages.setdefault(pair[0].page, []).append(pair)
    groups = list(pages.values())
    draws = rng.integers(len(groups), size=(DRAWS, len(groups)))
    drawn = [measure([pair for one in draw for pair in groups[one]]) for draw in draws]
    known = [value for value in drawn if not np.isnan(value)]
    low, high = np.percentile(known, [2.5, 97.5]) if known else (np.nan, np.nan)
    return float(low), float(high)


def _share(said: Sequence[bool]) -> float:
    return sum(said) / len(said) if said else float("nan")
