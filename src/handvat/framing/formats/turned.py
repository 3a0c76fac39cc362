"""Name the sentences that a language model takes to mean something else than their words say."""

from collections.abc import Iterator
from typing import NamedTuple

from handvat.content.text import Text
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.report_words import FRAMES
from handvat.framing.judging import MEANING


class Turned(NamedTuple):
    """A sentence of which a language model turned the frame."""

    line: int
    words: str
    frame: Text  # what it turns the eye to


def turned(text: Linted) -> Iterator[Turned]:
    """Yield the sentences of which a language model turned the frame."""
    for one in text.report.sentences:
        if MEANING in one.reasons:
            start, _end = text.source_span(one)
            line = text.reading.line_at(start)
            yield Turned(line, text.words(one), FRAMES[one.frame.value])
