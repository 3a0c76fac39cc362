"""Read the words of a page on the web, each with its place in the source."""

import re

from handvat.framing.document import Block, BlockKind, Document
from handvat.framing.readers.reading import Reading
from handvat.framing.readers.tags import Kind, Token, tokens

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "title", "caption", "legend"))
_ITEMS = frozenset(("li", "dd", "option"))
_AFTER_ITEMS = frozenset(("li", "dd", "option", "ul", "ol", "dl", "select"))
_PARTS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "label",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    )
)
_UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "math"))
_BEGINS = {"q": "\u201c", "code": "`", "kbd": "`", "samp": "`"}
_ENDS = {"q": "\u201d", "code": "`", "kbd": "`", "samp": "`"}
_SPACE = re.compile(r"[\t\r\n\f]")


def read_html(text: str) -> Reading:
    """Return what a page shows as headings, paragraphs, list items and quotations."""
    page = _Page()
    for token in tokens(text):
        page.take(token)
    page.end_block()
    words = "".join(page.words)
    return Reading(Document(words, tuple(page.blocks)), text, tuple(page.shifts) or ((0, 0),))


class _Page:
    """Gathers what is shown, with its blocks and the places it has in the source."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.blocks: list[Block] = []
        self.shifts: list[tuple[int, int]] = []
        self._length = self._began = self._first = 0
        self._kind = BlockKind.PARAGRAPH
        self._within = {"blockquote": 0, "pre": 0}
        self._unseen, self._depth = "", 0

    def take(self, token: Token) -> None:
        """Take the next piece of the page."""
        if token.kind is Kind.BEGIN:
            self._begin(token)
        elif token.kind is Kind.END:
            self._end(token)
        elif token.kind is Kind.WORDS:
            self._add(_SPACE.sub(" ", token.said), token.start)
        elif "handvat-lint:" in token.said:  # its place is kept, not its words
            self._add(" " * len(token.said), token.start)

    def _begin(self, token: Token) -> None:
        tag = token.said
        if self._unseen or tag in _UNSEEN:
            self._unseen = self._unseen or tag
            self._depth += tag == self._unseen
            return
        if tag in _HEADINGS or tag in _ITEMS or tag in _PARTS:
            self.end_block()
            self._kind = self._kind_of(tag)
        if tag in self._within:
            self._within[tag] += 1
        if tag in _BEGINS:
            self._add(_BEGINS[tag], token.start)

    def _end(self, token: Token) -> None:
        """End what a tag ends; an end without a beginning is nothing."""
        tag = token.said
        if self._unseen:
            self._depth -= tag == self._unseen
            self._unseen = self._unseen if self._depth else ""
            return
        if tag in _ENDS:
            self._add(_ENDS[tag], token.start)
        if tag in _HEADINGS or tag in _ITEMS or tag in _PARTS:
            self.end_block()
        if tag in _HEADINGS or tag in _AFTER_ITEMS:
            self._kind = BlockKind.PARAGRAPH
        if self._within.get(tag):
            self._within[tag] -= 1

    def end_block(self) -> None:
        """Close the block of words so far, if there are any."""
        words = "".join(self.words[self._first :])
        kept = words.strip()
        if kept:
            start = self._began + len(words) - len(words.lstrip())
            self.blocks.append(Block(self._shown_as(), start, start + len(kept)))
            self.words.append("\n")
            self._length += 1
        self._first, self._began = len(self.words), self._length

    def _shown_as(self) -> BlockKind:
        if self._within["pre"]:
            return BlockKind.CODE
        return BlockKind.QUOTE if self._within["blockquote"] else self._kind

    def _kind_of(self, tag: str) -> BlockKind:
        if tag in _HEADINGS:
            return BlockKind.HEADING
        if tag in _ITEMS:
            return BlockKind.ITEM
        return BlockKind.PARAGRAPH if self._kind is BlockKind.HEADING else self._kind

    def _add(self, words: str, place: int) -> None:
        if self._unseen or not words:
            return
        self.shifts.append((self._length, place))
        self.words.append(words)
        self._length += len(words)
