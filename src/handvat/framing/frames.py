"""Decide what a sentence turns the eye to."""

from collections.abc import Collection

from handvat.framing.engine import Look
from handvat.framing.shapes import Frame, Weight

Scores = tuple[float, float, float]  # of risk, learning, neutral; together one


def frame(look: Look, scores: Scores | None = None) -> Frame:
    """Return the frame of a sentence from what rules see, and from the model where they doubt."""
    kinds = {seen.rule.kind for seen in look.seen}
    if Weight.RISK in kinds:
        return Frame.RISK
    if kinds & {Weight.STRENGTH, Weight.GUIDANCE}:
        return Frame.LEARNING
    return _likeliest(scores) if scores else Frame.NEUTRAL


def _likeliest(scores: Scores) -> Frame:
    return max(zip(scores, Frame, strict=True), key=lambda pair: pair[0])[1]


def reasons(look: Look) -> tuple[str, ...]:
    """Return the keys of rules and the ids of surroundings that were seen, each once."""
    return tuple(dict.fromkeys([*(seen.rule.key for seen in look.seen), *look.around]))


def count(keys: Collection[str], among: Collection[str]) -> int:
    """Return how many of `keys` are in `among`."""
    return sum(key in among for key in keys)
