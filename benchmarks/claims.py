"""How often a report says "more than chance", in organisations where we know what is true.

    .venv/bin/python benchmarks/claims.py [reports per row, default 1000]

Seeded: the same number gives the same tables. Every organisation holds teams of 8, 15, 20 and 40
people who answer the 36 questions of the matrix twice. Its reports are made by the code that makes
them for the screen. See "Claims" in docs/benchmarks.md.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from handvat.content.loader import instrument
from handvat.measure.rules.asked import sheet_of
from handvat.results.rules import Direction, Figure, least_spread
from handvat.results.rules.allowed import Beside, Summary, figures, rest_of
from handvat.results.rules.scores import Score, scores_of

SEED = 20261128
SIZES = (8, 15, 20, 40)
TEAMS_A_SIZE = 4
LEVEL, PEOPLE, MOMENTS = 3.5, 0.55, 0.85  # the mean of answers; spread between and within people
OPEN = 0.03  # of answers left open
SCORES = scores_of(sheet_of(instrument("matrix"), short=False, background=()))
ITEMS = [score.items[0] for score in SCORES if len(score.items) == 1]
PLACES = {item: at for at, item in enumerate(ITEMS)}
CHANGED = "cul-tea-1"  # the handhold that changes, where something does
TELLING = {Direction.UP, Direction.DOWN}
Table = NDArray[np.float64]  # people by items


@dataclass(frozen=True, slots=True)
class World:
    """What is true: how far teams lie apart, who answers twice, and what changes by how much."""

    apart: float = 0.0
    same_people: bool = False
    shift: float = 0.0
    everywhere: bool = False

    def moved(self) -> Table:
        """Return by how much each item changes between the waves."""
        changes = [self.everywhere or item.startswith(CHANGED) for item in ITEMS]
        return np.where(changes, self.shift, 0.0)


def reports(world: World, rng: np.random.Generator) -> Iterator[tuple[int, dict[str, Figure]]]:
    """Yield (people in the team, figures) of team after team, organisation after organisation."""
    while True:
        sizes = np.repeat(SIZES, TEAMS_A_SIZE)
        before, now = zip(*(_team(world, int(size), rng) for size in sizes), strict=True)
        above = summaries(np.vstack(now))
        for size, first, second in zip(sizes.tolist(), before, now, strict=True):
            here = summaries(second)
            beside = Beside(summaries(first), rest_of(above, here))
            yield size, figures(here, beside, points=(1, 5), threshold=5)


def _team(world: World, size: int, rng: np.random.Generator) -> tuple[Table, Table]:
    level = LEVEL + world.apart * rng.standard_normal()
    own = [PEOPLE * rng.standard_normal((size, 1)) for _wave in range(2)]
    if world.same_people:
        own[1] = own[0]
    waves = []
    for people, moved in zip(own, (np.zeros(len(ITEMS)), world.moved()), strict=True):
        exact = level + moved + people + MOMENTS * rng.standard_normal((size, len(ITEMS)))
        points = np.clip(np.rint(exact), 1, 5)
        points[rng.random(points.shape) < OPEN] = np.nan
        waves.append(points)
    return waves[0], waves[1]


def summaries(points: Table) -> dict[str, Summary]:
    """Return what publication would tell of these people, were nothing hidden."""
    means = np.nanmean(points, axis=0)
    counts = (~np.isnan(points)).sum(axis=0)
    return {score.id: _summary(score, points, means, counts) for score in SCORES}


def _summary(score: Score, points: Table, means: Table, counts: NDArray[np.intp]) -> Summary:
    columns = [PLACES[item] for item in score.items]
    given = ~np.isnan(points[:, columns])
    enough = 2 * given.sum(axis=1) >= len(columns)
    each = np.nanmean(points[enough][:, columns], axis=1)
    n, mean = int(counts[columns].min()), float(means[columns].mean())
    sd = max(float(each.std(ddof=1)), least_spread(5)) if n >= 10 else None
    return Summary(n, mean, mean, sd)


def false_claims(world: World, many: int) -> tuple[float, float]:
    """Return the share of reports with a false change in them, and with a false difference.

    Nothing changes; teams differ where `world` says so, and then no difference is false.
    """
    rng = np.random.default_rng(SEED)
    changes = differences = 0
    for _size, drawn in islice(reports(world, rng), many):
        changes += any(figure.trend.direction in TELLING for figure in drawn.values())
        differences += any(figure.rest.direction in TELLING for figure in drawn.values())
    return changes / many, differences / many


def found(world: World, many: int) -> dict[int, float]:
    """Return per size of team the share of reports that call the true change what it is."""
    rng = np.random.default_rng(SEED)
    right, made = dict.fromkeys(SIZES, 0), dict.fromkeys(SIZES, 0)
    for size, drawn in islice(reports(world, rng), many):
        made[size] += 1
        right[size] += drawn[CHANGED].trend.direction is Direction.UP
    return {size: right[size] / made[size] for size in SIZES}


def main(many: int) -> None:
    """Print the tables of docs/benchmarks.md."""
    print(f"{many} reports a row\n\n| nothing changes | false change | false difference |")
    print("|---|---|---|")
    for name, world in (
        ("teams alike, other people", World()),
        ("teams alike, the same people", World(same_people=True)),
        ("teams differ (0.35), other people", World(apart=0.35)),
        ("teams differ (0.35), the same people", World(apart=0.35, same_people=True)),
    ):
        change, difference = false_claims(world, many)
        told = f"{difference:.1%}" if not world.apart else "none is false"
        print(f"| {name} | {change:.1%} | {told} |", flush=True)
    print(f"\n| found at n = | {' | '.join(map(str, SIZES))} |\n|---|{'---|' * len(SIZES)}")
    for everywhere in (False, True):
        for shift in (0.3, 0.5, 0.8):
            world = World(apart=0.35, shift=shift, everywhere=everywhere)
            where = "everywhere" if everywhere else "in one handhold"
            shares = " | ".join(f"{share:.0%}" for share in found(world, many).values())
            print(f"| {shift} points {where} | {shares} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
