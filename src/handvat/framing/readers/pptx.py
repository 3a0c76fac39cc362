"""Read what PowerPoint writes."""

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handvat.framing.document import BlockKind
from handvat.framing.readers.archive import Archive
from handvat.framing.readers.building import Paragraph, built
from handvat.framing.readers.reading import Reading

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"sldNum", "dt", "ftr", "hdr", "sldImg"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_pptx(data: bytes) -> Reading:
    """Return what the slides of a presentation say, each with the notes of its speaker."""
    with Archive(data) as archive:
        paragraphs = [
            paragraph
            for page, slide in enumerate(_slides(archive), start=1)
            for part in (slide, *_notes(archive, slide))
            for paragraph in _paragraphs(archive.tree(part), page)
        ]
    return built(paragraphs, paged=True)


def _slides(archive: Archive) -> list[str]:
    """Return the names of the slides, in the order in which they are shown."""
    shown = archive.tree("ppt/presentation.xml")
    names = {key: target for key, _kind, target in _relations(archive, "ppt/presentation.xml")}
    wanted = [names.get(slide.get(_ID, ""), "") for slide in shown.iter(f"{P}sldId")]
    return [name for name in wanted if archive.has(name)]


def _notes(archive: Archive, slide: str) -> list[str]:
    return [
        target
        for _key, kind, target in _relations(archive, slide)
        if kind.endswith("/notesSlide") and archive.has(target)
    ]


def _relations(archive: Archive, part: str) -> Iterator[tuple[str, str, str]]:
    """Yield the id, the kind and the target of all that a part points at."""
    folder, name = posixpath.split(part)
    listed = f"{folder}/_rels/{name}.rels"
    if not archive.has(listed):
        return
    for relation in archive.tree(listed):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        yield relation.get("Id", ""), relation.get("Type", ""), posixpath.normpath(path)


def _paragraphs(slide: Element, page: int) -> Iterator[Paragraph]:
    waiting = [(slide, BlockKind.PARAGRAPH)]
    while waiting:
        here, kind = waiting.pop()
        if here.tag == f"{A}p":
            yield Paragraph(kind, "".join(_words(here)), page)
            continue
        if here.tag == f"{P}sp":
            role = here.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            named = role.get("type", "") if role is not None else "none"
            if named in _FURNITURE:
                continue
            kind = _kind(named)
        if here.tag != _FALLBACK:
            waiting += [(child, kind) for child in reversed(here)]


def _kind(role: str) -> BlockKind:
    if role in _TITLES:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH if role == "none" else BlockKind.ITEM


def _words(paragraph: Element) -> Iterator[str]:
    for part in paragraph.iter():
        if part.tag == f"{A}t":
            yield part.text or ""
        elif part.tag == f"{A}br":
            yield " "
