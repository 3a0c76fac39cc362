"""Words that only hurt."""

import re
from functools import cache
from pathlib import Path

from handvat.framing.shapes import Span

FILE = Path(__file__).parent / "files" / "insults.txt"


def insults(text: str) -> tuple[Span, ...]:
    """Return where in a text a word stands that only hurts, in either language."""
    return tuple(hit.span() for hit in _pattern().finditer(text))


@cache
def _pattern() -> re.Pattern[str]:
    lines = (line.partition("#")[0].strip() for line in FILE.read_text("utf-8").splitlines())
    known = "|".join(re.escape(line) for line in lines if line)
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)", re.IGNORECASE)
