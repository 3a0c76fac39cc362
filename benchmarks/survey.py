"""Import of 100,000 answer rows over 5,000 units: seconds and memory, on both databases."""

import csv
import random
import sys
from pathlib import Path

from house import House, house

UNITS, ROWS = 5_000, 100_000
LEVELS = ("ind", "tea", "org")
ITEMS = [f"{p}-{lv}-{n}" for lv in LEVELS for p in ("cul", "str", "sys") for n in (1, 2)]


def write_units(path: Path, units: int = UNITS) -> list[str]:
    """Write a units file of 10 faculties, 100 departments and teams; return the teams' codes."""
    faculties = [(f"F{f:02d}", f"Faculteit {f}", "") for f in range(10)]
    departments = [(f"D{d:03d}", f"Afdeling {d}", f"F{d % 10:02d}") for d in range(100)]
    teams = [(f"T{t:04d}", f"Team {t}", f"D{t % 100:03d}") for t in range(units - 111)]
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(("code", "name", "parent_code"))
        out.writerows(faculties + departments + teams)
    return [code for code, _, _ in teams]


def write_answers(path: Path, teams: list[str], rows: int = ROWS, seed: int = 1) -> None:
    """Write `rows` answers to 36 items with team effects and some missing answers."""
    chance = random.Random(seed)
    level = {team: chance.gauss(3.5, 0.4) for team in teams}
    columns = [f"V{n:02d}" for n in range(36)]
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(("AFDELING", "FUNCTIE", *columns))
        for row in range(rows):
            team = teams[row % len(teams)]
            person = chance.gauss(level[team], 0.5)
            points = [
                "9" if chance.random() < 0.04 else min(5, max(1, round(chance.gauss(person, 0.8))))
                for _ in columns
            ]
            out.writerow((team, chance.choice("12"), *points))


def write_map(path: Path, title: str, year: int) -> None:
    """Write the mapping of those columns to the 18 handholds, two columns each."""
    items = "".join(f"  V{n:02d}: {{handhold: {ITEMS[n // 2]}}}\n" for n in range(36))
    path.write_text(
        f'wave: {{title: "{title}", opened: {year}-05-01, closed: {year}-05-31, threshold: 5}}\n'
        f"unit: AFDELING\nscale: {{min: 1, max: 5}}\nitems:\n{items}"
        'background: {role_group: {column: FUNCTIE, values: {"1": phd, "2": academic}}}\n'
        'missing: ["", "9"]\n'
    )


def import_wave(place: House, teams: list[str], year: int, *more: str) -> tuple[int, float, int]:
    """Import one wave; return its number, seconds and peak MB."""
    answers, mapping = place.home / f"answers-{year}.csv", place.home / f"map-{year}.yaml"
    write_answers(answers, teams, seed=year)
    write_map(mapping, f"Onderzoek {year}", year)
    out, seconds, peak = place.handvat(
        "waves", "import", str(answers), "--map", str(mapping), *more
    )
    return int(out.strip().splitlines()[-1]), seconds, peak


def main() -> None:
    """Print seconds and memory of the import on both databases."""
    print(f"{ROWS} rows x 36 items, {UNITS} units; asked: at most 60 s and 500 MB")
    for database in ("sqlite", "postgresql"):
        with house(database) as place:
            teams = write_units(place.home / "units.csv")
            wave, seconds, peak = import_wave(place, teams, 2025, "--create-units")
            print(f"{database:11} wave {wave}: {seconds:6.1f} s  {peak} MB at most")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
