"""Which sentences are most worth rewriting, and which are the best to learn from."""

from collections.abc import Iterable
from dataclasses import dataclass

from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding, Frame, Level, Sentence, Weight

TOLD = 10
_HEAVY = {Level.WARNING: 3, Level.SUGGESTION: 2, Level.INFO: 1}


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence of a text, with what was found in it."""

    text: Linted
    sentence: Sentence
    findings: tuple[Finding, ...]

    @property
    def words(self) -> str:
        """Return what it says."""
        return self.text.words(self.sentence)


def worth_rewriting(texts: Iterable[Linted]) -> list[Ranked]:
    """Return the sentences in which most is found that asks for another look."""
    weighed = [
        (sum(_HEAVY[found.level] for found in one.findings), one)
        for one in _ranked(texts, {Weight.RISK, Weight.GUIDANCE})
        if one.sentence.frame is not Frame.LEARNING
    ]
    return _first(weighed)


def best_examples(texts: Iterable[Linted]) -> list[Ranked]:
    """Return the sentences in which most works already, and nothing asks for another look."""
    weighed = [
        (len({found.rule for found in one.findings}), one)
        for one in _ranked(texts, set(Weight))
        if one.sentence.frame is Frame.LEARNING
        and all(found.kind is Weight.STRENGTH for found in one.findings)
    ]
    return _first(weighed)


def _first(weighed: list[tuple[int, Ranked]]) -> list[Ranked]:
    """Return the heaviest, each wording once; what weighs alike in the order of the texts."""
    found: dict[str, Ranked] = {}
    for _weight, one in sorted(weighed, key=lambda pair: -pair[0]):
        if len(found) == TOLD:
            break
        found.setdefault(one.words.casefold(), one)
    return list(found.values())


def _ranked(texts: Iterable[Linted], kinds: set[Weight]) -> Iterable[Ranked]:
    for text in texts:
        findings = [
            one
            for one in sorted(text.report.findings, key=lambda one: one.start)
            if one.kind in kinds and not one.rule.startswith("D")
        ]
        at = 0
        for sentence in text.report.sentences:
            here = []
            while at < len(findings) and findings[at].start < sentence.end:
                if findings[at].start >= sentence.start:
                    here.append(findings[at])
                at += 1
            if here:
                yield Ranked(text, sentence, tuple(here))
