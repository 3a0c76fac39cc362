"""The weights of the small model, each of its outputs in a lane of one number.

One addition of two such numbers adds all outputs at once. What a word weighs, its pieces counted
in, is worked out when it is first met; then it costs one look-up.
"""

from array import array
from collections.abc import Callable
from pathlib import Path
from sys import byteorder
from typing import Final, NamedTuple
from zlib import crc32

FILES: Final = Path(__file__).parent / "files"
START: Final = "\n"  # stands before the first token
DRAWERS: Final = 1 << 13  # for pieces of words; several pieces may share one
_MANY: Final = DRAWERS - 1  # the rest after division is what these bits are
PIECES: Final = (3, 4, 5)  # signs in a piece of a word
LANE: Final = 20  # bits for each sum
HALF: Final = 1 << (LANE - 1)
MASK: Final = (1 << LANE) - 1
MOST_KEPT: Final = 100_000  # tokens that are remembered


def word_key(token: str, language: str) -> int:
    """Return the number of a token; all numbers count as one."""
    return crc32(f"{language} {_plain(token)}".encode())


def before_key(key: int) -> int:
    """Return what the number of a token becomes as the first of a pair."""
    return (key * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF


def pieces(token: str) -> list[int]:
    """Return the drawers of the pieces of a word; marks and numbers have none."""
    return [crc32(piece.encode()) & _MANY for piece in _cut(token)] if token[0].isalpha() else []


def _cut(token: str) -> list[str]:
    """Return a word's beginning, and all its pieces."""
    said = f"<{_plain(token)}>"
    many = len(said) + 1
    return [said[:6], *[said[at : at + size] for size in PIECES for at in range(many - size)]]


def _plain(token: str) -> str:
    return "#" if token[0].isdigit() else token.lower().replace("\u2019", "'")


class _File:
    """The weights in one file: those of the drawers, then those of words and pairs by number."""

    def __init__(self, name: str, width: int) -> None:
        stored = (FILES / f"{name}.bin").read_bytes()
        many = (len(stored) - width * DRAWERS) // (4 + width)
        keys = array("I", stored[: 4 * many])
        if byteorder == "big":
            keys.byteswap()
        self._units = array("b", stored[4 * many :])
        self._width = width
        self.at = dict(zip(keys, range(DRAWERS, DRAWERS + many), strict=True))

    def packed(self, at: int | None) -> int:
        """Return the weights at a place as one number."""
        packed = 0
        if at is not None:
            for one in reversed(self._units[at * self._width : (at + 1) * self._width]):
                packed = (packed << LANE) + one
        return packed


class Weights(dict[int, int]):
    """What words and pairs weigh by number, made of the files when first asked."""

    def __init__(self, tags: int, frames: int) -> None:
        super().__init__()
        self._tags, self._frames = _File("tags", tags), _File("frames", frames)
        self.lanes = tags + frames
        self._shift = tags * LANE  # the frames come after the tags
        self.numbers = frozenset({*self._tags.at, *self._frames.at})
        self.level = sum(HALF << lane * LANE for lane in range(self.lanes))  # keeps lanes apart
        self.pieces = _Pieces(self.both)
        self.known = {language: Tokens(self, language) for language in ("nl", "en")}

    def __missing__(self, key: int) -> int:
        self[key] = self.both(self._tags.at.get(key), self._frames.at.get(key))
        return self[key]

    def both(self, in_tags: int | None, in_frames: int | None) -> int:
        """Return the weights at a place of each file as one number."""
        return (self._frames.packed(in_frames) << self._shift) + self._tags.packed(in_tags)


class _Pieces(dict[str, int]):
    """What each piece of a word weighs, which is what its drawer weighs."""

    def __init__(self, both: Callable[[int, int], int]) -> None:
        super().__init__()
        self._both = both
        self._drawers: dict[int, int] = {}

    def __missing__(self, piece: str) -> int:
        drawer = crc32(piece.encode()) & _MANY
        if drawer not in self._drawers:
            self._drawers[drawer] = self._both(drawer, drawer)
        if len(self) >= MOST_KEPT:
            self.clear()
        self[piece] = weight = self._drawers[drawer]
        return weight


class Token(NamedTuple):
    """What is known of a token in one language."""

    key: int
    before: int  # what its number becomes as the first of a pair
    weight: int  # of the word and its pieces


class Tokens(dict[str, Token]):
    """What is known of each token of one language; one not met before is weighed as it comes."""

    def __init__(self, weights: Weights, language: str) -> None:
        super().__init__()
        self._all = weights
        self._language = language
        key = word_key(START, language)
        begin = weights[key] + weights.level
        self.start = (before_key(key),)
        self.base = [(begin >> lane * LANE & MASK) - HALF for lane in range(weights.lanes)]

    def __missing__(self, token: str) -> Token:
        plain = _plain(token)
        if plain != token:
            self[token] = known = self[plain]
            return known
        key = word_key(token, self._language)
        weight = self._all[key] if key in self._all.numbers else 0
        if token[0].isalpha():
            weight = sum(map(self._all.pieces.__getitem__, _cut(token)), weight)
        self[token] = known = Token(key, before_key(key), weight)
        return known
