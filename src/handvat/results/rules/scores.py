"""Which scores a wave gives, from the items that it asks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from handvat.content.shapes import Level, Pillar
from handvat.measure.rules.sheet import Item, Sheet

_PILLARS = {"cul": Pillar.CULTURE, "str": Pillar.STRUCTURE, "sys": Pillar.STEERING_SYSTEM}
_LEVELS = {"ind": Level.INDIVIDUAL, "tea": Level.TEAM, "org": Level.ORGANISATION}


class NamesCollide(ValueError):
    """An imported column bears the name of another score; give the column another name."""


class Kind(StrEnum):
    """How much a score takes together."""

    ITEM = "item"
    HANDHOLD = "handhold"
    CELL = "cell"
    PILLAR = "pillar"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Score:
    """A mean of items: an item itself, a handhold, a matrix cell, a pillar or a level."""

    id: str
    kind: Kind
    items: tuple[str, ...]
    about_organisation: bool  # holds items on the organisation: never reported per team


def scores_of(sheet: Sheet) -> tuple[Score, ...]:
    """Return the scores of a wave: items first, then what takes more and more together.

    An item with the name of its handhold, alone in it, is that handhold's score.

    Raises:
        NamesCollide: an item bears the name of a score that is something else.
    """
    wholes = _wholes(sheet.items)
    by_id = {score.id: score for score in wholes}
    singles = []
    for item in sheet.items:
        whole = by_id.get(item.key)
        if whole is None:
            singles.append(Score(item.key, Kind.ITEM, (item.key,), _is_organisation(item)))
        elif whole.items != (item.key,):
            raise NamesCollide(item.key)
    return (*singles, *wholes)


def homes_of(scores: Sequence[Score]) -> dict[str, int]:
    """Return for each item the place of the score that is that item alone."""
    homes: dict[str, int] = {}
    for at, score in enumerate(scores):
        if len(score.items) == 1:
            homes.setdefault(score.items[0], at)
    return homes


def signature(score: Score, sheet: Sheet) -> tuple[object, ...]:
    """Return what must be the same in two waves for a score to be compared between them."""
    items = (sheet.item(key) for key in sorted(score.items))
    asked = tuple((item.key, item.text.nl, item.text.en, item.reverse) for item in items)
    return (*asked, sheet.scale.low, sheet.scale.high)


def _wholes(items: Iterable[Item]) -> tuple[Score, ...]:
    held: dict[tuple[Kind, str], list[Item]] = defaultdict(list)
    for item in items:
        for kind, name in _places(item):
            held[kind, name].append(item)
    kinds = list(Kind)
    ordered = sorted(held, key=lambda place: kinds.index(place[0]))
    return tuple(
        Score(
            name,
            kind,
            tuple(item.key for item in held[kind, name]),
            any(map(_is_organisation, held[kind, name])),
        )
        for kind, name in ordered
    )


def _places(item: Item) -> tuple[tuple[Kind, str], ...]:
    if item.handhold is None:
        return ()
    pillar, level, _number = item.handhold.split("-")
    return (
        (Kind.HANDHOLD, item.handhold),
        (Kind.CELL, f"{pillar}-{level}"),
        (Kind.PILLAR, _PILLARS[pillar].value),
        (Kind.LEVEL, _LEVELS[level].value),
    )


def _is_organisation(item: Item) -> bool:
    return item.level is Level.ORGANISATION
