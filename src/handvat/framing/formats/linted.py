"""A text that was looked at, and where in it each finding stands."""

from collections import Counter
from typing import NamedTuple

from handvat.framing.readers import Place, Reading
from handvat.framing.readers.reading import UNMOVED
from handvat.framing.shapes import Finding, Frame, Report, Sentence, Span, Weight

# Its span; the line and column where it begins, and those after its last sign; its page.
Stretch = tuple[int, int, int, int, int, int, int | None]


class Linted(NamedTuple):
    """One text, how it was read, and what was found."""

    path: str  # as its reader knows it; "-" for standard input
    reading: Reading
    report: Report

    @property
    def remarks(self) -> list[Finding]:
        """Return what asks for another look, strengths aside."""
        return [one for one in self.report.findings if one.kind is not Weight.STRENGTH]

    @property
    def strengths(self) -> list[Finding]:
        """Return what works already."""
        return [one for one in self.report.findings if one.kind is Weight.STRENGTH]

    @property
    def frames(self) -> dict[str, int]:
        """Return how many sentences have each frame."""
        counted = Counter(one.frame for one in self.report.sentences)
        return {frame.value: counted[frame] for frame in Frame}

    def words(self, of: Finding | Sentence) -> str:
        """Return the words of a finding or sentence, on one line."""
        said = self.reading.document.text[of.start : of.end]
        if not said.strip():  # a remark to the linter, which is no text to read
            start, end = self.source_span(of)
            said = self.reading.source[start:end]
        return " ".join(said.split())

    def begin(self, of: Finding | Sentence) -> Place:
        """Return where its first sign stands."""
        return self.reading.place(of.start)

    def end(self, of: Finding | Sentence) -> Place:
        """Return the place after its last sign."""
        last = self.reading.place(max(of.end - 1, of.start))
        return Place(last.line, last.column + (of.end > of.start), last.page)

    def stretch(self, of: Finding | Sentence) -> Stretch:
        """Return where it stands in the source; all at once costs less."""
        start, end = self.source_span(of)
        reading = self.reading
        line, last = reading.line_at(start), reading.line_at(max(end - 1, start))
        column, after = reading.column(start, line), reading.column(end, last)
        return start, end, line, column, last, after, reading.page(of.start)

    def source_span(self, of: Finding | Sentence) -> Span:
        """Return its span in code points of the source."""
        return self.moved(of.start, of.end)

    def moved(self, start: int, end: int) -> Span:
        """Return a span of the document in code points of the source."""
        if self.reading.shifts is UNMOVED:
            return start, max(end, start)
        last = max(end - 1, start)
        return self.reading.source_offset(start), self.reading.source_offset(last) + (end > start)
