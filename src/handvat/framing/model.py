"""A small statistical model that weighs a sentence: its frame, and what rules may see in it.

It adds up what words, pairs of neighbouring words and pieces of words weigh, and turns the sums
into shares. The weights were learned from sentences that people labelled, most of them written for
this project (`benchmarks/framing/README.md`); `benchmarks/framing/train.py` learns them again. It
knows no meaning and no memory of a text, and nothing comes from outside.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from math import exp, sqrt
from operator import xor
from typing import Final

from handvat.framing.known import Known
from handvat.framing.reading.tokens import TOKEN, plain, readable
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
LANGUAGES: Final = ("nl", "en")
UNIT: Final = 24  # a weight of one is stored as this many units
_LANE_OF: Final = {key: lane for lane, key in enumerate(TAGS)}


class Weighed:
    """What a sentence adds up to; each output is worked out when it is asked."""

    __slots__ = ("_frames", "_known", "_pairs", "_spread", "_tags", "_words")

    def __init__(self, words: Sequence[str], language: str) -> None:
        """Weigh the plain words of a sentence in "nl" or "en"."""
        self._known = known = _known(language)
        if len(known.keys) > MOST_KEPT:
            known.forget()  # so that a long text takes no more room than a short one
        keys = map(known.keys.__getitem__, words)
        before = chain(known.start, map(known.before.__getitem__, words))
        weights = known.weights
        self._pairs = pairs = weights.numbers.intersection(map(xor, keys, before))
        self._words = each = {*words}  # each word counts once
        total = sum(map(known.frames.__getitem__, each), weights.frames.level)
        self._frames = sum(map(weights.frames.__getitem__, pairs), total) if pairs else total
        self._spread = sqrt(len(words) + 1)
        self._tags = 0  # not added up yet

    def frames(self) -> Scores:
        """Return how likely the sentence is to be risk, learning and neutral."""
        risk, learning, neutral = self.frame_sums()
        most = max(risk, learning, neutral)
        risk, learning, neutral = exp(risk - most), exp(learning - most), exp(neutral - most)
        whole = risk + learning + neutral
        return risk / whole, learning / whole, neutral / whole

    def frame_sums(self) -> Scores:
        """Return what the sentence adds up to for risk, learning and neutral."""
        total, spread = self._frames, self._spread
        to_risk, to_learning, to_neutral = self._known.level[0]
        risk = (to_risk + ((total & MASK) - HALF) / spread) / UNIT
        learning = (to_learning + ((total >> LANE & MASK) - HALF) / spread) / UNIT
        neutral = (to_neutral + ((total >> 2 * LANE) - HALF) / spread) / UNIT
        return risk, learning, neutral

    def tag(self, key: str) -> float:
        """Return how likely it is that people see in the sentence what the rule `key` sees."""
        return 1 / (1 + exp(-self.odds(key)))

    def odds(self, key: str) -> float:
        """Return the same as log odds."""
        return self.odds_of((_LANE_OF[key],))[0]

    def odds_of(self, lanes: Sequence[int]) -> list[float]:
        """Return the same of several rules, by their place in `TAGS`."""
        total, base, spread = self._tags or self._add_tags(), self._known.level[1], self._spread
        return [
            (base[lane] + ((total >> lane * LANE & MASK) - HALF) / spread) / UNIT for lane in lanes
        ]

    def _add_tags(self) -> int:
        tags = self._known.weights.tags
        total = sum(map(self._known.tags.__getitem__, self._words), tags.level)
        self._tags = total = sum(map(tags.__getitem__, self._pairs), total)
        return total


def frame_scores(sentence: str, language: str) -> Scores:
    """Return how likely a sentence in "nl" or "en" is to be risk, learning and neutral."""
    return Weighed(_cut(sentence), language).frames()


def tag_scores(sentence: str, language: str) -> dict[str, float]:
    """Return for each key of a rule how likely it is that people see it in a sentence."""
    weighed = Weighed(_cut(sentence), language)
    return {key: weighed.tag(key) for key in TAGS}


def _cut(sentence: str) -> list[str]:
    return [*map(plain, TOKEN.findall(readable(sentence)))]


@cache
def _known(language: str) -> Known:
    """Return what is known of the words of "nl" or "en", or of a region of it."""
    if language not in LANGUAGES:
        return _known("en" if language[:2] == "en" else "nl")
    return Known(_weights(), language)


@cache
def _weights() -> Weights:
    return Weights(len(TAGS), 3)
