"""Give every word of a language one sign that stands for all classes it is in.

A sentence then is a short string of signs, and a pattern over classes is a regular expression over
that string: quick, and in time that grows with the sentence alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from handvat.framing.reading import inflect_en, inflect_nl
from handvat.framing.reading.signs import FIRST_SIGN

_FORMS = {"nl": (inflect_nl.verb, inflect_nl.noun), "en": (inflect_en.verb, inflect_en.noun)}


class Classes:
    """The sign of each word, of each beginning and of each end."""

    def __init__(self, language: str, words: Mapping[str, Iterable[str]]) -> None:
        self._signs: dict[frozenset[str], str] = {}
        self.signs_of: dict[str, set[str]] = defaultdict(set)
        exact, self._starts, self._ends = _spelled(language, words)
        self._lengths = sorted({len(start) for start in self._starts}, reverse=True)
        self._tails = sorted({len(end) for end in self._ends}, reverse=True)
        self._starts = {one: _nested(self._starts, one, before=True) for one in self._starts}
        self._ends = {one: _nested(self._ends, one, before=False) for one in self._ends}
        self._exact = {
            word: self._sign(frozenset(named | self._loose(word))) for word, named in exact.items()
        }
        self._start_sign = {one: self._sign(frozenset(of)) for one, of in self._starts.items()}
        self._end_sign = {one: self._sign(frozenset(of)) for one, of in self._ends.items()}

    def plain(self) -> dict[str, Any]:
        """Return the signs as plain values."""
        words, signs = "\n".join(self._exact), "".join(self._exact.values())
        return {"words": words, "signs": signs, "starts": self._start_sign, "ends": self._end_sign}

    def _sign(self, named: frozenset[str]) -> str:
        if named not in self._signs:
            self._signs[named] = chr(ord(FIRST_SIGN) + len(self._signs))
            for one in named:
                self.signs_of[one].add(self._signs[named])
        return self._signs[named]

    def _loose(self, word: str) -> set[str]:
        found: set[str] = set()
        for length in self._lengths:
            if word[:length] in self._starts:
                return found | self._starts[word[:length]]
        for length in self._tails:
            if word[-length:] in self._ends:
                return found | self._ends[word[-length:]]
        return found


def _nested(parts: Mapping[str, set[str]], part: str, *, before: bool) -> set[str]:
    """Return the classes of a beginning or an end, with those of shorter ones in it."""
    cuts = range(1, len(part) + 1)
    shorter = (part[:cut] if before else part[-cut:] for cut in cuts)
    return {name for one in shorter for name in parts.get(one, ())}


Spelled = tuple[dict[str, set[str]], dict[str, set[str]], dict[str, set[str]]]


def _spelled(language: str, words: Mapping[str, Iterable[str]]) -> Spelled:
    """Return the classes of whole words, of beginnings (`pest~`) and of ends (`~gedrag`)."""
    exact: dict[str, set[str]] = defaultdict(set)
    starts: dict[str, set[str]] = defaultdict(set)
    ends: dict[str, set[str]] = defaultdict(set)
    for name, entries in words.items():
        for entry in entries:
            if entry.endswith("~"):
                starts[entry[:-1]].add(name)
            elif entry.startswith("~"):
                ends[entry[1:]].add(name)
            else:
                for form in forms(language, entry):
                    exact[form].add(name)
    return exact, starts, ends


def forms(language: str, entry: str) -> Iterable[str]:
    """Return the forms of an entry: `=verb`, `+noun`, or a word as it is."""
    verb, noun = _FORMS[language]
    if entry.startswith("="):
        return verb(entry[1:])
    return noun(entry[1:]) if entry.startswith("+") else (entry,)
