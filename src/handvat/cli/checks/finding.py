"""What a check says: how it is, and what to do when it is not well."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How it is."""

    WELL = "well"
    MIND = "mind"  # it works, and somebody should know
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    weight: Weight
    what: str
    remedy: str = ""


def well(what: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(Weight.WELL, what)


def mind(what: str, remedy: str) -> Finding:
    """Return something that works but needs an eye."""
    return Finding(Weight.MIND, what, remedy)


def wrong(what: str, remedy: str) -> Finding:
    """Return something that has to be mended."""
    return Finding(Weight.WRONG, what, remedy)
