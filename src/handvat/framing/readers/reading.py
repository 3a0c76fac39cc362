"""What a reader makes of a file: a document, and where its words stand in the file."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final, NamedTuple

from handvat.content.text import Text
from handvat.framing.document import Document

_BREAK = re.compile(r"\r\n|\r|\n")


class Unreadable(Exception):
    """A file of which no text can be read; `told` says why, and what to do."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.en)
        self.told = told


class Place(NamedTuple):
    """Where something stands, counted from one; columns are code points."""

    line: int
    column: int
    page: int | None  # page of a PDF, or slide of a presentation


UNMOVED: Final = ((0, 0),)  # a document in which everything stands where it stands in the source


class _Reading(NamedTuple):
    document: Document
    source: str
    shifts: tuple[tuple[int, int], ...] = UNMOVED
    pages: tuple[int, ...] = ()
    remarks: tuple[Text, ...] = ()


class Reading(_Reading):
    """A document, and the source in which its lines and columns are counted.

    `shifts` are pairs of a place in the document and one in the source, in order; from each on,
    both run equally far. `pages` are the places in the document where its pages begin.
    """

    def place(self, offset: int) -> Place:
        """Return where in the source stands what is at `offset` in the document."""
        at = self.source_offset(offset)
        line = self.line_at(at)
        return Place(line, self.column(at, line), self.page(offset))

    def page(self, offset: int) -> int | None:
        """Return the page on which stands what is at `offset` in the document."""
        return bisect_right(self.pages, offset) if self.pages else None

    def column(self, offset: int, line: int) -> int:
        """Return how far from the begin of a line an offset in the source is, from one."""
        return offset - self._lines[line - 1] + 1

    def line_at(self, offset: int) -> int:
        """Return the number of the line at an offset in the source."""
        return bisect_right(self._lines, offset)

    @property
    def last_line(self) -> int:
        """Return the number of the last line of the source."""
        return len(self._lines)

    def line(self, number: int) -> str:
        """Return a line of the source, without what ends it."""
        begin = self._lines[number - 1]
        end = self._lines[number] if number < len(self._lines) else len(self.source)
        return self.source[begin:end].rstrip("\r\n")

    def document_offset(self, offset: int) -> int:
        """Return where in the document stands what is at `offset` in the source."""
        here, there = self.shifts[max(bisect_right(self._theirs, offset) - 1, 0)]
        return min(here + max(offset - there, 0), len(self.document.text))

    def source_offset(self, offset: int) -> int:
        """Return where in the source stands what is at `offset` in the document."""
        at = bisect_right(self._starts, offset) - 1 if len(self.shifts) > 1 else 0
        here, there = self.shifts[at]
        return there + offset - here

    @cached_property
    def _starts(self) -> list[int]:
        return [here for here, _there in self.shifts]

    @cached_property
    def _theirs(self) -> list[int]:
        return [there for _here, there in self.shifts]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.source))]
