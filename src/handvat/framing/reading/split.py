"""Cut a block of text into sentences, in time that grows with its length alone."""

import re
from collections.abc import Iterator
from typing import Final

_ENDS: Final = re.compile(
    r"[.!?\u2026\r\n]"  # one of these is quickly found; the rest says whether it may be an end
    r"(?:(?<=[.!?\u2026])(?<![.!?\u2026].)[.!?\u2026]*+[\"\u201d\u2019')\]\u00bb]*+"
    r"(?=\s{1,4}[\"'\u201c\u2018\u201e(\[\u00ab*_-]{0,3}[^\sa-z\u00df-\u00f6\u00f8-\u00ff])"
    r"|(?<=\r)\n?[^\S\n]*|(?<=\n)[^\S\n]*)"
)
MOST_SIGNS: Final = 1200  # of a sentence; what is longer is cut at a space
_WRAPPED: Final = 55  # a line longer than this may have been wrapped
_ABBREVIATIONS: Final = (
    "a.m a.u.b al approx art bijv blz bv ca cf d.d d.m.v dept dhr div dr drs e.d e.g enz etc "
    "evt excl fig hon i.e i.p.v i.v.m inc incl ing ir ivm jl jr ltd m.b.t m.i.v m.n mbt mevr "
    "mr mrs ms mw n.a.v no nr o.a o.b.v p p.m pp prof resp sec sr st t.a.v t.o.v t/m u.s univ "
    "vgl vs z.s.m zgn"
)
_SHORT: Final = frozenset(_ABBREVIATIONS.split())
_BEFORE: Final = 8  # signs before a full stop in which an abbreviation is looked for
_LONGEST: Final = max(map(len, _SHORT))


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where each sentence of a block stands, without space around it."""
    begin = start
    for mark in _ENDS.finditer(text, start, end):
        at, after = mark.span()
        sign = text[at]
        if sign == ".":
            if text[at + 1] != "." and _is_short(text, begin, at):
                continue
        elif sign in "\r\n" and _is_wrapped(text, begin, at, after):
            continue
        piece = text[begin:after].lstrip()
        if len(piece) > MOST_SIGNS:
            yield from _pieces(text, begin, after)
        elif piece:
            first = after - len(piece)
            yield first, first + len(piece.rstrip())
        begin = after
    if begin < end:
        yield from _pieces(text, begin, end)


def _is_wrapped(text: str, begin: int, at: int, after: int) -> bool:
    """Return whether a sentence goes on after the end of a line."""
    follows = text[after : after + 1]
    wrapped = at - begin > _WRAPPED or text[at - 1] in ",;"
    return follows.islower() or (wrapped and follows.isalpha())


def _is_short(text: str, begin: int, at: int) -> bool:
    """Return whether a full stop follows an abbreviation, an initial or the number of an item."""
    last = text[max(begin, at - _LONGEST) : at]
    if len(last) == _LONGEST and last.isalpha() and last.lower() not in _SHORT:
        return False  # a word that is too long
    before = text[max(begin, at - _BEFORE) : at]
    word = before.split()[-1] if before.strip() else ""
    if at - begin <= 3 and word.isdigit():
        return True
    word = word.lstrip("(\"'")
    return (len(word) == 1 and word.isupper()) or word.lower() in _SHORT


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = end
        if end - start > MOST_SIGNS:
            stop = _space_before(text, start, start + MOST_SIGNS)
        piece = text[start:stop].lstrip()
        if piece:
            first = stop - len(piece)
            yield first, first + len(piece.rstrip())
        start = stop


def _space_before(text: str, start: int, stop: int) -> int:
    space = text.rfind(" ", start + 1, stop)
    return space if space > start else stop
