"""How often the advice on a step is right, on invented teams whose true step is known.

    .venv/bin/python benchmarks/stage_advice.py [teams per cell, default 400]

Seeded: the same number of teams gives the same tables. Five worlds make the answers; the rule
assumes only the first. Every team holds two check-ins, four weeks apart, and may have moved in
between. See docs/stage-advice.md.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from handvat.psychometrics import stages
from handvat.psychometrics.stages import STAGES, Leaning, Said, agree, read, said

SEED = 20261123
SIZES = (4, 5, 6, 8, 12, 15, 20)
MOVES = 0.15  # of teams between two check-ins: two of three go on, one goes back
Rng = np.random.Generator
Rows = NDArray[Any]
World = Callable[[Rng, int, float, int], Rows]


def assumed(rng: Rng, stage: int, team: float, people: int) -> Rows:
    """The rule's own model."""
    at = stages.CENTRES[stage] + stages.TEAMS * team + stages.PEOPLE * rng.standard_normal(people)
    rows = np.empty((people, 4))
    for item, harder in enumerate(stages.HARDER):
        noise = rng.logistic(size=people) / stages.SLOPE
        rows[:, item] = 1 + np.searchsorted(stages.BORDERS, at - harder + noise)
    return rows


def occasions(rng: Rng, stage: int, team: float, people: int) -> Rows:
    """People count: out of a handful of occasions, how often; habit grows apart from doing."""
    rate = np.clip((0.30, 0.62, 0.90)[stage] + 0.06 * team, 0.05, 0.98)
    habit = np.clip((0.20, 0.45, 0.85)[stage] + 0.08 * team, 0.05, 0.98)
    own = rng.beta(rate * 8, (1 - rate) * 8, people)
    seen = rng.binomial(6, np.clip(rate + 0.05 * rng.standard_normal(people), 0.02, 0.98)) / 6
    done = rng.binomial(5, own) / 5
    natural = rng.beta(habit * 6, (1 - habit) * 6, people)
    shares = np.column_stack([seen, done, natural, (seen + natural) / 2])
    return 1 + np.searchsorted((0.08, 0.3, 0.6, 0.85), shares)


def styles(rng: Rng, stage: int, team: float, people: int) -> Rows:
    """Lenient and strict people, lovers of the middle or of the ends, some who do not read."""
    lean = 0.8 * rng.standard_normal(people)
    stretch = rng.choice([0.6, 1.0, 1.6], people, p=[0.3, 0.5, 0.2])
    centre = np.array([[2.2, 2.1, 1.9, 2.1], [3.4, 3.2, 2.7, 3.1], [4.5, 4.4, 4.2, 4.3]])[stage]
    raw = centre + 0.35 * team + lean[:, None] + 0.7 * rng.standard_normal((people, 4))
    rows = np.clip(np.rint(3 + stretch[:, None] * (raw - 3)), 1, 5)
    careless = rng.random(people) < 0.08
    rows[careless] = rng.integers(1, 6, (int(careless.sum()), 4))
    return rows


def polite(rng: Rng, stage: int, team: float, people: int) -> Rows:
    """As in `occasions`, but in half of the teams everyone answers kinder than it is."""
    rows = occasions(rng, stage, team, people)
    kinder = rng.random(rows.shape) < (0.4 if team > 0 else 0.0)
    return np.clip(rows + kinder, 1, 5)


def divided(rng: Rng, stage: int, team: float, people: int) -> Rows:
    """A quarter of the people is one step behind the others."""
    rows, behind = styles(rng, stage, team, people), styles(rng, max(stage - 1, 0), team, people)
    late = rng.random(people) < 0.25
    rows[late] = behind[late]
    return rows


WORLDS: dict[str, World] = {
    "as assumed": assumed,
    "occasions": occasions,
    "styles": styles,
    "polite": polite,
    "divided": divided,
}


@dataclass(frozen=True)
class Team:
    """A team with its true step at the second check-in, and its answers at both."""

    truth: int
    before: int
    first: Rows
    second: Rows


def a_team(rng: Rng, world: World, size: int) -> Team:
    before = int(rng.integers(3))
    truth = before
    if rng.random() < MOVES:
        truth = int(np.clip(before + rng.choice([1, 1, -1]), 0, 2))
    team = float(rng.standard_normal())
    return Team(truth, before, *(_held(rng, world, one, team, size) for one in (before, truth)))


def _held(rng: Rng, world: World, stage: int, team: float, size: int) -> Rows:
    """Return who answered: 60 to 100% of the people, each item left open one time in twenty."""
    rows = world(rng, stage, team, size).astype(float)
    rows[:, 3] = np.nan  # `helped` is asked only where the others are not
    rows[rng.random(rows.shape) < 0.05] = np.nan
    return rows[rng.random(size) < rng.uniform(0.6, 1.0)]


