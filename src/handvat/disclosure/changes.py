"""Keep a wave apart from the waves before it, where few people came or went between them.

Two waves hold different answers, so nothing follows from their difference for certain. But where
few came or went, the change of a sum hints at what they answered. So a figure is not shown where
1 to k - 1 people joined or left since it was shown before, and neither is one that would give such
a figure by one subtraction: what is left of a total without its shown parts. Hiding more never
makes anything derivable, so what was proven stays proven.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from handvat.disclosure.crowd import EVERYBODY, Flags
from handvat.disclosure.tree import NOBODY, Indices, Tree

Key = tuple[int, int, int]  # unit, filter, value
Place = tuple[int, int]  # level, filter


@dataclass(frozen=True, slots=True)
class Side:
    """Where people stood in one wave: unit and values, `NOBODY` where not there or not known."""

    units: Indices
    values: Indices


@dataclass(frozen=True, slots=True)
class Pair:
    """The people of two waves, and the cells that the earlier one told of."""

    tree: Tree
    before: Side
    now: Side
    told: frozenset[Key]


def held_apart(pair: Pair, minimum: int) -> set[Key]:
    """Return the cells that were told and that 1 to `minimum` - 1 people joined or left since."""
    return {
        key
        for place in _places(pair)
        for key, gap in _gaps(pair, place, None).items()
        if key in pair.told and gap < minimum
    }


def mended(
    pair: Pair, people: Mapping[Key, int], shown: set[Key], fixed: set[Key], minimum: int
) -> set[Key]:
    """Return which of the cells `shown` may stay so that no rest of a total has so few changes.

    people: of each cell; the smallest goes first. Those in `fixed` stay.
    """
    shown = set(shown)
    while gone := set(_to_hide(pair, people, shown, fixed, minimum)):
        shown -= gone
    return shown


def _to_hide(
    pair: Pair, people: Mapping[Key, int], shown: set[Key], fixed: set[Key], minimum: int
) -> Iterator[Key]:
    """Yield a cell for each rest in which few changed: a part of its total, or the total."""
    for place in _places(pair):
        for parts in _families(pair.tree, place, shown):
            for total, gap in _gaps(pair, place, parts).items():
                if total not in shown or total not in pair.told or gap >= minimum:
                    continue
                free = [part for part in [*parts.of(total), total] if part not in fixed]
                if free:
                    yield min(free, key=lambda part: (part == total, people[part], part))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The shown parts of totals of one kind: of units below, or of the values of one filter."""

    place: Place  # where the parts stand
    shown: frozenset[Key]
    above: Callable[[Key], Key]

    def of(self, total: Key) -> list[Key]:
        """Return the shown parts of one total."""
        return [part for part in self.shown if self.above(part) == total]


def _places(pair: Pair) -> list[Place]:
    filters = pair.now.values.shape[1]
    return [
        (level, which) for level in range(pair.tree.deepest + 1) for which in range(filters + 1)
    ]


def _families(tree: Tree, place: Place, shown: set[Key]) -> Iterator[_Parts]:
    level, which = place
    if level < tree.deepest:
        below = frozenset(
            key for key in shown if tree.levels[key[0]] == level + 1 and key[1] == which
        )
        parents = tree.parents
        yield _Parts((level + 1, which), below, lambda key: (int(parents[key[0]]), key[1], key[2]))
    if which == EVERYBODY:
        here = [key for key in shown if tree.levels[key[0]] == level and key[1] != EVERYBODY]
        for other in sorted({key[1] for key in here}):
            parts = frozenset(key for key in here if key[1] == other)
            yield _Parts((level, other), parts, lambda key: (key[0], EVERYBODY, 0))


def _keys(pair: Pair, side: Side, place: Place) -> Indices:
    """Return the cell of everybody at one place, as rows of (unit, filter, value)."""
    level, which = place
    unit = np.where(side.units == NOBODY, NOBODY, pair.tree.above[level, side.units])
    value = side.values[:, which - 1] if which else np.zeros(len(unit), dtype=np.int64)
    keys = np.column_stack([unit, np.full(len(unit), which), value])
    keys[(unit == NOBODY) | (value == NOBODY)] = NOBODY
    return keys


def _gaps(pair: Pair, place: Place, parts: _Parts | None) -> dict[Key, int]:
    """Return how many joined or left each cell at one place, where anybody did.

    parts: who is in one of these does not count, as they are shown apart.
    """
    before, now = _keys(pair, pair.before, place), _keys(pair, pair.now, place)
    if parts is not None:
        before[_in_parts(pair, pair.before, parts)] = NOBODY
        now[_in_parts(pair, pair.now, parts)] = NOBODY
    changed = (before != now).any(axis=1)
    moved = np.vstack([before[changed], now[changed]])
    kinds, number = np.unique(moved[moved[:, 0] != NOBODY], axis=0, return_counts=True)
    return {(u, f, v): n for (u, f, v), n in zip(kinds.tolist(), number.tolist(), strict=True)}


def _in_parts(pair: Pair, side: Side, parts: _Parts) -> Flags:
    """Return who is in a part that is shown."""
    keys = _keys(pair, side, parts.place)
    if not parts.shown:
        return np.zeros(len(keys), dtype=np.bool_)
    wide = 2 + int(max(keys[:, 2].max(initial=0), *(value for _u, _f, value in parts.shown)))
    shown = [unit * wide + value for unit, _which, value in parts.shown]
    there: Flags = keys[:, 0] != NOBODY
    return there & np.isin(keys[:, 0] * wide + keys[:, 2], shown)
