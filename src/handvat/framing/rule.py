"""The shape of a rule of the linter, and of a surrounding in which rules keep quiet."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from handvat.content.text import Text
from handvat.framing.read import Read
from handvat.framing.shapes import Examples, Level, Weight

Patterns = Mapping[str, tuple[str, ...]]  # language, and patterns over classes of words
_NONE: Mapping[str, tuple[Any, ...]] = MappingProxyType({})


class Rewrite(NamedTuple):
    """A worked example: a sentence, and how it may be said better."""

    said: str
    better: str


class Rule(NamedTuple):
    """One thing to see in how a sentence speaks."""

    id: str  # of the taxonomy; never used again
    key: str
    kind: Weight
    level: Level
    name: Text
    detects: Text
    message: Text  # to the writer: what it does to a reader
    why: Text  # in plain words
    source: str
    patterns: Patterns
    examples: Mapping[str, Examples]
    counter: Text | None = None  # what was found that speaks against the rule
    unless: frozenset[str] = frozenset()  # ids of surroundings
    rewrites: Mapping[str, tuple[Rewrite, ...]] = _NONE
    offers: Mapping[str, tuple[str, ...]] = _NONE  # {wanted}, {where}
    whole: Callable[[tuple[Read, ...]], Iterable[Read]] | None = None  # looks at a document


class Surrounding(NamedTuple):
    """Words around a finding that make it quiet, in the sentence or where they overlap."""

    id: str  # of the taxonomy
    name: Text
    patterns: Patterns
    examples: Mapping[str, tuple[str, ...]]
    overlaps: bool = False  # quiet only where the words themselves are
    counts_as: str = ""  # key of a strength that the words are instead
