"""How many teams, as far as may be said to who stands outside them."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

Group = TypeVar("Group", bound=Hashable)
FEWEST = 5  # teams that are said together
STEPS = (20, 10, 5)


def told(paths: Mapping[int, str], teams: Collection[int], known: Collection[int]) -> int:
    """Return how many of `teams` may be counted together; 0 when none may.

    From the bottom of the tree up, teams are held in groups: a unit with at least `FEWEST` of
    them among those not yet in a group, and at least one that is not of them, makes a group.
    What is left over goes along to the unit above, and what is left over at the top is not
    counted at all. So every figure, of this unit and of those above and below it, is made of
    the same whole groups: taking one from the other leaves whole groups, never a few teams. And
    "all of them" never differs from "all but one".

    Args:
        paths: the units of the tree, with their path from its top ("/4/7/").
        teams: those to be counted.
        known: those that who is looking knows of anyway; they are left out altogether.
    """
    at = {path: pk for pk, path in paths.items()}
    nodes = {node for path in paths.values() for node in _upwards(path)}
    left: dict[str, tuple[int, int]] = {}
    total = 0
    for path in sorted(nodes, key=lambda path: (-path.count("/"), path)):
        counted, here = left.pop(path, (0, 0))
        pk = at.get(path)
        if pk is not None and pk not in known:
            counted, here = counted + (pk in teams), here + 1
        group = min(counted, here - 1)
        if group >= FEWEST:
            total, counted, here = total + group, 0, 0
        above = _above(path)
        before = left.get(above, (0, 0))
        left[above] = (before[0] + counted, before[1] + here)
    return total


def _above(path: str) -> str:
    return f"{path.rstrip('/').rpartition('/')[0]}/"


def _upwards(path: str) -> Iterator[str]:
    """Yield a path and all those above it, without the top of nothing."""
    while path.strip("/"):
        yield path
        path = _above(path)


def leaving_one_out(counts: Mapping[Group, int], teams: int) -> dict[Group, int]:
    """Return `counts` of groups side by side, without the smallest while they hold all `teams`.

    When each of the teams is in one of the groups, everyone knows that of each of them.
    """
    kept = dict(counts)
    while kept and sum(kept.values()) >= teams:
        del kept[min(kept, key=lambda group: (kept[group], str(group)))]
    return kept


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit is counted, and whether it is a team: it takes two people to agree."""

    path: str
    is_team: bool


def settled(before: Mapping[int, Place], now: Mapping[int, Place]) -> dict[int, Place]:
    """Return where each unit is counted from now on.

    When a few teams come, go, open or close, what was told of a unit before and after would
    differ by just those few. So they wait, each where it was counted before (or nowhere), until
    in every unit that feels it at least `FEWEST` teams change together. A unit in which so few
    teams are that nothing is ever told of it feels nothing.
    """
    if not before:
        return dict(now)
    going = {pk for pk in {*before, *now} if before.get(pk) != now.get(pk)}
    loud = _loud(before, now)
    felt = {pk: (_counts_in(before.get(pk)) ^ _counts_in(now.get(pk))) & loud for pk in going}
    while True:
        changes = Counter(unit for pk in going for unit in felt[pk])
        waits = {pk for pk in going if any(changes[unit] < FEWEST for unit in felt[pk])}
        if not waits:
            break
        going -= waits
    stay = {pk: place for pk, place in before.items() if pk not in going}
    return stay | {pk: now[pk] for pk in going if pk in now}


def _counts_in(place: Place | None) -> frozenset[int]:
    """Return the units in whose count a team is."""
    if place is None or not place.is_team:
        return frozenset()
    return frozenset(int(step) for step in place.path.strip("/").split("/"))


def _loud(before: Mapping[int, Place], now: Mapping[int, Place]) -> set[int]:
    """Return the units with so many teams that something may be told of them.

    Some teams move and others wait, so a unit may come to hold all that are or were in it.
    """
    ever = (_counts_in(before.get(pk)) | _counts_in(now.get(pk)) for pk in {*before, *now})
    teams = Counter(unit for counted in ever for unit in counted)
    return {unit for unit, number in teams.items() if number > FEWEST}


def coarse(number: int) -> int:
    """Return a number in steps: 20, 10 or 5 at least, else 0."""
    return next((step for step in STEPS if number >= step), 0)
