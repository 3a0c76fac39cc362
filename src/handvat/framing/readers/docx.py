"""Read what Word writes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handvat.framing.document import BlockKind
from handvat.framing.readers.archive import Archive
from handvat.framing.readers.building import Paragraph, built
from handvat.framing.readers.reading import Reading

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_PARTS = ("word/footnotes.xml", "word/endnotes.xml")


def read_docx(data: bytes) -> Reading:
    """Return the paragraphs of a document: its text, its tables, its notes."""
    with Archive(data) as archive:
        body = archive.tree("word/document.xml")
        styles = archive.tree("word/styles.xml") if archive.has("word/styles.xml") else None
        trees = [body, *(archive.tree(part) for part in _PARTS if archive.has(part))]
    kinds = dict(_kinds(styles)) if styles is not None else {}
    return built(one for tree in trees for one in _paragraphs(tree, kinds))


def _kinds(styles: Element) -> Iterator[tuple[str, BlockKind]]:
    """Yield the styles that make headings and quotations; in every language named in English."""
    for style in styles.iter(f"{W}style"):
        named = style.find(f"{W}name")
        name = (named.get(f"{W}val", "") if named is not None else "").lower()
        if name.startswith(("heading", "title", "subtitle")) or _level(style) is not None:
            yield style.get(f"{W}styleId", ""), BlockKind.HEADING
        elif "quote" in name:
            yield style.get(f"{W}styleId", ""), BlockKind.QUOTE
        elif name.startswith("list"):
            yield style.get(f"{W}styleId", ""), BlockKind.ITEM


def _level(of: Element) -> Element | None:
    level = of.find(f"{W}pPr/{W}outlineLvl")
    return None if level is None or level.get(f"{W}val") == "9" else level


def _paragraphs(tree: Element, kinds: dict[str, BlockKind]) -> Iterator[Paragraph]:
    """Yield the paragraphs in a tree; those inside another, such as in a box, after it."""
    waiting = [tree]
    while waiting:
        here = waiting.pop()
        if here.tag == _FALLBACK:
            continue
        if here.tag == f"{W}p":
            inside: list[Element] = []
            yield Paragraph(_kind(here, kinds), "".join(_words(here, inside)))
            waiting += reversed(inside)
        else:
            waiting += reversed(here)


def _kind(paragraph: Element, kinds: dict[str, BlockKind]) -> BlockKind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = kinds.get(style.get(f"{W}val", "")) if style is not None else None
    if named:
        return named
    if _level(paragraph) is not None:
        return BlockKind.HEADING
    listed = paragraph.find(f"{W}pPr/{W}numPr") is not None
    return BlockKind.ITEM if listed else BlockKind.PARAGRAPH


def _words(paragraph: Element, inside: list[Element]) -> Iterator[str]:
    """Yield the words of a paragraph; add the paragraphs inside it to `inside`."""
    waiting = list(reversed(paragraph))
    while waiting:
        here = waiting.pop()
        if here.tag == f"{W}p":
            inside.append(here)
        elif here.tag == f"{W}t":
            yield here.text or ""
        elif here.tag in _SIGNS:
            yield _SIGNS[here.tag]
        elif here.tag != _FALLBACK:
            waiting += reversed(here)
