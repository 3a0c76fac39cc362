"""Invent universities that are hard to publish about, each with a faculty that is worst of all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from tests.disclosure.attack.seats import Key, Scene, Seat, Shown, above, releases_of

ENDS = (1, 5)
VALUES = ("often", "sometimes", "seldom", "rare")
SHARES = (0.5, 0.3, 0.17, 0.03)


@dataclass(frozen=True)
class University:
    """Units, and what everybody answered."""

    parents: dict[str, str]
    filters: tuple[str, ...]
    minimum: int
    answers: dict[Seat, int]

    @property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(self.answers)


@dataclass(frozen=True, slots=True)
class Team:
    """A team in the making: how many people, and what all of them answer, if they agree."""

    unit: str
    size: int
    agreed: int | None = None


def invent_university(seed: int) -> University:
    """Return a university of 20 to 120 units; most are small, so that many can be tried."""
    rng = np.random.default_rng(seed)
    minimum = int(rng.integers(3, 11))
    parents, teams = _worst(minimum)
    _grow(parents, teams, int(20 + 100 * rng.random() ** 3), minimum, rng)
    filters = tuple(f"filter{number}" for number in range(rng.integers(0, 4)))
    people = [(team, _values(rng, filters)) for team in teams for _person in range(team.size)]
    answers: dict[Seat, int] = {}
    waves = int(rng.integers(1, 5))
    for wave in range(1, waves + 1):
        reopened = wave == waves and seed % 2 == 0
        people = [_later(person, teams, wave, rng) for person in people]
        answers |= _answered(people, filters, (str(wave), reopened, seed % 3 == 0), rng)
    return University(parents, filters, minimum, answers)


def _worst(minimum: int) -> tuple[dict[str, str], list[Team]]:
    """Return a faculty with a small team, two that are small together, and two that agree."""
    parents = {"top": "", "worst": "top"}
    parents |= {f"worst.{name}": "worst" for name in ("lone", "two", "end")}
    teams = [
        Team("worst.lone.a", minimum + 3),
        Team("worst.lone.b", minimum),
        Team("worst.lone.small", minimum - 1),
        Team("worst.two.a", minimum + 1),
        Team("worst.two.b", minimum + 2),
        Team("worst.two.one", 1),
        Team("worst.two.rest", minimum - 2),
        Team("worst.end.a", minimum + 2),
        Team("worst.end.agreed", minimum + 1, ENDS[1]),
        Team("worst.end.few", 2, ENDS[1]),
    ]
    return parents | {team.unit: team.unit.rpartition(".")[0] for team in teams}, teams


def _grow(
    parents: dict[str, str], teams: list[Team], units: int, minimum: int, rng: np.random.Generator
) -> None:
    """Add faculties, departments and teams until there are `units`."""
    departments: list[str] = []
    while len(parents) < units:
        if len(departments) * 5 <= len(parents) - 15:
            faculty = f"f{len(departments) // 3}"
            parents.setdefault(faculty, "top")
            departments.append(f"{faculty}.d{len(departments)}")
            parents[departments[-1]] = faculty
        unit = f"{departments[int(rng.integers(len(departments)))]}.t{len(parents)}"
        parents[unit] = unit.rpartition(".")[0]
        size = 1 if rng.random() < 0.1 else int(rng.integers(2, 2 * minimum))
        teams.append(Team(unit, size, _agreed(rng)))


def _agreed(rng: np.random.Generator) -> int | None:
    return int(rng.choice(ENDS)) if rng.random() < 0.05 else None


Person = tuple[Team, tuple[str, ...]]


def _values(rng: np.random.Generator, filters: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(rng.choice(VALUES, p=SHARES)) for _filter in filters)


def _later(person: Person, teams: list[Team], wave: int, rng: np.random.Generator) -> Person:
    """Return the person in the next wave: some move alone; the worst faculty stays as it is."""
    team, values = person
    if wave == 1 or team.unit.startswith("worst") or rng.random() > 0.05:
        return person
    return teams[int(rng.integers(10, len(teams)))], values


def _answered(
    people: list[Person],
    filters: tuple[str, ...],
    wave: tuple[str, bool, bool],
    rng: np.random.Generator,
) -> dict[Seat, int]:
    """Return the answers of a wave: (its name, whether reopened, whether items are skipped)."""
    name, reopened, skipped = wave
    answers = {}
    for number, (team, values) in enumerate(people):
        steady = team.unit.startswith("worst")
        if not steady and rng.random() < 0.15:
            continue
        release = "2" if reopened and not steady and rng.random() < 0.05 else "1"
        for item in ("a", "b"):
            if skipped and not steady and rng.random() < 0.05:
                continue
            seat = Seat(f"p{number}", name, team.unit, values, item, release if reopened else "")
            answers[seat] = team.agreed or int(np.clip(round(rng.normal(3.4, 1)), 1, 5))
    return answers


def with_skips(university: University, share: float, seed: int) -> University:
    """Return the university where `share` of answers and of values of filters are left out.

    A third item joins the two there are. The worst faculty, where leaks are planted, stays.
    """
    rng = np.random.default_rng(seed)
    third = {
        replace(seat, item="c"): score
        for seat, score in university.answers.items()
        if seat.item == "b"
    }
    known: dict[tuple[str, str], tuple[str, ...]] = {}
    answers = {}
    for seat, score in sorted((university.answers | third).items(), key=lambda one: repr(one[0])):
        if seat.unit.startswith("worst"):
            answers[seat] = score
            continue
        person = seat.who, seat.wave
        if person not in known:
            known[person] = tuple("" if rng.random() < share else value for value in seat.values)
        if rng.random() >= share:
            answers[replace(seat, values=known[person])] = score
    return replace(university, answers=answers)


def every_figure(university: University) -> dict[str, dict[Key, Shown]]:
    """Return every cell of every wave, nothing hidden."""
    sums: dict[str, dict[Key, list[int]]] = defaultdict(lambda: defaultdict(list))
    states: dict[str, list[Seat]] = defaultdict(list)
    for seat in university.seats:
        states[seat.wave].append(seat)
    releases = {wave: releases_of(seats) for wave, seats in states.items()}
    for seat, score in university.answers.items():
        states_in = releases[seat.wave][releases[seat.wave].index(seat.release) :]
        for over in above(seat.unit, university.parents):
            known = zip(university.filters, seat.values, strict=True)
            for name, value in [("", ""), *(one for one in known if one[1])]:
                for state in states_in:
                    sums[seat.wave][state, over, name, value, seat.item].append(score)
    return {
        wave: {
            key: Shown(len(scores), sum(scores) / len(scores), sum(scores) / len(scores))
            for key, scores in cells.items()
        }
        for wave, cells in sums.items()
    }


def seen(university: University, shown: dict[str, dict[Key, Shown]]) -> Scene:
    """Return what an attacker has where these figures are published."""
    return Scene(university.parents, university.filters, university.seats, ENDS, shown)


def with_late(university: University, unit: str, number: int) -> University:
    """Return the university where the first wave is reopened for the last people of `unit`."""
    names = sorted({s.who for s in university.seats if s.unit == unit and s.wave == "1"})
    late = set(names[-number:])

    def state(seat: Seat) -> Seat:
        if seat.wave != "1":
            return seat
        return replace(seat, release="2" if seat.who in late else "1")

    answers = {state(seat): score for seat, score in university.answers.items()}
    return replace(university, answers=answers)
