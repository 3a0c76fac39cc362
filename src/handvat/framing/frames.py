"""Tell by rules alone what a sentence turns the eye to."""

from functools import lru_cache
from typing import NamedTuple

from handvat.framing.around import (
    ANNOUNCED,
    CARE,
    CONTRAST,
    CRITIQUE,
    DEFINITION,
    NEGATED_FEAR,
    NOTION,
    QUOTE,
    RESEARCH,
    SHOWN,
    SUPPORT,
)
from handvat.framing.brief import Brief
from handvat.framing.shapes import Frame, Weight

_INFORMS = frozenset({SUPPORT, DEFINITION, RESEARCH, QUOTE, ANNOUNCED, NOTION})
_TURNS = frozenset(
    {CARE, CONTRAST, CRITIQUE, NEGATED_FEAR, SHOWN}
)  # away from risk, and so to learning


class Verdict(NamedTuple):
    """What is said of a sentence in which some rules and surroundings are."""

    frame: Frame
    reasons: tuple[str, ...]  # keys of rules and ids of surroundings, each once
    keys: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=10_000)
def verdict(seen: tuple[Brief, ...], around: tuple[str, ...]) -> Verdict:
    """Return what is said of sentences with these rules and surroundings: few are unlike."""
    keys = tuple(rule.key for rule in seen)
    reasons = tuple(dict.fromkeys([*keys, *around])) if seen else around
    return Verdict(_settled(seen, around), reasons, frozenset(keys), frozenset(around))


def _settled(seen: tuple[Brief, ...], around: tuple[str, ...]) -> Frame:
    """Return the frame of a sentence that is too short for the model, or that it is not asked."""
    kinds = {rule.kind for rule in seen}
    if Weight.RISK in kinds:
        return Frame.RISK
    if not _INFORMS.isdisjoint(around):
        return Frame.NEUTRAL
    return Frame.LEARNING if kinds or not _TURNS.isdisjoint(around) else Frame.NEUTRAL
