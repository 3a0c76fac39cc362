"""Answer sentences one by one: a line of JSON in, a line of JSON out, in the same order."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.linter import lint
from handvat.framing.shapes import Frame, Level, Report

LANGUAGES = ("nl", "en", "auto")
_json = json.JSONEncoder(ensure_ascii=False).encode


class NotUnderstood(Exception):
    """A line that is no text to look at."""


def run_batch(path: str, say: str) -> int:
    """Answer every line of a file, or of standard input; return 2 when some were no texts.

    Raises:
        BadUse: the file cannot be opened.
    """
    wrong = 0
    try:
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip():
                continue
            answer = answered(line, number, say)
            wrong += "error" in answer
            sys.stdout.write(f"{_json(answer)}\n")
            if path == "-":
                sys.stdout.flush()  # whoever asks line by line waits for each answer
    except OSError as refused:
        if isinstance(refused, BrokenPipeError):
            raise
        told = _("%(path)s cannot be opened (%(why)s).")
        raise BadUse(told % {"path": path, "why": refused.strerror}) from refused
    if wrong:
        told = _("%(number)s lines were not understood; their answers say why.")
        print(told % {"number": wrong}, file=sys.stderr)
    return 2 if wrong else 0


def answered(line: bytes, number: int, say: str) -> dict[str, Any]:
    """Return the answer to one line; to a line that is no text, what is the matter with it."""
    said: object = None
    try:
        said = _parsed(line)
        return _answer(said, say)
    except NotUnderstood as refused:
        identity = said.get("id") if isinstance(said, dict) else None
        return {"id": identity, "line": number, "error": str(refused)}


def _lines(path: str) -> Iterator[bytes]:
    if path == "-":
        yield from sys.stdin.buffer
        return
    with Path(path).open("rb") as file:
        yield from file


def _parsed(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as broken:
        raise NotUnderstood(_("This line is not UTF-8.")) from broken
    except (ValueError, RecursionError) as broken:
        told = _('This line is not JSON. Write: {"id": "1", "lang": "en", "text": "…"}')
        raise NotUnderstood(told) from broken


def _answer(said: object, say: str) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise NotUnderstood(_('Write an object: {"id": "1", "lang": "en", "text": "…"}'))
    text, language = said.get("text"), said.get("lang", "auto")
    if not isinstance(text, str):
        raise NotUnderstood(_("“text” is missing, or is no text."))
    if language not in LANGUAGES:
        raise NotUnderstood(_("“lang” is nl, en or auto."))
    report = lint(text, language, say=say, level=Level.INFO, fixes=False)
    return {
        "id": said.get("id"),
        "lang": language if language != "auto" else _spoken(report),
        "frame": frame_of(report),
        "findings": [
            {
                "rule": one.rule,
                "key": one.key,
                "kind": one.kind.value,
                "start": one.start,
                "end": one.end,
                "message": one.message,
            }
            for one in report.findings
        ],
    }


def _spoken(report: Report) -> str:
    spoken = [one.language for one in report.sentences]
    return max(("nl", "en"), key=spoken.count)


def frame_of(report: Report) -> str:
    """Return the frame of a text: risk where one sentence has it, else learning likewise."""
    frames: Iterable[Frame] = {one.frame for one in report.sentences}
    return next((one.value for one in (Frame.RISK, Frame.LEARNING) if one in frames), "neutral")
