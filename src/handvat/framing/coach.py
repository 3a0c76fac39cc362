"""Ask every rule what it sees in a text."""

from collections.abc import Iterator

from handvat.framing.contexts import quiet_spans
from handvat.framing.norms import norms
from handvat.framing.sentences import sentences
from handvat.framing.shapes import Kind, Remark, Rule, Span

MOST_SIGNS = 5_000  # of a text that is looked at; what comes after is left alone


def remarks_on(text: str, language: str, *, kind: str = "norm") -> tuple[Remark, ...]:
    """Return what may be said better in a text, in the order of the text.

    Args:
        text: what somebody wrote.
        language: "nl" or "en", regions ignored; Dutch for any other.
        kind: what it is, one of `Kind`; decides which rules look at it.
    """
    looked_at, spoken = text[:MOST_SIGNS], "en" if language[:2] == "en" else "nl"
    found = [
        Remark(rule.id, start, end, rule.why, rule.offer, rule.level)
        for rule in norms()
        if Kind(kind) in rule.kinds
        for start, end in _spans(rule, looked_at, spoken)
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.rule)))


def _spans(rule: Rule, text: str, language: str) -> Iterator[Span]:
    parts = [(0, text)] if rule.whole else sentences(text)
    for offset, part in parts:
        found = list(rule.find[language](part))
        quiet = quiet_spans(part, rule.unless, language) if found else []
        for start, end in found:
            if not any(begin < end and start < stop for begin, stop in quiet):
                yield offset + start, offset + end
