"""Look for many patterns in a sentence, trying only those whose rarest word is in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from handvat.framing.reading.classes import FIRST_SIGN, Classes
from handvat.framing.reading.patterns import Compiled, Need, atoms, compiled

Hit = tuple[int, int, int]  # which pattern; first token, and one past the last
_Asked = tuple[int, tuple[Need, ...], Need]  # a pattern, what else it needs, what it lacks


class Matcher:
    """Finds the patterns of one language."""

    def __init__(
        self,
        language: str,
        lexicon: Mapping[str, Iterable[str]],
        patterns: Iterable[str],
        sample: Iterable[str],
    ) -> None:
        self._language = language
        self._lexicon = lexicon
        self._patterns = tuple(patterns)
        self._sample = tuple(sample)
        self._regexes: dict[int, re.Pattern[str]] = {}

    @cached_property
    def classes(self) -> Classes:
        """Return the signs of the words."""
        words: dict[str, Iterable[str]] = {
            f"@{key}": tuple(of) for key, of in self._lexicon.items()
        }
        for pattern in self._patterns:
            for atom in atoms(pattern):
                if not atom.startswith("@"):
                    words[atom] = (atom,)
        return Classes(self._language, words)

    def signs(self, tokens: Iterable[str]) -> str:
        """Return the signs of the tokens of a sentence."""
        return "".join(map(self._sign, tokens))

    def known(self, tokens: Iterable[str]) -> int:
        """Return how many tokens are words of some class."""
        return sum(sign >= FIRST_SIGN for sign in self.signs(tokens))

    def find(self, signs: str) -> Iterator[Hit]:
        """Yield where patterns are in the signs of a sentence."""
        present = frozenset(signs)
        index = self._index
        ask: set[_Asked] = set()
        for sign in present & self._triggers:
            ask.update(index[sign])
        disjoint = present.isdisjoint
        for number, needs, lacks in ask:
            for need in needs:
                if disjoint(need):
                    break
            else:
                if disjoint(lacks):
                    for hit in self._regex(number).finditer(signs):
                        yield number, hit.start(), hit.end()

    @cached_property
    def _sign(self) -> Callable[[str], str]:
        return self.classes.__getitem__

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(self._index)

    def _regex(self, number: int) -> re.Pattern[str]:
        if number not in self._regexes:
            self._regexes[number] = re.compile(self._compiled[number].source)
        return self._regexes[number]

    @cached_property
    def _often(self) -> Counter[str]:
        """How often each sign is in a sample of text: a pattern waits for its rarest word."""
        return Counter(self.signs(self._sample))

    def _weigh(self, need: Need) -> float:
        often = self._often
        return sum([often[sign] for sign in need]) + len(need) / 1000

    @cached_property
    def _compiled(self) -> tuple[Compiled, ...]:
        return tuple(compiled(one, self.classes, self._weigh) for one in self._patterns)

    @cached_property
    def _index(self) -> dict[str, tuple[_Asked, ...]]:
        index: dict[str, list[_Asked]] = {}
        for number, one in enumerate(self._compiled):
            first, *others = sorted(one.needs, key=self._weigh)
            for sign in first:
                index.setdefault(sign, []).append((number, tuple(others), one.lacks))
        return {sign: tuple(asked) for sign, asked in index.items()}
