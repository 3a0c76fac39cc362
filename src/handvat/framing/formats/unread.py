"""Say once, kindly, which sentences were not read because they are in another language."""

from collections.abc import Iterator, Sequence
from typing import Final

from handvat.content.text import Text
from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Span

READS: Final = Text("De coach leest Nederlands en Engels.", "The coach reads Dutch and English.")
_ONE: Final = Text(
    "Eén zin is in een andere taal, en is niet gelezen (regel {lines}).",
    "One sentence is in another language, and was not read (line {lines}).",
)
_MORE: Final = Text(
    "{number} zinnen zijn in een andere taal, en zijn niet gelezen (regels {lines}).",
    "{number} sentences are in another language, and were not read (lines {lines}).",
)
_MOST: Final = 10  # stretches of lines that are named
_SHOWN: Final = 60  # signs of a sentence that is named


def unread_lines(text: Linted) -> list[Span]:
    """Return for each sentence that was not read its first and last line."""
    moved = (text.moved(*span) for span in text.report.unread)
    line_at = text.reading.line_at
    return [(line_at(start), line_at(max(end - 1, start))) for start, end in moved]


def unread_words(text: Linted) -> tuple[str, ...]:
    """Return how the sentences begin that were not read."""
    source = text.reading.document.text
    said = (" ".join(source[start:end].split()) for start, end in text.report.unread)
    return tuple(one if len(one) <= _SHOWN else f"{one[: _SHOWN - 1].rstrip()}…" for one in said)


def unread(text: Linted, say: str) -> str:
    """Return what is said of the sentences that were not read, or nothing where all were."""
    lines = unread_lines(text)
    if not lines:
        return ""
    stretches = [*_stretches(lines)]
    named = ", ".join(stretches[:_MOST]) + (", …" if len(stretches) > _MOST else "")
    said = _ONE if len(lines) == 1 else _MORE
    return f"{said[say].format(number=len(lines), lines=named)} {READS[say]}"


def _stretches(lines: Sequence[Span]) -> Iterator[str]:
    """Yield lines as one names them, those that follow each other together."""
    begin, until = lines[0]
    for first, last in (*lines[1:], (lines[-1][1] + 2, 0)):
        if first <= until + 1:
            until = max(until, last)
        else:
            yield str(begin) if begin == until else f"{begin}\u2013{until}"
            begin, until = first, last
