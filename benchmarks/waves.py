"""What the figures of two waves hint at, where few people came or went between them.

Somebody knows everybody in a department: who was where in both waves, and who joined or left. Not
what they answered. They guess the answers of those who joined or left a group of which both waves
show a figure, as well as anybody can from sums: the best linear estimate from every figure of the
department and its teams, knowing how answers vary between teams, people and waves. Beside it stand
the same guess from the wave alone in which the person answered, and from no figure at all.

Run: .venv/bin/python benchmarks/waves.py [--seeds 1-12 --teams 48 --correlations 0.5,0.7,0.9]
"""

import argparse
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.publication import publish
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

MINIMUM = 5
POLICY = Policy(MINIMUM, cell=5.0, own=4.5)
FILTERS = ("role", "contract")
ROLES, CONTRACTS = ("academic", "phd", "support", "lecturer"), ("permanent", "temporary")
BETWEEN, WITHIN, MEAN = 0.3, 0.75, 3.5  # variances between teams and within them
WAYS = ("no figure", "one wave", "both waves", "both together", "held apart")


@dataclass
class Person:
    """Somebody, with what stays the same of their answers."""

    name: str
    team: str
    values: tuple[str, str]
    usual: float


@dataclass
class Scene:
    """What there is to guess: two waves, what was told of them, and whose answers are wanted."""

    tree: Tree
    waves: list
    told: list
    targets: set
    correlation: float


