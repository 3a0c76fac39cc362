"""Tell on a terminal what was found."""

import os
import sys
from collections.abc import Iterator, Mapping
from typing import TextIO

from handvat.cli.words import gettext as _
from handvat.framing.formats.linted import Linted
from handvat.framing.shapes import Finding, Level

_COLOURS = {"bold": "1", "soft": "2", Level.WARNING: "33", Level.SUGGESTION: "36", "good": "32"}
_COLOURS[Level.INFO] = "2"


def coloured(stream: TextIO, environ: Mapping[str, str] = os.environ) -> bool:
    """Return whether colours are welcome there: on a terminal, and nobody asked to leave them."""
    return stream.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


class Telling:
    """Writes findings as lines of text."""

    def __init__(self, *, colours: bool, fixes: bool, say: str) -> None:
        self.colours, self.fixes, self.say = colours, fixes, say
        self.counted = {"found": 0, "good": 0, "texts": 0}
        self._page = _("page")
        self._levels = {
            Level.WARNING: _("warning"),
            Level.SUGGESTION: _("suggestion"),
            Level.INFO: _("info"),
        }

    def lines(self, text: Linted) -> Iterator[str]:
        """Yield what is told of one text."""
        remarks = text.remarks
        self.counted["texts"] += 1
        self.counted["found"] += len(remarks)
        self.counted["good"] += len(text.report.findings) - len(remarks)
        for remark in text.reading.remarks:
            yield self._paint("soft", f"{text.path}: {remark[self.say]}")
        if text.report.unread:
            yield self._paint("soft", f"{text.path}: {_unread(text, self.say)}")
        for one in remarks:
            yield self._line(text, one)
            if self.fixes and one.rewrite:
                yield f"    → {self._paint('good', one.rewrite)}"

    def summary(self) -> str:
        """Return the last line: how much was found, and how much works already."""
        told = _("To look at: %(found)s. Works already: %(good)s. Texts: %(texts)s.")
        return self._paint("bold", told % self.counted)

    def _line(self, text: Linted, one: Finding) -> str:
        place = text.begin(one)
        page = f" ({self._page} {place.page})" if place.page else ""
        where = f"{text.path}:{place.line}:{place.column}:"
        rule = f"{self._levels[one.level]} {one.rule}"
        if self.colours:
            where, rule = self._paint("bold", where), self._paint(one.level, rule)
        words = text.words(one)
        short = words if len(words) <= 60 else f"{words[:57].rstrip()}…"
        return f"{where}{page} {rule} “{short}”: {one.message}"

    def _paint(self, colour: str, said: str) -> str:
        return f"\033[{_COLOURS[colour]}m{said}\033[0m" if self.colours else said


def tell_unread(text: Linted, say: str) -> None:
    """Say on standard error what was not read; a format for programs has no room for it."""
    if text.report.unread:
        print(f"{text.path}: {_unread(text, say)}", file=sys.stderr)


def _unread(text: Linted, say: str) -> str:
    from handvat.framing.formats.unread import unread  # noqa: PLC0415 -- few texts need it

    return unread(text, say)


def tell_errors(errors: Mapping[str, str]) -> None:
    """Say on standard error which files could not be read, and what to do."""
    for path, told in errors.items():
        print(f"{path}: {told}", file=sys.stderr)
