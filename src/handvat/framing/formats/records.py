"""The findings as plain values for other programs; documented in docs/researchers/lint.md."""

import json
from collections.abc import Iterable, Iterator, Mapping

from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding, Sentence

VERSION = 1  # of the shape; a new one only when something is taken away or means something else


def as_json(texts: Iterable[Linted], errors: Mapping[str, str]) -> str:
    """Return everything about the texts, as one JSON value."""
    found = {
        "version": VERSION,
        "files": [_file(one) for one in texts],
        "errors": [{"path": path, "message": told} for path, told in errors.items()],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_lines(text: Linted) -> Iterator[str]:
    """Yield one line of JSON for each finding."""
    for one in text.report.findings:
        yield json.dumps({"path": text.path, **record(text, one)}, ensure_ascii=False)


def record(text: Linted, one: Finding) -> dict[str, object]:
    """Return one finding as plain values."""
    start, end = text.source_span(one)
    begins, ends = text.begin(one), text.end(one)
    return {
        "rule": one.rule,
        "key": one.key,
        "kind": one.kind.value,
        "level": one.level.value,
        "language": one.language,
        "start": start,
        "end": end,
        "line": begins.line,
        "column": begins.column,
        "end_line": ends.line,
        "end_column": ends.column,
        "page": begins.page,
        "text": text.words(one),
        "message": one.message,
        "rewrite": one.rewrite,
        "source": one.source,
    }


def _file(text: Linted) -> dict[str, object]:
    return {
        "path": text.path,
        "frames": text.frames,
        "balance": [
            {"key": pair.key, "left": pair.left, "right": pair.right}
            for pair in text.report.balance
        ],
        "sentences": [_sentence(text, one) for one in text.report.sentences],
        "findings": [record(text, one) for one in text.report.findings],
    }


def _sentence(text: Linted, one: Sentence) -> dict[str, object]:
    start, end = text.source_span(one)
    return {
        "start": start,
        "end": end,
        "line": text.begin(one).line,
        "language": one.language,
        "frame": one.frame.value,
        "reasons": list(one.reasons),
    }
