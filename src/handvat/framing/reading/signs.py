"""The sign of each word: one that stands for all classes it is in."""

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

UNKNOWN: Final = "_"
NUMBER: Final = "#"
SHARE: Final = "%"
_FAR: Final = "\u2026\u201c\u201d\u201e\u2018\u2019\u2022\u2013\u2014"
_FREE: Final = [chr(0x80 + place) for place in range(len(_FAR))]  # no text to read holds one
# Expressions are made in half the time where all marks that they name are below sign 256.
NEAR: Final = str.maketrans(
    {**dict(zip(_FAR, _FREE, strict=True)), **dict.fromkeys(_FREE, UNKNOWN)}
)
FIRST_SIGN: Final = "\u4e00"  # signs of words begin here


class Signs:
    """Gives each token of one language its sign."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        """Take the plain values that `Classes.plain` gave."""
        self._exact = dict(zip(told["words"].split("\n"), told["signs"], strict=True))
        self._starts: Mapping[str, str] = told["starts"]
        self._ends: Mapping[str, str] = told["ends"]
        self._heads = sorted({len(start) for start in self._starts}, reverse=True) or [0]
        self._shortest_heads = {start[: self._heads[-1]] for start in self._starts}
        self._tails = sorted({len(end) for end in self._ends}, reverse=True) or [0]
        self._shortest_tails = {end[-self._tails[-1] :] for end in self._ends}

    def sign(self, token: str) -> str:
        """Return the sign of a token."""
        first = token[0]
        if first.isdigit():
            return SHARE if token[-1] == "%" else NUMBER
        if not first.isalpha():
            return token.translate(NEAR) if len(token) == 1 else UNKNOWN  # "½uur" is no mark
        word = token.lower()
        if not word.isascii():
            word = unicodedata.normalize("NFC", token).lower().replace("\u2019", "'")
        return self._exact.get(word) or self._by_part(word)

    def _by_part(self, word: str) -> str:
        if word[: self._heads[-1]] in self._shortest_heads:
            for length in self._heads:
                if word[:length] in self._starts and length <= len(word):
                    return self._starts[word[:length]]
        if word[-self._tails[-1] :] in self._shortest_tails:
            for length in self._tails:
                if word[-length:] in self._ends and length < len(word):
                    return self._ends[word[-length:]]
        return UNKNOWN
