"""Find what is quoted in a block of text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final

_MARKS: Final = (
    r"[\"'\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e]"  # one of these, and then which
    r"(?:(?<=[\"\u00ab\u00bb\u201c\u201d\u201e])|(?<=['\u2018])(?<!\w.)(?=\S)|(?<=['\u2019])(?!\w))"
)
_CLOSES: Final = {
    "\u201c": '\u201d\u201c"',
    "\u201e": "\u201d\u201c",
    "\u00ab": "\u00bb",
    '"': '"\u201d',
    "\u2018": "\u2019'",
    "'": "'\u2019",
}
_LONGEST: Final = 1000


def quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the quotations of a block, marks included; what is never closed is no quotation."""
    opened: tuple[str, int] | None = None
    for mark in re.compile(_MARKS).finditer(text, start, end):
        sign, at = mark[0], mark.start()
        if opened and at - opened[1] > _LONGEST:
            opened = None
        if opened and sign in opened[0] and at > opened[1] + 1:
            yield opened[1], mark.end()
            opened = None
        elif opened is None and sign in _CLOSES:
            opened = _CLOSES[sign], at


class Quotes:
    """The quotations of a block, looked for once and only when asked."""

    def __init__(self, text: str, start: int, end: int, *, whole: bool) -> None:
        """Take a block from `start` to `end`, which may as a whole be a quotation."""
        self._text = text
        self._block = start, end
        self._whole = whole

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return the quotations, in order and apart."""
        return (self._block,) if self._whole else tuple(quoted(self._text, *self._block))

    def hold(self, start: int, end: int) -> bool:
        """Return whether a span lies in a quotation."""
        at = bisect_right(self.spans, (start, len(self._text) + 1)) - 1
        return at >= 0 and end <= self.spans[at][1]
