"""Which place answers which question, and what a behaviour of one's own may be."""

import unicodedata

ANSWERED_AT = {  # the function of a question, and the route of the place that answers it
    "topic_coverage": "programme:home",
    "guided_focus": "overview:home",
    "priority_board": "library:behaviours",
    "signal_patterns": "measure:waves",
    "one_language": "library:approach",
    "story_and_framing": "library:wording",
    "integral_overview": "overview:home",
}
LONGEST = 300  # signs of one sentence
STEPS = 4  # of a ladder, at most
OWN = "o-"  # what the key of an own behaviour begins with
KEY_SIGNS = "abcdefghijklmnopqrstuvwxyz234567"  # base32: 8 of them are 40 bits
SMALL = 60  # people; in a larger unit many first names are words too


def answered_at(function: str) -> str:
    """Return the route of the place that answers a question, or nothing where none does yet."""
    return ANSWERED_AT.get(function, "")


def is_own(key: str) -> bool:
    """Return whether a key is that of an own behaviour."""
    return key.startswith(OWN) and set(KEY_SIGNS).issuperset(key.removeprefix(OWN))


def folded(text: str) -> str:
    """Return a text without capitals and accents, to compare with."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
