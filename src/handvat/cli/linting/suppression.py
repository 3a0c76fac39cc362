"""Remarks in a text that tell the linter to skip a rule, each with its reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handvat.framing.formats.known import NO_REASON, NO_USE, known_rules, matching
from handvat.framing.formats.linted import Linted
from handvat.framing.readers import Reading
from handvat.framing.shapes import Finding, Weight

_SAID = re.compile(
    r"(?:<!--[ \t]*|(?://|\#|%)[ \t]*)?handvat-lint:[ \t]*ignore\b"
    r"(?P<rest>[^\r\n]*?)(?:-->|(?=[\r\n])|\Z)"
)
_APART = re.compile(r"(?:^|\s)(?:--|[\u2013\u2014])(?:\s|$)|:\s")
_WORD = re.compile(r"[\s,]*([A-Za-z][\w-]*)")


@dataclass(slots=True)
class Skip:
    """One such remark: where it stands, the line it is about, the rules, and why."""

    start: int
    end: int
    line: int
    about: int
    rules: frozenset[str]  # without any, all
    reason: str
    used: bool = False

    def covers(self, rule: str, first: int, last: int) -> bool:
        """Return whether it is about this rule on lines from `first` to `last`."""
        named = rule in self.rules or not (self.rules or rule.startswith("D"))
        return named and first <= self.about <= last


def without_skipped(text: Linted, language: str) -> list[Finding]:
    """Return the findings that no remark skips, and those about the remarks themselves."""
    skips = list(_skips(text.reading)) if "handvat-lint:" in text.reading.source else []
    if not skips:
        return list(text.report.findings)
    kept = [one for one in text.report.findings if not _skipped(text, one, skips)]
    about = [told for skip in skips for told in _told(skip, language)]
    return sorted([*kept, *about], key=lambda one: (one.start, one.end, one.rule))


def _skipped(text: Linted, one: Finding, skips: list[Skip]) -> bool:
    if one.kind is Weight.STRENGTH:
        return False
    first, last = text.begin(one).line, text.end(one).line
    covering = [skip for skip in skips if skip.covers(one.rule, first, last)]
    for skip in covering:
        skip.used = True
    return bool(covering)


def _skips(reading: Reading) -> Iterator[Skip]:
    for found in _SAID.finditer(reading.source):
        line = reading.line_at(found.start())
        rest = reading.line(line).replace(found[0].strip(), "").strip()
        rules, reason = _rules_and_reason(found["rest"])
        about = line if rest else _next(reading, line)
        start, end = (reading.document_offset(one) for one in found.span())
        yield Skip(start, end, line, about, rules, reason)


def _rules_and_reason(said: str) -> tuple[frozenset[str], str]:
    """Return which rules are skipped, and why; without dashes the first word ends the rules."""
    apart = _APART.search(said)
    if apart:
        words = re.findall(r"[\w-]+", said[: apart.start()])
        rules = {rule for word in words for rule in (matching(word) or {word.upper()})}
        return frozenset(rules), said[apart.end() :].strip()
    rules, at = set[str](), 0
    while (word := _WORD.match(said, at)) and (meant := matching(word[1])):
        rules |= meant
        at = word.end()
    return frozenset(rules), said[at:].strip(" \t,")


def _next(reading: Reading, line: int) -> int:
    """Return the next line on which something stands."""
    for number in range(line + 1, reading.last_line + 1):
        if reading.line(number).strip():
            return number
    return line


def _told(skip: Skip, language: str) -> Iterator[Finding]:
    if not skip.reason:
        yield _finding(NO_REASON, skip, language)
    if not skip.used:
        yield _finding(NO_USE, skip, language)


def _finding(rule: str, skip: Skip, language: str) -> Finding:
    known = known_rules()[rule]
    return Finding(
        rule,
        known.key,
        Weight.GUIDANCE,
        known.level,
        skip.start,
        skip.end,
        language,
        known.message[language],
        None,
        known.source,
    )
