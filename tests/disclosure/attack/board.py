"""One wave as the attacker lays it out: people nobody can tell apart, and every cell of them."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.disclosure.attack.seats import Key, Scene, Seat, Shown, above, releases_of

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Board:
    """Groups of people alike in everything, and the cells they are in.

    alike: of each group, the people in it.
    sizes: how many that are.
    homes: the unit of each group.
    cells: of each cell, hidden or shown, the numbers of the groups in it.
    shown: the published ones.
    releases: the states of the wave, the oldest first.
    """

    alike: tuple[frozenset[str], ...]
    sizes: Numbers
    homes: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    cells: dict[Key, Numbers]
    shown: dict[Key, Shown]
    releases: tuple[str, ...]

    def people(self, groups: Numbers) -> frozenset[str]:
        """Return who is in these groups."""
        return frozenset[str]().union(*(self.alike[group] for group in groups))

    def size(self, groups: Numbers) -> int:
        """Return how many people are in these groups."""
        return int(self.sizes[groups].sum())


def lay_out(scene: Scene, wave: str) -> Board:
    """Return the board of `wave`."""
    seats = [seat for seat in scene.seats if seat.wave == wave]
    releases = releases_of(seats)
    kinds = _kinds(seats)
    cells: dict[Key, list[int]] = defaultdict(list)
    for number, (unit, values, answered) in enumerate(kinds):
        for item, release in answered:
            for state in releases[releases.index(release) :]:
                for over in above(unit, scene.parents):
                    cells[state, over, "", "", item].append(number)
                    for name, value in zip(scene.filters, values, strict=True):
                        if value:
                            cells[state, over, name, value, item].append(number)
    return Board(
        tuple(frozenset(people) for people in kinds.values()),
        np.array([len(people) for people in kinds.values()], dtype=np.int64),
        tuple(unit for unit, _values, _answered in kinds),
        tuple(values for _unit, values, _answered in kinds),
        {key: np.array(groups, dtype=np.int64) for key, groups in cells.items()},
        dict(scene.shown.get(wave, {})),
        tuple(releases),
    )


Kind = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]  # unit, values, (item, release)


def _kinds(seats: list[Seat]) -> dict[Kind, list[str]]:
    """Return people by what tells them apart."""
    answered: dict[str, list[tuple[str, str]]] = defaultdict(list)
    place: dict[str, tuple[str, tuple[str, ...]]] = {}
    for seat in seats:
        answered[seat.who].append((seat.item, seat.release))
        place[seat.who] = seat.unit, seat.values
    kinds: dict[Kind, list[str]] = defaultdict(list)
    for who, told in answered.items():
        unit, values = place[who]
        kinds[unit, values, tuple(sorted(told))].append(who)
    return kinds
