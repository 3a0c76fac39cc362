"""Read one text and look at it, as was asked."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from handvat.cli.linting.asked import Asked
from handvat.cli.linting.files import STDIN
from handvat.cli.words import gettext as _
from handvat.framing.formats.linted import Linted
from handvat.framing.linter import lint
from handvat.framing.meaning import Reader
from handvat.framing.readers import Reading, Unreadable, read
from handvat.framing.shapes import Finding, Level

if TYPE_CHECKING:
    from handvat.cli.linting.baseline import Baseline


class Looking:
    """Looks at texts; gathers which could not be read."""

    def __init__(
        self,
        say: str,
        asked_of: Callable[[str], Asked],
        reader: Reader | None = None,
        *,
        fixes: bool,
        frames: bool,
    ) -> None:
        """Take how to look.

        Args:
            say: language of the messages.
            asked_of: gives what is asked of a file.
            reader: a language model that reads along.
            fixes: whether another way to say it is wanted.
            frames: whether somebody is told the frame of each sentence.
        """
        self.say, self.asked_of, self.reader = say, asked_of, reader
        self.fixes, self.frames = fixes, frames
        self.errors: dict[str, str] = {}
        self.baselines: dict[Path, Baseline] = {}

    def check(self, files: Iterable[str]) -> None:
        """Read all configurations and baselines, before anything is told.

        Raises:
            BadUse: one of them is not understood.
        """
        for path in files:
            if baseline := self.asked_of(path).baseline:
                self._known(baseline)

    def look(self, path: str) -> Linted | None:
        """Return what is found in a file, or nothing when it could not be read."""
        try:
            reading = read(path, _bytes_of(path))
        except Unreadable as refused:
            self.errors[path] = refused.told[self.say]
        except OSError as refused:
            told = _("This file cannot be opened (%(why)s).")
            self.errors[path] = told % {"why": refused.strerror or refused}
        else:
            return self.found(path, reading)
        return None

    def found(self, path: str, reading: Reading) -> Linted:
        """Return what is found in what was read."""
        asked = self.asked_of(path)
        report = lint(
            reading.document,
            asked.language,
            say=self.say,
            level=Level.INFO,
            fixes=self.fixes,
            frames=self.frames or asked.level is Level.INFO,
            reader=self.reader,
        )
        whole = Linted(path, reading, report)
        weighed = (asked.weighed(one) for one in self._unskipped(whole))
        kept = [one for one in weighed if asked.wants(one)]
        text = whole._replace(report=report._replace(findings=tuple(kept)))
        return self._known(asked.baseline).without_known(text) if asked.baseline else text

    def _unskipped(self, text: Linted) -> Iterable[Finding]:
        if "handvat-lint:" not in text.reading.source:
            return text.report.findings
        from handvat.cli.linting.suppression import (  # noqa: PLC0415 -- few texts hold one
            without_skipped,
        )

        return without_skipped(text, self.say)

    def _known(self, path: Path) -> "Baseline":
        """Return a baseline, read once."""
        from handvat.cli.linting.baseline import Baseline  # noqa: PLC0415 -- few runs have one

        if path not in self.baselines:
            self.baselines[path] = Baseline(path)
        return self.baselines[path]


def _bytes_of(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
