"""Cut a text into sentences, each with its place."""

import re

_ENDS = re.compile(r"[.!?…]+[\"”\u2019')\]]*(?=\s|$)|\n+")


def sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text, each with where it begins."""
    found, begin = [], 0
    for mark in _ENDS.finditer(text):
        found.append((begin, text[begin : mark.end()]))
        begin = mark.end()
    found.append((begin, text[begin:]))
    return [(start, part) for start, part in found if part.strip()]
