"""Ways to find something in a sentence."""

import re

from handvat.framing.question import Finder
from handvat.framing.shapes import Span


def words(pattern: str, *, apart: bool = True) -> Finder:
    """Return a finder of `pattern`, as whole words, whatever their case."""
    edges = rf"(?<!\w)(?:{pattern})(?!\w)" if apart else pattern
    compiled = re.compile(edges, re.IGNORECASE | re.VERBOSE)

    def find(sentence: str) -> list[Span]:
        return [hit.span() for hit in compiled.finditer(sentence)]

    return find
