"""Read PDF, page by page."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

from handvat.content.text import Text
from handvat.framing.document import BlockKind
from handvat.framing.readers.archive import DAMAGED, LOCKED
from handvat.framing.readers.building import Paragraph, built
from handvat.framing.readers.reading import Reading, Unreadable

MOST_PAGES = 2_000
_SCANNED = Text(
    "Deze PDF bestaat uit beelden; er staat geen tekst in. Laat eerst de tekst herkennen (OCR).",
    "This PDF is made of pictures; there is no text in it. Have the text recognised first (OCR).",
)
_LONG = Text(
    "Deze PDF heeft meer dan 2000 bladzijden. Knip hem op.",
    "This PDF has more than 2,000 pages. Cut it up.",
)
_ITEM = re.compile(r"\s*(?:[-\u2022\u2023\u25aa\u25e6\u2013\uf0b7]|\d{1,3}[.)])\s+")
_ENDS = re.compile(r"[.!?:;\u2026][\"\u201d\u2019')\]]*\s*$")


def read_pdf(data: bytes) -> Reading:
    """Return what the pages say; lines that run on are one paragraph."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its remarks are for programmers
    try:
        pages = _pages(PdfReader(BytesIO(data)))
    except Unreadable:
        raise
    except Exception as broken:  # a damaged file may break the library anywhere
        raise Unreadable(DAMAGED) from broken
    if not any(page.strip() for page in pages):
        raise Unreadable(_SCANNED)
    return built(
        (one for number, page in enumerate(pages, start=1) for one in _paragraphs(page, number)),
        paged=True,
    )


def _pages(file: PdfReader) -> list[str]:
    if file.is_encrypted:
        raise Unreadable(LOCKED)
    if len(file.pages) > MOST_PAGES:
        raise Unreadable(_LONG)
    return [page.extract_text() for page in file.pages]


def _paragraphs(page: str, number: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of a page: a list mark, an empty or a short last line parts them."""
    lines = page.splitlines()
    wide = 0.75 * max(map(len, lines), default=0)
    held, kind = "", BlockKind.PARAGRAPH
    for line in lines:
        item = _ITEM.match(line)
        if held and (item or not line.strip()):
            yield Paragraph(kind, held, number)
            held, kind = "", BlockKind.PARAGRAPH
        if item:
            kind = BlockKind.ITEM
        held = _joined(held, line[item.end() :] if item else line)
        if len(line) < wide and _ENDS.search(line):
            yield Paragraph(kind, held, number)
            held, kind = "", BlockKind.PARAGRAPH
    yield Paragraph(kind, held, number)


def _joined(held: str, line: str) -> str:
    """Return both as one; a word that was cut with a hyphen becomes whole."""
    held, line = held.rstrip(), line.strip()
    if held.endswith("-") and held[-2:-1].isalpha() and line[:1].islower():
        return held[:-1] + line
    return f"{held} {line}" if held else line
