"""A text as the linter reads it: code points, cut into blocks that are not read alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text, from `start` up to `end` in code points."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its blocks, in order and apart; what is in no block is not read."""

    text: str
    blocks: tuple[Block, ...]


_LINE = re.compile(r"[^\r\n]+")
_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+\u2022\u2023\u25aa\u25e6\u2013]|\d{1,3}[.)]|[a-z]\))[ \t]+")
_SUBJECT = re.compile(r"(?:onderwerp|betreft|subject|re)[ \t]*:[ \t]*", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_INDENTED = re.compile(r"(?: {4}|\t)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")


def plain(text: str) -> Document:
    """Return `text` as paragraphs and list items, parted by empty lines."""
    return Document(text, tuple(_joined(text, _plain_lines(text))))


def markdown(text: str) -> Document:
    """Return `text` with the headings, lists, quotations and code that Markdown marks."""
    return Document(text, tuple(_joined(text, _markdown_lines(text))))


def _plain_lines(text: str) -> Iterator[Block]:
    for line in _LINE.finditer(text):
        yield _plain_line(text, line.start(), line.end())


def _plain_line(text: str, start: int, end: int) -> Block:
    item = _ITEM.match(text, start, end)
    if item:
        return Block(BlockKind.ITEM, item.end(), end)
    subject = _SUBJECT.match(text, start, end)
    if subject:
        return Block(BlockKind.HEADING, subject.end(), end)
    return Block(BlockKind.PARAGRAPH, start, end)


def _markdown_lines(text: str) -> Iterator[Block]:
    fence, before = "", None
    for line in _LINE.finditer(text):
        start, end = line.span()
        mark = _FENCE.match(text, start, end)
        if mark or fence:
            fence = _fence_after(fence, mark[1] if mark else "")
            before = Block(BlockKind.CODE, start, end)
        elif before and before.kind is BlockKind.PARAGRAPH and _UNDERLINE.match(text, start, end):
            before = Block(BlockKind.HEADING, before.start, before.end)
            continue
        else:
            if before:
                yield before
            before = _markdown_line(text, start, end)
            continue
        yield before
        before = None
    if before:
        yield before


def _fence_after(fence: str, mark: str) -> str:
    if not fence:
        return mark
    return "" if mark == fence else fence


def _markdown_line(text: str, start: int, end: int) -> Block:
    for kind, pattern in ((BlockKind.HEADING, _HEADING), (BlockKind.QUOTE, _QUOTE)):
        mark = pattern.match(text, start, end)
        if mark:
            return Block(kind, mark.end(), end)
    if _INDENTED.match(text, start, end) and not _ITEM.match(text, start, end):
        return Block(BlockKind.CODE, start, end)
    return _plain_line(text, start, end)


def _joined(text: str, lines: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks of `lines`; lines of one paragraph, quotation or item become one."""
    held: Block | None = None
    for line in lines:
        if held and _goes_on(text, held, line):
            held = Block(held.kind, held.start, line.end)
        else:
            if held:
                yield held
            held = line
    if held:
        yield held


def _goes_on(text: str, held: Block, line: Block) -> bool:
    apart = text[held.end : line.start]
    if apart.count("\n") > 1 or apart.count("\r") > 1:
        return False
    if line.kind is BlockKind.PARAGRAPH:
        return held.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    return held.kind is line.kind and line.kind in {BlockKind.QUOTE, BlockKind.CODE}
