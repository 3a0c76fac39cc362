"""Weigh the pieces of many words at once with numpy, as `weights` weighs those of one."""

from collections.abc import Sequence
from typing import Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from handvat.framing.stored import DRAWERS
from handvat.framing.weights import BEGINNING, PIECES, REST, pieces

Whole = NDArray[Any]
# What one more byte does to a checksum of 32 bits.
_STEP: Final = np.array([crc32(bytes([one ^ 255])) ^ 0xFF << 24 for one in range(256)], np.uint32)
_NOTHING: Final = DRAWERS  # a drawer with no weights


class Drawers:
    """The weights of all drawers, a row for each."""

    def __init__(self, units: Whole) -> None:
        """Take the weights of each drawer."""
        self._units = np.vstack([units, np.zeros_like(units[:1])]).astype(np.int16)

    def of_words(self, words: Sequence[str]) -> Whole:
        """Return a row for each plain word: what its pieces weigh."""
        found = np.zeros((len(words), self._units.shape[1]), np.int32)
        with_pieces = [at for at, word in enumerate(words) if word[0].isalpha()]
        ascii_only = [at for at in with_pieces if words[at].isascii()]
        if ascii_only:
            found[ascii_only] = self._of_ascii([words[at] for at in ascii_only])
        for at in {*with_pieces}.difference(ascii_only):
            found[at] = self._units[pieces(words[at])].sum(axis=0)
        return found

    def _of_ascii(self, words: Sequence[str]) -> Whole:
        """Return the same of words of which each sign is one byte.

        The checksums of all pieces grow together, from each sign of each word a byte at a time.
        """
        signs = np.frombuffer("".join([f"<{word}>" for word in words]).encode(), np.uint8)
        many = np.array([*map(len, words)]) + 2
        ends = np.cumsum(many)
        begins, left = ends - many, np.repeat(ends, many) - np.arange(len(signs))
        beginning = np.minimum(many, BEGINNING)
        found = np.zeros((len(signs), self._units.shape[1]), np.int16)
        state = np.full(len(signs), (1 << 32) - 1, np.uint32)
        for size in range(1, min(BEGINNING, len(signs)) + 1):
            state = state[: len(signs) - size + 1]
            state = _STEP[(state ^ signs[size - 1 :]) & 255] ^ state >> 8
            drawers = ~state & REST
            if size in PIECES:
                fits = left[: len(state)] >= size
                found[: len(state)] += self._units[np.where(fits, drawers, _NOTHING)]
            here = begins[beginning == size]
            found[here] += self._units[drawers[here]]
        return np.add.reduceat(found, begins, axis=0, dtype=np.int32)
