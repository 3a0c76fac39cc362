"""The weights of the small model, each of its sums in a lane of one number.

One addition of two such numbers adds to all sums at once.
"""

from collections.abc import Sequence
from functools import cache
from struct import Struct
from typing import Final
from zlib import crc32

from handvat.framing.reading.tokens import plain
from handvat.framing.stored import DRAWERS, LANE, Stored

START: Final = "\n"  # stands before the first token
BEGINNING: Final = 6  # signs of it
REST: Final = DRAWERS - 1  # the rest after division is what these bits are
PIECES: Final = (3, 4, 5)  # signs in a piece of a word
BEFORE: Final = 0x9E3779B1, 0x7F4A7C15  # turn the number of a word into that of one before another
HALF: Final = 1 << (LANE - 1)


def word_key(token: str, language: str) -> int:
    """Return the number of a token; all numbers count as one."""
    return crc32(f"{language} {plain(token)}".encode())


def before_key(key: int) -> int:
    """Return what the number of a token becomes as the first of a pair."""
    times, more = BEFORE
    return (key * times + more) & 0xFFFFFFFF


def pieces(token: str) -> list[int]:
    """Return the drawers of the pieces of a word; marks and numbers have none."""
    if not token[0].isalpha():
        return []
    said = f"<{plain(token)}>"
    many = len(said) + 1
    cut = [said[at : at + size] for size in PIECES for at in range(many - size)]
    return [crc32(piece.encode()) & REST for piece in (said[:BEGINNING], *cut)]


class Weights:
    """All that was learned, made of the files when first asked."""

    def __init__(self, kinds: Sequence[tuple[str, int]]) -> None:
        """Take the name of each kind of sums and how many there are, in the order of their lanes.

        See `handvat.framing.stored.Stored` for what is kept under a name.
        """
        self._stored = [Stored(name, many) for name, many in reversed(kinds)]
        self.numbers = frozenset().union(*[one.at for one in self._stored])
        lanes = sum(many for _name, many in kinds)
        self.level = sum(HALF << lane * LANE for lane in range(lanes))  # keeps them apart
        self._lanes = Struct(f"<{lanes}I")
        self.of = cache(self._of)
        self._of_drawer = cache(self._drawer)

    def of_pieces(self, word: str) -> int:
        """Return what the pieces of a word weigh."""
        return sum(map(self._of_drawer, pieces(word)))

    def lanes(self, total: int) -> tuple[int, ...]:
        """Return what each sum comes to, plus `HALF`, of a sum that began with `level`."""
        return self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))

    def _of(self, number: int) -> int:
        """Return what a word or a pair weighs by itself, which most do not."""
        return self._all([stored.at.get(number) for stored in self._stored])

    def _drawer(self, drawer: int) -> int:
        return self._all([drawer] * len(self._stored))

    def _all(self, places: Sequence[int | None]) -> int:
        weighs = 0
        for stored, at in zip(self._stored, places, strict=True):
            weighs = (weighs << stored.width * LANE) + stored.packed(at)
        return weighs
