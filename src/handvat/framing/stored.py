"""Read the files in which the weights of the small model are kept."""

from array import array
from pathlib import Path
from sys import byteorder
from typing import Final

FILES: Final = Path(__file__).parent / "files"
DRAWERS: Final = 1 << 13  # for pieces of words; several pieces may share one
LANE: Final = 32  # bits for each sum


class Stored:
    """The weights in one file: those of the drawers, then those of words and pairs by number."""

    def __init__(self, name: str, width: int) -> None:
        stored = (FILES / f"{name}.bin").read_bytes()
        many = (len(stored) - width * DRAWERS) // (4 + width)
        self.numbers = array("I", stored[: 4 * many])
        if byteorder == "big":
            self.numbers.byteswap()
        self.units = array("b", stored[4 * many :])
        self.at = dict(zip(self.numbers, range(DRAWERS, DRAWERS + many), strict=True))
        self.width = width  # weights of each drawer and number

    def packed(self, at: int | None) -> int:
        """Return the weights at a place as one number, each sum in a lane of its own."""
        packed = 0
        if at is not None:
            for one in reversed(self.units[at * self.width : (at + 1) * self.width]):
                packed = (packed << LANE) + one
        return packed
