"""Weigh what rules saw in a sentence against what the model finds likely, and decide.

A rule sees words and can say why; the model sees the whole sentence and cannot. Together they are
wrong less often than either alone. What each thing seen weighs was learned by a logistic
regression on sentences of real pages from which neither rules nor model were made, and rounded.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from math import exp
from operator import itemgetter
from typing import Final, NamedTuple

from handvat.framing.brief import Brief
from handvat.framing.engine import Seen, rules
from handvat.framing.layer import FRAMES
from handvat.framing.leaning import ABSOLUTE, VAGUE, leaning
from handvat.framing.model import TAGS, Odds
from handvat.framing.shapes import Frame, Weight

LABEL: Final = "labelling-person"  # is said of a person, whatever else is said

_MODEL: Final = 0.9  # how much the model's own view counts
_OTHERS: Final = 1.08  # how much learning and neutral may weigh together, risk being one
_UNNAMED: Final = 0.8  # the same, where neither rule nor model can say which risk
_QUIET: Final = (
    1.5  # how much less learning weighs where something around makes a likely risk quiet
)


class _Bars(NamedTuple):
    """How likely, in log odds, something must be before it is told."""

    seen: float  # what a rule adds when it sees something itself
    beside: float  # how far under the likeliest something may be, to be told as well
    least: float  # of what a rule saw
    alone: float  # of what no rule saw


_BARS: Final = {
    Weight.RISK: _Bars(seen=2.0, beside=1.5, least=-99.0, alone=-0.8),
    Weight.STRENGTH: _Bars(seen=2.5, beside=3.6, least=-6.0, alone=-1.0),
}
_ABSOLUTE: Final = -5.0
_LABEL: Final = -6.0
_VAGUE: Final = {Frame.RISK: -1.0, Frame.LEARNING: -4.0}
_VAGUE_ALONE: Final = -1.5
_SHOWN: Final = frozenset(  # what one does or says; beside it a fine word is not vague
    {"desired-behaviour-concrete", "invitation-voice", "learning-from-mistakes"}
)


_NOBODY: Final[frozenset[Brief]] = frozenset()


# What is said of a sentence: its frame, which rules that saw something are told, and a rule that
# saw nothing, which the model names.
Decision = tuple[Frame, frozenset[Brief], Brief | None]
_INFORMS: Final[Decision] = Frame.NEUTRAL, _NOBODY, None


def decide(seen: Sequence[Seen], around: tuple[str, ...], odds: Odds) -> Decision:
    """Return what is said of a sentence.

    Args:
        seen: rules that saw something, and where.
        around: ids of surroundings.
        odds: what the sentence adds up to for the model.
    """
    met = frozenset([rule for rule, _, _ in seen]) if seen else _NOBODY
    to_risk, to_learning, to_neutral = leaning(met, around)
    risk, learning, neutral = odds[-FRAMES:]
    risk, learning = to_risk + _MODEL * risk, to_learning + _MODEL * learning
    neutral = to_neutral + _MODEL * neutral
    others = exp(learning - risk) + exp(neutral - risk)
    if others < _OTHERS:
        told, guess = _told(met, odds, Weight.RISK)
        told |= _beside(met, odds)
        if told or (_may(guess, around) if guess else others < _UNNAMED):
            return Frame.RISK, told, guess
        if guess:
            learning -= _QUIET
    if neutral > learning:
        return _INFORMS
    told, guess = _told(met, odds, Weight.STRENGTH)
    guess = guess if guess and _may(guess, around) else None
    vague = _rules()[VAGUE]
    vagueness = odds[_lane(VAGUE)]
    shown = any(rule.key in _SHOWN for rule in told)
    if vague in met and vagueness >= _VAGUE[Frame.LEARNING] and not shown:
        return Frame.LEARNING, told | {vague}, None if told else guess
    bar = max(_VAGUE_ALONE, odds[_lane(guess.key)]) if guess else _VAGUE_ALONE
    if not told and vagueness >= bar and _may(vague, around):
        guess = vague
    return Frame.LEARNING, told, guess


def _told(
    met: frozenset[Brief], odds: Odds, kind: Weight
) -> tuple[frozenset[Brief], Brief | None]:
    """Return the rules of a kind that are told, or the one that the model names by itself."""
    bars, (rules_of, of_kind) = _BARS[kind], _of_kind(kind)
    each = of_kind(odds)
    most = max(each)
    seen = _seen(met, kind) if met else ()
    if not seen:
        return _NOBODY, rules_of[each.index(most)] if most >= bars.alone else None
    most = max(most, max([each[at] for _, at in seen]) + bars.seen)
    told = [
        rule
        for rule, at in seen
        if each[at] >= bars.least and each[at] + bars.seen >= most - bars.beside
    ]
    if told:
        return frozenset(told), None
    likely = [
        one + bars.seen if rule in met else one for rule, one in zip(rules_of, each, strict=True)
    ]
    best = rules_of[likely.index(most)]
    return _NOBODY, best if best not in met and most >= bars.alone else None


@lru_cache(maxsize=10_000)
def _seen(met: frozenset[Brief], kind: Weight) -> tuple[tuple[Brief, int], ...]:
    """Return the rules of a kind that saw something, each with its place among those rules."""
    return tuple((rule, at) for at, rule in enumerate(_of_kind(kind)[0]) if rule in met)


def _beside(met: frozenset[Brief], odds: Odds) -> frozenset[Brief]:
    """Return what a sentence of risk may be told beside its risk."""
    if not met:
        return _NOBODY
    return frozenset([rule for rule, lane, bar in _besides() if rule in met and odds[lane] >= bar])


def _may(guess: Brief, around: tuple[str, ...]) -> bool:
    """Return whether nothing around makes the guess quiet."""
    return guess.unless.isdisjoint(around)


@cache
def _rules() -> dict[str, Brief]:
    return {rule.key: rule for rule in rules()}


@cache
def _lane(key: str) -> int:
    """Return where in the odds of a sentence those of a rule stand."""
    return TAGS.index(key)


@cache
def _besides() -> tuple[tuple[Brief, int, float], ...]:
    """Return the rules that are told beside a risk, where their odds stand, and their bars."""
    bars = ((ABSOLUTE, _ABSOLUTE), (LABEL, _LABEL), (VAGUE, _VAGUE[Frame.RISK]))
    return tuple((_rules()[key], _lane(key), bar) for key, bar in bars)


@cache
def _of_kind(kind: Weight) -> tuple[tuple[Brief, ...], Callable[[Odds], tuple[float, ...]]]:
    """Return the rules of a kind of which one is the likeliest, and what gives their odds."""
    found = tuple(
        rule
        for rule in rules()
        if rule.kind is kind and rule.module is None and rule.key != ABSOLUTE
    )
    return found, itemgetter(*[_lane(rule.key) for rule in found])
