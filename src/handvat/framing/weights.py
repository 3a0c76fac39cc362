"""The weights of the small model, each of its outputs in a lane of one number.

One addition of two such numbers adds all outputs at once. Those of the frames are apart from those
of the rules: they fit in a number as processors have it, and often nothing else is asked. What a
word weighs, its pieces counted in, is worked out when it is first met; then it costs one look-up.
"""

from collections.abc import Callable
from typing import Final
from zlib import crc32

from handvat.framing.reading.tokens import plain
from handvat.framing.stored import DRAWERS, LANE, Stored

START: Final = "\n"  # stands before the first token
BEGINNING: Final = 6  # signs of it
_MANY: Final = DRAWERS - 1  # the rest after division is what these bits are
PIECES: Final = (3, 4, 5)  # signs in a piece of a word
HALF: Final = 1 << (LANE - 1)
MASK: Final = (1 << LANE) - 1
MOST_KEPT: Final = 100_000  # tokens that are remembered


def word_key(token: str, language: str) -> int:
    """Return the number of a token; all numbers count as one."""
    return crc32(f"{language} {plain(token)}".encode())


def before_key(key: int) -> int:
    """Return what the number of a token becomes as the first of a pair."""
    return (key * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF


def pieces(token: str) -> list[int]:
    """Return the drawers of the pieces of a word; marks and numbers have none."""
    if not token[0].isalpha():
        return []
    said = f"<{plain(token)}>"
    return [*map(_drawer, _shortest(said)), *_longer(said)]


def _shortest(said: str) -> list[str]:
    """Return the shortest pieces of a word between its brackets."""
    size = PIECES[0]
    return [said[at : at + size] for at in range(len(said) - size + 1)]


def _longer(said: str) -> list[int]:
    """Return the drawers of a word's beginning, and of its longer pieces."""
    many = len(said) + 1
    if said.isascii():  # each sign is one byte
        signs = said.encode()
        found = [crc32(signs[:BEGINNING]) & _MANY]
        for size in PIECES[1:]:
            found += [crc32(signs[at : at + size]) & _MANY for at in range(many - size)]
        return found
    cut = [said[at : at + size] for size in PIECES[1:] for at in range(many - size)]
    return [*map(_drawer, [said[:BEGINNING], *cut])]


def _drawer(piece: str) -> int:
    return crc32(piece.encode()) & _MANY


class Weights:
    """All that was learned, made of the files when first asked."""

    def __init__(self, tags: int, frames: int) -> None:
        self.tags, self.frames = Side("tags", tags), Side("frames", frames)
        self.numbers = frozenset({*self.tags.at, *self.frames.at})
        self._shift = tags * LANE  # the frames come after the tags
        self._level = (self.frames.level << self._shift) + self.tags.level
        self._drawers = _Drawers(self._both)
        self._shortest = _Shortest(self._drawers)

    def of_pieces(self, word: str) -> tuple[int, int]:
        """Return what the pieces of a word weigh in frames, and in tags."""
        said = f"<{word}>"
        short = sum(map(self._shortest.__getitem__, _shortest(said)), self._level)
        both = sum(map(self._drawers.__getitem__, _longer(said)), short)
        frames = both >> self._shift
        return frames - self.frames.level, both - (frames << self._shift) - self.tags.level

    def _both(self, drawer: int) -> int:
        return (self.frames.stored.packed(drawer) << self._shift) + self.tags.stored.packed(drawer)


class Side(dict[int, int]):
    """What words and pairs weigh by number, for the outputs in one file."""

    def __init__(self, name: str, lanes: int) -> None:
        super().__init__()
        self.stored = Stored(name, lanes)
        self.at = self.stored.at
        self._lanes = range(0, lanes * LANE, LANE)
        self.level = sum(HALF << lane for lane in self._lanes)  # keeps lanes apart

    def __missing__(self, key: int) -> int:
        self[key] = weight = self.stored.packed(self.at.get(key))
        return weight

    def of(self, key: int) -> int:
        """Return what a word weighs, which most words do not."""
        return self[key] if key in self.at else 0

    def each(self, key: int) -> list[int]:
        """Return what a word weighs by itself in each lane."""
        begin = self[key] + self.level
        return [(begin >> lane & MASK) - HALF for lane in self._lanes]


class _Drawers(dict[int, int]):
    """What the pieces in each drawer weigh."""

    def __init__(self, both: Callable[[int], int]) -> None:
        super().__init__()
        self._both = both

    def __missing__(self, drawer: int) -> int:
        self[drawer] = weight = self._both(drawer)
        return weight


class _Shortest(dict[str, int]):
    """What the shortest pieces of words weigh: there are few, so most are met again."""

    def __init__(self, drawers: _Drawers) -> None:
        super().__init__()
        self._drawers = drawers

    def __missing__(self, piece: str) -> int:
        if len(self) >= MOST_KEPT:
            self.clear()
        self[piece] = weight = self._drawers[_drawer(piece)]
        return weight
