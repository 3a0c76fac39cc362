"""Cut a text where marks begin and end, so that a page can show them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from handvat.framing.document import Block, Document
from handvat.framing.shapes import Finding


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text, and the numbers of the marks that lie on them."""

    text: str
    marks: tuple[int, ...]
    last_of: tuple[int, ...] = ()  # marks that end here


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a text, in pieces."""

    block: Block
    pieces: tuple[Piece, ...]


def passages(document: Document, findings: Iterable[Finding]) -> Iterator[Passage]:
    """Yield the blocks of a document; the marks on them are numbers in `findings`, from one."""
    spans = sorted((one.start, one.end, number) for number, one in enumerate(findings, start=1))
    at = 0
    for block in document.blocks:
        while at < len(spans) and spans[at][0] < block.start:
            at += 1
        here = []
        while at < len(spans) and spans[at][0] < block.end:
            here.append(spans[at])
            at += 1
        yield Passage(block, tuple(_pieces(document.text, block, here)))


def _pieces(text: str, block: Block, spans: list[tuple[int, int, int]]) -> Iterator[Piece]:
    kept = [(start, min(end, block.end), number) for start, end, number in spans]
    cuts = sorted({block.start, block.end, *(cut for span in kept for cut in span[:2])})
    for start, end in pairwise(cuts):
        marks = tuple(number for begin, stop, number in kept if begin <= start and end <= stop)
        last = tuple(number for _begin, stop, number in kept if stop == end and number in marks)
        yield Piece(text[start:end], marks, last)