def advised(team: Team, current: Leaning | None) -> Leaning:
    """Return what the rule says after two check-ins."""
    told: list[Said] = []
    for rows in (team.second, team.first):
        if (one := said(read(rows, current=current))) is None:
            break
        told.append(one)
    return agree(told)


def mean_of(rows: Rows) -> float:
    given = rows[~np.isnan(rows)]
    return float(given.mean()) if given.size else 3.0


def naive(rows: Rows, cuts: tuple[float, float]) -> int:
    """Return the step by the mean of all answers."""
    return int(np.searchsorted(cuts, mean_of(rows), side="right"))


def best_cuts(rng: Rng) -> tuple[float, float]:
    """Return the cuts on the mean that are right most often, over all worlds and sizes."""
    sample = [
        a_team(rng, world, size) for world in WORLDS.values() for size in SIZES for _ in range(60)
    ]
    means = np.array([mean_of(team.second) for team in sample])
    truths = np.array([team.truth for team in sample])
    grid = [(a / 20, b / 20) for a in range(36, 68) for b in range(a + 8, 96)]
    right = [np.mean(np.searchsorted(cuts, means, side="right") == truths) for cuts in grid]
    return grid[int(np.argmax(right))]


COMMON = (2.5, 4.0)  # "under 2.5 not yet, from 4 on it is there"


def line(teams: list[Team], cuts: tuple[float, float], *, told_where: bool = True) -> list[float]:
    """Return the figures of one row of the table, in percent."""
    current = [STAGES[team.before] if told_where else None for team in teams]
    word = [advised(team, now) for team, now in zip(teams, current, strict=True)]
    truth = np.array([team.truth for team in teams])
    given = np.array([one is not Leaning.CANNOT_SAY for one in word])
    ours = np.array([STAGES.index(one) if one in STAGES else -1 for one in word])
    columns = [100 * given.mean(), _right(ours, truth, given), _false(ours, truth, given)]
    for some in (cuts, COMMON):
        other = np.array([naive(team.second, some) for team in teams])
        everyone = np.ones(len(teams), dtype=bool)
        columns += [_right(other, truth, given), _false(other, truth, given)]
        columns += [_right(other, truth, everyone), _false(other, truth, everyone)]
    return columns


def _right(says: Rows, truth: Rows, among: Rows) -> float:
    return float(100 * np.mean(says[among] == truth[among])) if among.any() else float("nan")


def _false(says: Rows, truth: Rows, among: Rows) -> float:
    """Return how often, of the teams that are not there, "self-evident" is said."""
    not_there = among & (truth < 2)
    return float(100 * np.mean(says[not_there] == 2)) if not_there.any() else float("nan")


HEAD = (
    "advice", "right", "false SE",
    "tuned, same", "false SE", "tuned, all", "false SE",
    "2.5/4, same", "false SE", "2.5/4, all", "false SE",
)  # fmt: skip


def show(name: str, columns: list[float]) -> None:
    print(f"| {name} | " + " | ".join("-" if isnan(c) else f"{c:.0f}" for c in columns) + " |")


def main(per_cell: int) -> None:
    cuts = best_cuts(np.random.default_rng(SEED - 1))
    print(f"seed {SEED}, {per_cell} teams per size and world; tuned cuts {cuts}")
    rng = np.random.default_rng(SEED)
    teams = {
        (world, size): [a_team(rng, make, size) for _ in range(per_cell)]
        for world, make in WORLDS.items()
        for size in SIZES
    }
    print(f"\n| people in the team | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}")
    for size in SIZES:
        show(str(size), line([one for w in WORLDS for one in teams[w, size]], cuts))
    print(f"\n| world, 8 to 20 people | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}")
    for world in WORLDS:
        show(world, line([one for s in SIZES if s >= 8 for one in teams[world, s]], cuts))
    print(
        f"\n| answers to the second check-in | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}"
    )
    everyone = [team for some in teams.values() for team in some]
    for low, high in ((0, 4), (5, 7), (8, 10), (11, 14), (15, 20)):
        some = [team for team in everyone if low <= len(stages.usable(team.second)) <= high]
        show(f"{low} to {high}", line(some, cuts))
    print(f"\n| nobody says where it is | {' | '.join(HEAD)} |\n|{'---|' * (len(HEAD) + 1)}")
    for size in SIZES:
        some = [one for w in WORLDS for one in teams[w, size]]
        show(str(size), line(some, cuts, told_where=False))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
