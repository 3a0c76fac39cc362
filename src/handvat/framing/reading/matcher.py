"""Look for many patterns in a sentence, trying only those whose rarest word is in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from handvat.framing.reading.classes import FIRST_SIGN, Classes
from handvat.framing.reading.patterns import Compiled, Need, atoms, compiled

Hit = tuple[int, int, int]  # which pattern; first token, and one past the last
_Asked = tuple[tuple[Need, ...], Need]  # what a pattern needs beside its trigger, and lacks


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
        hot = present & self._triggers
        if not hot:
            return
        disjoint, asked = present.isdisjoint, self._asked
        for number in set().union(*map(self._index.__getitem__, hot)):
            for need in asked[number][0]:
                if disjoint(need):
                    break
            else:
                if disjoint(asked[number][1]):
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
        marks = sum(not sign.isalpha() for sign in need)  # more frequent in prose than in examples
        return sum([often[sign] for sign in need]) + 100 * marks + len(need) / 1000

    @cached_property
    def _compiled(self) -> tuple[Compiled, ...]:
        return tuple(compiled(one, self.classes, self._weigh) for one in self._patterns)

    @cached_property
    def _sorted(self) -> tuple[list[Need], ...]:
        """For each pattern what it needs, the rarest first."""
        return tuple(sorted(one.needs, key=self._weigh) for one in self._compiled)

    @cached_property
    def _asked(self) -> tuple[_Asked, ...]:
        return tuple(
            (tuple(needs[1:]), one.lacks)
            for one, needs in zip(self._compiled, self._sorted, strict=True)
        )

    @cached_property
    def _index(self) -> dict[str, tuple[int, ...]]:
        index: dict[str, list[int]] = {}
        for number, needs in enumerate(self._sorted):
            for sign in needs[0]:
                index.setdefault(sign, []).append(number)
        return {sign: tuple(numbers) for sign, numbers in index.items()}