@dataclass
class Guesses:
    """Guesses and answers, per way of guessing, in clusters."""

    off: dict[str, list[list[tuple[float, float]]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def main() -> None:
    """Print how good the guesses are, with 95% intervals over departments."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="1-12")
    parser.add_argument("--teams", type=int, default=48)
    parser.add_argument("--correlations", default="0.5,0.7,0.9")
    asked = parser.parse_args()
    first, last = map(int, asked.seeds.split("-"))
    for correlation in map(float, asked.correlations.split(",")):
        guesses, figures = Guesses(), np.zeros(5, dtype=np.int64)
        for seed in range(first, last + 1):
            figures += try_on(seed, asked.teams, correlation, guesses)
        tell(correlation, guesses, figures)


def try_on(seed: int, teams: int, correlation: float, guesses: Guesses):
    """Publish two waves of one organisation in both ways, and guess."""
    rng = np.random.default_rng(seed)
    tree, waves = organisation(rng, teams, correlation)
    frame = Frame(tree, FILTERS, ("q",), ((1, 5),))
    moments = [moment(str(number), people, tree) for number, people in enumerate(waves, 1)]
    first = publish(frame, moments[0], (), POLICY)
    plain = publish(frame, moments[1], (), POLICY)
    apart = publish(frame, moments[1], (first.entry,), POLICY)
    told = [figures_of(one) for one in (first, plain, apart)]
    cells, targets = few_changed(waves, told[0], told[1], tree)
    for department in sorted({team.partition(".")[0] for team in tree.names if "." in team}):
        guess_in(department, Scene(tree, waves, told, targets, correlation), guesses)
    shown_again = set(told[0]) & set(told[1])
    gone = set(told[1]) - set(told[2])
    return np.array([len(told[1]), len(shown_again), cells, len(targets), len(gone)])


def organisation(rng, teams: int, correlation: float):
    """Return the tree, and two waves of (person, score); one in twenty leaves, and one moves."""
    names = [f"d{number % max(1, teams // 8)}.t{number}" for number in range(teams)]
    parents = {"top": ""} | {name.partition(".")[0]: "top" for name in names}
    parents |= {name: name.partition(".")[0] for name in names}
    level = {name: rng.normal(0, BETWEEN**0.5) for name in names}
    staff = [
        newcomer(rng, f"{name}-{number}", name, correlation)
        for name in names
        for number in range(int(np.clip(round(rng.gamma(2.2, 4.6) + 2), 2, 25)))
    ]
    waves = []
    for wave in (1, 2):
        if wave == 2:
            staff = later(rng, staff, names, correlation)
        noise = (WITHIN * (1 - correlation)) ** 0.5
        waves.append(
            [
                (
                    p,
                    int(
                        np.clip(round(MEAN + level[p.team] + p.usual + rng.normal(0, noise)), 1, 5)
                    ),
                )
                for p in staff
            ]
        )
    return Tree.of(parents), waves


def newcomer(rng, name: str, team: str, correlation: float) -> Person:
    values = (str(rng.choice(ROLES, p=(0.34, 0.24, 0.3, 0.12))), str(rng.choice(CONTRACTS)))
    return Person(name, team, values, rng.normal(0, (WITHIN * correlation) ** 0.5))


def later(rng, staff, names, correlation: float):
    """Return the staff of the second wave: copies, so that the first stays what it was."""
    stay, chance = [], rng.random(len(staff))
    for person, said in zip(staff, chance, strict=True):
        if said < 0.05:  # leaves, and somebody else comes somewhere
            stay.append(newcomer(rng, f"new-{person.name}", str(rng.choice(names)), correlation))
        else:
            team = str(rng.choice(names)) if said < 0.1 else person.team
            stay.append(Person(person.name, team, person.values, person.usual))
    return stay


def moment(wave: str, people, tree: Tree) -> Moment:
    numbers = {name: at for at, name in enumerate(tree.names)}
    return Moment(
        wave,
        "",
        tuple(person.name for person, _score in people),
        np.array([numbers[person.team] for person, _score in people]),
        tuple(person.values for person, _score in people),
        np.array([[score] for _person, score in people], dtype=np.float64),
    )


def figures_of(publication):
    """Return (n, low, high) of every shown cell."""
    return {
        (one.unit, one.filter_name, one.value): (one.number, one.low, one.high)
        for one in publication.figures
        if one.number is not None
    }


def cells_of(person: Person, tree: Tree):
    """Return every cell that somebody is in."""
    unit = person.team
    while unit:
        yield unit, "", ""
        for name, value in zip(FILTERS, person.values, strict=True):
            yield unit, name, value
        over = tree.parents[tree.names.index(unit)]
        unit = tree.names[over] if over >= 0 else ""


def members(wave, tree: Tree):
    inside = defaultdict(set)
    for person, _score in wave:
        for cell in cells_of(person, tree):
            inside[cell].add(person.name)
    return inside


def few_changed(waves, before, now, tree: Tree):
    """Return how many cells shown twice few joined or left; (name, wave) of those in teams."""
    inside = [members(wave, tree) for wave in waves]
    cells, found = 0, set()
    for cell in set(before) & set(now):
        left, joined = inside[0][cell] - inside[1][cell], inside[1][cell] - inside[0][cell]
        if 1 <= len(left | joined) < MINIMUM:
            cells += 1
            if "." in cell[0]:
                found |= {(name, 0) for name in left} | {(name, 1) for name in joined}
    return cells, found


def guess_in(department: str, scene: Scene, guesses: Guesses) -> None:
    """Guess every target of one department in every way."""
    tree, told = scene.tree, scene.told
    units = {department, *(name for name in tree.names if name.startswith(department + "."))}
    people = [
        (wave, person, score)
        for wave, answers in enumerate(scene.waves)
        for person, score in answers
        if person.team in units
    ]
    spread = covariance(people, scene.correlation)
    scores = np.array([score for _wave, _person, score in people], dtype=np.float64)
    wanted = [at for at, (wave, p, _s) in enumerate(people) if (p.name, wave) in scene.targets]
    if not wanted:
        return
    rows = [
        rows_of(figures, wave, people, units, tree)
        for figures, wave in ((told[0], 0), (told[1], 1), (told[2], 1))
    ]
    off: dict[str, list[Any]] = {way: [] for way in WAYS}
    for at in wanted:
        own = people[at][0]
        seen = {
            "no figure": [],
            "one wave": rows[own],
            "both waves": rows[0] + rows[1],
            "both together": rows[0] + together(rows[0], rows[1]),
            "held apart": rows[0] + rows[2],
        }
        for way, known in seen.items():
            off[way].append((best_guess(spread, known, at), scores[at]))
    for way, some in off.items():
        guesses.off[way].append(some)


def covariance(people, correlation: float):
    team = np.array([person.team for _wave, person, _score in people])
    name = np.array([person.name for _wave, person, _score in people])
    shared = BETWEEN * (team[:, None] == team) + WITHIN * correlation * (name[:, None] == name)
    return shared + np.eye(len(people)) * (WITHIN * (1 - correlation) + 1 / 12)


def rows_of(figures, wave, people, units, tree):
    """Return what is told of these units in one wave: who counts, sum, and doubt about the sum."""
    rows = {cell: np.zeros(len(people)) for cell in figures if cell[0] in units}
    for at, (when, person, _score) in enumerate(people):
        if when == wave:
            for cell in cells_of(person, tree):
                if cell in rows:
                    rows[cell][at] = 1
    return [
        (cell, row, n * (low + high) / 2, (n * (high - low)) ** 2 / 12 + 1e-6)
        for cell, row in rows.items()
        for n, low, high in [figures[cell]]
    ]


def together(before, now):
    """Return the figures of the newer wave, where there are two as one figure over both waves."""
    old = {cell: (row, total, doubt) for cell, row, total, doubt in before}
    return [
        (cell, row + old[cell][0], total + old[cell][1], doubt + old[cell][2])
        if cell in old
        else (cell, row, total, doubt)
        for cell, row, total, doubt in now
    ]


def best_guess(spread, known, at: int) -> float:
    """Return the best linear estimate of one answer from sums."""
    if not known:
        return MEAN
    rows = np.array([row for _cell, row, _total, _doubt in known])
    totals = np.array([total for _cell, _row, total, _doubt in known])
    doubts = np.diag([doubt for *_rest, doubt in known])
    with_sums = rows @ spread
    weights = np.linalg.lstsq(with_sums @ rows.T + doubts, with_sums[:, at], rcond=1e-10)[0]
    return float(np.clip(MEAN + weights @ (totals - MEAN * rows.sum(axis=1)), 1, 5))


def tell(correlation: float, guesses: Guesses, figures) -> None:
    print(
        f"\ncorrelation {correlation}: {figures[0]} figures in the second wave, {figures[1]} shown"
        f" in both, {figures[2]} of these few joined or left; {figures[3]} answers to guess; held"
        f" apart hides {figures[4]} figures more"
    )
    for way in WAYS:
        clusters = guesses.off[way]
        print(
            f"  {way:13}  RMSE {interval(clusters, rmse)}   right {interval(clusters, near)}",
            flush=True,
        )
    for way in ("both waves", "both together", "held apart"):
        print(
            f"  {way} less one wave: RMSE {between(guesses.off, way, rmse)},"
            f" right {between(guesses.off, way, near)}"
        )


def rmse(off) -> float:
    return float(np.sqrt(np.mean(np.square(off[:, 0] - off[:, 1]))))


def near(off) -> float:
    """Return the share of answers that the guess, rounded to a whole point, hits."""
    return float(np.mean(np.rint(off[:, 0]) == off[:, 1]))


def interval(clusters, measure) -> str:
    drawn = [measure(np.concatenate(some)) for some in draws(clusters)]
    return spoken(measure(np.concatenate(clusters)), drawn)


def between(off, way: str, measure) -> str:
    pairs = list(zip(off[way], off["one wave"], strict=True))

    def less(some) -> float:
        return measure(np.concatenate([a for a, _b in some])) - measure(
            np.concatenate([b for _a, b in some])
        )

    rng = np.random.default_rng(0)
    drawn = [
        less([pairs[at] for at in rng.integers(0, len(pairs), len(pairs))]) for _ in range(400)
    ]
    return spoken(less(pairs), drawn)


def draws(clusters):
    rng = np.random.default_rng(0)
    for _ in range(400):
        yield [clusters[at] for at in rng.integers(0, len(clusters), len(clusters))]


def spoken(value: float, drawn) -> str:
    low, high = np.quantile(drawn, [0.025, 0.975])
    return f"{value:+.3f} ({low:+.3f} to {high:+.3f})"


if __name__ == "__main__":
    main()
