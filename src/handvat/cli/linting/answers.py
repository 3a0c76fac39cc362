"""Answer lines of JSON, each of which holds a text; documented in docs/researchers/lint.md."""

import re
from collections.abc import Sequence
from functools import lru_cache
from json import JSONDecoder, JSONEncoder
from typing import NamedTuple

from handvat.cli.words import gettext as _
from handvat.framing.linter import lint_each
from handvat.framing.meaning import Reader
from handvat.framing.shapes import Finding, Frame, Report

LANGUAGES = ("nl", "en", "auto")
_value = JSONDecoder().decode
_json = JSONEncoder(ensure_ascii=False).encode
_again = lru_cache(maxsize=1_000)(_json)  # what is written more often


class NotUnderstood(Exception):
    """A line that is no text to look at; `identity` is what it calls itself."""

    def __init__(self, told: str, identity: object = None) -> None:
        super().__init__(told)
        self.identity = identity


class Asked(NamedTuple):
    """A text to look at."""

    identity: object
    text: str
    language: str


class Answers(NamedTuple):
    """The answers to some lines."""

    told: str  # a line for each
    wrong: int  # how many lines were no texts


def answered(
    lines: Sequence[bytes], first: int, say: str, reader: Reader | None = None
) -> Answers:
    """Return the answers to lines; to one that is no text, what is the matter with it.

    Args:
        lines: of JSON; nothing is said to an empty one.
        first: number of the first of them.
        say: language of the messages.
        reader: a language model that reads along.
    """
    asked: list[Asked | str] = []  # what is asked, or why that is not understood
    for number, line in enumerate(lines, first):
        if line and not line.isspace():
            try:
                asked.append(_understood(line))
            except NotUnderstood as refused:
                told = {"id": refused.identity, "line": number, "error": str(refused)}
                asked.append(f"{_json(told)}\n")
    texts = [(one.text, one.language) for one in asked if isinstance(one, Asked)]
    reports = iter(lint_each(texts, say=say, reader=reader))
    said = [one if isinstance(one, str) else _answer(one, next(reports)) for one in asked]
    return Answers(_whole("".join(said)), len(asked) - len(texts))


def _understood(line: bytes) -> Asked:
    said = _parsed(line)
    if not isinstance(said, dict):
        raise NotUnderstood(_('Write an object: {"id": "1", "lang": "en", "text": "…"}'))
    identity, text, language = said.get("id"), said.get("text"), said.get("lang", "auto")
    if not isinstance(text, str):
        raise NotUnderstood(_("“text” is missing, or is no text."), identity)
    if language not in LANGUAGES:
        raise NotUnderstood(_("“lang” is nl, en or auto."), identity)
    return Asked(identity, text, language)


def _parsed(line: bytes) -> object:
    try:
        return _value(line.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as broken:
        raise NotUnderstood(_("This line is not UTF-8.")) from broken
    except (ValueError, RecursionError) as broken:
        told = _('This line is not JSON. Write: {"id": "1", "lang": "en", "text": "…"}')
        raise NotUnderstood(told) from broken


def _answer(asked: Asked, report: Report) -> str:
    """Return the line of JSON on one text; what is the same for many is written once.

    Sentences in another language are named, which a text said to be in "nl" or "en" has none of.
    """
    language = asked.language if asked.language != "auto" else _spoken(report)
    findings = ", ".join(map(_finding, report.findings))
    unread = f', "unread": {_json(report.unread)}' if report.unread else ""
    return (
        f'{{"id": {_json(asked.identity)}, "lang": "{language}", "frame": "{_frame(report)}", '
        f'"findings": [{findings}]{unread}}}\n'
    )


def _finding(one: Finding) -> str:
    return (
        f'{_of_rule(one.rule, one.key, one.kind)}"start": {one.start}, "end": {one.end}, '
        f'"message": {_again(one.message)}}}'
    )


@lru_cache(maxsize=1_000)
def _of_rule(rule: str, key: str, kind: str) -> str:
    return _json({"rule": rule, "key": key, "kind": str(kind)}).removesuffix("}") + ", "


def _spoken(report: Report) -> str:
    spoken = [one.language for one in report.sentences]
    return max(("nl", "en"), key=spoken.count)


def _frame(report: Report) -> str:
    """Return the frame of a text: risk where one sentence has it, else learning likewise."""
    frames = [one.frame for one in report.sentences]
    if Frame.RISK in frames:
        return "risk"
    return "learning" if Frame.LEARNING in frames else "neutral"


def _whole(said: str) -> str:
    """Return lines that can be written: half signs, such as an id may hold, by their number."""
    try:
        said.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", said)
    return said
