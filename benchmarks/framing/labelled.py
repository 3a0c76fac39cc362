"""Read labelled sentences from a file, and say where a line of it is not as it should be."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

RISKS: Final = (
    "prohibition-or-negation",
    "negative-norm",
    "threat-or-sanction",
    "incident-focus",
    "compliance-focus",
    "fear-blame",
    "labelling-person",
    "absolute",
)
GUIDANCE: Final = ("vague-norm",)
STRENGTHS: Final = (
    "desired-behaviour-concrete",
    "invitation-voice",
    "learning-from-mistakes",
    "recognition",
    "small-step",
    "role-model",
)
FRAMES: Final = ("risk", "learning", "neutral")
_LANGUAGES: Final = ("nl", "en")
_TAGS: Final = (*RISKS, *GUIDANCE, *STRENGTHS)
_TEXTS: Final = ("id", "lang", "text", "url", "frame")


class NotLabelled(Exception):
    """A file that holds no labelled sentences; says in one line where, and what is the matter."""


def labelled(path: str) -> list[dict[str, Any]]:
    """Return the labelled sentences of a file, a line of JSON each; empty lines are passed by.

    Raises:
        NotLabelled: it cannot be read, holds none, or a line is not as `README.md` says.
    """
    try:
        lines = Path(path).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as broken:
        raise NotLabelled(f"{path} cannot be read as UTF-8 text: {broken}") from broken
    found = [
        _checked(line, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not found:
        raise NotLabelled(f"{path} holds no sentences.")
    return found


def _checked(line: str, where: str) -> dict[str, Any]:
    try:
        each = json.loads(line)
    except (ValueError, RecursionError) as broken:
        raise NotLabelled(f"{where}: this is no JSON ({broken}).") from broken
    if not isinstance(each, dict):
        raise NotLabelled(
            f"{where}: write an object with {', '.join(_TEXTS)}, tags, hard_negative."
        )
    for wrong in _wrong(each):
        raise NotLabelled(f"{where}: {wrong}")
    return each


def _wrong(each: dict[str, Any]) -> Iterator[str]:
    """Yield what is the matter with a line."""
    for name in (*_TEXTS, "tags", "hard_negative"):
        if name not in each:
            yield f"“{name}” is missing."
    for name in _TEXTS:
        if not isinstance(each[name], str) or not each[name].strip():
            yield f"“{name}” is no text."
    yield from _outside(each["lang"], "lang", _LANGUAGES)
    yield from _outside(each["frame"], "frame", FRAMES)
    if not isinstance(each["tags"], list):
        yield "“tags” is no list."
    for tag in each["tags"]:
        yield from _outside(tag, "tags", _TAGS)
    if not isinstance(each["hard_negative"], bool):
        yield "“hard_negative” is true or false."


def _outside(said: object, name: str, known: tuple[str, ...]) -> Iterator[str]:
    if said not in known:
        yield f"“{name}” knows no “{said}”; it is one of {', '.join(known)}."
