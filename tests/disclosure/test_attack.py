"""An attacker with the roster and all that is published finds every planted leak, and no other."""

import csv
from pathlib import Path

import pytest

from handvat.cli.main import run
from tests.disclosure.attack.attack import Found, attack
from tests.disclosure.attack.leaks import leaks
from tests.disclosure.attack.seats import Scene, read_seats, read_shown, read_units
from tests.disclosure.attack.university import ENDS, University, invent_university

SEEDS = range(50)
QUICK = range(1, 8)  # to protect; the others take longer: benchmarks/attack.py tries them all


@pytest.mark.parametrize("seed", SEEDS)
def test_the_attacker_finds_every_planted_leak(seed):
    finds_all_planted(invent_university(seed))


@pytest.mark.parametrize("seed", QUICK)
def test_the_attacker_finds_nothing_in_what_is_protected(seed, tmp_path):
    university = invent_university(seed)

    scene = protected(university, tmp_path)

    assert any(scene.shown.values())
    assert attack(scene, university.minimum) == []


def finds_all_planted(university: University) -> None:
    """Fail where a leak that is planted is not found whole, or what is found is not true."""
    for leak in leaks(university):
        found = attack(leak.scene, university.minimum, budget=200)

        parts = [one.people for one in found if one.kind == leak.kind]
        inside = [people for people in parts if people <= leak.people]
        assert frozenset().union(*inside) == leak.people, leak.name
        assert all(is_true(one, university) for one in found), leak.name


def protected(university: University, folder: Path) -> Scene:
    """Return what `handvat protect` publishes, read back from its files."""
    answers, units, out = (folder / name for name in ("answers.csv", "units.csv", "out.csv"))
    write_answers(answers, university)
    with units.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("unit", "parent_unit"), *university.parents.items()])
    by = ["--by", ",".join(university.filters)] if university.filters else []
    told = [str(answers), "--units", str(units), "--out", str(out)]
    scale = ["--scale", ",".join(map(str, ENDS)), "--minimum", str(university.minimum)]
    assert run(["protect", *told, *by, *scale]) == 0
    seats = read_seats(answers, university.filters)
    return Scene(read_units(units), university.filters, seats, ENDS, read_shown(out, ENDS))


def write_answers(path: Path, university: University) -> None:
    """Write the answers as researchers hand them over."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        names = ("respondent", "wave", "unit", *university.filters, "item", "score", "release")
        out.writerow(names)
        for seat, score in university.answers.items():
            place = (seat.who, seat.wave, seat.unit, *seat.values)
            out.writerow((*place, seat.item, score, seat.release))


def is_true(found: Found, university: University) -> bool:
    """Say whether what was found is so."""
    if found.kind == "number":
        return found.value == len(found.people)
    scores = {
        (seat.who, seat.wave, seat.item): score for seat, score in university.answers.items()
    }
    return found.value == sum(scores[who, found.wave, found.item] for who in found.people)
