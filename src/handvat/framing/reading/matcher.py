"""Look for many patterns in a sentence at once, and try only those that may be there.

Each sign of a sentence sets bits in one number: the needs of patterns that it meets, and what
patterns must lack (`index` makes them). All sentences together cost one addition of bits a word;
a regular expression is made and tried only where every need of its pattern is met.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, reduce
from operator import attrgetter, or_
from typing import Any

from handvat.framing.reading.chunks import Chunk, Chunks
from handvat.framing.reading.signs import Signs

Span = tuple[int, int]  # first token, and one past the last
Search = Callable[..., re.Match[str] | None]
_BITS: Callable[[Chunk], int] = attrgetter("bits")
_SIGNS: Callable[[Chunk], str] = attrgetter("signs")
_NOTHING: dict[int, list[Span]] = {}


class Matcher:
    """Finds the patterns of one language."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        """Take the plain values that `index` made."""
        self.chunks = Chunks(Signs(told).sign, cache(_Bits(told["bits"]).of))
        self._owners: list[int] = told["owners"]
        many = len(self._owners)
        self._searches = _Searches(told["sources"])
        self._all = (1 << many) - 1
        self._rows = [row * many for row in range(told["rows"], 0, -1)]
        self._always = sum(1 << bit for bit in told["always"])

    def find(self, said: Sequence[Chunk]) -> dict[int, list[Span]]:
        """Return where patterns are in the tokens of a sentence, by their owner."""
        met = reduce(or_, map(_BITS, said), self._always)
        left = self._all & ~met
        for row in self._rows:
            left &= met >> row
        return self._tried(left, "".join(map(_SIGNS, said))) if left else _NOTHING

    def _tried(self, left: int, signs: str) -> dict[int, list[Span]]:
        """Try the patterns whose bits are left."""
        found: dict[int, list[Span]] = {}
        while left:
            number = left.bit_length() - 1
            left ^= 1 << number
            search = self._searches[number]
            hit = search(signs)
            while hit:
                found.setdefault(self._owners[number], []).append(hit.span())
                hit = search(signs, hit.end()) if hit.end() > hit.start() else None
        return found


class _Searches(dict[int, Search]):
    """What looks for each pattern, made when it is first tried."""

    def __init__(self, sources: Sequence[str]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, number: int) -> Search:
        self[number] = re.compile(self._sources[number]).search
        return self[number]


class _Bits:
    """The bits that signs set; most set none."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told
        self._one = cache(self._of_sign)

    def of(self, signs: str) -> int:
        """Return the bits of the signs of a chunk."""
        return self._one(signs) if len(signs) == 1 else reduce(or_, map(self._one, signs), 0)

    def _of_sign(self, sign: str) -> int:
        return sum([1 << int(bit) for bit in self._told.get(sign, "").split()])
