"""Decide what a sentence turns the eye to."""

from collections.abc import Callable

from handvat.framing.engine import Look
from handvat.framing.shapes import Frame, Weight
from handvat.framing.surroundings import (
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    RESEARCH,
    SUPPORT,
)

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one

_INFORMS = frozenset({SUPPORT, DEFINITION, RESEARCH})
_TURNS = frozenset({CONTRAST, CRITIQUE, NEGATED_FEAR})  # away from risk, and so to learning
_ENOUGH = 8  # words of a sentence, before the model may disagree
_WEAK = frozenset({"desired-behaviour-concrete", "invitation-voice"})


def frame(look: Look, scores: Callable[[], Scores] | None = None) -> Frame:
    """Return the frame of a sentence: what rules see, and where they see nothing, the model.

    Args:
        look: what was seen in the sentence.
        scores: asks the model; called only where the rules leave it open.
    """
    kinds = {seen.rule.kind for seen in look.seen}
    if Weight.RISK in kinds:
        return Frame.RISK
    if kinds:
        return Frame.NEUTRAL if _only_informs(look) else Frame.LEARNING
    around = set(look.around)
    if around & _INFORMS:
        return Frame.NEUTRAL
    if around & _TURNS:
        return Frame.LEARNING
    return _likeliest(scores()) if scores else Frame.NEUTRAL


def agreed(look: Look, sentence: str, scores: Callable[[], Scores]) -> Look:
    """Return a look without the rules that doubt, where they are alone and the model disagrees.

    The model disagrees when it finds risk less likely than one of three at random. Of a short
    sentence it knows too little to disagree.
    """
    risks = [seen.rule for seen in look.seen if seen.rule.kind is Weight.RISK]
    if not risks or not all(rule.doubted for rule in risks):
        return look
    if sentence.count(" ") < _ENOUGH - 1 or scores()[0] >= 1 / 3:
        return look
    left = tuple(seen for seen in look.seen if seen.rule.kind is not Weight.RISK)
    return Look(left, look.around)


def _only_informs(look: Look) -> bool:
    """Return whether the talking that a sentence asks for is part of a route or a definition."""
    return bool(_INFORMS.intersection(look.around)) and all(
        seen.rule.key in _WEAK for seen in look.seen
    )


def _likeliest(scores: Scores) -> Frame:
    return max(zip(scores, Frame, strict=True), key=lambda pair: pair[0])[1]


def reasons(look: Look) -> tuple[str, ...]:
    """Return the keys of rules and the ids of surroundings that were seen, each once."""
    return tuple(dict.fromkeys([*(seen.rule.key for seen in look.seen), *look.around]))
