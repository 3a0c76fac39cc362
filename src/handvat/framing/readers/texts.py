"""Read plain text and Markdown; every character keeps its place."""

import re

from handvat.framing.document import markdown, plain
from handvat.framing.readers.reading import Reading

_FRONT = re.compile(r"---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ASIDE = re.compile(r"(?:(?://|#|%|<!--)[ \t]*)?handvat-lint:[^\r\n]*")
_SIGN = re.compile(r"[^\r\n]")


def read_plain(text: str) -> Reading:
    """Return plain text, with what is said to the linter left out."""
    kept = _ASIDE.sub(_blank, text) if "handvat-lint:" in text else text
    return Reading(plain(kept), text)


def read_markdown(text: str) -> Reading:
    """Return Markdown, with comments and what stands before the text left out."""
    front = _FRONT.match(text)
    kept = _blank(front) + text[front.end() :] if front else text
    return Reading(markdown(_COMMENT.sub(_blank, kept) if "<!--" in kept else kept), text)


def _blank(found: re.Match[str]) -> str:
    return _SIGN.sub(" ", found[0])
