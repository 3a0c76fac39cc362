"""Cut a text where marks begin and end, so that a page can show them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handvat.framing.document import Block, Document
from handvat.framing.shapes import Finding, Weight

Mark = tuple[int, int, int, bool]  # where it begins and ends, its number, whether a strength


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text, and the numbers of the marks that lie on them."""

    text: str
    marks: tuple[int, ...]
    last_of: tuple[int, ...] = ()  # marks that end here
    strong: bool = False  # nothing here asks for another look


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a text, in pieces."""

    block: Block
    pieces: tuple[Piece, ...]


def passages(document: Document, findings: Sequence[Finding]) -> Iterator[Passage]:
    """Yield the blocks of a document; the marks on them are numbers in `findings`, from one."""
    marks: list[Mark] = sorted(
        (one.start, one.end, number, one.kind is Weight.STRENGTH)
        for number, one in enumerate(findings, start=1)
    )
    at = 0
    for block in document.blocks:
        while at < len(marks) and marks[at][0] < block.start:
            at += 1
        here = []
        while at < len(marks) and marks[at][0] < block.end:
            here.append(marks[at])
            at += 1
        yield Passage(block, tuple(_pieces(document.text, block, here)))


def _pieces(text: str, block: Block, marks: list[Mark]) -> Iterator[Piece]:
    ends = {number: min(end, block.end) for _start, end, number, _strong in marks}
    starts = {start for start, *_rest in marks}
    cuts = sorted({block.start, block.end, *starts, *ends.values()})
    for start, end in pairwise(cuts):
        on = [mark for mark in marks if mark[0] <= start and end <= ends[mark[2]]]
        numbers = tuple(mark[2] for mark in on)
        last = tuple(number for number in numbers if ends[number] == end)
        yield Piece(text[start:end], numbers, last, bool(on) and all(mark[3] for mark in on))
