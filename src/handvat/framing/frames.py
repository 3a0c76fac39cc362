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
_GUESSED = {rule.key: rule for rule in rules() if rule.alone < 1}
_SURE_OF_RISK = 0.6
_MARGIN = 0.1
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


def guessed(shares: Callable[[Sequence[str]], Mapping[str, float]]) -> Rule | None:
    """Return the rule that the model finds likeliest in a sentence of risk, if it is sure enough.

    Args:
        shares: asks the model how likely the rules of some keys are.
    """
    likely = shares(list(_GUESSED))
    key = max(likely, key=likely.__getitem__)
    return _GUESSED[key] if likely[key] >= _GUESSED[key].alone else None


def _only_informs(look: Look) -> bool:
    """Return whether the talking that a sentence asks for is part of a route or a definition."""
    return bool(_INFORMS.intersection(look.around)) and all(
        seen.rule.key in _WEAK for seen in look.seen
    )


def _likeliest(scores: Scores) -> Frame:
    """Return the likeliest frame of a sentence in which rules saw nothing.

    Such a sentence is neutral more often than not. How sure the model must be of something else
    was chosen by reading every page with a model that did not learn from it.
    """
    risk, learning, neutral = scores
    if risk > _SURE_OF_RISK:
        return Frame.RISK
    return Frame.LEARNING if learning > neutral + _MARGIN else Frame.NEUTRAL


def reasons(look: Look) -> tuple[str, ...]:
    """Return the keys of rules and the ids of surroundings that were seen, each once."""
    if not look.seen:
        return look.around
    return tuple(dict.fromkeys([*[seen.rule.key for seen in look.seen], *look.around]))
