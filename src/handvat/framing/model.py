"""A small statistical model that weighs a sentence: its frame, and what rules may see in it.

It adds up what words, pairs of neighbouring words and pieces of words weigh, and turns the sums
into shares. The weights were learned from sentences that people labelled, most of them written for
this project (`benchmarks/framing/README.md`); `benchmarks/framing/train.py` learns them again. It
knows no meaning and no memory of a text, and nothing comes from outside.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import exp, sqrt
from operator import xor
from pathlib import Path
from sys import byteorder
from typing import Final
from zlib import crc32

from handvat.framing.reading.tokens import TOKEN, readable

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one

FILES: Final = Path(__file__).parent / "files"
TAGS: Final = (
    "prohibition-or-negation",
    "negative-norm",
    "threat-or-sanction",
    "incident-focus",
    "compliance-focus",
    "fear-blame",
    "vague-norm",
    "labelling-person",
    "absolute",
    "desired-behaviour-concrete",
    "invitation-voice",
    "learning-from-mistakes",
    "recognition",
    "small-step",
    "role-model",
)
UNIT: Final = 24  # a weight of one is stored as this many units
START: Final = "\n"  # stands before the first token
DRAWERS: Final = 1 << 13  # for pieces of words; several pieces may share one
PIECES: Final = (3, 4, 5)  # signs in a piece of a word
_LANE: Final = 20  # bits for each sum, so that one addition adds all of them
_HALF: Final = 1 << (_LANE - 1)
_MASK: Final = (1 << _LANE) - 1
_LANE_OF: Final = {key: lane for lane, key in enumerate(TAGS)}
_MOST_KEPT: Final = 100_000  # tokens that are remembered


def frame_scores(sentence: str, language: str, tokens: Sequence[str] = ()) -> Scores:
    """Return how likely a sentence is to be risk, learning and neutral.

    Args:
        sentence: one sentence.
        language: "nl" or "en".
        tokens: the same sentence cut into tokens, by whoever did that already.
    """
    sums = _learned("frames", 3).sums(tokens or _cut(sentence), language, range(3))
    most = max(sums)
    risk, learning, neutral = (exp(one - most) for one in sums)
    whole = risk + learning + neutral
    return risk / whole, learning / whole, neutral / whole


def tag_scores(
    sentence: str, language: str, tokens: Sequence[str] = (), keys: Sequence[str] = TAGS
) -> dict[str, float]:
    """Return for each key of a rule how likely it is that people see it in a sentence.

    Args:
        sentence: one sentence.
        language: "nl" or "en".
        tokens: the same sentence cut into tokens, by whoever did that already.
        keys: of the rules that are asked about.
    """
    lanes = [_LANE_OF[key] for key in keys]
    sums = _learned("tags", len(TAGS)).sums(tokens or _cut(sentence), language, lanes)
    return {key: 1 / (1 + exp(-one)) for key, one in zip(keys, sums, strict=True)}


def _cut(sentence: str) -> list[str]:
    return TOKEN.findall(readable(sentence))


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


class _Learned:
    """What was learned, each weight being all its sums in one number."""

    def __init__(self, name: str, width: int) -> None:
        stored = (FILES / f"{name}.bin").read_bytes()
        many = (len(stored) - width * DRAWERS) // (4 + width)
        keys, units = array("I", stored[: 4 * many]), array("b", stored[4 * many :])
        if byteorder == "big":
            keys.byteswap()
        packed = list(units[width - 1 :: width])
        for lane in reversed(range(width - 1)):
            packed = [(rest << _LANE) + one for rest, one in zip(packed, units[lane::width])]  # noqa: B905 -- both are as long, made from one array
        self._level = sum(_HALF << lane * _LANE for lane in range(width))  # keeps lanes apart
        self.drawers = packed[:DRAWERS]
        self.weights = dict(zip(keys, packed[DRAWERS:], strict=True))
        self._tokens = {language: _Tokens(self, language) for language in ("nl", "en")}

    def sums(self, said: Sequence[str], language: str, lanes: Iterable[int]) -> list[float]:
        """Return what the tokens of a sentence add up to, for the outputs that are asked."""
        known = self._tokens["en" if language[:2] == "en" else "nl"]
        if len(known) > _MOST_KEPT:
            known.forget()
        first = known[START]
        keys, firsts = zip(*map(known.__getitem__, said), strict=True) if said else ((), ())
        pairs = set(map(xor, (first[1], *firsts), keys))
        total = sum(filter(None, map(self.weights.get, pairs)), self._level)
        total += sum(map(known.weights.__getitem__, set(keys)))
        base, spread = known.weights[first[0]] + self._level, sqrt(len(keys) + 1)
        return [
            (_lane(base, lane) - _HALF + (_lane(total, lane) - _HALF) / spread) / UNIT
            for lane in lanes
        ]


def _lane(total: int, lane: int) -> int:
    return total >> lane * _LANE & _MASK


class _Tokens(dict[str, tuple[int, int]]):
    """The number of each token of one language, alone and as the first of a pair.

    A token that was not met before is weighed as it comes.
    """

    def __init__(self, learned: _Learned, language: str) -> None:
        super().__init__()
        self._learned = learned
        self._language = language
        self.weights: dict[int, int] = {}  # of each number: the word and its pieces

    def forget(self) -> None:
        """Forget every token, so that a long text takes no more room than a short one."""
        self.clear()
        self.weights.clear()

    def __missing__(self, token: str) -> tuple[int, int]:
        plain = _plain(token)
        if plain != token:
            self[token] = self[plain]
            return self[token]
        key = word_key(token, self._language)
        weight = self._learned.weights.get(key, 0)
        self.weights[key] = weight + sum(map(self._learned.drawers.__getitem__, pieces(token)))
        self[token] = key, before_key(key)
        return self[token]


@cache
def _learned(name: str, width: int) -> _Learned:
    return _Learned(name, width)
