"""The rules and surroundings of one language, ready to look at a sentence."""

from collections.abc import Iterable
from functools import cache

from handvat.framing import prepared
from handvat.framing.brief import Brief
from handvat.framing.marking import marked
from handvat.framing.reading.chunks import Chunk, tokens
from handvat.framing.reading.matcher import Matcher
from handvat.framing.reading.tokens import starts
from handvat.framing.shapes import Span, Weight

BESIDE = frozenset({"absolute"})  # is said of how, whatever else is said
GENERAL = frozenset({"desired-behaviour-concrete", "incident-focus"})


Seen = tuple[Brief, int, int]  # a rule, and from where to where in the sentence
Look = tuple[tuple[Seen, ...], tuple[str, ...]]  # what was seen, and the ids of surroundings
_NOTHING: Look = (), ()
Found = dict[Brief, list[Span]]


class Engine:
    """Looks at sentences in one language."""

    def __init__(self, language: str) -> None:
        self.matcher = Matcher(prepared.language(language))
        self.chunks = self.matcher.chunks
        self._rules = rules()
        self._many = len(self._rules)
        self._surroundings = _surroundings()

    def look(self, sentence: str, said: list[Chunk]) -> Look:
        """Return what is seen in a sentence.

        Args:
            sentence: as it is, readable.
            said: what is known of its chunks.
        """
        hits = self.matcher.find(said)
        if not hits:
            return _NOTHING
        found = {self._rules[one]: spans for one, spans in hits.items() if one < self._many}
        around = {
            self._surroundings[one - self._many]: spans
            for one, spans in hits.items()
            if one >= self._many
        }
        if around and found:
            found = _kept(found, around)
        if len(found) > 1:
            found = _told(found)
        return _placed(found, sentence, said) if found else (), tuple(around)


def _placed(kept: Found, sentence: str, said: list[Chunk]) -> tuple[Seen, ...]:
    """Return rules with the places of their words in a sentence."""
    cut = tokens(said)
    told = [
        (rule, *marked(cut, start, end))
        for rule, hits in kept.items()
        for start, end in (_merged(hits) if len(hits) > 1 else hits)
        if start < end
    ]
    places = starts(sentence, cut[: max([end for _rule, _start, end in told], default=0)])
    return tuple(
        [(rule, places[start], places[end - 1] + len(cut[end - 1])) for rule, start, end in told]
    )


def _kept(found: Found, around: dict[str, list[Span]]) -> Found:
    """Leave out the rules that a surrounding makes quiet."""
    kept = {}
    for rule, hits in found.items():
        if rule.unless.isdisjoint(around):
            kept[rule] = hits
            continue
        quiet = rule.unless.intersection(around)
        if quiet <= _overlapping():
            spans = [span for one in quiet for span in around[one]]
            left = [hit for hit in hits if not _overlaps(hit, spans)]
            if left:
                kept[rule] = left
    return kept


def _overlaps(hit: Span, spans: Iterable[Span]) -> bool:
    start, end = hit
    return any(a < end and start < b for a, b in spans)


def _told(found: Found) -> Found:
    """Leave out the general rules where a more telling one says the same."""
    telling = [rule for rule in found if rule.key not in GENERAL and rule.key not in BESIDE]
    if not telling or not any(rule.key in GENERAL for rule in found):
        return found
    kept = {}
    for rule, hits in found.items():
        left = hits if rule.key not in GENERAL else _untold(rule, hits, found, telling)
        if left:
            kept[rule] = left
    return kept


def _untold(general: Brief, hits: list[Span], found: Found, telling: list[Brief]) -> list[Span]:
    """Return the hits of a general rule that are not told by a more telling one of its kind.

    Risk in a sentence is told once; a strength may be told of other words.
    """
    alike = [span for rule in telling if rule.kind is general.kind for span in found[rule]]
    if general.kind is Weight.RISK:
        return [] if alike else hits
    return [hit for hit in hits if not _overlaps(hit, alike)]


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
def rules() -> tuple[Brief, ...]:
    """Return every rule in brief, by id."""
    return tuple(map(Brief, prepared.brief()["rules"]))


def _surroundings() -> tuple[str, ...]:
    return tuple(one["id"] for one in prepared.brief()["around"])


@cache
def _overlapping() -> frozenset[str]:
    """Return the surroundings that make quiet only where their words are."""
    return frozenset(one["id"] for one in prepared.brief()["around"] if one["overlaps"])


@cache
def engine(language: str) -> Engine:
    """Return the engine of "nl" or "en"."""
    return Engine(language)
