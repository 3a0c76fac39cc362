"""The wording coach: how something is said, and how it may be said better. Advice, never a no."""

from importlib import import_module
from typing import TYPE_CHECKING

from handvat.framing.document import Block, BlockKind, Document, markdown, plain
from handvat.framing.insults import insults
from handvat.framing.linter import lint, lint_each
from handvat.framing.shapes import (
    Finding,
    Frame,
    Level,
    Pair,
    Report,
    Sentence,
    Weight,
)

if TYPE_CHECKING:
    from handvat.framing.traceable import named_in

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Finding",
    "Frame",
    "Level",
    "Pair",
    "Report",
    "Sentence",
    "Weight",
    "insults",
    "lint",
    "lint_each",
    "markdown",
    "named_in",
    "plain",
]

_LATER = {"named_in": "traceable"}  # the command line needs none of it


def __getattr__(name: str) -> object:
    """Return what is loaded only when somebody asks for it."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
