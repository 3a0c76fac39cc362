"""The findings as annotations of a change on GitHub."""

from collections.abc import Iterator

from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding, Level

_KINDS = {Level.WARNING: "warning", Level.SUGGESTION: "notice", Level.INFO: "notice"}


def as_annotations(text: Linted) -> Iterator[str]:
    """Yield one line for each finding that asks for another look."""
    for one in text.remarks:
        yield _annotation(text, one)


def as_error(path: str, told: str) -> str:
    """Return the line for a file that could not be read."""
    return f"::error file={_property(path)}::{_message(told)}"


def _annotation(text: Linted, one: Finding) -> str:
    begins, ends = text.begin(one), text.end(one)
    where = {
        "file": text.path,
        "line": begins.line,
        "col": begins.column,
        "endLine": ends.line,
        "endColumn": max(ends.column - 1, 1),  # the last sign itself
        "title": f"{one.rule} {one.key}",
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    said = f"“{text.words(one)}”: {one.message}"
    told = said + (f"\n→ {one.rewrite}" if one.rewrite else "")
    return f"::{_KINDS[one.level]} {properties}::{_message(told)}"


def _message(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(said: str) -> str:
    return _message(said).replace(":", "%3A").replace(",", "%2C")
