"""A text as the linter reads it: code points, cut into blocks that are not read alike."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache, partial
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"


class Block(NamedTuple):
    """A stretch of a text, from `start` up to `end` in code points."""

    kind: BlockKind
    start: int
    end: int


class Document(NamedTuple):
    """A text and its blocks, in order and apart; what is in no block is not read."""

    text: str
    blocks: tuple[Block, ...]


_ITEM = r"[ \t]{0,12}(?:[-*+\u2022\u2023\u25aa\u25e6\u2013]|\d{1,3}[.)]|[a-z]\))[ \t]+"
_SUBJECT = r"(?i:onderwerp|betreft|subject|re)[ \t]*:[ \t]*"
# Each is made when it is first needed: one line of text must not wait for all of them.
_BEGINS = rf"({_ITEM})|({_SUBJECT})"
_PLAIN = rf"(?=[^\r\n])(?:{_BEGINS})?[^\r\n]*"
_PLAIN_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
_MARKDOWN = (
    r"(?=[^\r\n])(?: {0,3}(?:(```|~~~)|(#{1,6}[ \t]+)|(>[ \t]?))"
    rf"|({_ITEM})|( {{4}}|\t)|({_SUBJECT}))?[^\r\n]*"
)
_FENCE = 1
_MARKDOWN_KINDS = (
    BlockKind.PARAGRAPH,
    BlockKind.CODE,
    BlockKind.HEADING,
    BlockKind.QUOTE,
    BlockKind.ITEM,
    BlockKind.CODE,
    BlockKind.HEADING,
)
_UNDERLINE = r" {0,3}(?:=+|-{2,})[ \t]*$"
_Line = tuple[BlockKind, int, int]
# Texts of one line come by the ten thousand: made without asking for each field by its name.
_block: Callable[[_Line], Block] = partial(tuple.__new__, Block)
_HALF = re.compile("[\ud800-\udfff]")
_document: Callable[[tuple[str, tuple[Block, ...]]], Document] = partial(tuple.__new__, Document)


def plain(text: str) -> Document:
    """Return `text` as paragraphs and list items, parted by empty lines."""
    text = whole_signs(text)
    if "\n" in text or "\r" in text:
        return Document(text, tuple(_joined(text, _plain_lines(text))))
    return _document((text, (_plain_line(text),) if text else ()))


def whole_signs(text: str) -> str:
    """Return `text` with each half sign as one that stands for it.

    A program leaves half a sign where it cuts an emoji in two.
    """
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def markdown(text: str) -> Document:
    """Return `text` with the headings, lists, quotations and code that Markdown marks."""
    return Document(text, tuple(_joined(text, _markdown_lines(text))))


def _plain_line(text: str) -> Block:
    """Return the block of a text of one line; there are many such texts."""
    if begins := _begins()(text):
        return Block(_PLAIN_KINDS[begins.lastindex or 0], begins.end(), len(text))
    return _block((BlockKind.PARAGRAPH, 0, len(text)))


@cache
def _begins() -> Callable[[str], re.Match[str] | None]:
    return re.compile(_BEGINS).match


def _plain_lines(text: str) -> Iterator[_Line]:
    for line in re.finditer(_PLAIN, text):
        mark = line.lastindex or 0
        yield _PLAIN_KINDS[mark], line.end(mark) if mark else line.start(), line.end()


def _markdown_lines(text: str) -> Iterator[_Line]:
    fence, before = "", None
    for line in re.finditer(_MARKDOWN, text):
        start, end = line.span()
        mark = line.lastindex or 0
        if mark == _FENCE or fence:
            if before:
                yield before
            fence = _fence_after(fence, line[_FENCE] or "")
            before = (BlockKind.CODE, start, end)
        elif before and text[start] in " =-" and _is_underline(before, text, start, end):
            before = (BlockKind.HEADING, *before[1:])
            continue
        else:
            if before:
                yield before
            kind = _MARKDOWN_KINDS[mark]
            inside = mark and kind is not BlockKind.CODE
            before = (kind, line.end(mark) if inside else start, end)
            continue
        yield before
        before = None
    if before:
        yield before


def _is_underline(before: _Line, text: str, start: int, end: int) -> bool:
    return before[0] is BlockKind.PARAGRAPH and re.match(_UNDERLINE, text[start:end]) is not None


def _fence_after(fence: str, mark: str) -> str:
    return mark if not fence else "" if mark == fence else fence


def _joined(text: str, lines: Iterator[_Line]) -> Iterator[Block]:
    """Yield the blocks of `lines`; lines of one paragraph, quotation or item become one."""
    held: BlockKind | None = None
    begin = until = 0
    for kind, start, end in lines:
        if held and _continues(held, kind) and _is_next(text[until:start]):
            until = end
            continue
        if held:
            yield _block((held, begin, until))
        held, begin, until = kind, start, end
    if held:
        yield _block((held, begin, until))


def _continues(held: BlockKind, kind: BlockKind) -> bool:
    if kind is BlockKind.PARAGRAPH:
        return held is BlockKind.PARAGRAPH or held is BlockKind.ITEM
    return held is kind and (kind is BlockKind.QUOTE or kind is BlockKind.CODE)


def _is_next(apart: str) -> bool:
    """Return whether what parts two lines holds no empty line."""
    return apart == "\n" or (apart.count("\n") < 2 and apart.count("\r") < 2)
