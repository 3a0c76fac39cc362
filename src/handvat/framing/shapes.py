"""The shapes of what is read and found."""

from enum import StrEnum
from typing import NamedTuple

from handvat.content.text import Text

Span = tuple[int, int]


class Level(StrEnum):
    """How much a remark weighs, lightest first; none of them is an error."""

    INFO = "info"  # to know; asks for nothing
    SUGGESTION = "suggestion"
    WARNING = "warning"


class Examples(NamedTuple):
    """Sentences in which a rule finds something, and sentences in which it must not."""

    match: tuple[str, ...]
    leave: tuple[str, ...]


class Weight(StrEnum):
    """What a finding does to a reader."""

    RISK = "risk"
    STRENGTH = "strength"
    GUIDANCE = "guidance"  # meant well, and may become clearer


class Frame(StrEnum):
    """What a sentence turns the eye to."""

    RISK = "risk"
    LEARNING = "learning"
    NEUTRAL = "neutral"


class Finding(NamedTuple):
    """One thing that a rule finds, from `start` up to `end` in code points of the text."""

    rule: str
    key: str
    kind: Weight
    level: Level
    start: int
    end: int
    language: str  # of the sentence: "nl" or "en"
    message: str  # in the language of whoever reads the report
    rewrite: str | None  # in the language of the sentence
    source: str


class Sentence(NamedTuple):
    """One sentence, what it turns the eye to, and why we think so."""

    start: int
    end: int
    language: str
    frame: Frame
    reasons: tuple[str, ...]  # keys of rules, ids of surroundings, "model" or "meaning"


class Pair(NamedTuple):
    """How often each side of one of the five pairs of the approach is spoken of."""

    key: str
    name: Text
    left: int  # incidents, control, fear, negative framing, compliance
    right: int  # patterns, trust, safety, positive framing, motivation


class Report(NamedTuple):
    """What was found in a text, in the order of the text."""

    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    balance: tuple[Pair, ...]
    unread: tuple[Span, ...] = ()  # sentences that are neither Dutch nor English
