"""Narrow the sum of every cell by what it is part of and its parts, until nothing moves."""

from collections import defaultdict
from collections.abc import Mapping
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from tests.disclosure.attack.board import Board
from tests.disclosure.attack.seats import Key, Shown

Numbers = NDArray[np.int64]
SWEEPS = 200
NEAR = 1e-6


def ends_of_sums(
    board: Board, parents: Mapping[str, str], ends: tuple[int, int], item: str
) -> list[tuple[Numbers, int, int]]:
    """Return of every cell and group of `item` its groups, and the ends of what it adds up to."""
    keys = [key for key in board.cells if key[4] == item]
    answered = np.unique(np.concatenate([board.cells[key] for key in keys]))
    members = [board.cells[key] for key in keys] + [
        answered[i : i + 1] for i in range(len(answered))
    ]
    place = {key: number for number, key in enumerate(keys)}
    alone = {int(group): len(keys) + number for number, group in enumerate(answered)}
    sums, late = _sums(board, parents, place, alone)
    members += late
    sizes = np.array([board.size(groups) for groups in members])
    sums = [(one, parts) for one, parts in sums if sizes[one] == sizes[parts].sum()]
    low, high = sizes * ends[0], sizes * ends[1]
    for key, number in place.items():
        if key in board.shown:
            low[number], high[number] = _told(board.shown[key])
    _narrow(low, high, sums)
    return list(zip(members, low.tolist(), high.tolist(), strict=True))


def _told(shown: Shown) -> tuple[int, int]:
    return ceil(shown.number * shown.low - NEAR), floor(shown.number * shown.high + NEAR)


Sum = tuple[int, list[int]]  # a total and its parts


def _sums(
    board: Board, parents: Mapping[str, str], place: Mapping[Key, int], alone: Mapping[int, int]
) -> tuple[list[Sum], list[Numbers]]:
    """Return every sum there is: values, units below, groups in a unit, and late answers."""
    parts: dict[tuple[int, str], list[int]] = defaultdict(list)
    late: list[Numbers] = []
    first = len(place) + len(alone)
    for key, number in place.items():
        release, unit, name, value, item = key
        if name:
            parts[place[release, unit, "", "", item], name].append(number)
        if parents[unit]:
            parts[place[release, parents[unit], name, value, item], "below"].append(number)
        if unit not in parents.values():
            parts[number, "alone"] = [alone[int(group)] for group in board.cells[key]]
        before = board.releases.index(release) - 1
        old = (board.releases[before], *key[1:]) if before >= 0 else key
        if old != key and old in place:
            new = np.setdiff1d(board.cells[key], board.cells[old])
            if len(new):
                parts[number, "late"] = [place[old], first + len(late)]
                parts[first + len(late), "alone"] = [alone[int(group)] for group in new]
                late.append(new)
            else:
                parts[number, "late"] = [place[old]]
    return [(total, rows) for (total, _kind), rows in parts.items()], late


def _narrow(low: Numbers, high: Numbers, sums: list[Sum]) -> None:
    """Move `low` and `high` towards each other as far as single sums can."""
    total = np.array([one for one, _parts in sums])
    which = np.repeat(np.arange(len(sums)), [len(parts) for _one, parts in sums])
    part = np.array([number for _one, parts in sums for number in parts])
    for _sweep in range(SWEEPS):
        was = low.copy(), high.copy()
        least = np.bincount(which, low[part], len(sums)).astype(np.int64)
        most = np.bincount(which, high[part], len(sums)).astype(np.int64)
        np.maximum.at(low, total, least)
        np.minimum.at(high, total, most)
        np.minimum.at(high, part, high[total][which] - (least[which] - was[0][part]))
        np.maximum.at(low, part, low[total][which] - (most[which] - was[1][part]))
        if np.array_equal(was[0], low) and np.array_equal(was[1], high):
            return
