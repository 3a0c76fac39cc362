"""Look for many patterns in a sentence, trying only those whose rarest word is in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from handvat.framing.reading.classes import Classes
from handvat.framing.reading.patterns import Compiled, Need, atoms, compiled
from handvat.framing.reading.tokens import TOKEN

Hit = tuple[int, int, int]  # which pattern; first token, and one past the last


class Matcher:
    """Finds the patterns of one language."""

    def __init__(
        self,
        language: str,
        lexicon: Mapping[str, Iterable[str]],
        patterns: Iterable[str],
        common: Iterable[str],
    ) -> None:
        self._language = language
        self._lexicon = lexicon
        self._patterns = tuple(patterns)
        self._common = tuple(common)
        self._regexes: dict[int, re.Pattern[str]] = {}

    @cached_property
    def classes(self) -> Classes:
        """Return the signs of the words."""
        words: dict[str, Iterable[str]] = {key: tuple(of) for key, of in self._lexicon.items()}
        for pattern in self._patterns:
            for atom in atoms(pattern):
                if not atom.startswith("@"):
                    words[atom] = (atom,)
        return Classes(self._language, words)

    def signs(self, sentence: str) -> str:
        """Return the signs of the words and marks of a readable sentence."""
        return "".join(map(self.classes.__getitem__, TOKEN.findall(sentence)))

    def find(self, signs: str) -> Iterator[Hit]:
        """Yield where patterns are in the signs of a sentence."""
        present = frozenset(signs)
        ask: set[int] = set()
        for sign in present & self._index.keys():
            ask.update(self._index[sign])
        for number in sorted(ask):
            one = self._compiled[number]
            if not present.isdisjoint(one.lacks) or any(map(present.isdisjoint, one.needs)):
                continue
            for hit in self._regex(number).finditer(signs):
                yield number, hit.start(), hit.end()

    def _regex(self, number: int) -> re.Pattern[str]:
        if number not in self._regexes:
            self._regexes[number] = re.compile(self._compiled[number].source)
        return self._regexes[number]

    @cached_property
    def _heavy(self) -> frozenset[str]:
        return frozenset(self.classes[word] for word in self._common)

    def _weigh(self, need: Need) -> int:
        return len(need) + 1000 * len(need & self._heavy)

    @cached_property
    def _compiled(self) -> tuple[Compiled, ...]:
        return tuple(compiled(one, self.classes, self._weigh) for one in self._patterns)

    @cached_property
    def _index(self) -> dict[str, tuple[int, ...]]:
        index: dict[str, list[int]] = {}
        for number, one in enumerate(self._compiled):
            for sign in min(one.needs, key=self._weigh):
                index.setdefault(sign, []).append(number)
        return {sign: tuple(numbers) for sign, numbers in index.items()}
