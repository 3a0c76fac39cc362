"""The weights of the small model, each of its outputs in a lane of one number.

One addition of two such numbers adds all outputs at once.
"""

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

    def __init__(self, tags: int, frames: int) -> None:
        """Take how many outputs there are of each kind; those of frames come after the others."""
        self._tags, self._frames = Stored("tags", tags), Stored("frames", frames)
        self._shift = tags * LANE
        self.numbers = frozenset({*self._tags.at, *self._frames.at})
        self.level = sum(HALF << lane * LANE for lane in range(tags + frames))  # keeps them apart
        self._lanes = Struct(f"<{tags + frames}I")
        self.of = cache(self._of)
        self._of_drawer = cache(lambda drawer: self._both(drawer, drawer))

    def of_pieces(self, word: str) -> int:
        """Return what the pieces of a word weigh."""
        return sum(map(self._of_drawer, pieces(word)))

    def lanes(self, total: int) -> tuple[int, ...]:
        """Return what each output adds up to, plus `HALF`, of a sum that began with `level`."""
        return self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))

    def _of(self, number: int) -> int:
        """Return what a word or a pair weighs by itself, which most do not."""
        return self._both(self._tags.at.get(number), self._frames.at.get(number))

    def _both(self, in_tags: int | None, in_frames: int | None) -> int:
        return (self._frames.packed(in_frames) << self._shift) + self._tags.packed(in_tags)
