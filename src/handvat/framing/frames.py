"""Decide what a sentence turns the eye to."""

from collections.abc import Callable, Mapping, Sequence

from handvat.framing.engine import Look
from handvat.framing.rule import Rule
from handvat.framing.rules import rules
from handvat.framing.shapes import Frame, Weight
from handvat.framing.surroundings import (
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    QUOTE,
    RESEARCH,
    SUPPORT,
)

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one

_INFORMS = frozenset({SUPPORT, DEFINITION, RESEARCH, QUOTE})
_TURNS = frozenset({CONTRAST, CRITIQUE, NEGATED_FEAR})  # away from risk, and so to learning
_GUESSED = {
    framed: {
        rule.key: rule
        for rule in rules()
        if rule.alone < 1 and (rule.kind is Weight.RISK) is (framed is Frame.RISK)
    }
    for framed in (Frame.RISK, Frame.LEARNING)
}
_SURE_OF_RISK = 0.5
_SURE_OF_LEARNING = 0.6  # before the model may name a strength
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


def agreed(look: Look, shares: Callable[[Sequence[str]], Mapping[str, float]]) -> Look:
    """Return a look without what rules doubt and the model finds unlikely.

    Args:
        look: what was seen in a sentence.
        shares: asks the model how likely the rules of some keys are.
    """
    doubting = list({seen.rule.key for seen in look.seen if seen.rule.doubt})
    if not doubting:
        return look
    likely = shares(doubting)
    left = tuple(seen for seen in look.seen if likely.get(seen.rule.key, 1) >= seen.rule.doubt)
    return look if len(left) == len(look.seen) else Look(left, look.around)


def guessed(
    framed: Frame, scores: Scores, shares: Callable[[Sequence[str]], Mapping[str, float]]
) -> Rule | None:
    """Return the rule that the model finds likeliest in a sentence, if it is sure enough.

    Args:
        framed: what the sentence turns the eye to, risk or learning.
        scores: how likely the model finds each frame.
        shares: asks the model how likely the rules of some keys are.
    """
    if framed is Frame.LEARNING and scores[1] < _SURE_OF_LEARNING:
        return None
    among = _GUESSED[framed]
    likely = shares(list(among))
    key = max(likely, key=likely.__getitem__)
    return among[key] if likely[key] >= among[key].alone else None


def _only_informs(look: Look) -> bool:
    """Return whether the talking that a sentence asks for is part of a route or a definition."""
    return bool(_INFORMS.intersection(look.around)) and all(
        seen.rule.key in _WEAK for seen in look.seen
    )


def _likeliest(scores: Scores) -> Frame:
    """Return the likeliest frame of a sentence in which rules saw nothing.

    Of risk the model must be surer than of the others; how sure was chosen on sentences that it
    did not learn from.
    """
    risk, learning, neutral = scores
    if risk > _SURE_OF_RISK:
        return Frame.RISK
    return Frame.LEARNING if learning > neutral else Frame.NEUTRAL


def reasons(look: Look) -> tuple[str, ...]:
    """Return the keys of rules and the ids of surroundings that were seen, each once."""
    if not look.seen:
        return look.around
    return tuple(dict.fromkeys([*[seen.rule.key for seen in look.seen], *look.around]))
