"""Decide what a sentence turns the eye to."""

from functools import cache, lru_cache
from typing import NamedTuple

from handvat.framing.around import (
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    RESEARCH,
    SUPPORT,
)
from handvat.framing.brief import Brief
from handvat.framing.engine import Seen, rules
from handvat.framing.model import Scores, Weighed
from handvat.framing.shapes import Frame, Weight

_INFORMS = frozenset({SUPPORT, DEFINITION, RESEARCH, QUOTE})
_TURNS = frozenset({CONTRAST, CRITIQUE, NEGATED_FEAR})  # away from risk, and so to learning
_SURE_OF_RISK = 0.5
_SURE_OF_LEARNING = 0.6  # before the model may name a strength
_WEAK = frozenset({"desired-behaviour-concrete", "invitation-voice"})


class Verdict(NamedTuple):
    """What is said of a sentence in which some rules and surroundings are."""

    frame: Frame | None  # none where only the model can say
    reasons: tuple[str, ...]  # keys of rules and ids of surroundings, each once
    keys: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=10_000)
def verdict(seen: tuple[Brief, ...], around: tuple[str, ...]) -> Verdict:
    """Return what is said of sentences with these rules and surroundings: few are unlike."""
    keys = tuple(rule.key for rule in seen)
    reasons = tuple(dict.fromkeys([*keys, *around])) if seen else around
    return Verdict(_settled(seen, around), reasons, frozenset(keys), frozenset(around))


def _settled(seen: tuple[Brief, ...], around: tuple[str, ...]) -> Frame | None:
    """Return the frame of a sentence as far as rules and surroundings tell."""
    kinds = {rule.kind for rule in seen}
    if Weight.RISK in kinds:
        return Frame.RISK
    if kinds:
        return Frame.NEUTRAL if _only_informs(seen, around) else Frame.LEARNING
    if not _INFORMS.isdisjoint(around):
        return Frame.NEUTRAL
    return None if _TURNS.isdisjoint(around) else Frame.LEARNING


def _only_informs(seen: tuple[Brief, ...], around: tuple[str, ...]) -> bool:
    """Return whether the talking that a sentence asks for is part of a route or a definition."""
    return not _INFORMS.isdisjoint(around) and all(rule.key in _WEAK for rule in seen)


def agreed(seen: tuple[Seen, ...], weighed: Weighed) -> tuple[Seen, ...]:
    """Return what was seen without what rules doubt and the model finds unlikely."""
    return tuple(
        [one for one in seen if not one[0].doubt or weighed.tag(one[0].key) >= one[0].doubt]
    )


def guessed(framed: Frame, scores: Scores, weighed: Weighed) -> Brief | None:
    """Return the rule that the model finds likeliest in a sentence, if it is sure enough.

    Args:
        framed: what the sentence turns the eye to, risk or learning.
        scores: how likely the model finds each frame.
        weighed: the sentence as the model weighs it.
    """
    if framed is Frame.LEARNING and scores[1] < _SURE_OF_LEARNING:
        return None
    likely = {rule: weighed.tag(rule.key) for rule in _may_be_guessed(framed)}
    rule = max(likely, key=likely.__getitem__)
    return rule if likely[rule] >= rule.alone else None


@cache
def _may_be_guessed(framed: Frame) -> tuple[Brief, ...]:
    """Return the rules that the model may name in a sentence of risk, or of learning."""
    risk = framed is Frame.RISK
    return tuple(rule for rule in rules() if rule.alone < 1 and (rule.kind is Weight.RISK) is risk)


def likeliest(scores: Scores) -> Frame:
    """Return the likeliest frame of a sentence in which rules saw nothing.

    Of risk the model must be surer than of the others; how sure was chosen on sentences that it
    did not learn from.
    """
    risk, learning, neutral = scores
    if risk > _SURE_OF_RISK:
        return Frame.RISK
    return Frame.LEARNING if learning > neutral else Frame.NEUTRAL
