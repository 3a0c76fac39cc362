"""What hiding costs on invented universities: Handvat beside plain hiding and a one-step rule.

Run `.venv/bin/python benchmarks/disclosure.py [--teams 600 --waves 4 --seeds 1,2,3 --skip 0.01]`.
"""

import argparse
import csv
import random
import resource
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from handvat.cli.main import run

FILTERS = {
    "role": {"academic": 34, "support": 30, "phd": 24, "lecturer": 12},
    "gender": {"m": 50, "f": 48, "x": 2},
    "contract": {"permanent": 62, "temporary": 38},
}
ITEMS = ("q1", "q2", "q3")
MINIMUM = 5


def main() -> None:
    """Make universities, publish them with each rule, and print what is hidden."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--teams", type=int, default=600)
    parser.add_argument("--waves", type=int, default=4)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--skip", type=float, default=0, help="share of answers that are skipped")
    asked = parser.parse_args()
    print("seed  rule      respondents  cells  own team  seconds of processor")
    for seed in asked.seeds.split(","):
        parents, people = university(int(seed), asked.teams, asked.waves)
        skip(people, asked.skip, int(seed))
        cells = numbers(parents, people)
        plain = {cell for cell, n in cells.items() if n >= MINIMUM}
        tell((seed, "plain"), cells, plain, parents, 0)
        tell((seed, "one step"), cells, one_step(parents, cells, plain), parents, 0)
        shown, seconds = by_handvat(parents, people)
        tell((seed, "Handvat"), cells, shown, parents, seconds)


def university(seed: int, teams: int, waves: int):
    """Return the unit above each unit, and per wave who was where and answered what."""
    chance = random.Random(seed)
    parents = {"U": ""} | {f"U.{f}": "U" for f in range(8)}
    departments = [f"U.{d % 8}.{d}" for d in range(max(8, teams * 56 // 600))]
    parents |= {name: name.rpartition(".")[0] for name in departments}
    places = [f"{chance.choice(departments)}.{team}" for team in range(teams)]
    parents |= {place: place.rpartition(".")[0] for place in places}
    staff = [person for place in places for person in newcomers(chance, place, size(chance))]
    return parents, [wave(chance, staff, places) for _ in range(waves)]


def skip(people, share: float, seed: int) -> None:
    """Blank this share of the scores at random; skipped scores are None."""
    chance = random.Random(seed)
    for answers in people:
        for _who, _where, scores in answers:
            scores[:] = [None if chance.random() < share else said for said in scores]


def size(chance: random.Random) -> int:
    return min(25, max(2, round(chance.gammavariate(2.2, 4.6) + 2)))


def newcomers(chance: random.Random, place: str, number: int):
    """Return new people of one team; most share a role, so that others stand alone in theirs."""
    usual = draw(chance, "role")
    return [
        [
            place,
            usual if chance.random() < 0.55 else draw(chance, "role"),
            draw(chance, "gender"),
            draw(chance, "contract"),
        ]
        for _ in range(number)
    ]  # fmt: skip -- one person a line


def draw(chance: random.Random, name: str) -> str:
    return chance.choices(list(FILTERS[name]), list(FILTERS[name].values()))[0]


def wave(chance: random.Random, staff: list[list[str]], places: list[str]):
    """Let some people leave, come and move; return who answers, with scores."""
    for person in staff:
        if chance.random() < 0.05:
            person[:] = newcomers(chance, chance.choice(places), 1)[0]
        elif chance.random() < 0.05:
            person[0] = chance.choice(places)
    happy = {place for place in places if chance.random() < 0.02}
    return [
        (number, tuple(person), [score(chance, person[0] in happy) for _ in ITEMS])
        for number, person in enumerate(staff)
        if chance.random() < 0.82
    ]


def score(chance: random.Random, always: bool) -> int:  # noqa: FBT001 -- a benchmark's own
    return 5 if always else min(5, max(1, round(chance.gauss(3.5, 1))))


def numbers(parents: dict[str, str], people) -> Counter:
    """Return the respondents of every cell: (wave, unit, filter, value, item)."""
    cells: Counter = Counter()
    for number, answers in enumerate(people):
        for _who, (team, *values), scores in answers:
            did = [item for item, said in zip(ITEMS, scores, strict=True) if said is not None]
            groups = [("", ""), *zip(FILTERS, values, strict=True)]
            unit = team
            while unit:
                cells.update((number, unit, *of, item) for of in groups for item in did)
                unit = parents[unit]
    return cells


def one_step(parents: dict[str, str], cells: Counter, plain: set) -> set:
    """Return what is shown when a cell is hidden where it leaves a small rest of one total."""

    def leaves_little(cell) -> bool:
        when, unit, name, value, item = cell
        totals = [(when, parents[unit], name, value, item), (when, unit, "", "", item)]
        return any(0 < cells[total] - cells[cell] < MINIMUM for total in totals if total[1])

    return {cell for cell in plain if not leaves_little(cell)}


def by_handvat(parents: dict[str, str], people) -> tuple[set, float]:
    """Return what the command publishes, and how long processors worked on it."""
    with tempfile.TemporaryDirectory() as folder:
        units, answers, out = (Path(folder) / name for name in ("u.csv", "a.csv", "o.csv"))
        write(units, [("unit", "parent_unit"), *parents.items()])
        write(
            answers,
            [
                ("respondent", "wave", *("unit", *FILTERS), "item", "score"),
                *(
                    (who, when, *where, item, said)
                    for when, wave_ in enumerate(people)
                    for who, where, scores in wave_
                    for item, said in zip(ITEMS, scores, strict=True)
                    if said is not None
                ),
            ],
        )  # fmt: skip -- a table
        before = worked()
        words = ["protect", str(answers), "--units", str(units), "--by", ",".join(FILTERS)]
        if run([*words, "--minimum", str(MINIMUM), "--scale", "1,5", "--out", str(out)]):
            sys.exit("nothing was published")
        seconds = worked() - before
        with out.open() as file:
            rows = list(csv.DictReader(file))
    return {
        (
            int(row["wave"]),
            *(row[name] for name in ("unit", "filter_name", "filter_value", "item")),
        )
        for row in rows
        if row["n"]
    }, seconds


def worked() -> float:
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def write(path: Path, rows) -> None:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


def tell(name: tuple[str, str], cells: Counter, shown: set, parents, seconds: float) -> None:
    """Print the share hidden of respondents and cells that could be shown, and own teams shown."""
    big = {cell for cell, n in cells.items() if n >= MINIMUM}
    lost = big - shown
    above = set(parents.values())
    own: dict[bool, int] = defaultdict(int)
    for cell, n in cells.items():
        if not cell[2] and cell[1] not in above:
            own[cell in shown] += n
    print(
        f"{name[0]:4}  {name[1]:8}"
        f" {share(sum(cells[c] for c in lost), sum(cells[c] for c in big))}"
        f" {share(len(lost), len(big))} {share(own[True], own[True] + own[False])} {seconds:8.1f}",
        flush=True,
    )


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:8.2f}%"


if __name__ == "__main__":
    main()
