"""The check of a published file: what is proven passes, what is planted is found."""

import csv
import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from handvat.cli.main import run
from handvat.cli.protection.writing import fingerprint

Name = tuple[str, str]  # release, item
Cell = tuple[str, str, str]  # unit, filter, value
SEEDS = range(24)
FILTERS = {"role": ("a", "b", "c"), "sex": ("f", "m")}
PLANTED: dict[str, int] = defaultdict(int)  # how often a leak of each kind could be planted


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to work in, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


def invent(seed):
    """Return units, the minimum, and rows of answers: with blanks, skipped items, late answers."""
    chance = np.random.default_rng(seed)
    parents = {"top": ""} | {f"d{d}": "top" for d in range(2 + seed % 2)}
    parents |= {f"d{t % (2 + seed % 2)}.t{t}": f"d{t % (2 + seed % 2)}" for t in range(7)}
    homes = [unit for unit in parents if "." in unit or seed % 5 == 0]
    blank, skips, late = (0, 0.1, 0.3)[seed % 3], 0.12 * (seed % 2), 0.08 * (seed % 4 == 1)
    rows = []
    for home in homes:
        for person in range(int(chance.integers(1, 14)) if "." in home else 2):
            values = [
                "" if chance.random() < blank else str(chance.choice(known))
                for known in FILTERS.values()
            ]
            release = "2" if chance.random() < late else "1"
            items = [item for item in ("q1", "q2", "q3") if chance.random() >= skips]
            if seed % 6 == 1 and items:
                items = ["q1", *(item for item in items if item == "q2")]  # q2 within q1
            who = f"{home}-{person}"
            rows += [
                (who, "1", home, *values, item, int(chance.integers(1, 6)), release)
                for item in items
            ]
    return parents, 3 + seed % 4, rows


def publish(seed):
    """Publish what was invented; return the minimum and the true numbers of people."""
    parents, minimum, rows = invent(seed)
    with Path("units.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("unit", "parent_unit"), *parents.items()])
    with Path("answers.csv").open("w", newline="") as file:
        head = ("respondent", "wave", "unit", *FILTERS, "item", "score", "release")
        csv.writer(file).writerows([head, *rows])
    words = ["protect", "answers.csv", "--units", "units.csv", "--by", ",".join(FILTERS)]
    more = ["--minimum", str(minimum), "--scale", "1,5"]
    assert run([*words, *more, "--out", "out.csv", "--proof", "proof.json"]) == 0
    return minimum, numbers(parents, rows)


def numbers(parents, rows):
    """Return the people of every cell: (release, item) and (unit, filter, value)."""
    found: dict[Name, dict[Cell, int]] = defaultdict(lambda: defaultdict(int))
    releases = sorted({row[-1] for row in rows})
    for _who, _wave, home, *values, item, _score, release in rows:
        for state in (one for one in releases if one >= release):
            unit = home
            while unit:
                found[state, item][unit, "", ""] += 1
                for group in zip(FILTERS, values, strict=True):
                    found[state, item][(unit, *group)] += 1
                unit = parents[unit]
    return found


def checked():
    return run(["protect", "--check", "out.csv", "--proof", "proof.json"])


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_proven_passes_and_what_is_planted_is_found(seed, capsys):
    minimum, true = publish(seed)

    assert checked() == 0, capsys.readouterr().err

    sound = Path("out.csv").read_bytes(), Path("proof.json").read_bytes()
    leaks = dict(planted(minimum, true, json.loads(sound[1])))  # one of each kind
    for kind, cells in leaks.items():
        PLANTED[kind] += 1
        show(cells, true)
        assert checked() == 1, (kind, cells)
        assert "under the minimum can be derived" in capsys.readouterr().err, kind
        Path("out.csv").write_bytes(sound[0])
        Path("proof.json").write_bytes(sound[1])


def test_every_kind_of_leak_was_planted():
    if not PLANTED:
        pytest.skip("nothing was planted in this run")

    assert set(PLANTED) == {"values", "blanks", "units", "release", "item"}, dict(PLANTED)


def planted(minimum, true, proof):
    """Yield leaks of every kind that there is: ((release, item), cell) that are to be shown."""
    for name, cells in true.items():
        yield from list(_rests(name, cells, minimum))[:3]
    releases = sorted({release for release, _item in true})
    for early, late in pairwise(releases):
        for release, item in true:
            if release == early and (late, item) in true:
                yield from _apart("release", (early, item), (late, item), true, minimum)
    for wave in proof["waves"]:
        for few, many in wave["within"]:
            one = wave["release"], wave["items"][few][0]
            other = wave["release"], wave["items"][many][0]
            yield from _apart("item", one, other, true, minimum)


def _rests(name, cells, minimum):
    """Yield a total and its parts of at least the minimum, where those leave few."""
    for (unit, which, value), total in list(cells.items()):
        kinds = [("units", [c for c in cells if c[1:] == (which, value) and under(c[0], unit)])]
        if not which:
            kinds += [
                ("values", [c for c in cells if c[0] == unit and c[1] == f and c[2]])
                for f in FILTERS
            ]
        for kind, parts in kinds:
            big = [part for part in parts if cells[part] >= minimum]
            rest = total - sum(cells[part] for part in big)
            if 0 < rest < minimum <= total and (value or not which) and big:
                whole = len(big) == len(parts) and kind == "values"
                yield (
                    "blanks" if whole else kind,
                    [(name, c) for c in [(unit, which, value), *big]],
                )


def under(unit, over):
    return unit.rpartition(".")[0] == over or (over == "top" and unit in {"d0", "d1", "d2"})


def _apart(kind, few, many, true, minimum):
    for cell, number in true[many].items():
        before = true[few].get(cell, 0)
        if (cell[2] or not cell[1]) and 0 < number - before < minimum <= before:
            yield kind, [(few, cell), (many, cell)]
            return


def show(cells, true):
    """Show these cells too, and make the proof say that it is of this file."""
    with Path("out.csv").open(newline="") as file:
        table = list(csv.DictReader(file))
    wanted = {(*name, *cell): true[name][cell] for name, cell in cells}
    with Path("out.csv").open("w", newline="") as file:
        out = csv.DictWriter(file, table[0])
        out.writeheader()
        for row in table:
            place = row["unit"], row["filter_name"], row["filter_value"]
            number = wanted.get((row.get("release", "") or "1", row["item"], *place))
            out.writerow(row if number is None else row | {"n": number})
    proof = json.loads(Path("proof.json").read_text())
    proof["sha256"] = fingerprint(Path("out.csv"))
    Path("proof.json").write_text(json.dumps(proof))
