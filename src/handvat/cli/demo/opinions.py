"""What people of Universiteit Zandmeer would answer: a small model with a few numbers.

A point on the scale is a handhold's own level, plus what faculty, department and team add, plus
what a team adds in one cell of the matrix, plus the person and the moment, rounded and cut to the
scale. So teams differ, items correlate and cells have a face of their own. Some do not answer,
some do not know. All from one seed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

LEVELS = {  # how people see a handhold on average; arranged is not the same as noticed
    "cul-ind-1": 4.0,
    "cul-ind-2": 3.6,
    "str-ind-1": 3.9,
    "str-ind-2": 3.7,
    "sys-ind-1": 3.4,
    "sys-ind-2": 3.1,
    "cul-tea-1": 3.6,
    "cul-tea-2": 3.8,
    "str-tea-1": 3.5,
    "str-tea-2": 2.9,
    "sys-tea-1": 3.2,
    "sys-tea-2": 2.8,
    "cul-org-1": 3.3,
    "cul-org-2": 3.4,
    "str-org-1": 3.7,
    "str-org-2": 3.6,
    "sys-org-1": 3.3,
    "sys-org-2": 2.9,
}
USUAL_LEVEL = 3.5
SPREAD_OF_UNITS = {1: 0.15, 2: 0.15, 3: 0.3}  # by depth; standard deviations in points
SPREAD_OF_CELLS = 0.25
SPREAD_OF_PEOPLE = 0.55
SPREAD_OF_MOMENTS = 0.75
DOES_NOT_KNOW = {"individual": 0, "team": 0, "organisation": 0.12}  # what one cannot see
OF_ONE_MIND = "Toetsing en evaluatie"  # here everybody answers the same
GROWING = {"Mens en computer": 0.45, "Ecologie van het wad": 0.35, "Studieadvies": 0.3}  # a wave
SLIPPING = {"Strafrecht": -0.3}


@dataclass(frozen=True, slots=True)
class Answering:
    """Somebody as the model sees them: the names of their units from the top, and their group."""

    units: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one person filled in."""

    values: Mapping[str, int]
    group: str


class Climate:
    """How it is to work in each unit; the same in every wave, but for those that move."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawn: dict[tuple[str, float], float] = {}  # drawing again takes a while

    def _of(self, what: str, spread: float) -> float:
        if (what, spread) not in self._drawn:
            drawn = Random(f"{self._seed}/{what}")  # noqa: S311 -- invented on purpose
            self._drawn[what, spread] = drawn.gauss(0, spread)
        return self._drawn[what, spread]

    def level(self, person: Answering, handhold: str, wave: int) -> float:
        """Return the point around which the answers of such a person lie."""
        added = sum(
            self._of(name, SPREAD_OF_UNITS.get(depth, 0.3))
            for depth, name in enumerate(person.units, start=1)
        )
        team = person.units[-1] if person.units else ""
        cell = self._of(f"{team}/{handhold.rsplit('-', 1)[0]}", SPREAD_OF_CELLS)
        moved = wave * (GROWING.get(team, 0.05) + SLIPPING.get(team, 0))
        return LEVELS.get(handhold, USUAL_LEVEL) + added + cell + moved

    def willing(self, person: Answering) -> float:
        """Return the chance that such a person answers."""
        team = self._of(f"{person.units[-1] if person.units else ''}/willing", 0.1)
        return min(0.95, max(0.25, 0.62 + team - (0.08 if person.group == "phd" else 0)))


def fill_in(
    person: Answering, items: Mapping[str, str], climate: Climate, wave: int, chance: Random
) -> Sheet | None:
    """Return what one person answers to `items` (item key: handhold), or None: nothing at all."""
    if OF_ONE_MIND in person.units:
        return Sheet(dict.fromkeys(items, 4), person.group)
    if chance.random() > climate.willing(person):
        return None
    own = chance.gauss(0, SPREAD_OF_PEOPLE)
    values = {
        key: _point(climate.level(person, handhold, wave) + own, chance)
        for key, handhold in items.items()
        if chance.random() > _does_not_know(handhold)
    }
    return Sheet(values, person.group)


def _point(level: float, chance: Random) -> int:
    return min(5, max(1, round(chance.gauss(level, SPREAD_OF_MOMENTS))))


def _does_not_know(handhold: str) -> float:
    kinds = {"ind": "individual", "tea": "team", "org": "organisation"}
    return DOES_NOT_KNOW[kinds.get(handhold.split("-")[1] if "-" in handhold else "", "team")]
