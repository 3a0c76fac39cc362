"""Put the paragraphs of a file below each other, as one document."""

from collections.abc import Iterable
from dataclasses import dataclass

from handvat.content.text import Text
from handvat.framing.document import Block, BlockKind, Document
from handvat.framing.readers.reading import Reading, Unreadable

NO_TEXT = Text("Hier staat geen tekst in.", "There is no text in this.")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a file: what it is, what it says, on which page it stands."""

    kind: BlockKind
    text: str
    page: int = 1


def built(paragraphs: Iterable[Paragraph], *, paged: bool = False) -> Reading:
    """Return the reading of paragraphs, each on a line of its own.

    Raises:
        Unreadable: none of them says anything.
    """
    lines: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    at = 0
    for paragraph in paragraphs:
        said = " ".join(paragraph.text.split())
        if not said:
            continue
        pages += [at] * (paragraph.page - len(pages))
        blocks.append(Block(paragraph.kind, at, at + len(said)))
        lines.append(said)
        at += len(said) + 1
    if not lines:
        raise Unreadable(NO_TEXT)
    text = "\n".join(lines)
    return Reading(Document(text, tuple(blocks)), text, pages=tuple(pages) if paged else ())
