"""The weights of the small model, each of its outputs in a lane of one number.

One addition of two such numbers adds all outputs at once. What a word weighs, its pieces counted
in, is worked out when it is first met; then it costs one look-up.
"""

from collections.abc import Callable
from typing import Final, NamedTuple
from zlib import crc32

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
    return crc32(f"{language} {_plain(token)}".encode())


def before_key(key: int) -> int:
    """Return what the number of a token becomes as the first of a pair."""
    return (key * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF


def pieces(token: str) -> list[int]:
    """Return the drawers of the pieces of a word; marks and numbers have none."""
    if not token[0].isalpha():
        return []
    said = f"<{_plain(token)}>"
    return [*map(_drawer, _shortest(said)), *_longer(said)]


def _shortest(said: str) -> list[str]:
    """Return the shortest pieces of a word between its brackets."""
    size = PIECES[0]
    return [said[at : at + size] for at in range(len(said) - size + 1)]


def _longer(said: str) -> list[int]:
    """Return the drawers of a word's beginning, and of its longer pieces."""
    many = len(said) + 1
    if said.isascii():  # each sign is one byte
        plain = said.encode()
        found = [crc32(plain[:BEGINNING]) & _MANY]
        for size in PIECES[1:]:
            found += [crc32(plain[at : at + size]) & _MANY for at in range(many - size)]
        return found
    cut = [said[at : at + size] for size in PIECES[1:] for at in range(many - size)]
    return [*map(_drawer, [said[:BEGINNING], *cut])]


def _drawer(piece: str) -> int:
    return crc32(piece.encode()) & _MANY


def _plain(token: str) -> str:
    return "#" if token[0].isdigit() else token.lower().replace("\u2019", "'")


class Weights(dict[int, int]):
    """What words and pairs weigh by number, made of the files when first asked."""

    def __init__(self, tags: int, frames: int) -> None:
        super().__init__()
        self._tags, self._frames = Stored("tags", tags), Stored("frames", frames)
        self.lanes = tags + frames
        self._shift = tags * LANE  # the frames come after the tags
        self.numbers = frozenset({*self._tags.at, *self._frames.at})
        self.level = sum(HALF << lane * LANE for lane in range(self.lanes))  # keeps lanes apart
        self._drawers = _Drawers(self.both)
        self._shortest = _Shortest(self._drawers)
        self.known = {language: Tokens(self, language) for language in ("nl", "en")}

    def __missing__(self, key: int) -> int:
        self[key] = self.both(self._tags.at.get(key), self._frames.at.get(key))
        return self[key]

    def of_pieces(self, word: str) -> int:
        """Return what the pieces of a word weigh."""
        said = f"<{word}>"
        short = sum(map(self._shortest.__getitem__, _shortest(said)))
        return sum(map(self._drawers.__getitem__, _longer(said)), short)

    def both(self, in_tags: int | None, in_frames: int | None) -> int:
        """Return the weights at a place of each file as one number."""
        return (self._frames.packed(in_frames) << self._shift) + self._tags.packed(in_tags)


class _Drawers(dict[int, int]):
    """What the pieces in each drawer weigh."""

    def __init__(self, both: Callable[[int, int], int]) -> None:
        super().__init__()
        self._both = both

    def __missing__(self, drawer: int) -> int:
        self[drawer] = weight = self._both(drawer, drawer)
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
            weight += self._all.of_pieces(token)
        self[token] = known = Token(key, before_key(key), weight)
        return known
