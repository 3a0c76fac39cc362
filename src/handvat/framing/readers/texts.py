"""Read plain text and Markdown; every character keeps its place."""

import re
from collections.abc import Iterator

from handvat.framing.document import markdown, plain
from handvat.framing.readers.reading import Reading

# Each is made when it is first needed: one line of text must not wait for all of them.
_FRONT = r"(?sm)---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$"
_ASIDE = r"(?:(?://|#|%|<!--)[ \t]*)?handvat-lint:[^\r\n]*"
_SIGN = r"[^\r\n]"


def read_plain(text: str) -> Reading:
    """Return plain text, with what is said to the linter left out."""
    kept = re.sub(_ASIDE, _blank, text) if "handvat-lint:" in text else text
    return Reading(plain(kept), text)


def read_markdown(text: str) -> Reading:
    """Return Markdown, with comments and what stands before the text left out."""
    front = re.match(_FRONT, text) if text.startswith("---") else None
    kept = _blank(front) + text[front.end() :] if front else text
    return Reading(markdown("".join(_without_comments(kept))), text)


def _without_comments(text: str) -> Iterator[str]:
    """Yield a text with blanks for its comments; one that never ends is no comment."""
    at = 0
    while True:
        start = text.find("<!--", at)
        end = text.find("-->", start + 4) if start >= 0 else -1
        if end < 0:
            yield text[at:]
            return
        yield text[at:start]
        yield re.sub(_SIGN, " ", text[start : end + 3])
        at = end + 3


def _blank(found: re.Match[str]) -> str:
    return re.sub(_SIGN, " ", found[0])
