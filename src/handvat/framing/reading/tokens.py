"""Cut a sentence into words, numbers and marks."""

import re
from typing import Final

WORD: Final = r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019\u00b7\-][^\W_][\w\u0300-\u036f]*)*"
TOKEN: Final = re.compile(rf"{WORD}|\d+(?:[.,]\d+)*(?:[ \u00a0]?%)?|[^\w\s]")
_UNREAD: Final = re.compile(
    r"`[^`\n]{1,300}`|(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_SIGNS: Final = ("://", "www.", "`", "@")


def readable(sentence: str) -> str:
    """Return a sentence with code, addresses and links blanked, as long as it was."""
    if not any(sign in sentence for sign in _SIGNS):
        return sentence
    return _UNREAD.sub(lambda hit: " " * len(hit[0]), sentence)


def spans(sentence: str) -> list[tuple[int, int]]:
    """Return where each token of a readable sentence stands."""
    return [hit.span() for hit in TOKEN.finditer(sentence)]
