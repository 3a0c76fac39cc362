"""Attack a publication: name every small group whose number or sum follows from what is shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tests.disclosure.attack.board import Board, lay_out
from tests.disclosure.attack.ends import ends_of_sums
from tests.disclosure.attack.seats import Key, Scene
from tests.disclosure.attack.unions import known_unions
from tests.disclosure.attack.worlds import PRIME, invent, prints_of

Numbers = NDArray[np.int64]
Pieces = list[Numbers]  # groups per piece; no two pieces have a group in common
WITHIN, EVERYWHERE = 2_000, 20_000  # sets laid out per search
NEAR = 1e-6


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """What the attacker knows: of `people`, their number or the sum of an item.

    kind: "number" or "sum" where it was computed, "pinned" where the scale leaves one sum,
        "unanimous" where everybody in a shown figure must have answered the same.
    """

    kind: str
    wave: str
    people: frozenset[str]
    item: str
    value: int


def attack(scene: Scene, minimum: int, *, budget: int = EVERYWHERE) -> list[Found]:
    """Return everything found about groups of fewer than `minimum` people."""
    found: set[Found] = set()
    for wave in sorted({seat.wave for seat in scene.seats}):
        board = lay_out(scene, wave)
        found |= set(_computed(board, scene.parents, wave, minimum - 1, budget))
        for item in sorted({key[4] for key in board.cells}):
            found |= set(_pinned(board, scene, (wave, item), minimum - 1))
    return sorted(found, key=lambda one: (one.kind, one.wave, sorted(one.people), one.item))


def _computed(
    board: Board, parents: Mapping[str, str], wave: str, most: int, budget: int
) -> Iterator[Found]:
    """Yield the numbers that are known, and with them the sums."""
    rows = _rows_shown(board)
    if not rows:
        return
    width = len(board.sizes)
    numbers = np.array([board.size(groups) for groups in rows])
    worlds = invent(rows, numbers, width, seed=1)
    tried = np.zeros(width, dtype=np.bool_)
    tried[np.concatenate(rows)] = True
    families = [
        (_small(pieces, np.where(tried, board.sizes, most + 1), most), room)
        for pieces, room in _families(board, parents, budget)
    ]
    known = {tuple(groups) for groups in _searched(board, families, worlds, most)}
    known |= {tuple(groups) for groups in _differences(rows, board, most)}
    groups_known = [np.array(groups, dtype=np.int64) for groups in sorted(known)]
    for groups in groups_known:
        value = int(worlds[0, groups].sum() % PRIME)
        yield Found("number", wave, board.people(groups), "", value)
    if groups_known:
        for item in sorted({key[4] for key in board.cells}):
            yield from _sums(board, wave, item, groups_known)


def _sums(board: Board, wave: str, item: str, known: Sequence[Numbers]) -> Iterator[Found]:
    """Yield of groups whose number is known the sum of `item`, where that is known too."""
    told = {
        key: one
        for key, one in board.shown.items()
        if key[4] == item and one.high - one.low < NEAR
    }
    rows = [board.cells[key] for key in told]
    if not rows:
        return
    totals = np.array([round(one.number * one.low) for one in told.values()])
    worlds = invent(rows, totals, len(board.sizes), seed=2)
    prints = prints_of(worlds)
    answered = np.unique(
        np.concatenate([cell for key, cell in board.cells.items() if key[4] == item])
    )
    for everyone in known:
        groups = np.intersect1d(everyone, answered)
        if len(groups) and not (prints[:, groups].sum(axis=1) % PRIME).any():
            value = int(worlds[0, groups].sum() % PRIME)
            yield Found("sum", wave, board.people(groups), item, value)


def _rows_shown(board: Board) -> list[Numbers]:
    """Return the different sets of groups that a number was published of."""
    return list({board.cells[key].tobytes(): board.cells[key] for key in board.shown}.values())


def _small(pieces: Pieces, sizes: Numbers, most: int) -> Pieces:
    """Return the pieces of at most `most` people."""
    if not pieces:
        return []
    starts = np.cumsum([0, *(len(piece) for piece in pieces[:-1])])
    people = np.add.reduceat(sizes[np.concatenate(pieces)], starts)
    return [piece for piece, size in zip(pieces, people, strict=True) if size <= most]


def _searched(
    board: Board, families: Sequence[tuple[Pieces, int]], worlds: Numbers, most: int
) -> Iterator[Numbers]:
    """Yield the groups whose number every world agrees on."""
    prints = prints_of(worlds)
    seen: set[tuple[bytes, ...]] = set()
    for small, room in families:
        name = tuple(sorted(piece.tobytes() for piece in small))
        if not small or name in seen:
            continue
        seen.add(name)
        starts = np.cumsum([0, *(len(piece) for piece in small[:-1])])
        joined = np.concatenate(small)
        sizes = np.add.reduceat(board.sizes[joined], starts)
        sums = np.add.reduceat(prints[:, joined], starts, axis=1) % PRIME
        for union in known_unions(sizes, sums, most, room):
            yield np.unique(np.concatenate([small[piece] for piece in union]))


def _families(
    board: Board, parents: Mapping[str, str], budget: int
) -> Iterator[tuple[Pieces, int]]:
    """Yield pieces that do not overlap, with how many sets of them to lay out."""
    alone = [np.array([group]) for group in range(len(board.sizes))]
    yield alone, budget
    within = min(WITHIN, budget)
    inside: dict[str, Pieces] = defaultdict(list)
    for group, home in enumerate(board.homes):
        unit = home
        while unit:
            inside[unit].append(alone[group])
            unit = parents[unit]
    yield from ((pieces, within) for pieces in inside.values())
    yield from ((pieces, within) for pieces in _beside(board, parents))
    yield from ((pieces, within) for pieces in _crossed(board))
    yield from (([piece], 1) for piece in _late_or_silent(board))


def _beside(board: Board, parents: Mapping[str, str]) -> Iterator[Pieces]:
    """Yield the units below a unit, by the values of a filter too, and the values of a unit."""
    families: dict[tuple[str, ...], Pieces] = defaultdict(list)
    for (release, unit, name, value, item), groups in board.cells.items():
        families["below", release, parents[unit], name, "", item].append(groups)
        families["below", release, parents[unit], name, value, item].append(groups)
        families["values", release, unit, name, "", item].append(groups)
    yield from families.values()


def _crossed(board: Board) -> Iterator[Pieces]:
    """Yield the crossings of two filters in a unit."""
    by_unit: dict[tuple[str, str, str], dict[str, list[Key]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for key in board.cells:
        if key[2]:
            by_unit[key[0], key[1], key[4]][key[2]].append(key)
    for filters in by_unit.values():
        for one, other in combinations(filters.values(), 2):
            crossings = (
                np.intersect1d(board.cells[a], board.cells[b], assume_unique=True)
                for a in one
                for b in other
            )
            yield [groups for groups in crossings if len(groups)]


def _late_or_silent(board: Board) -> Iterator[Numbers]:
    """Yield who came between two states of a cell, and who answered one item and not another."""
    items = sorted({key[4] for key in board.cells})
    for key, groups in board.cells.items():
        others = [(key[0], *key[1:4], item) for item in items if item != key[4]]
        others += [(old, *key[1:]) for old, new in pairwise(board.releases) if new == key[0]]
        for other in others:
            rest = np.setdiff1d(groups, board.cells.get(other, groups), assume_unique=True)
            if len(rest):
                yield rest


def _differences(rows: Sequence[Numbers], board: Board, most: int) -> Iterator[Numbers]:
    """Yield what few are left of a published row without another that lies in it."""
    which = np.repeat(np.arange(len(rows)), [len(groups) for groups in rows])
    shape = (len(rows), len(board.sizes))
    table = sparse.csr_array((np.ones(len(which)), (which, np.concatenate(rows))), shape=shape)
    numbers = table @ board.sizes
    common = sparse.coo_array(table @ sparse.diags_array(board.sizes.astype(float)) @ table.T)
    within = common.data == numbers[common.col]
    left = numbers[common.row] - numbers[common.col]
    for place in np.flatnonzero(within & (left > 0) & (left <= most)):
        yield np.setdiff1d(rows[common.row[place]], rows[common.col[place]])


def _pinned(board: Board, scene: Scene, where: tuple[str, str], most: int) -> Iterator[Found]:
    """Yield the groups of which the scale leaves only one sum."""
    wave, item = where
    for key, one in board.shown.items():
        if key[4] == item and _at_an_end(one.low, one.high, scene.ends):
            people = board.people(board.cells[key])
            yield Found("unanimous", wave, people, item, round(one.number * one.low))
    for groups, low, high in ends_of_sums(board, scene.parents, scene.ends, item):
        if low == high and 0 < board.size(groups) <= most:
            yield Found("pinned", wave, board.people(groups), item, low)


def _at_an_end(low: float, high: float, ends: tuple[int, int]) -> bool:
    return low > ends[1] - NEAR or high < ends[0] + NEAR
