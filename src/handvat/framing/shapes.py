"""The shapes of rules and of what they remark."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from handvat.content.shapes import Text

Span = tuple[int, int]
Finder = Callable[[str], Iterable[Span]]  # where in a sentence something stands


class Level(StrEnum):
    """How much a remark weighs; none of them is an error."""

    SUGGESTION = "suggestion"
    WARNING = "warning"


class Kind(StrEnum):
    """What a text is, which decides what is asked of it."""

    NORM = "norm"  # a desired behaviour
    AGREEMENT = "agreement"  # what a team agrees; begins with “we”
    STEP = "step"  # a small step, or an if-then sentence
    TEXT = "text"  # anything else that people write


NORMS = frozenset({Kind.NORM, Kind.AGREEMENT, Kind.STEP})


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences in which a rule finds something, and sentences in which it must not."""

    match: tuple[str, ...]
    leave: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to look at in how something is said."""

    id: str  # of the taxonomy where it has one; never used again
    key: str
    level: Level
    kinds: frozenset[Kind]
    name: Text
    why: Text  # in plain words
    offer: Text  # another way to say it, or a question that leads there
    find: Mapping[str, Finder]  # language, and where it finds something in a sentence
    examples: Mapping[str, Examples]
    unless: frozenset[str] = frozenset()  # contexts in which it keeps quiet
    whole: bool = False  # looks at the whole text, not at each sentence
    source: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the coach says of one span of a text."""

    rule: str
    start: int
    end: int
    text: Text
    rewrite: Text | None
    level: Level
