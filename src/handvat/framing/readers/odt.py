"""Read what LibreOffice writes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handvat.framing.document import BlockKind
from handvat.framing.readers.archive import LOCKED, Archive
from handvat.framing.readers.building import Paragraph, built
from handvat.framing.readers.reading import Reading, Unreadable

T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ANNOTATION = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"
_LOCK = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_PARAGRAPHS = {f"{T}p", f"{T}h"}
_LEFT_OUT = {_ANNOTATION, f"{T}tracked-changes", f"{T}table-of-content", f"{T}note-citation"}
_SIGNS = {f"{T}s": " ", f"{T}tab": " ", f"{T}line-break": " "}


def read_odt(data: bytes) -> Reading:
    """Return the paragraphs of a document."""
    with Archive(data) as archive:
        if _locked(archive):
            raise Unreadable(LOCKED)
        return built(list(_paragraphs(archive.tree("content.xml"))))


def _locked(archive: Archive) -> bool:
    listed = "META-INF/manifest.xml"
    return archive.has(listed) and next(archive.tree(listed).iter(_LOCK), None) is not None


def _paragraphs(tree: Element) -> Iterator[Paragraph]:
    waiting = [(tree, BlockKind.PARAGRAPH)]
    while waiting:
        here, kind = waiting.pop()
        if here.tag in _LEFT_OUT:
            continue
        if here.tag in _PARAGRAPHS:
            inside: list[Element] = []
            yield Paragraph(_kind(here, kind), "".join(_words(here, inside)))
            waiting += [(one, BlockKind.PARAGRAPH) for one in reversed(inside)]
            continue
        if here.tag == f"{T}list-item":
            kind = BlockKind.ITEM
        waiting += [(child, kind) for child in reversed(here)]


def _kind(paragraph: Element, otherwise: BlockKind) -> BlockKind:
    style = paragraph.get(f"{T}style-name", "")
    if paragraph.tag == f"{T}h" or style in {"Title", "Subtitle"}:
        return BlockKind.HEADING
    return BlockKind.QUOTE if style == "Quotations" else otherwise


def _words(paragraph: Element, inside: list[Element]) -> Iterator[str]:
    """Yield the words of a paragraph; add the paragraphs inside it, such as notes, to `inside`."""
    waiting: list[Element | str] = [paragraph]
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            yield here
        elif here.tag in _PARAGRAPHS and here is not paragraph:
            inside.append(here)
        elif here.tag in _SIGNS:
            yield _SIGNS[here.tag]
        elif here.tag not in _LEFT_OUT:
            yield here.text or ""
            for child in reversed(here):
                waiting += [child.tail or "", child]
