"""Cut a page into words and tags, in time that grows with its length alone.

The parser of the standard library takes the square of it on pages with many tags that never end.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_UP_TO_SIGN = re.compile(r"[^\"'>]*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_RAW = {name: re.compile(f"</{name}(?![a-z])", re.IGNORECASE) for name in ("script", "style")}


class Kind(Enum):
    """What a token is."""

    WORDS = auto()
    BEGIN = auto()  # of what a tag names
    END = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page: its words as one reads them, or the name of its tag."""

    kind: Kind
    said: str
    start: int
    end: int


def tokens(page: str) -> Iterator[Token]:
    """Yield the pieces of a page, in order; scripts and styles are left out."""
    quotes = {'"': True, "'": True}  # whether one may still follow
    at = 0
    while at < len(page):
        sign = page.find("<", at)
        if sign < 0:
            sign = len(page)
        yield from _words(page, at, sign)
        if sign == len(page):
            return
        tag = _TAG.match(page, sign)
        if tag:
            at = _end_of_tag(page, tag.end(), quotes)
            name = tag[2].lower()
            yield Token(Kind.END if tag[1] else Kind.BEGIN, name, sign, at)
            if name in _RAW and not tag[1]:
                ends = _RAW[name].search(page, at)
                at = ends.start() if ends else len(page)
        elif page.startswith(("<!", "<?"), sign):
            at = _end_of_aside(page, sign)
            yield Token(Kind.COMMENT, page[sign:at], sign, at)
        else:
            yield Token(Kind.WORDS, "<", sign, sign + 1)
            at = sign + 1


def _words(page: str, start: int, end: int) -> Iterator[Token]:
    """Yield words; each sign that was written by its name is a piece of its own."""
    at = start
    for found in _ENTITY.finditer(page, start, end):
        said = html.unescape(found[0])
        if said == found[0]:
            continue
        if found.start() > at:
            yield Token(Kind.WORDS, page[at : found.start()], at, found.start())
        yield Token(Kind.WORDS, said, *found.span())
        at = found.end()
    if end > at:
        yield Token(Kind.WORDS, page[at:end], at, end)


def _end_of_tag(page: str, at: int, quotes: dict[str, bool]) -> int:
    """Return where a tag ends: at the first `>` outside quotes."""
    while True:
        at = _UP_TO_SIGN.match(page, at).end()  # type: ignore[union-attr]  # it matches nothing too
        if at >= len(page):
            return len(page)
        sign, at = page[at], at + 1
        if sign == ">":
            return at
        closes = page.find(sign, at) if quotes[sign] else -1
        quotes[sign] = closes >= 0
        at = closes + 1 if closes >= 0 else at


def _end_of_aside(page: str, start: int) -> int:
    """Return where a comment or a declaration ends; one that never does, ends the page."""
    mark = "-->" if page.startswith("<!--", start) else ">"
    found = page.find(mark, start + 2)
    return found + len(mark) if found >= 0 else len(page)
