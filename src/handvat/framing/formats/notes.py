"""A text with notes in its margin, as a page shows it: first what works already."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from handvat.framing.formats.known import Known, known_rules
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.marks import Passage, passages
from handvat.framing.formats.turned import Turned, turned
from handvat.framing.formats.unread import unread_words
from handvat.framing.shapes import Finding, Frame, Level, Pair, Sentence
from handvat.framing.traceable import Why, could_point_at
from handvat.framing.wanted import behaviour_in

HALF = 100  # units that the longest bar of the balance is wide
PERSONS = 5  # names that are told, at most
_TITLED = re.compile(
    r"\b(?:[Pp]rof|[Dd]rs?|[Ii]r|[Mm]r|[Mm]rs|[Mm]s|[Mm]evr(?:ouw)?|[Mm]w|[Mm]eneer|[Dd]hr)\b\.?"
    r"(?:\s+(?:van|de|der|den|ten|ter))*\s+[A-Z][\w\u2019'-]+"
)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside one mark."""

    number: int
    words: str
    finding: Finding
    rule: Known | None
    behaviour: str = ""  # key of the one in the library that the rewrite shows


@dataclass(frozen=True, slots=True)
class Strength:
    """What works already, and the words in which it does."""

    message: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the five pairs, as two bars that begin in the middle."""

    pair: Pair
    left: int
    right: int

    @property
    def left_at(self) -> int:
        """Return where the left bar begins."""
        return HALF - self.left


@dataclass(frozen=True, slots=True)
class Noted:
    """All that a page shows of a text."""

    strengths: tuple[Strength, ...]
    notes: tuple[Note, ...]
    passages: tuple[Passage, ...]
    of_whole: tuple[Note, ...]
    bars: tuple[Bar, ...]
    frames: dict[str, int]
    persons: tuple[str, ...]
    unread: tuple[str, ...]  # how sentences in another language begin
    turned: tuple[Turned, ...]  # what a language model reads otherwise than the words say

    @property
    def is_read(self) -> bool:
        """Return whether any sentence was in a language that the coach reads."""
        return any(self.frames.values()) or not self.unread


def noted(text: Linted, names: Iterable[str] = ()) -> Noted:
    """Return what a page shows of a text: remarks that ask something, and all strengths.

    Args:
        text: what was looked at.
        names: of people who could be meant when they are named.
    """
    remarks = [one for one in text.remarks if one.level is not Level.INFO]
    strong = _strong(text)
    here = [one for one in remarks if not _of_whole(one)]
    notes = tuple(_note(text, number, one) for number, one in enumerate(here, start=1))
    whole = (one for one in remarks if _of_whole(one))
    return Noted(
        tuple(_strengths(strong)),
        notes,
        tuple(passages(text.reading.document, [*here, *(one for one, _words in strong)])),
        tuple({one.rule: _note(text, 0, one) for one in whole}.values()),
        tuple(_bars(text)),
        text.frames,
        _persons(text.reading.document.text, names),
        unread_words(text),
        tuple(turned(text)),
    )


def _of_whole(one: Finding) -> bool:
    return one.rule.startswith("D")


def _note(text: Linted, number: int, one: Finding) -> Note:
    shown = behaviour_in(one.rewrite, one.language) if one.rewrite else ""
    return Note(number, text.words(one), one, known_rules().get(one.rule), shown)


def _strong(text: Linted) -> list[tuple[Finding, str]]:
    """Return the strengths, each with its sentence, where the sentence turns to what is wanted."""
    around = [(one, _sentence(text, one)) for one in text.strengths]
    return [
        (one, text.words(said)) for one, said in around if said and said.frame is not Frame.RISK
    ]


def _sentence(text: Linted, one: Finding) -> Sentence | None:
    at = bisect_right(text.report.sentences, one.start, key=attrgetter("start")) - 1
    return text.report.sentences[at] if at >= 0 else None


def _strengths(strong: list[tuple[Finding, str]]) -> Iterator[Strength]:
    said: dict[str, dict[str, None]] = {}
    for one, words in strong:
        said.setdefault(one.message, {})[words] = None
    for message, sentences in said.items():
        yield Strength(message, tuple(sentences))


def _bars(text: Linted) -> Iterator[Bar]:
    most = max((max(pair.left, pair.right) for pair in text.report.balance), default=0) or 1
    for pair in text.report.balance:
        yield Bar(pair, round(HALF * pair.left / most), round(HALF * pair.right / most))


def _persons(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return what names a person: known names, addresses, and names after a title."""
    spans = could_point_at(text, names=names)
    found = [text[one.start : one.end] for one in spans if one.why in {Why.NAME, Why.EMAIL}]
    found += (hit[0] for hit in _TITLED.finditer(text))
    return tuple(dict.fromkeys(" ".join(name.split()) for name in found))[:PERSONS]
