"""The findings as plain values for other programs; documented in docs/researchers/lint.md."""

import json
from collections.abc import Iterable, Iterator, Mapping

from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding, Sentence

VERSION = 1  # of the shape; a new one only when something is taken away or means something else


def as_json(texts: Iterable[Linted], errors: Mapping[str, str]) -> Iterator[str]:
    """Yield everything about the texts, as the lines of one JSON value.

    Each text is written before the next one is looked at; `errors` is read at the end.
    """
    yield f'{{"version": {VERSION}, "files": ['
    for number, text in enumerate(texts):
        yield "," if number else ""
        yield from _file(text)
    yield "],"
    told = [{"path": path, "message": said} for path, said in errors.items()]
    yield f'"errors": {_json(told)}}}'


def as_lines(text: Linted) -> Iterator[str]:
    """Yield one line of JSON for each finding."""
    for one in text.report.findings:
        yield _json({"path": text.path, **record(text, one)})


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


def _file(text: Linted) -> Iterator[str]:
    balance = [
        {"key": pair.key, "left": pair.left, "right": pair.right} for pair in text.report.balance
    ]
    yield f'{{"path": {_json(text.path)}, "frames": {_json(text.frames)},'
    yield f'"balance": {_json(balance)},'
    yield from _listed("sentences", (_sentence(text, one) for one in text.report.sentences))
    yield ","
    yield from _listed("findings", (record(text, one) for one in text.report.findings))
    yield "}"


def _listed(name: str, values: Iterable[object]) -> Iterator[str]:
    """Yield a list under a name, one value a line."""
    yield f'"{name}": ['
    for number, value in enumerate(values):
        yield ("," if number else "") + _json(value)
    yield "]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


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
