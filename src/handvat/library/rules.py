"""Which place answers which question, and what a behaviour of one's own may be."""

import re
import unicodedata
from collections.abc import Iterable

ANSWERED_AT = {  # the function of a question, and the route of the place that answers it
    "topic_coverage": "programme:home",
    "guided_focus": "overview:home",
    "priority_board": "library:behaviours",
    "signal_patterns": "measure:waves",
    "one_language": "library:approach",
    "integral_overview": "overview:home",
}
LONGEST = 300  # signs of one sentence
STEPS = 4  # of a ladder, at most
OWN = "o-"  # what the key of an own behaviour begins with
KEY_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"  # base32: 8 of them are 40 bits
SMALL = 60  # people; in a larger unit many first names are words too
_WORD = re.compile(r"[^\W\d_]+(?:[\u2019'-][^\W\d_]+)*")
# First names that open a Dutch or English sentence as a word.
ALSO_WORDS = frozenset({"wil", "will", "mark", "may", "bo", "per", "an", "bas", "art", "hope"})


def answered_at(function: str) -> str:
    """Return the route of the place that answers a question, or nothing where none does yet."""
    return ANSWERED_AT.get(function, "")


def is_own(key: str) -> bool:
    """Return whether a key is that of an own behaviour."""
    return key.startswith(OWN)


def folded(text: str) -> str:
    """Return a text without capitals and accents, to compare with."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def name_in(text: str, names: Iterable[str], *, all_parts: bool) -> str:
    """Return the first piece of a text that is a name, or nothing.

    A whole name counts however it is written; a first or last name on its own counts, where
    `all_parts` asks for it, when it bears a capital and is no everyday word.
    """
    plain = f" {' '.join(folded(word) for word in _WORD.findall(text))} "
    capitals: dict[str, str] = {
        folded(word): word for word in _WORD.findall(text) if word[0].isupper()
    }
    for name in names:
        words = [folded(word) for word in _WORD.findall(name)]
        if len(words) > 1 and f" {' '.join(words)} " in plain:
            return name
        parts = {word for word in words if len(word) > 2} - ALSO_WORDS
        if all_parts and (said := parts & capitals.keys()):
            return capitals[min(said)]
    return ""
