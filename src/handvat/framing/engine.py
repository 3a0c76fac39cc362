"""The rules and surroundings of one language, ready to look at a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from handvat.framing.lexica import LEXICA
from handvat.framing.reading.matcher import Matcher
from handvat.framing.reading.tokens import TOKEN, starts
from handvat.framing.rule import Rule, Surrounding
from handvat.framing.rules import rules
from handvat.framing.shapes import Span, Weight
from handvat.framing.surroundings import SURROUNDINGS

BESIDE = frozenset({"absolute"})  # is said of how, whatever else is said
GENERAL = frozenset({"desired-behaviour-concrete", "incident-focus"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A rule in a sentence: from where to where in its signs."""

    rule: Rule
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen in one sentence, and the surroundings in it."""

    seen: tuple[Seen, ...]
    around: tuple[str, ...]  # ids of surroundings


class Engine:
    """Looks at sentences in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        owners: tuple[Rule | Surrounding, ...] = (*rules(), *SURROUNDINGS)
        owned = [
            (owner, pattern) for owner in owners for pattern in owner.patterns.get(language, ())
        ]
        self._owners = tuple(owner for owner, _ in owned)
        patterns = [pattern for _, pattern in owned]
        self.matcher = Matcher(language, LEXICA[language], patterns, _sample(language))

    def look(self, sentence: str, tokens: list[str]) -> Look:
        """Return what is seen in a readable sentence that was cut into tokens."""
        found: dict[Rule, list[Span]] = {}
        around: dict[Surrounding, list[Span]] = {}
        for number, start, end in self.matcher.find(self.matcher.signs(tokens)):
            owner = self._owners[number]
            hits: dict[Any, list[Span]] = found if isinstance(owner, Rule) else around
            if owner in hits:
                hits[owner].append((start, end))
            else:
                hits[owner] = [(start, end)]
        if not found and not around:
            return _NOTHING
        kept = _told(_kept(found, around) if around else found)
        places = starts(sentence, tokens) if kept else []
        seen = tuple(
            Seen(rule, places[start], places[end - 1] + len(tokens[end - 1]))
            for rule, hits in kept.items()
            for start, end in (_merged(hits) if len(hits) > 1 else hits)
            if start < end
        )
        return Look(seen, tuple(one.id for one in around))


_NOTHING = Look((), ())


def _sample(language: str) -> list[str]:
    """Return the words of all examples, which say how often a word is met."""
    said = [
        sentence
        for rule in rules()
        for sentence in (*rule.examples[language].match, *rule.examples[language].leave)
    ]
    return [token for sentence in said for token in TOKEN.findall(sentence)]


def _kept(
    found: Mapping[Rule, list[Span]], around: Mapping[Surrounding, list[Span]]
) -> dict[Rule, list[Span]]:
    kept = {}
    for rule, hits in found.items():
        quiet = [
            span
            for one, places in around.items()
            if one.id in rule.unless
            for span in (places if one.overlaps else [(0, 1_000_000)])
        ]
        left = [hit for hit in hits if not any(a < hit[1] and hit[0] < b for a, b in quiet)]
        if left:
            kept[rule] = left
    return kept


def _told(found: dict[Rule, list[Span]]) -> dict[Rule, list[Span]]:
    """Leave out the general rules where a more telling one says the same."""
    telling = [rule for rule in found if rule.key not in GENERAL | BESIDE]
    if not telling or not any(rule.key in GENERAL for rule in found):
        return found
    kept = {}
    for rule, hits in found.items():
        left = hits if rule.key not in GENERAL else _untold(rule, hits, found, telling)
        if left:
            kept[rule] = left
    return kept


def _untold(
    general: Rule, hits: list[Span], found: dict[Rule, list[Span]], telling: list[Rule]
) -> list[Span]:
    """Return the hits of a general rule that are not told by a more telling one of its kind.

    Risk in a sentence is told once; a strength may be told of other words.
    """
    alike = [span for rule in telling if rule.kind is general.kind for span in found[rule]]
    if general.kind is Weight.RISK:
        return [] if alike else hits
    return [hit for hit in hits if not any(a < hit[1] and hit[0] < b for a, b in alike)]


def _merged(hits: list[Span]) -> list[Span]:
    """Return hits in order, those that overlap as one: the words that any of them marks."""
    merged: list[Span] = []
    for start, end in sorted(hits):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


@cache
def engine(language: str) -> Engine:
    """Return the engine of "nl" or "en"."""
    return Engine(language)
