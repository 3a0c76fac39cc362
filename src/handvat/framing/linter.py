"""Read a text for how it speaks of social safety."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from handvat.framing.balance import balance
from handvat.framing.document import Block, BlockKind, Document, plain
from handvat.framing.engine import Look, engine
from handvat.framing.frames import agreed, frame, guessed, reasons
from handvat.framing.model import frame_scores, tag_scores
from handvat.framing.reading.quoted import quoted
from handvat.framing.reading.split import sentences
from handvat.framing.reading.tokens import TOKEN, readable
from handvat.framing.reading.tongue import tongue
from handvat.framing.rewriting import rewrite
from handvat.framing.rule import Read, Rule
from handvat.framing.rules import rules
from handvat.framing.shapes import Finding, Frame, Level, Report, Sentence, Span, Weight
from handvat.framing.surroundings import MENTION, QUOTE, SURROUNDINGS

_AROUND = frozenset(one.id for one in SURROUNDINGS) - {MENTION}
ENOUGH = 4  # tokens; of less the model knows nothing
MODEL = "model"  # a reason: no rule saw anything, and the model is sure
_NONE: frozenset[str] = frozenset()
_LETTER = re.compile(r"[^\W\d_]")
_HEAVY = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class _Wish:
    """What whoever asks wants to be told."""

    language: str
    say: str | None
    level: Level
    select: frozenset[str]
    ignore: frozenset[str]
    fixes: bool
    frames: bool

    def wants(self, rule: Rule) -> bool:
        named = {rule.id, rule.key}
        heavy = rule.kind is Weight.STRENGTH or _HEAVY[rule.level] >= _HEAVY[self.level]
        return heavy and (not self.select or bool(named & self.select)) and not named & self.ignore


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
    wish = _Wish(language, say, Level(level), frozenset(select), frozenset(ignore), fixes, frames)
    return _Linting(document, wish).report()


class _Linting:
    """One reading of one document."""

    def __init__(self, document: Document, wish: _Wish) -> None:
        self._document = document
        self._wish = wish
        self._wanted = {rule: wish.wants(rule) for rule in rules()}
        self._tongue = "nl" if wish.language == "auto" else wish.language[:2]
        self._findings: list[Finding] = []
        self._sentences: list[Sentence] = []
        self._read: list[Read] = []

    def report(self) -> Report:
        for number, block in enumerate(self._document.blocks):
            if block.kind is not BlockKind.CODE:
                self._block(number, block)
        read = tuple(self._read)
        self._findings.extend(self._of_the_whole(read))
        self._findings.sort(key=lambda one: (one.start, one.end, one.rule))
        return Report(tuple(self._sentences), tuple(self._findings), balance(read))

    def _block(self, number: int, block: Block) -> None:
        text = self._document.text
        quotes = _Quotes(text, block)
        for start, end in sentences(text, block.start, block.end):
            said = readable(text[start:end])
            if not _LETTER.search(said):
                continue  # nothing but marks and numbers
            tokens = TOKEN.findall(said)
            language = self._language(tokens)
            look = engine(language).look(said, tokens)
            shares = partial(tag_scores, said, language, tokens)
            if look.seen:
                kept = _unquoted(look, start, quotes)
                if not kept.seen:
                    kept = Look((), (*look.around, QUOTE))
                look = agreed(kept, shares)
            enough = self._wish.frames and len(tokens) >= ENOUGH
            scores = cache(partial(frame_scores, said, language, tokens)) if enough else None
            framed = frame(look, scores)
            if scores and framed is not Frame.NEUTRAL and not look.seen and _may_guess(said, look):
                look = self._guess(guessed(framed, scores(), shares), (start, end), language)
            self._keep(look, framed, (start, end), language, (number, block.kind))

    def _language(self, tokens: list[str]) -> str:
        if self._wish.language == "auto":
            self._tongue = tongue(tokens) or _known_best(tokens) or self._tongue
        return self._tongue

    def _keep(
        self, look: Look, framed: Frame, at: Span, language: str, block: tuple[int, BlockKind]
    ) -> None:
        start, end = at
        self._sentences.append(Sentence(start, end, language, framed, reasons(look)))
        keys = frozenset([seen.rule.key for seen in look.seen]) if look.seen else _NONE
        around = frozenset(look.around) if look.around else _NONE
        self._read.append(Read(start, end, *block, language, framed, keys, around))
        for seen in look.seen:
            if self._wanted[seen.rule]:
                span = start + seen.start, start + seen.end
                self._findings.append(self._finding(seen.rule, span, language, at))

    def _guess(self, rule: Rule | None, sentence: Span, language: str) -> Look:
        """Tell what the model finds likeliest, of the whole sentence and lightly."""
        if rule is None:
            return Look((), (MODEL,))
        told_lightly = self._wish.level is Level.INFO or rule.kind is Weight.STRENGTH
        if self._wanted[rule] and told_lightly:
            told = self._finding(rule, sentence, language, sentence)
            self._findings.append(replace(told, level=Level.INFO))
        return Look((), (rule.key, MODEL))

    def _finding(self, rule: Rule, span: Span, language: str, sentence: Span) -> Finding:
        better = None
        if self._wish.fixes:
            better = rewrite(rule, self._document.text[slice(*sentence)], language)
        return Finding(
            rule.id,
            rule.key,
            rule.kind,
            rule.level,
            *span,
            language,
            rule.message[self._wish.say or language],
            better,
            rule.source,
        )

    def _of_the_whole(self, read: tuple[Read, ...]) -> Iterator[Finding]:
        for rule in rules():
            if rule.whole is None or not self._wanted[rule]:
                continue
            for one in rule.whole(read):
                span = one.start, one.end
                yield self._finding(rule, span, one.language, span)


def _known_best(tokens: list[str]) -> str:
    """Return the language of which more words are known, or nothing."""
    dutch, english = (engine(language).matcher.known(tokens) for language in ("nl", "en"))
    if dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def _may_guess(said: str, look: Look) -> bool:
    """Return whether a sentence is finished, and in no surrounding that makes rules quiet."""
    return "\u2026" not in said and not _AROUND.intersection(look.around)


class _Quotes:
    """The quotations of a block, looked for once and only when asked."""

    def __init__(self, text: str, block: Block) -> None:
        self._text = text
        self._block = block

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        if self._block.kind is BlockKind.QUOTE:
            return ((self._block.start, self._block.end),)
        return tuple(quoted(self._text, self._block.start, self._block.end))

    def hold(self, start: int, end: int) -> bool:
        """Return whether a span lies in a quotation; quotations are in order and apart."""
        at = bisect_right(self.spans, (start, len(self._text) + 1)) - 1
        return at >= 0 and end <= self.spans[at][1]


def _unquoted(look: Look, offset: int, quotes: _Quotes) -> Look:
    """Return what is left when risk that is only quoted is left out."""
    if not any(seen.rule.kind is not Weight.STRENGTH for seen in look.seen):
        return look
    kept = tuple(
        seen
        for seen in look.seen
        if seen.rule.kind is Weight.STRENGTH
        or not quotes.hold(offset + seen.start, offset + seen.end)
    )
    return look if len(kept) == len(look.seen) else Look(kept, look.around)
