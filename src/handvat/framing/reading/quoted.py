"""Find what is quoted in a block of text."""

import re
from collections.abc import Iterator
from typing import Final

_MARKS: Final = re.compile(
    r"[\u201c\u201d\u201e\u00ab\u00bb\"]|(?<!\w)['\u2018](?=\S)|['\u2019](?!\w)"
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
    for mark in _MARKS.finditer(text, start, end):
        sign, at = mark[0], mark.start()
        if opened and at - opened[1] > _LONGEST:
            opened = None
        if opened and sign in opened[0] and at > opened[1] + 1:
            yield opened[1], mark.end()
            opened = None
        elif opened is None and sign in _CLOSES:
            opened = _CLOSES[sign], at
