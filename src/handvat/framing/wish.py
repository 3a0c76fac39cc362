"""What whoever asks wants to be told."""

from functools import lru_cache
from typing import NamedTuple

from handvat.framing.brief import Brief
from handvat.framing.engine import rules
from handvat.framing.shapes import Level, Weight

_HEAVY = {level: rank for rank, level in enumerate(Level)}


class Wish(NamedTuple):
    """What is wanted of a text."""

    say: str | None  # the language of messages; without it that of the sentence
    level: Level  # the lightest remark
    fixes: bool  # rewrites as well
    frames: bool  # the frame of sentences in which no rule sees anything as well
    rules: frozenset[Brief]


@lru_cache(maxsize=100)
def wanted(level: Level, select: frozenset[str], ignore: frozenset[str]) -> frozenset[Brief]:
    """Return the rules of which findings are wanted."""

    def wants(rule: Brief) -> bool:
        named = {rule.id, rule.key}
        heavy = rule.kind is Weight.STRENGTH or _HEAVY[rule.level] >= _HEAVY[level]
        return heavy and (not select or bool(named & select)) and not named & ignore

    return frozenset(filter(wants, rules()))
