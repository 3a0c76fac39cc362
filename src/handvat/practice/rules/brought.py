"""What came out of a conversation: lines as they were typed, and what each becomes."""

import re
from enum import StrEnum

from handvat.practice.rules.agreement_words import begins_with_us, one_line

MOST_LINES = 30
LONGEST_LINE = 300  # characters
_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013\u00b7]|\d{1,2}[.)])\s+")
_IF_THEN = re.compile(r"^(?:als|wanneer|if|when)\s+(.+?),?\s+(?:dan|then)\s+(.+)$", re.IGNORECASE)


class Becomes(StrEnum):
    """What one line becomes."""

    NOTHING = "nothing"  # it was said, and that is enough
    AGREEMENT = "agreement"
    BEHAVIOUR = "behaviour"
    SIGNAL = "signal"


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that say something, without bullets, each once, in order."""
    said = (one_line(_BULLET.sub("", line)) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in said if line))


def if_then(line: str) -> tuple[str, str] | None:
    """Return the situation and what follows, when `line` is an if-then sentence."""
    found = _IF_THEN.match(line)
    return (found[1].rstrip(" ,"), found[2].rstrip(" .")) if found else None


def speaks_for_the_team(line: str) -> bool:
    """Return whether `line` can be agreed on as it is: it begins with "wij", or is an if-then."""
    return begins_with_us(line) or if_then(line) is not None
