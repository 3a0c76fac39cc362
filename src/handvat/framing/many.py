"""Weigh many sentences at once with numpy, as `model` weighs one; the sums are the very same.

What was learned of a word or a pair is a row of whole numbers, one for each sum. A word that is
met gets a row as well, its pieces counted in. What a sentence adds up to is the sum of some rows.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from handvat.framing.known import MOST_KEPT
from handvat.framing.layer import STEPS, UNITS, layer
from handvat.framing.model import KINDS, LANGUAGES, RULES, TOLD, UNIT, Odds, Said
from handvat.framing.pieces import Drawers
from handvat.framing.stored import DRAWERS, Stored
from handvat.framing.weights import BEFORE, START, word_key

Whole = NDArray[Any]
_SENTENCE: Final = 32  # bits; the number of a sentence stands left of them
_END: Final = (1 << 17) - 1
_ROW: Final = (1 << _SENTENCE) - 1


class Many:
    """Weighs sentences by the hundred, and remembers the words that it met."""

    def __init__(self) -> None:
        stored = [Stored(name, many) for name, many in KINDS]
        self._numbers, self._learned = _learned(stored)
        self._ends = np.zeros(_END + 1, np.bool_)  # on which bits a number of those ends
        self._ends[self._numbers & _END] = True
        self._drawers = Drawers(np.hstack([_rows(one)[:DRAWERS] for one in stored]))
        starts = np.array([word_key(START, one) for one in LANGUAGES], np.uint32)
        self._starts, self._levels = _before(starts), self._of_numbers(starts)
        self._forget()

    def _forget(self) -> None:
        """Forget all words, and begin with what was learned."""
        self._met: list[tuple[str, str]] = []
        many = len(self._numbers)
        self._places = {one: _Places(one, many, self._met) for one in LANGUAGES}
        self._keys, self._rows = self._numbers, self._learned

    def odds(self, said: Sequence[Said]) -> list[Odds]:
        """Return what each of some sentences adds up to; none of them is without words."""
        if len(self._met) > MOST_KEPT:
            self._forget()
        words, many = self._placed(said), np.array([len(one) for one, _language in said])
        tongue = np.array([LANGUAGES.index(language) for _words, language in said])
        keys = self._keys[words]
        before = np.roll(_before(keys), 1)
        before[np.cumsum(many) - many] = self._starts[tongue]
        pairs, known = self._at(keys ^ before)
        whose = np.repeat(np.arange(len(said)), many)
        rows = np.concatenate([words, pairs]) + (np.append(whose, whose[known]) << _SENTENCE)
        sums = self._sums(rows) / np.sqrt(many + 1)[:, None]
        return _told(self._levels[tongue] + sums)

    def _placed(self, said: Sequence[Said]) -> Whole:
        """Return in which row each word of some sentences is."""
        before = len(self._met)
        each = (map(self._places[language].__getitem__, words) for words, language in said)
        places = np.fromiter(chain.from_iterable(each), np.int64)
        if new := self._met[before:]:
            self._learn(new)
        return places

    def _learn(self, new: Sequence[tuple[str, str]]) -> None:
        """Make a row for each of some words."""
        keys = np.array([word_key(*one) for one in new], np.uint32)
        rows = self._drawers.of_words([word for word, _language in new]) + self._of_numbers(keys)
        end = len(self._numbers) + len(self._met)
        self._keys, self._rows = _with_room(self._keys, end), _with_room(self._rows, end)
        self._keys[end - len(new) : end], self._rows[end - len(new) : end] = keys, rows

    def _sums(self, rows: Whole) -> Whole:
        """Return what the rows of each sentence add up to; each row counts once in it."""
        rows.sort()
        rows = rows[np.append(True, rows[1:] != rows[:-1])]
        whose = rows >> _SENTENCE
        begins = np.flatnonzero(np.append(True, whose[1:] != whose[:-1]))
        return np.add.reduceat(self._rows.take(rows & _ROW, axis=0), begins, axis=0)

    def _at(self, numbers: Whole) -> tuple[Whole, Whole]:
        """Return the rows of numbers, where something was learned of them, and where that is."""
        maybe = np.flatnonzero(self._ends[numbers & _END])
        at = np.searchsorted(self._numbers[:-1], numbers[maybe])
        right = self._numbers[at] == numbers[maybe]
        return at[right], maybe[right]

    def _of_numbers(self, numbers: Whole) -> Whole:
        """Return a row for each number; nothing, where nothing was learned of it."""
        rows = np.zeros((len(numbers), self._learned.shape[1]), np.int32)
        at, known = self._at(numbers)
        rows[known] = self._learned[at]
        return rows


class _Places(dict[str, int]):
    """In which row each word of one language is; a new one is noted, and gets the next row."""

    def __init__(self, language: str, first: int, met: list[tuple[str, str]]) -> None:
        super().__init__()
        self._language, self._first, self._met = language, first, met

    def __missing__(self, word: str) -> int:
        self[word] = place = self._first + len(self._met)
        self._met.append((word, self._language))
        return place


def _told(sums: Whole) -> list[Odds]:
    """Return what each sentence adds up to for rules and frames, of its sums."""
    hidden = (np.maximum(sums[:, TOLD:], 0) * STEPS).astype(np.int64)
    last = np.array(layer().weights, np.int64)
    by_words = sums[:, :TOLD] / UNIT
    by_layer = (hidden @ last.T + layer().levels) / (STEPS * UNITS)
    frames = (by_words[:, RULES:] + by_layer) / 2
    told: list[Odds] = np.hstack([by_words[:, :RULES], frames]).tolist()
    return told


def _before(keys: Whole) -> Whole:
    """Return what the numbers of words become as the first of a pair."""
    times, more = map(np.uint32, BEFORE)
    return keys * times + more


def _with_room(table: Whole, many: int) -> Whole:
    """Return a table with room for so many rows: this one, or one twice as long."""
    if many <= len(table):
        return table
    wider = np.zeros((2 * many, *table.shape[1:]), table.dtype)
    wider[: len(table)] = table
    return wider


def _rows(stored: Stored) -> Whole:
    return np.array(stored.units, np.int32).reshape(-1, stored.width)


def _learned(stored: Sequence[Stored]) -> tuple[Whole, Whole]:
    """Return the numbers of which something was learned, in order, and a row for each."""
    numbers = np.unique(np.concatenate([np.array(one.numbers, np.uint32) for one in stored]))
    learned = np.zeros((len(numbers), sum(one.width for one in stored)), np.int32)
    lane = 0
    for one in stored:
        at = np.searchsorted(numbers, np.array(one.numbers, np.uint32))
        learned[at, lane : lane + one.width] = _rows(one)[DRAWERS:]
        lane += one.width
    return numbers, learned
