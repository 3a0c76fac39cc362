"""Ask what is derived: blocks from small to large, and then afar."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import numpy as np

from handvat.disclosure.afar import Afar, Asking, Seen, places, room_of
from handvat.disclosure.cover import Cut
from handvat.disclosure.crowd import UNIT, Flags
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.separate import Block, Memory, Move, Stock
from handvat.disclosure.spread import processes_for, spread
from handvat.disclosure.tree import NOBODY, Indices
from handvat.disclosure.wave import Policy, Wave
from handvat.disclosure.zones import AT_ONCE, BESIDE, WIDE, zones


class Inquiry:
    """Asks blocks, from small to large, and then afar; remembers how people can move."""

    def __init__(
        self, wave: Wave, stock: Stock, policy: Policy, most: float, skipped: Indices
    ) -> None:
        self.wave, self.stock, self._policy, self._most = wave, stock, policy, most
        self.skipped = skipped  # the classes that some items count and others do not
        self._levels = _levels(wave, stock)
        self._starts = _starts(self._levels, len(wave.crowd.people))
        self._sizes = np.bincount(self._starts[self._starts != NOBODY]).tolist()
        self._moves: list[Move] = []

    def settled(self, shown: Flags) -> Flags:
        """Return the classes that are large enough, or were seen to become so with no change."""
        settled = self.wave.crowd.people >= self._policy.minimum
        for move in self._moves:
            if not shown[move.changed].any():
                settled[move.reached] = True
        return settled

    def derived(self, shown: Flags, settled: Flags) -> set[Cut]:
        """Return the cuts of the lowest level that has any, and add what is certain to `settled`.

        None is a proof: all classes are settled then.
        """
        for blocks in self._levels:
            waiting = [block for block in blocks if not settled[block.columns].all()]
            cuts: set[Cut] = set()
            for block, memory in zip(
                waiting, _memories(waiting, (shown, settled), self._policy), strict=True
            ):
                block.memory = memory
                _question, found, _moves = memory
                settled[block.columns] = found.certain
                cuts |= {leak.cut for leak in found.leaks}
            if cuts:
                return cuts
        return self._derived_afar(shown, settled)

    def _derived_afar(self, shown: Flags, settled: Flags) -> set[Cut]:
        pieces = self._pieces(settled)
        ask = partial(_asked_afar, self._asking(shown), pieces)
        processes = processes_for(len(settled), self._policy.processes)
        cuts: set[Cut] = set()
        for seen in spread(ask, len(pieces), processes):
            self._take_in(seen, shown, settled)
            cuts |= {leak.cut for leak in seen.leaks}
        if not (cuts or settled.all()):
            raise NoAnswer("some classes are neither certain nor derived")
        return cuts

    def _take_in(self, seen: Seen, shown: Flags, settled: Flags) -> None:
        self._moves += seen.moves
        for move in seen.moves:
            if not shown[move.changed].any():
                settled[move.reached] = True
        settled[seen.empty] = True

    def mended(self, shown: Flags, settled: Flags) -> Iterator[Cut]:
        """Hide figures in `shown`, block by block, until nothing is derived; yield the cuts."""
        minimum = self._policy.minimum
        for block in (block for blocks in self._levels for block in blocks):
            if not settled[block.columns].all():
                found = block.mended(shown, minimum, settled)
                yield from (leak.cut for leak in found.leaks)
                shown[found.hidden] = False
                settled[block.columns] = found.certain
        for piece in self._pieces(settled):
            seen = Afar(self._asking(shown.copy())).ask(piece, mend=True)
            yield from (leak.cut for leak in seen.leaks)
            shown[seen.hidden] = False
            self._take_in(seen, shown, settled)

    def _asking(self, shown: Flags) -> Asking:
        room = room_of(self.stock, shown, self.wave.tree)
        minimum = self._policy.minimum
        return Asking(self.stock, room, self._starts, minimum, self._most, skipped=self.skipped)

    def _pieces(self, settled: Flags) -> list[Indices]:
        """Return what is not settled, in the order of the tree, some at a time.

        So many that they can be moved together; the blocks around them may not be large together.
        """
        left = np.flatnonzero(~settled)
        order = places(self.wave.tree, self.wave.crowd.homes)
        pieces: list[list[int]] = []
        blocks: dict[int, int] = {}
        for target in left[np.argsort(order[left])].tolist():
            block = int(self._starts[target])
            size = 1 if block == NOBODY else self._sizes[block]
            crowded = block not in blocks and sum(blocks.values()) + size > WIDE
            if not pieces or crowded or len(pieces[-1]) == AT_ONCE:
                pieces.append([])
                blocks = {}
            pieces[-1].append(target)
            blocks[block] = size
        return [np.array(piece) for piece in pieces]


def _starts(levels: Iterable[Sequence[Block]], classes: int) -> Indices:
    """Return for each class the number of the largest block around it that is no zone."""
    starts = np.full(classes, NOBODY, dtype=np.int64)
    units = (block for blocks in levels for block in blocks if block.is_unit)
    for number, block in enumerate(units):
        starts[block.columns] = number
    return starts


def _levels(wave: Wave, stock: Stock) -> list[list[Block]]:
    """Return the blocks to ask, the smallest first; those that are too wide are asked afar."""
    units, above = wave.crowd.keys[:, UNIT], wave.tree.above
    return [
        [
            Block(stock, (zone.unit != NOBODY) & (above[level, units] == zone.unit), zone.columns)
            for zone in parts
            if len(zone.columns) <= (WIDE if zone.is_unit else BESIDE)
        ]
        for level, parts in zones(wave.tree, wave.crowd.homes)
    ]


def _memories(blocks: Sequence[Block], state: tuple[Flags, Flags], policy: Policy) -> list[Memory]:
    """Ask each block; return what it then knows."""
    size = sum(len(block.columns) for block in blocks)
    ask = partial(_asked, blocks, (state[0], policy.minimum, state[1]))
    return spread(ask, len(blocks), processes_for(size, policy.processes))


def _asked(blocks: Sequence[Block], question: tuple[Flags, int, Flags], number: int) -> Memory:
    blocks[number].leaks(*question)
    return blocks[number].memory


def _asked_afar(asking: Asking, pieces: Sequence[Indices], number: int) -> Seen:
    return Afar(asking).ask(pieces[number])
