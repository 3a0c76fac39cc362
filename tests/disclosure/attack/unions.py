"""Find sets of pieces whose prints add up to nothing: those whose number is known."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.disclosure.attack.worlds import PRIME

Numbers = NDArray[np.int64]
MATCHES = 2000  # of one search; a publication with more leaks is bad enough


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of pieces: the pieces (-1 where there are fewer), how many people, the prints."""

    pieces: Numbers
    sizes: Numbers
    prints: Numbers


def known_unions(sizes: Numbers, prints: Numbers, most: int, budget: int) -> list[tuple[int, ...]]:
    """Return the sets of pieces, of at most `most` people, whose number is known.

    All sets up to as many pieces as `budget` allows are laid out, and any two of them together;
    so all sets of up to twice as many pieces are seen. Pieces that are known alone count alone.
    """
    alone = np.flatnonzero((sizes > 0) & (sizes <= most))
    known = ~prints[:, alone].any(axis=0)
    found: list[tuple[int, ...]] = [(int(piece),) for piece in alone[known]]
    if (~known).sum() < 2:
        return found
    sets = _laid_out(alone[~known], sizes, prints, most, budget)
    zero = ~sets.prints.any(axis=0)
    found += [_set(row) for row in sets.pieces[zero]]
    return found + _matched(sets, np.flatnonzero(~zero), most)


def _laid_out(free: Numbers, sizes: Numbers, prints: Numbers, most: int, budget: int) -> Sets:
    pieces = np.arange(len(free))[:, None]
    level = Sets(pieces, sizes[free], prints[:, free])
    levels = [level]
    while len(level.sizes):
        last = level.pieces[:, -1]
        more = len(free) - 1 - last
        if sum(len(one.sizes) for one in levels) + int(more.sum()) > budget:
            break
        old = np.repeat(np.arange(len(last)), more)
        starts = np.cumsum(more) - more
        new = np.arange(len(old)) - np.repeat(starts, more) + last[old] + 1
        people = level.sizes[old] + sizes[free[new]]
        old, new, people = old[people <= most], new[people <= most], people[people <= most]
        level = Sets(
            np.hstack([level.pieces[old], new[:, None]]),
            people,
            (level.prints[:, old] + prints[:, free[new]]) % PRIME,
        )
        levels.append(level)
    wide = levels[-1].pieces.shape[1]
    named = np.full((sum(len(one.sizes) for one in levels), wide), -1, dtype=np.int64)
    start = 0
    for one in levels:
        named[start : start + len(one.sizes), : one.pieces.shape[1]] = one.pieces
        start += len(one.sizes)
    return Sets(
        np.where(named < 0, -1, free[named]),
        np.concatenate([one.sizes for one in levels]),
        np.hstack([one.prints for one in levels]),
    )


def _matched(sets: Sets, rows: Numbers, most: int) -> list[tuple[int, ...]]:
    """Return the unions of two sets without a piece in common whose prints cancel."""
    prints = sets.prints[:, rows]
    keys = (prints[0] << 31) | prints[1]
    wanted = ((-prints[0] % PRIME) << 31) | (-prints[1] % PRIME)
    order = np.argsort(keys)
    first = np.searchsorted(keys[order], wanted, side="left")
    count = np.searchsorted(keys[order], wanted, side="right") - first
    found = set()
    for place in np.flatnonzero(count)[:MATCHES]:
        one = rows[place]
        for other in rows[order[first[place] : first[place] + min(count[place], 20)]]:
            mine, theirs = _set(sets.pieces[one]), _set(sets.pieces[other])
            fits = sets.sizes[one] + sets.sizes[other] <= most
            if fits and not set(mine) & set(theirs):
                found.add(tuple(sorted(mine + theirs)))
    return sorted(found)


def _set(row: Numbers) -> tuple[int, ...]:
    return tuple(int(piece) for piece in row if piece >= 0)
