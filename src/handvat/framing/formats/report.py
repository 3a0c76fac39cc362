"""A page about one text or a folder of them, to keep, print and pass on; nothing else needed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from handvat.content.text import Text
from handvat.framing.formats import report_words as words
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.marks import Piece, passages
from handvat.framing.formats.ranking import Ranked, best_examples, worth_rewriting
from handvat.framing.formats.turned import turned
from handvat.framing.formats.unread import unread
from handvat.framing.shapes import Finding, Weight

_STYLE = Path(__file__).with_name("report.css")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"\*{1,3}|`|(?<!\w)_{1,3}|_{1,3}(?!\w)")
_FILLS = {"learning": "#0b5d4b", "neutral": "#e3e7e5", "risk": "url(#lines)"}


def as_page(texts: Sequence[Linted], errors: Mapping[str, str], language: str) -> str:
    """Return the page, in `language`."""
    return "\n".join(_Page(language).lines(texts, errors))


class _Page:
    """Writes the page in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def lines(self, texts: Sequence[Linted], errors: Mapping[str, str]) -> Iterator[str]:
        """Yield the parts of the page: first what works."""
        title = self._said(words.TITLE)
        yield f'<!doctype html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>\n<style>\n{_STYLE.read_text(encoding='utf-8')}</style>"
        yield f"</head>\n<body>\n<main>\n<h1>{title}</h1>"
        yield f'<p class="lead">{self._whole(texts)}</p>\n<p>{self._said(words.LEAD)}</p>'
        yield from self._ranked(words.GOOD, best_examples(texts), words.NO_GOOD)
        yield from self._ranked(words.REWRITE, worth_rewriting(texts), words.NO_REWRITE)
        yield from self._balances(texts)
        yield from self._turned(texts)
        if len(texts) == 1:
            yield from self._marked(texts[0])
        yield from self._unread(texts, errors)
        yield f"<footer><p>{self._said(words.END)}</p></footer>\n</main>\n</body>\n</html>"

    def _turned(self, texts: Sequence[Linted]) -> Iterator[str]:
        """Yield the sentences that count as they do because a language model reads them so."""
        told = [(text.path, one) for text in texts for one in turned(text)]
        if told:
            yield f"<h3>{self._said(words.TURNED)}</h3>\n<ul>"
            for path, one in told:
                where = f"{escape(path)}, {self._said(words.LINE)} {one.line}"
                said = escape(one.words, quote=False)
                yield f"<li>{said} ({self._said(one.frame)}; {where})</li>"
            yield "</ul>"

    def _unread(self, texts: Sequence[Linted], errors: Mapping[str, str]) -> Iterator[str]:
        told = [*errors.items()]
        told += [(one.path, unread(one, self.language)) for one in texts if one.report.unread]
        if told:
            yield f"<h2>{self._said(words.UNREAD)}</h2>\n<ul>"
            yield from (f"<li>{escape(path)}: {escape(said)}</li>" for path, said in told)
            yield "</ul>"

    def _said(self, text: Text) -> str:
        return escape(text[self.language], quote=False)

    def _whole(self, texts: Sequence[Linted]) -> str:
        counted: Counter[str] = Counter(dict.fromkeys(words.FRAMES, 0))
        for text in texts:
            counted.update(text.frames)
        said = words.WHOLE[self.language]
        return said.format(texts=len(texts), sentences=counted.total(), **counted)

    def _ranked(self, title: Text, ranked: Sequence[Ranked], without: Text) -> Iterator[str]:
        yield f"<h2>{self._said(title)}</h2>"
        if not ranked:
            yield f"<p>{self._said(without)}</p>"
            return
        yield f'<ol class="cards{" again" if title is words.REWRITE else ""}">'
        for one in ranked:
            yield f'<li><p class="said">{escape(_plain(one), quote=False)}</p>'
            yield f'<p class="soft">{self._where(one)}</p>'
            yield from self._notes(one.findings)
            yield "</li>"
        yield "</ol>"

    def _where(self, one: Ranked) -> str:
        place = one.text.begin(one.sentence)
        page = f", {self._said(words.PAGE)} {place.page}" if place.page else ""
        return f"{escape(one.text.path)}, {self._said(words.LINE)} {place.line}{page}"

    def _notes(self, findings: Sequence[Finding]) -> Iterator[str]:
        for one in {found.message: found for found in findings}.values():
            source = f" ({self._said(words.SOURCE)}: {escape(one.source)})" if one.source else ""
            yield f"<p>{escape(one.message, quote=False)}{source}</p>"
            if one.rewrite and one.kind is not Weight.STRENGTH:
                said = escape(one.rewrite, quote=False)
                yield f"<p>{self._said(words.INSTEAD)}: <strong>{said}</strong></p>"

    def _balances(self, texts: Sequence[Linted]) -> Iterator[str]:
        title = self._said(words.TEXTS)
        yield f'<h2 id="balance">{title}</h2>'
        yield '<svg aria-hidden="true" style="height:0;width:0;position:absolute"><defs>'
        yield '<pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse">'
        yield '<rect width="6" height="6" fill="#f6dfd2"/><path d="M0 6 6 0" stroke="#8a3f12"'
        yield ' stroke-width="1.5"/></pattern></defs></svg>'
        yield '<div class="wide" tabindex="0" role="region" aria-labelledby="balance"><table>'
        yield f"<caption>{self._said(words.PAIRS)}</caption><thead><tr>"
        yield f'<th scope="col">{self._said(words.TEXT)}</th>'
        yield f'<th scope="col" class="n">{self._said(words.SENTENCES)}</th>'
        yield from (
            f'<th scope="col" class="n">{self._said(name)}</th>' for name in words.FRAMES.values()
        )
        yield f'<th scope="col">{self._said(words.BALANCE)}</th>'
        pairs = next((text.report.balance for text in texts), ())
        yield from (f'<th scope="col">{self._said(pair.name)}</th>' for pair in pairs)
        yield "</tr></thead><tbody>"
        for text in sorted(texts, key=_risk, reverse=True):
            yield self._row(text)
        yield "</tbody></table></div>"

    def _row(self, text: Linted) -> str:
        total = sum(text.frames.values())
        cells = [f'<th scope="row">{escape(text.path)}</th>', f'<td class="n">{total}</td>']
        cells += [f'<td class="n">{text.frames[frame]}</td>' for frame in words.FRAMES]
        cells.append(f"<td>{_bar(text.frames, total)}</td>")
        cells += [f"<td>{pair.left} : {pair.right}</td>" for pair in text.report.balance]
        return f"<tr>{''.join(cells)}</tr>"

    def _marked(self, text: Linted) -> Iterator[str]:
        remarks = [one for one in text.remarks if not one.rule.startswith("D")]
        findings = [*remarks, *text.strengths]
        yield f"<h2>{self._said(words.MARKED)}</h2>\n<p>{self._said(words.MARKS)}</p>"
        for passage in passages(text.reading.document, findings):
            said = "".join(_piece(piece, len(remarks)) for piece in passage.pieces)
            yield f'<p class="passage {passage.block.kind.value}">{said}</p>'
        yield '<ol class="cards again">'
        for number, one in enumerate(remarks, start=1):
            yield f'<li id="n{number}"><p class="said">{number}. {escape(text.words(one))}</p>'
            yield from self._notes([one])
            yield "</li>"
        yield "</ol>"


