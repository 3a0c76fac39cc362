"""The wording coach: how something is said, and how it may be said better. Advice, never a no."""

from handvat.framing.coach import remarks_on
from handvat.framing.document import Block, BlockKind, Document, markdown, plain
from handvat.framing.insults import insults
from handvat.framing.linter import lint
from handvat.framing.shapes import (
    Finding,
    Frame,
    Kind,
    Level,
    Pair,
    Remark,
    Report,
    Sentence,
    Weight,
)
from handvat.framing.traceable import named_in

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Finding",
    "Frame",
    "Kind",
    "Level",
    "Pair",
    "Remark",
    "Report",
    "Sentence",
    "Weight",
    "insults",
    "lint",
    "markdown",
    "named_in",
    "plain",
    "remarks_on",
]
