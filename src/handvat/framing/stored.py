"""Read the files in which the weights of the small model are kept."""

from array import array
from pathlib import Path
from sys import byteorder
from typing import Final

FILES: Final = Path(__file__).parent / "files"
DRAWERS: Final = 1 << 13  # for pieces of words; several pieces may share one
LANE: Final = 20  # bits for the sum of each output


class Stored:
    """The weights in one file: those of the drawers, then those of words and pairs by number."""

    def __init__(self, name: str, width: int) -> None:
        stored = (FILES / f"{name}.bin").read_bytes()
        many = (len(stored) - width * DRAWERS) // (4 + width)
        keys = array("I", stored[: 4 * many])
        if byteorder == "big":
            keys.byteswap()
        self._units = array("b", stored[4 * many :])
        self._width = width
        self.at = dict(zip(keys, range(DRAWERS, DRAWERS + many), strict=True))

    def packed(self, at: int | None) -> int:
        """Return the weights at a place as one number."""
        packed = 0
        if at is not None:
            for one in reversed(self._units[at * self._width : (at + 1) * self._width]):
                packed = (packed << LANE) + one
        return packed
