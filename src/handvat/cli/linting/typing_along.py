"""Look at a text again and again while somebody types, and only at what changed."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from handvat.cli.linting.asked import Asked
from handvat.cli.linting.suppression import without_skipped
from handvat.framing.document import Block, BlockKind, Document
from handvat.framing.formats.linted import Linted
from handvat.framing.linter import lint
from handvat.framing.readers import Reading, read_text
from handvat.framing.shapes import Finding, Level, Report, Sentence, Weight


@dataclass
class TypingAlong:
    """One text in an editor: what was found in each of its blocks, the last time."""

    path: str
    suffix: str
    asked: Asked
    say: str
    last: Linted | None = None
    _seen: dict[tuple[BlockKind, str], Report] = field(default_factory=dict)
    _placed: list[tuple[int, Report]] = field(default_factory=list)
    _whole: tuple[Finding, ...] = ()

    def ask(self, asked: Asked) -> bool:
        """Ask something else from now on; return whether it is something else."""
        if asked == self.asked:
            return False
        if asked.language != self.asked.language:
            self._seen = {}
        self.asked = asked
        return True

    def typed(self, text: str) -> Linted:
        """Return what is found now; what is said of the whole text is that of the last pause."""
        reading = read_text(text, self.suffix)
        self._placed = list(self._blocks(reading.document))
        findings = [
            one._replace(start=one.start + start, end=one.end + start)
            for start, report in self._placed
            for one in report.findings
        ]
        end = len(reading.document.text)
        findings += (one for one in self._whole if one.end <= end)
        return self._kept(reading, Report((), tuple(findings), ()))

    def paused(self, text: str) -> Linted:
        """Return what is found now, the whole text considered."""
        return self.considered(text, self.of_whole(text))

    def of_whole(self, text: str) -> tuple[Finding, ...]:
        """Return what is said of the text as a whole; nothing is remembered, so a thread may."""
        report = self._lint(read_text(text, self.suffix).document)
        return tuple(one for one in report.findings if _of_whole(one))

    def considered(self, text: str, whole: tuple[Finding, ...]) -> Linted:
        """Return what is found now, with what is said of this text as a whole."""
        self._whole = whole
        return self.typed(text)

    def sentence(self, one: Finding) -> Sentence | Finding:
        """Return the sentence in which a finding stands."""
        at = bisect_right(self._placed, one.start, key=itemgetter(0)) - 1
        start, report = self._placed[at]
        moved = (
            said._replace(start=said.start + start, end=said.end + start)
            for said in report.sentences
        )
        return next((said for said in moved if said.start <= one.start < said.end), one)

    def _blocks(self, document: Document) -> Iterator[tuple[int, Report]]:
        """Yield where each block begins and what is found in it; remember that of this text."""
        before, self._seen = self._seen, {}
        for block in document.blocks:
            words = document.text[block.start : block.end]
            key = (block.kind, words)
            if key not in self._seen:
                self._seen[key] = before.get(key) or self._alone(block, words)
            yield block.start, self._seen[key]

    def _alone(self, block: Block, words: str) -> Report:
        report = self._lint(Document(words, (Block(block.kind, 0, len(words)),)))
        found = tuple(
            one
            for one in report.findings
            if one.kind is not Weight.STRENGTH and not _of_whole(one)
        )
        return report._replace(findings=found)

    def _lint(self, document: Document) -> Report:
        return lint(document, self.asked.language, say=self.say, level=Level.INFO, fixes=True)

    def _kept(self, reading: Reading, report: Report) -> Linted:
        whole = Linted(self.path, reading, report)
        weighed = (self.asked.weighed(one) for one in without_skipped(whole, self.say))
        kept = tuple(one for one in weighed if self.asked.wants(one))
        self.last = whole._replace(report=report._replace(findings=kept))
        return self.last


def _of_whole(one: Finding) -> bool:
    return one.rule.startswith("D")
