"""The step in which a team is with a behaviour, as its answers to a check-in suggest.

An ordinal model with three kinds of teams. What it assumes, how often it is right on invented
teams and what it cannot do stands in docs/stage-advice.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit

Floats = NDArray[np.float64]

ITEMS = ("seen", "done", "natural", "helped")
POINTS = 5  # never, rarely, sometimes, mostly, almost always
FEWEST = 5  # answers; with fewer nothing is said
ENOUGH = 8  # answers with which one check-in will do

# What is assumed, on one line from "never" to "always" (logits / SLOPE). Chosen by reasoning,
# not from data; see docs/stage-advice.md.
CENTRES = (-1.1, 0.45, 1.9)  # where teams of each kind stand
TEAMS = 0.4  # standard deviation of teams of one kind
PEOPLE = 0.7  # standard deviation of people in one team, lenient and strict ones
SLOPE = 1.7  # how sharply an answer follows from where somebody stands
BORDERS = (-1.7, -0.8, 0.4, 1.6)  # between the five points
HARDER = (-0.2, 0.0, 0.4, 0.1)  # how much more it takes to say "mostly" of each item
STAYS = 2.0  # how much likelier a team is taken to be where it said it was
SURE = (0.65, 0.65, 0.8)  # least chance with which each kind is named


class Leaning(StrEnum):
    """What the answers of one check-in suggest."""

    AWARE = "aware"
    PRACTISING = "practising"
    SELF_EVIDENT = "self_evident"
    CANNOT_SAY = "cannot_say"


STAGES = (Leaning.AWARE, Leaning.PRACTISING, Leaning.SELF_EVIDENT)


class NotACheckIn(ValueError):
    """The answers are no table of people by the four items, or leave the scale."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one check-in suggests: how many answered, the chance of each step, and the word."""

    answered: int
    chances: tuple[float, float, float]
    leaning: Leaning


@dataclass(frozen=True, slots=True)
class Said:
    """What is kept of a check-in: its word, and whether one check-in of this size will do."""

    leaning: Leaning
    enough: bool  # `ENOUGH` answers or more; else it takes two check-ins that agree


def read(answers: ArrayLike, *, current: Leaning | None) -> Reading:
    """Return what the answers of one team suggest.

    Higher answers never lower the word: the model has one line, every item rises along it, and
    teams, people and answers are ordered by likelihood ratio. Who is listed first makes no
    difference, to the last bit.

    Args:
        answers: people by `ITEMS`, points 1 to 5, NaN where not answered or not asked.
        current: the step in which the team says it is; it takes more to leave it than to stay.

    Raises:
        NotACheckIn: the table has another shape, or a point lies off the scale.

    Source: Samejima (1969), Psychometrika Monograph 17, the graded response model; Karlin &
    Rinott (1980), Journal of Multivariate Analysis 10:467-498, for the order that it keeps.
    """
    table = usable(answers)
    chances = _chances(table, current)
    return Reading(len(table), chances, _word(chances) if len(table) else Leaning.CANNOT_SAY)


def usable(answers: ArrayLike) -> Floats:
    """Return the rows in which at least half of what was asked of anyone is answered, in order.

    Raises:
        NotACheckIn: the table has another shape, or a point lies off the scale.
    """
    table = np.asarray(answers, dtype=np.float64)
    if table.ndim != 2 or table.shape[1] != len(ITEMS):
        raise NotACheckIn(f"people by {len(ITEMS)} items are needed, not {table.shape}")
    given = ~np.isnan(table)
    if not bool(np.isin(table[given], np.arange(1, POINTS + 1)).all()):
        raise NotACheckIn(f"a point lies off the scale of 1 to {POINTS}")
    asked = int(given.any(axis=0).sum())
    kept = table[(2 * given.sum(axis=1) >= asked) & given.any(axis=1)]
    return np.asarray(kept[np.lexsort(np.nan_to_num(kept).T)])


def agree(check_ins: Sequence[Said]) -> Leaning:
    """Return what a row of check-ins, newest first, advises.

    The newest speaks when `ENOUGH` people answered it. A smaller one speaks when the one before
    it, whatever its size, says the same. A check-in that was too small, or that cannot say, is
    not stepped over: what came before it may be long ago.
    """
    if not check_ins:
        return Leaning.CANNOT_SAY
    newest, *earlier = check_ins
    if newest.enough or (earlier and earlier[0].leaning is newest.leaning):
        return newest.leaning
    return Leaning.CANNOT_SAY


def said(reading: Reading, *, fewest: int = FEWEST) -> Said | None:
    """Return what may be kept of a check-in; None when fewer than `fewest` people answered."""
    if reading.answered < max(fewest, FEWEST):
        return None
    return Said(reading.leaning, reading.answered >= ENOUGH)


def _word(chances: Sequence[float]) -> Leaning:
    for stage, chance, sure in zip(STAGES, chances, SURE, strict=True):
        if chance >= sure:
            return stage
    return Leaning.CANNOT_SAY


def _chances(table: Floats, current: Leaning | None) -> tuple[float, float, float]:
    """Return the posterior of the three kinds; people and the team are summed out on grids."""
    model = _model()
    by_person = np.ones((len(table), len(model.line)))
    for item, column in enumerate(table.T):
        there = ~np.isnan(column)
        by_person[there] *= model.answers[item][column[there].astype(int) - 1]
    with np.errstate(divide="ignore"):
        by_team = np.log(by_person @ model.people.T).sum(axis=0)
    weights = model.teams @ np.exp(by_team - by_team.max())
    prior = np.array([STAYS if stage is current else 1.0 for stage in STAGES])
    chances = weights * prior / float((weights * prior).sum())
    return float(chances[0]), float(chances[1]), float(chances[2])


@dataclass(frozen=True, slots=True)
class _Model:
    line: Floats  # where somebody may stand
    answers: Mapping[int, Floats]  # by item: point by place on the line, its chance
    people: Floats  # where a team stands, by where its people do
    teams: Floats  # kind of team, by where it stands


@cache
def _model() -> _Model:
    line = np.linspace(-6.0, 6.0, 97)
    answers = {at: _points(line, harder) for at, harder in enumerate(HARDER)}
    people = _normal(line[None, :] - line[:, None], PEOPLE)
    teams = _normal(line[None, :] - np.array(CENTRES)[:, None], TEAMS)
    return _Model(line, answers, people, teams)


def _points(line: Floats, harder: float) -> Floats:
    """Return the chance of each point (rows) for somebody at each place (columns)."""
    above = [expit(SLOPE * (line - harder - border)) for border in BORDERS]
    edges = np.vstack([np.ones_like(line), *above, np.zeros_like(line)])
    return np.asarray(edges[:-1] - edges[1:])


def _normal(distance: Floats, sd: float) -> Floats:
    weights = np.exp(-0.5 * (distance / sd) ** 2)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))
