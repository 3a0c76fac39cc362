"""Ways to find something in a sentence."""

import re

from handvat.framing.shapes import Finder, Span


def words(pattern: str, *, apart: bool = True) -> Finder:
    """Return a finder of `pattern`, as whole words, whatever their case."""
    edges = rf"(?<!\w)(?:{pattern})(?!\w)" if apart else pattern
    compiled = re.compile(edges, re.IGNORECASE | re.VERBOSE)

    def find(sentence: str) -> list[Span]:
        return [hit.span() for hit in compiled.finditer(sentence)]

    return find


def lacking(pattern: str, *, unless_under: int = 0) -> Finder:
    """Return a finder that marks the whole text when `pattern` is nowhere in it."""
    find = words(pattern)

    def lacks(text: str) -> list[Span]:
        said = text.strip()
        if len(said) <= unless_under or find(said):
            return []
        start = text.index(said)
        return [(start, start + len(said))]

    return lacks
