"""Read a text for how it speaks of social safety."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache, partial
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from handvat.framing.balance import balance
from handvat.framing.brief import Brief
from handvat.framing.document import BlockKind, Document, plain
from handvat.framing.engine import Engine, Look, Seen, engine, rules
from handvat.framing.judging import Heard, Judge
from handvat.framing.read import Read
from handvat.framing.reading.chunks import cut
from handvat.framing.reading.quoted import Quotes
from handvat.framing.reading.signs import FIRST_SIGN
from handvat.framing.reading.split import sentences
from handvat.framing.reading.tokens import has_unread, readable
from handvat.framing.shapes import Finding, Level, Report, Sentence, Span, Weight

_LETTER = re.compile(r"[^\W\d_]")
_HEAVY = {level: rank for rank, level in enumerate(Level)}
_ORDER = attrgetter("start", "end", "rule")
_LEAN = attrgetter("lean")
_AT_ONCE = 300  # sentences
_Place = tuple[str, int, int, int, BlockKind, Judge]  # a sentence, its span, its block
# What is made by the ten thousand is made without asking for each field by its name.
_hear: Callable[[tuple[Any, ...]], Heard] = partial(tuple.__new__, Heard)
_sentence: Callable[[tuple[Any, ...]], Sentence] = partial(tuple.__new__, Sentence)
_read: Callable[[tuple[Any, ...]], Read] = partial(tuple.__new__, Read)
_finding: Callable[[tuple[Any, ...]], Finding] = partial(tuple.__new__, Finding)


class _Wish(NamedTuple):
    """What whoever asks wants to be told."""

    language: str
    say: str | None
    level: Level
    fixes: bool
    frames: bool
    rules: frozenset[Brief]


def lint(  # noqa: PLR0913 -- the door of the package; all but the text have a default
    text: str | Document,
    language: str = "auto",
    *,
    say: str | None = None,
    level: Level = Level.INFO,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    fixes: bool = False,
    frames: bool = True,
) -> Report:
    """Return what is found in a text.

    Args:
        text: what somebody wrote, or a document that a reader made of it.
        language: "nl", "en", or "auto" to look at each sentence.
        say: the language of the messages, "nl" or "en"; without it that of the sentence.
        level: the lightest remark that is wanted; strengths are told at every level.
        select: ids or keys of rules; without any, every rule looks.
        ignore: ids or keys of rules that keep quiet.
        fixes: whether rewrites are wanted.
        frames: whether the model weighs sentences in which no rule sees anything; without it they
            count as neutral, and what it alone finds (level info) is not told. It saves a quarter
            of the time.
    """
    document = plain(text) if isinstance(text, str) else text
    level = Level(level)
    wanted = _wanted(level, frozenset(select), frozenset(ignore))
    return _Linting(document, _Wish(language, say, level, fixes, frames, wanted)).report()


@lru_cache(maxsize=100)
def _wanted(level: Level, select: frozenset[str], ignore: frozenset[str]) -> frozenset[Brief]:
    """Return the rules of which findings are wanted."""

    def wants(rule: Brief) -> bool:
        named = {rule.id, rule.key}
        heavy = rule.kind is Weight.STRENGTH or _HEAVY[rule.level] >= _HEAVY[level]
        return heavy and (not select or bool(named & select)) and not named & ignore

    return frozenset(filter(wants, rules()))


class _Linting:
    """One reading of one document."""

    def __init__(self, document: Document, wish: _Wish) -> None:
        self._document = document
        self._wish = wish
        self._unread = has_unread(document.text)
        self._tongue = "nl" if wish.language == "auto" else wish.language[:2]
        self._findings: list[Finding] = []
        self._sentences: list[Sentence] = []
        self._read: list[Read] = []

    def report(self) -> Report:
        """Read all sentences, some hundreds in each step: what a step needs is then at hand."""
        places = self._places()
        while some := [*islice(places, _AT_ONCE)]:
            heard = [self._heard(place) for place in some]
            looks = [engine(one.language).look(one.sentence, one.said) for one in heard]
            for place, one, look in zip(some, heard, looks, strict=True):
                self._keep(place, one, look)
        read = tuple(self._read)
        self._findings.extend(self._of_the_whole(read))
        self._findings.sort(key=_ORDER)
        return Report(tuple(self._sentences), tuple(self._findings), balance(read))

    def _places(self) -> Iterator[_Place]:
        """Yield where each sentence stands, and who judges it."""
        text = self._document.text
        for number, block in enumerate(self._document.blocks):
            if block.kind is not BlockKind.CODE:
                quotes = Quotes(text, block.start, block.end, whole=block.kind is BlockKind.QUOTE)
                judge = Judge(quotes, frames=self._wish.frames)
                for start, end in sentences(text, block.start, block.end):
                    said = readable(text[start:end]) if self._unread else text[start:end]
                    if said[0].isalpha() or _LETTER.search(said):  # not only marks and numbers
                        yield said, start, end, number, block.kind, judge

    def _heard(self, place: _Place) -> Heard:
        """Return a sentence in its language."""
        sentence, start, *_ = place
        before, cut_up = self._tongue, cut(sentence)
        said = [*map(engine(before).chunks.__getitem__, cut_up)]
        if self._wish.language == "auto":
            lean = sum(map(_LEAN, said))
            self._tongue = ("nl" if lean > 0 else "en") if lean else _known_best(cut_up) or before
            if self._tongue != before:
                said = [*map(engine(self._tongue).chunks.__getitem__, cut_up)]
        return _hear((sentence, start, self._tongue, said))

    def _keep(self, place: _Place, heard: Heard, look: Look) -> None:
        """Keep what is thought of a sentence."""
        _said, start, end, number, kind, judge = place
        language = heard.language
        seen, guess, framed, reasons, keys, around = judge.judged(heard, look)
        self._sentences.append(_sentence((start, end, language, framed, reasons)))
        self._read.append(_read((start, end, number, kind, language, framed, keys, around)))
        if seen:
            self._tell(seen, (start, end), language)
        elif guess:
            self._tell_guess(guess, (start, end), language)

    def _tell(self, seen: tuple[Seen, ...], at: Span, language: str) -> None:
        """Tell what was seen in a sentence."""
        offset, wanted = at[0], self._wish.rules
        for rule, start, end in seen:
            if rule in wanted:
                span = offset + start, offset + end
                self._findings.append(self._finding(rule, span, language, at))

    def _tell_guess(self, rule: Brief, at: Span, language: str) -> None:
        """Tell lightly, of the whole sentence, what the model guesses."""
        lightly = self._wish.level is Level.INFO or rule.kind is Weight.STRENGTH
        if rule in self._wish.rules and lightly:
            told = self._finding(rule, at, language, at)
            self._findings.append(told._replace(level=Level.INFO))

    def _finding(self, rule: Brief, span: Span, language: str, at: Span) -> Finding:
        start, end = span
        better = None
        if self._wish.fixes:
            from handvat.framing.rewriting import rewrite  # noqa: PLC0415 -- only when asked

            better = rewrite(rule, self._document.text[slice(*at)], language)
        said = rule.message[self._wish.say or language]
        told = rule.id, rule.key, rule.kind, rule.level, start, end, language, said, better
        return _finding((*told, rule.source))

    def _of_the_whole(self, read: tuple[Read, ...]) -> Iterator[Finding]:
        for rule in _of_whole():
            if rule in self._wish.rules:
                for one in rule.of_whole(read):
                    span = one.start, one.end
                    yield self._finding(rule, span, one.language, span)


@cache
def _of_whole() -> tuple[Brief, ...]:
    """Return the rules that look at whole documents."""
    return tuple(rule for rule in rules() if rule.module)


def _known_best(said: list[str]) -> str:
    """Return the language of which more words are known, or nothing."""
    dutch, english = (_known(said, engine(language)) for language in ("nl", "en"))
    if dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def _known(said: list[str], language: Engine) -> int:
    return sum([sign >= FIRST_SIGN for one in said for sign in language.chunks[one].signs])
