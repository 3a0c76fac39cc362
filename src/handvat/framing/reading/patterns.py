r"""Patterns over classes of words, written for people and turned into regular expressions.

| written      | stands for                                                        |
|--------------|-------------------------------------------------------------------|
| `niet/geen`  | one of these words                                                |
| `=praten`    | a verb in any form; `+dader` a noun with its endings              |
| `pest~`      | a word that begins so; `~gedrag` one that ends so                 |
| `@mis`       | a word of that class of the lexicon                               |
| `!@mis`      | any word but one of these                                         |
| `.`          | any word, up to a comma; `_` also past a comma                    |
| `#` `%`      | a number; a number with a percent sign                            |
| `[?]`        | that mark                                                         |
| `^` `$`      | where the sentence begins, ends                                   |
| `( a \| b )`  | one of these; `?` and `{0,4}` say how often; `(?! … )` not here   |
| `… && x`     | and a word of x anywhere in the sentence                          |
| `… !! x`     | and no word of x anywhere in the sentence                         |
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from handvat.framing.reading.classes import Classes
from handvat.framing.reading.signs import NEAR, NUMBER, SHARE

_PIECE: Final = re.compile(
    r"\s+|\(\?(?:[:=!]|<[=!])|[()|^$]|\?|\{\d*,?\d*\}|\[[^\]]+\]|[^\s()|?{}\[\]^$]+"
)
_OPENING: Final = "(?:^[\"'\u201c\u2018\u201e*\u2022\u2013\u2014>(\\[.\u2026-]{0,4})".translate(
    NEAR
)
_CLOSING: Final = "(?=[.!?\u2026\"'\u201d\u2019)\\]:;]{0,5}$)".translate(NEAR)
_FIXED: Final = {
    "^": _OPENING,
    "$": _CLOSING,
    ".": "[^,;:.!?\u2026()]".translate(NEAR),
    "_": "[^;.!?\u2026]".translate(NEAR),
    "#": NUMBER,
    "%": SHARE,
}
Need = frozenset[str]


_BESIDE: Final = re.compile(r"\s(&&|!!)\s")


def atoms(pattern: str) -> Iterator[str]:
    """Yield the words and classes that a pattern names."""
    for piece in _PIECE.findall(_BESIDE.sub(" ", pattern)):
        if _is_atom(piece):
            yield from piece.removeprefix("!").split("/")


def _is_atom(piece: str) -> bool:
    return piece not in _FIXED and piece[0] not in "()|?{[^$ \n\t"


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern as a regular expression, and signs of which a sentence needs one each."""

    source: str
    needs: tuple[Need, ...]  # where it finds something these are there
    beside: tuple[Need, ...] = ()  # these must be there as well
    lacks: Need = frozenset()  # signs of which a sentence has none


class _Reader:
    """Reads one pattern; one use."""

    def __init__(self, pattern: str, classes: Classes, weigh: Callable[[Need], float]) -> None:
        self._pieces = [piece for piece in _PIECE.findall(pattern) if not piece.isspace()]
        self._at = 0
        self._classes = classes
        self._weigh = weigh

    def read(self) -> Compiled:
        return self._choice()

    def _next(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _choice(self) -> Compiled:
        ways = [self._row()]
        while self._next() == "|":
            self._at += 1
            ways.append(self._row())
        if len(ways) == 1:
            return ways[0]
        source = "|".join(way.source for way in ways)
        if not all(way.needs for way in ways):
            return Compiled(source, ())
        need = frozenset().union(*(min(way.needs, key=self._weigh) for way in ways))
        return Compiled(source, (need,))

    def _row(self) -> Compiled:
        sources: list[str] = []
        needs: list[Need] = []
        while self._next() not in {"", "|", ")"}:
            part = self._part()
            times = self._times()
            sources.append(part.source + times)
            if times[:1] != "?" and times[:2] != "{0":
                needs.extend(part.needs)
        return Compiled("".join(sources), tuple(needs))

    def _times(self) -> str:
        piece = self._next()
        if piece == "?" or piece.startswith("{"):
            self._at += 1
            return piece
        return ""

    def _part(self) -> Compiled:
        piece = self._next()
        self._at += 1
        if piece.startswith("("):
            inside = self._choice()
            self._at += 1
            opening = "(?:" if piece == "(" else piece
            looks = piece not in {"(", "(?:"}
            return Compiled(f"{opening}{inside.source})", () if looks else inside.needs)
        if piece in _FIXED or piece.startswith("["):
            signs = frozenset({_FIXED[piece]} if piece in "#%" else ())
            source = _FIXED.get(piece) or piece.translate(NEAR)
            return Compiled(source, (signs,) if signs else ())
        return self._atom(piece)

    def _atom(self, piece: str) -> Compiled:
        signs = _signs(piece.removeprefix("!").split("/"), self._classes)
        inside = "".join(sorted(signs)) or "\0"
        if piece.startswith("!"):
            return Compiled(rf"[^{inside};.!?]", ())
        return Compiled(f"[{inside}]", (signs,))


def compiled(pattern: str, classes: Classes, weigh: Callable[[Need], float]) -> Compiled:
    """Return a pattern as a regular expression over the signs of `classes`."""
    own, *beside = _BESIDE.split(pattern)
    read = _Reader(own, classes, weigh).read()
    needs, lacks = list[Need](), frozenset[str]()
    for mark, named in zip(beside[::2], beside[1::2], strict=True):
        signs = _signs(named.split("/"), classes)
        if mark == "&&":
            needs.append(signs)
        else:
            lacks |= signs
    return Compiled(read.source, read.needs, tuple(needs), lacks)


def _signs(names: list[str], classes: Classes) -> Need:
    return frozenset(sign for name in names for sign in _signs_of(name.strip(), classes))


def _signs_of(name: str, classes: Classes) -> set[str]:
    if name in {NUMBER, SHARE} or (len(name) == 1 and not name.isalpha()):
        return {name.translate(NEAR)}
    return classes.signs_of[name]
