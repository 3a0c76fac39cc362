"""One document while it is read: its sentences, and what was found in them so far."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from importlib import import_module
from operator import attrgetter
from typing import Any

from handvat.framing.around import SHOWN
from handvat.framing.balance import balance
from handvat.framing.beside import ASKING, left_alone
from handvat.framing.brief import Brief
from handvat.framing.deciding import LABEL
from handvat.framing.document import BlockKind, Document
from handvat.framing.engine import Look, Seen, rules
from handvat.framing.hearing import Ear, Heard
from handvat.framing.judging import judged
from handvat.framing.model import Odds
from handvat.framing.read import Read
from handvat.framing.reading.quoted import Quotes
from handvat.framing.reading.split import sentences
from handvat.framing.reading.tokens import has_unread, readable
from handvat.framing.shapes import Finding, Level, Pair, Report, Sentence, Span, Weight
from handvat.framing.wish import Wish

_EACH = frozenset({LABEL})  # told of each of its words: every one is about somebody
_REWRITING = "handvat.framing.rewriting"
_LETTER = re.compile(r"[^\W\d_]")
_ORDER = attrgetter("start", "end", "rule")
# What is made by the ten thousand is made without asking for each field by its name.
_sentence: Callable[[tuple[Any, ...]], Sentence] = partial(tuple.__new__, Sentence)
_read: Callable[[tuple[Any, ...]], Read] = partial(tuple.__new__, Read)
_report: Callable[[tuple[Any, ...]], Report] = partial(tuple.__new__, Report)
_finding: Callable[[list[Any]], Finding] = partial(tuple.__new__, Finding)

_LEVEL = Finding._fields.index("level")
_SPAN = slice(Finding._fields.index("start"), Finding._fields.index("end") + 1)

# A sentence as it is read, its span, the number and kind of its block.
Place = tuple["Manuscript", str, int, int, int, BlockKind]


class Manuscript:
    """A document while it is read."""

    def __init__(self, document: Document, language: str, wish: Wish) -> None:
        """Take a document in "nl", "en" or "auto"."""
        self._document = document
        self._wish = wish
        self.frames = wish.frames
        self.signs = len(document.text)
        self._sentences: list[Sentence] = []
        self._read: list[Read] = []
        self._findings: list[Finding] = []
        self._unread: list[Span] = []
        self._asking: list[int] = []  # sentences beside which what is wanted may stand
        self._quoted: tuple[int, Quotes | None] = -1, None
        self.hear: Callable[[str], Heard] = Ear(language).hear

    def places(self) -> Iterator[Place]:
        """Yield where each sentence stands."""
        text = self._document.text
        unread = has_unread(text)
        for number, (kind, begin, until) in enumerate(self._document.blocks):
            if kind is not BlockKind.CODE:
                for start, end in sentences(text, begin, until):
                    said = readable(text[start:end]) if unread else text[start:end]
                    if said[0].isalpha() or _LETTER.search(said):  # not only marks and numbers
                        yield self, said, start, end, number, kind

    def keep(
        self,
        place: Place,
        language: str,
        look: Look,
        odds: Odds | None,
        *,
        alone: Odds | None = None,
    ) -> None:
        """Keep what is thought of a sentence.

        Args:
            place: where it stands.
            language: "nl" or "en".
            look: what was seen in it.
            odds: what it adds up to, if that was asked.
            alone: the same by its words alone, where a language model reads along.
        """
        _, said, start, end, number, kind = place
        quotes = self._quotes(number) if look[0] else None
        seen, guess, framed, reasons, keys, around = judged(
            (said, start), look, quotes, odds, frames=self.frames, alone=alone
        )
        self._sentences.append(_sentence((start, end, language, framed, reasons)))
        self._read.append(_read((start, end, number, kind, language, framed, keys, around)))
        if keys and (not ASKING.isdisjoint(keys) or SHOWN in around):
            self._asking.append(len(self._read) - 1)
        if seen:
            self._tell(seen, (start, end), language)
        elif guess:
            self._tell_guess(guess, (start, end), language)

    def leave(self, place: Place) -> None:
        """Leave a sentence unread that is of another language."""
        _, _, start, end, _, _ = place
        self._unread.append((start, end))

    def report(self) -> Report:
        """Return what was found in all that was kept."""
        read = tuple(self._read)
        looking, pairs = _of_one(*read[0][3:]) if len(read) == 1 else (_of_whole(), balance(read))
        self._findings.extend(self._of_the_whole(read, looking))
        self._findings.sort(key=_ORDER)
        told = self._findings
        if self._asking:
            told = left_alone(told, read, self._asking, (self._document.text, self._wish.say))
        return _report((tuple(self._sentences), tuple(told), pairs, tuple(self._unread)))

    def _quotes(self, number: int) -> Quotes | None:
        """Return the quotations of a block; its sentences come after each other."""
        if number != self._quoted[0]:
            kind, start, end = self._document.blocks[number]
            quotes = Quotes(self._document.text, start, end, whole=kind is BlockKind.QUOTE)
            self._quoted = number, quotes
        return self._quoted[1]

    def _tell(self, seen: tuple[Seen, ...], at: Span, language: str) -> None:
        """Tell what was seen in a sentence; what asks for another look is asked once."""
        offset, wanted = at[0], self._wish.rules
        before = None
        for rule, start, end in seen:
            if rule in wanted and (rule is not before or rule.key in _EACH):
                before = rule if rule.kind is not Weight.STRENGTH else None
                told = self._told(rule, at, language)
                told[_SPAN] = offset + start, offset + end
                self._findings.append(_finding(told))

    def _tell_guess(self, rule: Brief, at: Span, language: str) -> None:
        """Tell lightly, of the whole sentence, what the model guesses."""
        lightly = self._wish.level is Level.INFO or rule.kind is Weight.STRENGTH
        if rule in self._wish.rules and lightly:
            told = self._told(rule, at, language)
            told[_LEVEL] = Level.INFO
            self._findings.append(_finding(told))

    def _told(self, rule: Brief, at: Span, language: str) -> list[Any]:
        """Return what is told of a whole sentence, in the order of a finding."""
        start, end = at
        better = None
        if self._wish.fixes:
            better = _rewrite()(rule, self._document.text[start:end], language)
        said = rule.message[self._wish.say or language]
        told = rule.id, rule.key, rule.kind, rule.level, start, end, language, said, better
        return [*told, rule.source]

    def _of_the_whole(self, read: tuple[Read, ...], looking: Iterable[Brief]) -> Iterator[Finding]:
        for rule in looking:
            if rule in self._wish.rules:
                for one in rule.of_whole(read):
                    yield _finding(self._told(rule, (one.start, one.end), one.language))


@cache
def _rewrite() -> Callable[[Brief, str, str], str | None]:
    """Return what says a sentence in another way, loaded only when that is asked."""
    rewrite: Callable[[Brief, str, str], str | None] = import_module(_REWRITING).rewrite
    return rewrite


@cache
def _of_whole() -> tuple[Brief, ...]:
    """Return the rules that look at whole documents."""
    return tuple(rule for rule in rules() if rule.module)


@lru_cache(maxsize=10_000)
def _of_one(*seen: Any) -> tuple[tuple[Brief, ...], tuple[Pair, ...]]:
    """Return the rules that say something of a document of one such sentence, and its balance."""
    read = (_read((0, 1, 0, *seen)),)
    telling = tuple(rule for rule in _of_whole() if any(True for _ in rule.of_whole(read)))
    return telling, balance(read)
