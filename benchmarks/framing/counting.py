"""What counts in a sentence, for whatever learns from it."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rows import Row
from scipy.sparse import csr_matrix

from handvat.framing.lexica import LEXICA
from handvat.framing.reading.classes import Classes
from handvat.framing.reading.signs import Signs
from handvat.framing.stored import DRAWERS
from handvat.framing.weights import START, pieces, word_key

Floats = NDArray[Any]
Weights = dict[int, Floats]  # of a drawer as it is, of a word or a pair as its number plus DRAWERS
PIECE = 0.5  # how heavily a piece of a word counts beside the word
CLASSES = 1 << 40  # from here on the numbers of classes of words, which both languages share
SEEN = 2  # sentences in which something must stand to be learned
COUNTS = {"written": 1.0, "example": 6.0}  # how much a sentence counts
REAL_COUNTS = 3.0  # how much a real one does


def features(row: Row) -> dict[int, float]:
    """Return what counts in a row; the same sums as `handvat.framing.model` makes."""
    bag = row.bag
    found = {DRAWERS + word_key(word, row.lang): 1.0 for word in bag.words}
    found |= dict.fromkeys((DRAWERS + pair for pair in bag.pairs), 1.0)
    for word in bag.words:
        for name in classes_of(word, row.lang):
            found[name] = found.get(name, 0.0) + 1.0
        for drawer in pieces(word):
            found[drawer] = found.get(drawer, 0.0) + PIECE
    spread = float(np.sqrt(bag.many + 1))
    start = {DRAWERS + word_key(START, row.lang): 1.0}
    return {name: count / spread for name, count in found.items()} | start


@cache
def classes_of(token: str, language: str) -> tuple[int, ...]:
    """Return the numbers of the classes of the lexicon that a token is in."""
    sign, named = _signs(language)
    return named.get(sign(token), ())


@cache
def _signs(language: str) -> tuple[Callable[[str], str], dict[str, tuple[int, ...]]]:
    """Return what gives each word its sign, and the numbers of the classes of each sign."""
    classes = Classes(language, {f"@{name}": of for name, of in LEXICA[language].items()})
    named: dict[str, tuple[int, ...]] = {}
    for name, signs in sorted(classes.signs_of.items()):
        number = CLASSES + crc32(name.encode())
        named |= {sign: (*named.get(sign, ()), number) for sign in signs}
    return Signs(classes.plain()).sign, named


def matrix_of(counted: Sequence[dict[int, float]], index: dict[int, int]) -> Any:
    """Return a sparse table: rows by the things in `index`, what is not in it left out."""
    cells = [
        (at, index[name], count)
        for at, found in enumerate(counted)
        for name, count in found.items()
        if name in index
    ]
    at, of, value = zip(*cells, strict=True)
    return csr_matrix((value, (at, of)), (len(counted), len(index)))


def weight_of(rows: Sequence[Row]) -> Floats:
    """Return how much each row counts."""
    return np.array([COUNTS.get(row.part, REAL_COUNTS) for row in rows])
