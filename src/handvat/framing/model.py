"""A small statistical model that weighs a sentence: its frame, and what rules may see in it.

It adds up what words, pairs of neighbouring words and pieces of words weigh, and turns the sums
into shares. The weights were learned from sentences that people labelled, most of them written for
this project (`benchmarks/framing/README.md`); `benchmarks/framing/train.py` learns them again. It
knows no meaning and no memory of a text, and nothing comes from outside.
"""

from collections.abc import Sequence
from functools import cache
from math import exp, sqrt
from operator import xor
from typing import Final

from handvat.framing.reading.tokens import TOKEN, readable
from handvat.framing.stored import LANE
from handvat.framing.weights import HALF, MASK, MOST_KEPT, Weights

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one

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
_LANE_OF: Final = {key: lane for lane, key in enumerate(TAGS)}
_TO_FRAMES: Final = len(TAGS) * LANE  # their sums come after those of the tags, in three lanes
_EMPTY: Final[tuple[tuple[int, ...], ...]] = ((), (), ())


class Weighed:
    """What a sentence adds up to; each output is worked out when it is asked."""

    __slots__ = ("_base", "_spread", "_total")

    def __init__(self, tokens: Sequence[str], language: str) -> None:
        """Weigh the tokens of a sentence in "nl" or "en"."""
        weights = _weights()
        known = weights.known["en" if language[:2] == "en" else "nl"]
        if len(known) > MOST_KEPT:
            known.clear()  # so that a long text takes no more room than a short one
        keys, before, each = (
            zip(*map(known.__getitem__, tokens), strict=True) if tokens else _EMPTY
        )
        pairs = weights.numbers.intersection(map(xor, known.start + before, keys))
        words = dict(zip(keys, each, strict=True))  # each word counts once
        total = sum(words.values(), weights.level)
        self._total = sum(map(weights.__getitem__, pairs), total) if pairs else total
        self._base = known.base
        self._spread = sqrt(len(keys) + 1)

    def frames(self) -> Scores:
        """Return how likely the sentence is to be risk, learning and neutral."""
        risk, learning, neutral = self.frame_sums()
        most = max(risk, learning, neutral)
        risk, learning, neutral = exp(risk - most), exp(learning - most), exp(neutral - most)
        whole = risk + learning + neutral
        return risk / whole, learning / whole, neutral / whole

    def frame_sums(self) -> Scores:
        """Return what the sentence adds up to for risk, learning and neutral."""
        total, spread, base = self._total >> _TO_FRAMES, self._spread, self._base
        risk = (base[-3] + ((total & MASK) - HALF) / spread) / UNIT
        learning = (base[-2] + ((total >> LANE & MASK) - HALF) / spread) / UNIT
        neutral = (base[-1] + ((total >> 2 * LANE) - HALF) / spread) / UNIT
        return risk, learning, neutral

    def tag(self, key: str) -> float:
        """Return how likely it is that people see in the sentence what the rule `key` sees."""
        return 1 / (1 + exp(-self.odds(key)))

    def odds(self, key: str) -> float:
        """Return the same as log odds."""
        lane = _LANE_OF[key]
        said = (self._total >> lane * LANE & MASK) - HALF
        return (self._base[lane] + said / self._spread) / UNIT


def frame_scores(sentence: str, language: str) -> Scores:
    """Return how likely a sentence in "nl" or "en" is to be risk, learning and neutral."""
    return Weighed(_cut(sentence), language).frames()


def tag_scores(sentence: str, language: str) -> dict[str, float]:
    """Return for each key of a rule how likely it is that people see it in a sentence."""
    weighed = Weighed(_cut(sentence), language)
    return {key: weighed.tag(key) for key in TAGS}


def _cut(sentence: str) -> list[str]:
    return TOKEN.findall(readable(sentence))


@cache
def _weights() -> Weights:
    return Weights(len(TAGS), 3)
