"""From the hidden layer of the small model to frames, in whole numbers: the same anywhere."""

from array import array
from collections.abc import Sequence
from functools import cache
from operator import mul
from sys import byteorder
from typing import Final

from handvat.framing.stored import FILES

FRAMES: Final = 3  # risk, learning, neutral
STEPS: Final = 8  # in which each unit of a sum is counted
UNITS: Final = 1 << 20  # a weight of one, of a hidden sum of one unit, is stored as so many


class Layer:
    """What each hidden sum weighs for each frame, and where each frame begins."""

    def __init__(self) -> None:
        stored = array("i", (FILES / "layer.bin").read_bytes())
        if byteorder == "big":
            stored.byteswap()
        step = len(stored) // FRAMES
        self.weights = [
            stored[at + 1 : at + step].tolist() for at in range(0, FRAMES * step, step)
        ]
        self.levels = [stored[at] * STEPS for at in range(0, FRAMES * step, step)]

    def frames(self, sums: Sequence[float]) -> list[float]:
        """Return what the hidden sums add up to for each frame; one under zero tells nothing."""
        hidden = [int(STEPS * one) if one > 0 else 0 for one in sums]
        return [
            (level + sum(map(mul, hidden, of))) / (STEPS * UNITS)
            for level, of in zip(self.levels, self.weights, strict=True)
        ]


@cache
def layer() -> Layer:
    """Return the layer, read once."""
    return Layer()
