"""Who is in a story, even when nobody says so."""

from collections.abc import Collection

NAMED_FROM = 5  # people: a smaller team that is named with its story names its people


def asked_for(chosen: Collection[int], members: Collection[int], *, names_team: bool) -> set[int]:
    """Return who has to approve a story: those chosen, and everyone the team's name points at.

    A team of one is its one person, named or not.
    """
    everyone = len(members) == 1 or (names_team and len(members) < NAMED_FROM)
    return set(members) | set(chosen) if everyone else set(chosen)
