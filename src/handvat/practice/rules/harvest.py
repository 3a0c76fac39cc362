"""How many teams, as far as may be said to who stands outside them."""

from collections.abc import Collection, Mapping

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
        paths: the units of the tree, with their path from the root ("/1/4/").
        teams: those to be counted.
        known: those that who is looking knows of anyway; they are left out altogether.
    """
    left: dict[str, tuple[int, int]] = {}
    total = 0
    for pk, path in sorted(paths.items(), key=lambda pair: (-pair[1].count("/"), pair[1])):
        counted, here = left.pop(path, (0, 0))
        if pk not in known:
            counted, here = counted + (pk in teams), here + 1
        group = min(counted, here - 1)
        if group >= FEWEST:
            total, counted, here = total + group, 0, 0
        above = f"{path.rstrip('/').rpartition('/')[0]}/"
        before = left.get(above, (0, 0))
        left[above] = (before[0] + counted, before[1] + here)
    return total


def coarse(number: int) -> int:
    """Return a number in steps: 20, 10 or 5 at least, else 0."""
    return next((step for step in STEPS if number >= step), 0)
