"""The findings as SARIF 2.1.0, which platforms for code read."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from urllib.parse import quote

from handvat.framing.formats.known import Known, known_rules
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.unread import unread
from handvat.framing.shapes import Finding, Level

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Level.WARNING: "warning", Level.SUGGESTION: "note", Level.INFO: "note"}


def as_sarif(texts: Sequence[Linted], errors: Mapping[str, str], language: str) -> str:
    """Return what asks for another look, and which files could not be read."""
    rules = list(known_rules().values())
    places = {one.id: number for number, one in enumerate(rules)}
    driver = {
        "name": "handvat lint",
        "version": version("handvat"),
        "rules": [_rule(one, language) for one in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [one for text in texts for one in _results(text, places)],
        "invocations": [
            {
                "executionSuccessful": not errors,
                "toolExecutionNotifications": [
                    *[_notification(path, told, "error") for path, told in errors.items()],
                    *[
                        _notification(text.path, unread(text, language), "note")
                        for text in texts
                        if text.report.unread
                    ],
                ],
            }
        ],
    }
    found = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _rule(one: Known, language: str) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.key,
        "shortDescription": {"text": one.name[language]},
        "fullDescription": {"text": one.detects[language]},
        "help": {"text": "\n\n".join(_help(one, language))},
        "defaultConfiguration": {"level": _LEVELS[one.level]},
    }


def _help(one: Known, language: str) -> Iterator[str]:
    yield one.message[language]
    yield from (said[language] for said in (one.why, one.counter) if said)
    if one.source:
        yield one.source


def _results(text: Linted, places: Mapping[str, int]) -> Iterator[dict[str, object]]:
    """Yield the results; each bears a print that does not change when lines move."""
    seen: Counter[str] = Counter()
    for one in text.remarks:
        said = f"{one.rule}|{text.words(one).casefold()}"
        seen[said] += 1
        mark = hashlib.sha256(f"{said}|{seen[said]}".encode()).hexdigest()[:32]
        result = _result(text, one) | {"partialFingerprints": {"words/v1": mark}}
        if one.rule in places:
            result["ruleIndex"] = places[one.rule]
        yield result


def _result(text: Linted, one: Finding) -> dict[str, object]:
    begins, ends = text.begin(one), text.end(one)
    region = {
        "startLine": begins.line,
        "startColumn": begins.column,
        "endLine": ends.line,
        "endColumn": ends.column,
        "snippet": {"text": text.words(one)},
    }
    said = f"{one.message} → {one.rewrite}" if one.rewrite else one.message
    return {
        "ruleId": one.rule,
        "level": _LEVELS[one.level],
        "message": {"text": said},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _address(text.path)},
                    "region": region,
                }
            }
        ],
        "properties": {"kind": one.kind.value, "language": one.language, "page": begins.page},
    }


def _notification(path: str, told: str, level: str) -> dict[str, object]:
    where = {"physicalLocation": {"artifactLocation": {"uri": _address(path)}}}
    return {"level": level, "message": {"text": told}, "locations": [where]}


def _address(path: str) -> str:
    return "stdin" if path == "-" else quote(path.replace("\\", "/"))
