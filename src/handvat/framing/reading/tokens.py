"""Cut a sentence into words, numbers and marks."""

import re
from collections.abc import Sequence
from typing import Final

WORD: Final = r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019\u00b7\-][^\W_][\w\u0300-\u036f]*)*"
TOKEN: Final = re.compile(rf"[a-zA-Z]+(?=[ ,.:;])|{WORD}|\d+(?:[.,]\d+)*(?:[ \u00a0]?%)?|[^\w\s]")
_UNREAD: Final = (  # made when it is first needed
    r"`[^`\n]{1,300}`|(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)


def plain(token: str) -> str:
    """Return a token as it is counted: in small letters, and all numbers as one."""
    return "#" if token[0].isdigit() else token.lower().replace("\u2019", "'")


def has_unread(text: str) -> bool:
    """Return whether a text may hold code, addresses or links."""
    return "://" in text or "www." in text or "`" in text or "@" in text


def readable(sentence: str) -> str:
    """Return a sentence with code, addresses and links blanked, as long as it was."""
    if not has_unread(sentence):
        return sentence
    return re.sub(_UNREAD, lambda hit: " " * len(hit[0]), sentence)


def starts(sentence: str, said: Sequence[str]) -> list[int]:
    """Return where each of the first tokens of a sentence begins; between them is only space."""
    found, at = [], 0
    find = sentence.find
    for token in said:
        at = find(token, at)
        found.append(at)
        at += len(token)
    return found
