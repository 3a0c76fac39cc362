"""A small statistical model that weighs a sentence: its frame, and what rules may see in it.

It adds up what words, pairs of neighbouring words and pieces of words weigh: for each rule, for
each frame, and for a hidden layer that leads to the frames as well (`layer`); what both say of the
frames counts alike. The weights were learned from sentences that people labelled, written for this
project or standing on public pages (`benchmarks/framing/README.md`);
`benchmarks/framing/train.py` learns them again. It knows no meaning and no memory of a text.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from math import exp, sqrt
from operator import xor
from typing import Final

from handvat.framing.known import Known
from handvat.framing.layer import FRAMES, layer
from handvat.framing.reading.tokens import TOKEN, plain, readable
from handvat.framing.weights import HALF, Weights

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one
# Of one sentence the log odds of each of `TAGS`, then the sums of risk, learning and neutral.
Odds = Sequence[float]
Said = tuple[Sequence[str], str]  # the plain words of a sentence, and "nl" or "en"

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
HIDDEN: Final = 32  # sums between the words and the frames
LANGUAGES: Final = ("nl", "en")
RULES: Final = len(TAGS)
TOLD: Final = RULES + FRAMES  # sums that say something by themselves
KINDS: Final = ("tags", RULES), ("frames", FRAMES), ("hidden", HIDDEN)  # of sums
UNIT: Final = 24  # a weight of one for a rule or a frame is stored as this many units


def odds(words: Sequence[str], language: str) -> Odds:
    """Return what the plain words of a sentence in "nl" or "en" add up to."""
    known, weights = _known(language), _weights()
    known.forget_some()
    keys, before = map(known.key, words), chain((known.start,), map(known.before, words))
    pairs = weights.numbers.intersection(map(xor, keys, before))
    total = sum(map(known.weight, {*words}), weights.level)  # each word counts once
    lanes = weights.lanes(sum(map(weights.of, pairs), total))
    spread = sqrt(len(words) + 1)
    sums = [base + (lane - HALF) / spread for base, lane in zip(known.level, lanes, strict=True)]
    told = [one / UNIT for one in sums[:TOLD]]
    frames = layer().frames(sums[TOLD:])
    told[RULES:] = [(word + net) / 2 for word, net in zip(told[RULES:], frames, strict=True)]
    return told


def frame_scores(sentence: str, language: str) -> Scores:
    """Return how likely a sentence in "nl" or "en" is to be risk, learning and neutral."""
    risk, learning, neutral = odds(_cut(sentence), language)[-FRAMES:]
    most = max(risk, learning, neutral)
    risk, learning, neutral = exp(risk - most), exp(learning - most), exp(neutral - most)
    whole = risk + learning + neutral
    return risk / whole, learning / whole, neutral / whole


def tag_scores(sentence: str, language: str) -> dict[str, float]:
    """Return for each key of a rule how likely it is that people see it in a sentence."""
    seen = odds(_cut(sentence), language)[:-FRAMES]
    return {key: 1 / (1 + exp(-one)) for key, one in zip(TAGS, seen, strict=True)}


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
    return Weights(KINDS)
