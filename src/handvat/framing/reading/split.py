"""Cut a block of text into sentences, in time that grows with its length alone."""

import re
from collections.abc import Iterator
from typing import Final

_ENDS: Final = re.compile(r"[.!?\u2026]+[\"\u201d\u2019')\]\u00bb]*(?=\s|$)|(?:\r\n?|\n)[^\S\n]*")
_LAST: Final = re.compile(r"[\w.]{1,16}$")
_OPENS: Final = "\"'\u201c\u2018\u201e([\u00ab*_- \t\r\n"
MOST_SIGNS: Final = 1200  # of a sentence; what is longer is cut at a space
_WRAPPED: Final = 55  # a line longer than this may have been wrapped
_SHORT: Final = frozenset(
    "bijv bv o.a m.b.t d.m.v t.a.v i.v.m e.d t/m z.s.m a.u.b d.d n.a.v i.p.v t.o.v m.n m.i.v o.b.v"
    " enz etc ca dr drs prof mr mw dhr mevr ir ing st nr art blz p pp vgl resp incl excl evt"
    " zgn jl div ivm mbt e.g i.e vs mrs ms no inc ltd fig sec al cf approx dept univ hon sr jr"
    " a.m p.m u.s".split(" ")
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where each sentence of a block stands, without space around it."""
    begin = start
    for mark in _ENDS.finditer(text, start, end):
        if mark.start() >= begin and _is_end(text, begin, mark, end):
            yield from _trimmed(text, begin, mark.end())
            begin = mark.end()
    yield from _trimmed(text, begin, end)


def _is_end(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    after = mark.end()
    while after < end and after < mark.end() + 8 and text[after] in _OPENS:
        after += 1
    follows = text[after] if after < end else ""
    if mark[0][0] in "\r\n":
        wrapped = mark.start() - begin > _WRAPPED or text[mark.start() - 1] in ",;"
        return not (follows.islower() or (wrapped and follows.isalpha()))
    if follows.islower():
        return False
    return mark[0] != "." or not _is_short(text, begin, mark.start())


def _is_short(text: str, begin: int, at: int) -> bool:
    """Return whether the word before a full stop is an abbreviation or an initial."""
    last = _LAST.search(text, max(begin, at - 16), at)
    if last is None:
        return False
    word = last[0]
    return (
        (len(word) == 1 and word.isupper()) or word.lower() in _SHORT or _is_count(text, begin, at)
    )


def _is_count(text: str, begin: int, at: int) -> bool:
    """Return whether all there is before the full stop is the number of a list item."""
    return at - begin <= 3 and text[begin:at].strip().isdigit()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = end
        if end - start > MOST_SIGNS:
            stop = _space_before(text, start, start + MOST_SIGNS)
        piece = text[start:stop]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(bare)
        start = stop


def _space_before(text: str, start: int, stop: int) -> int:
    space = text.rfind(" ", start + 1, stop)
    return space if space > start else stop
