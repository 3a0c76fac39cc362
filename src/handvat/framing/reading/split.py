"""Cut a block of text into sentences, in time that grows with its length alone."""

import re
from collections.abc import Iterator
from typing import Final

_ENDS: Final = re.compile(
    r"(?<![.!?\u2026])[.!?\u2026]++[\"\u201d\u2019')\]\u00bb]*+"
    r"(?=\s{1,4}[\"'\u201c\u2018\u201e(\[\u00ab*_-]{0,3}[^\sa-z\u00df-\u00f6\u00f8-\u00ff])"
    r"|(?:\r\n?|\n)[^\S\n]*"
)
MOST_SIGNS: Final = 1200  # of a sentence; what is longer is cut at a space
_WRAPPED: Final = 55  # a line longer than this may have been wrapped
_SHORT: Final = frozenset(
    "bijv bv o.a m.b.t d.m.v t.a.v i.v.m e.d t/m z.s.m a.u.b d.d n.a.v i.p.v t.o.v m.n m.i.v o.b.v"
    " enz etc ca dr drs prof mr mw dhr mevr ir ing st nr art blz p pp vgl resp incl excl evt"
    " zgn jl div ivm mbt e.g i.e vs mrs ms no inc ltd fig sec al cf approx dept univ hon sr jr"
    " a.m p.m u.s".split(" ")
)
_BEFORE: Final = 8  # signs before a full stop in which an abbreviation is looked for


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where each sentence of a block stands, without space around it."""
    begin = start
    for mark in _ENDS.finditer(text, start, end):
        at, after = mark.span()
        if text[at] in ".\r\n" and not _is_end(text, begin, at, after):
            continue
        yield from _pieces(text, begin, after)
        begin = after
    if begin < end:
        yield from _pieces(text, begin, end)


def _is_end(text: str, begin: int, at: int, after: int) -> bool:
    """Return whether a full stop or the end of a line ends a sentence."""
    if text[at] == ".":
        return text[at + 1] == "." or not _is_short(text, begin, at)
    follows = text[after : after + 1]
    wrapped = at - begin > _WRAPPED or text[at - 1] in ",;"
    return not (follows.islower() or (wrapped and follows.isalpha()))


def _is_short(text: str, begin: int, at: int) -> bool:
    """Return whether a full stop follows an abbreviation, an initial or the number of an item."""
    before = text[max(begin, at - _BEFORE) : at]
    word = before.split()[-1] if before.strip() else ""
    if at - begin <= 3 and word.isdigit():
        return True
    word = word.lstrip("(\"'")
    return (len(word) == 1 and word.isupper()) or word.lower() in _SHORT


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MOST_SIGNS:
        stop = _space_before(text, start, start + MOST_SIGNS)
        yield from _bare(text, start, stop)
        start = stop
    yield from _bare(text, start, end)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end].lstrip()
    if piece:
        first = end - len(piece)
        yield first, first + len(piece.rstrip())


def _space_before(text: str, start: int, stop: int) -> int:
    space = text.rfind(" ", start + 1, stop)
    return space if space > start else stop
