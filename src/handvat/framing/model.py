"""A small statistical model that weighs what a sentence turns the eye to.

It adds up what words, pairs of neighbouring words and pieces of words weigh, and turns the three
sums into shares. The weights were learned from sentences that people labelled, most of them
written for this project (`benchmarks/framing/README.md`); `benchmarks/framing/train.py` learns
them again. It knows no meaning and no memory of a text, and nothing comes from outside.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat
from math import exp, sqrt
from pathlib import Path
from sys import byteorder
from typing import Final
from zlib import crc32

from handvat.framing.reading.tokens import TOKEN, readable

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one

FILE: Final = Path(__file__).parent / "files" / "frames.bin"
UNIT: Final = 32  # a weight of one is stored as this many units
DRAWERS: Final = 1 << 14  # for pieces of words; several pieces may share one
PIECES: Final = (3, 4, 5)  # signs in a piece of a word
_LANE: Final = 24  # bits for each of the three sums, so that one addition adds all three
_HALF: Final = 1 << (_LANE - 1)
_MOST_KEPT: Final = 200_000  # tokens that are remembered


def frame_scores(sentence: str, language: str) -> Scores:
    """Return how likely a sentence is to be risk, learning and neutral.

    Args:
        sentence: one sentence.
        language: "nl" or "en".
    """
    known = _known("en" if language[:2] == "en" else "nl")
    tokens = list(map(known.__getitem__, ["\n", *TOKEN.findall(readable(sentence))]))
    total = sum([token.weight for token in set(tokens)]) + sum(
        map(_weights().get, {a.before ^ b.key for a, b in pairwise(tokens)}, repeat(0))
    )
    spread = UNIT * sqrt(len(tokens))
    return _shares([one / spread for one in _three(total)])


def word_key(token: str, language: str) -> int:
    """Return the number of a token; all numbers count as one."""
    return crc32(f"{language} {_plain(token)}".encode())


def before_key(key: int) -> int:
    """Return what the number of a token becomes as the first of a pair."""
    return (key * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF


def pieces(token: str) -> Iterator[int]:
    """Yield the drawers of the pieces of a word; marks and numbers have none."""
    if token[0].isalpha():
        word = f"<{_plain(token)}>"
        yield crc32(word[:6].encode()) % DRAWERS
        for size in PIECES:
            for start in range(len(word) - size + 1):
                yield crc32(word[start : start + size].encode()) % DRAWERS


def _plain(token: str) -> str:
    return "#" if token[0].isdigit() else token.lower().replace("\u2019", "'")


def _three(total: int) -> list[int]:
    lanes = []
    for _ in range(3):
        lane = ((total + _HALF) & ((1 << _LANE) - 1)) - _HALF
        lanes.append(lane)
        total = (total - lane) >> _LANE
    return lanes


def _shares(sums: list[float]) -> Scores:
    most = max(sums)
    risk, learning, neutral = (exp(one - most) for one in sums)
    whole = risk + learning + neutral
    return risk / whole, learning / whole, neutral / whole


@dataclass(frozen=True, slots=True, eq=False)
class _Token:
    """What is remembered of a token."""

    key: int
    before: int  # its number as the first of a pair
    weight: int  # of the word and its pieces, three sums in one number


class _Known(dict[str, _Token]):
    """The tokens of one language; one that was not met before is weighed as it comes."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, token: str) -> _Token:
        if len(self) > _MOST_KEPT:
            self.clear()
        key = word_key(token, self._language)
        weight = _weights().get(key, 0) + sum(map(_drawers().__getitem__, pieces(token)))
        self[token] = known = _Token(key, before_key(key), weight)
        return known


@cache
def _known(language: str) -> _Known:
    return _Known(language)


@cache
def _stored() -> tuple["array[int]", list[int]]:
    """Return the numbers of words and pairs, and the weights of drawers, words and pairs."""
    stored = FILE.read_bytes()
    many = (len(stored) - 3 * DRAWERS) // 7
    keys, units = array("I", stored[: 4 * many]), array("b", stored[4 * many :])
    if byteorder == "big":
        keys.byteswap()
    triples = zip(units[::3], units[1::3], units[2::3], strict=True)
    return keys, [a + (b << _LANE) + (c << 2 * _LANE) for a, b, c in triples]


@cache
def _weights() -> dict[int, int]:
    keys, weights = _stored()
    return dict(zip(keys, weights[DRAWERS:], strict=True))


@cache
def _drawers() -> list[int]:
    return _stored()[1][:DRAWERS]
