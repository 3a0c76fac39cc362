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


def starts(sentence: str, tokens: list[str]) -> list[int]:
    """Return where each token of a sentence begins; between tokens is nothing but space."""
    found, at = [], 0
    find = sentence.find
    for token in tokens:
        at = find(token, at)
        found.append(at)
        at += len(token)
    return found
