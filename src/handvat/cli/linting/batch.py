"""Answer lines of JSON as they come, in the same order."""

import os
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

from handvat.cli.linting.answers import answered
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.meaning import Reader

AT_ONCE = 1 << 17  # bytes


def run_batch(path: str, say: str, reader: Reader | None = None) -> int:
    """Answer every line of a file, or of standard input; return 2 when some were no texts.

    Raises:
        BadUse: the file cannot be opened.
    """
    try:
        with _opened(path) as stream:
            wrong = _told(stream, say, reader)
    except OSError as refused:
        if isinstance(refused, BrokenPipeError):
            raise
        told = _("%(path)s cannot be opened (%(why)s).")
        raise BadUse(told % {"path": path, "why": refused.strerror}) from refused
    if wrong:
        told = _("%(number)s lines were not understood; their answers say why.")
        print(told % {"number": wrong}, file=sys.stderr)
    return 2 if wrong else 0


def _opened(path: str) -> BufferedReader:
    if path == "-":
        return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    return Path(path).open("rb")


def _told(stream: BufferedReader, say: str, reader: Reader | None) -> int:
    """Answer all lines of a stream; return how many were no texts."""
    first, wrong = 1, 0
    for lines in _together(stream):
        answers = answered(lines, first, say, reader)
        sys.stdout.write(answers.told)
        sys.stdout.flush()  # whoever asks line by line waits for each answer
        first += len(lines)
        wrong += answers.wrong
    return wrong


def _together(stream: BufferedReader) -> Iterator[list[bytes]]:
    """Yield the lines that are there, without waiting for more; together they cost less."""
    begun: list[bytes] = []  # of a line that has not ended yet
    while some := stream.read1(AT_ONCE):
        whole, end, rest = some.rpartition(b"\n")
        if end:
            yield b"".join([*begun, whole]).split(b"\n")
            begun = []
        begun.append(rest)
    if any(begun):
        yield [b"".join(begun)]
