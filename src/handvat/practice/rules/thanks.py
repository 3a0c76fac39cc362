"""What thanks may say, and which part of a name was meant."""

import re

from handvat.framing.insults import insults

LONGEST = 500
SHORTEST_SEARCH = 3  # letters, so that nobody reads the roster letter by letter
MOST_FOUND = 6


def insult(text: str) -> bool:
    """Return whether a word in `text` is known to hurt."""
    return bool(insults(text))


def begins_with(name: str, words: str) -> bool:
    """Return whether a word of `name` begins with `words`, or the name does."""
    name, words = name.casefold(), " ".join(words.casefold().split())
    return any(name[place:].startswith(words) for place in _word_starts(name))


def _word_starts(name: str) -> list[int]:
    return [found.start() for found in re.finditer(r"\b\w", name)]