def _risk(text: Linted) -> float:
    return text.frames["risk"] / (sum(text.frames.values()) or 1)


def _bar(frames: Mapping[str, int], total: int) -> str:
    """Return a picture of the shares; the same numbers stand beside it in the table."""
    parts, at = [], 0.0
    for frame in ("learning", "neutral", "risk"):
        wide = 100 * frames[frame] / (total or 1)
        parts.append(f'<rect x="{at:.1f}" width="{wide:.1f}" height="10" fill="{_FILLS[frame]}"/>')
        at += wide
    edge = '<rect width="100" height="10" fill="none" stroke="#4a5a63"/>'
    inner = "".join(parts) + edge
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{inner}</svg>'


def _plain(one: Ranked) -> str:
    """Return what a sentence says, without what Markdown writes around its words."""
    if not one.text.path.endswith((".md", ".markdown")):
        return one.words
    return _EMPHASIS.sub("", _LINK.sub(r"\1", one.words))


def _piece(piece: Piece, notes: int) -> str:
    """Return words with their marks; those up to `notes` have a note, the others work already."""
    said = escape(piece.text, quote=False)
    if not piece.marks:
        return said
    ends = "".join(
        f'<sup><a href="#n{number}">{number}</a></sup>' if number <= notes else "<sup>✓</sup>"
        for number in piece.last_of
    )
    return f'<mark class="{"good" if piece.strong else "again"}">{said}</mark>{ends}'
