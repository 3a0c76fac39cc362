"""A sentence as it was read, for those who look at a whole document."""

from typing import NamedTuple

from handvat.framing.document import BlockKind
from handvat.framing.shapes import Frame


class Read(NamedTuple):
    """A sentence as it was read: where it stands, and what was seen in it."""

    start: int
    end: int
    block: int  # which block of the document
    kind: BlockKind
    language: str
    frame: Frame
    keys: frozenset[str]  # of rules
    around: frozenset[str]  # ids of surroundings
