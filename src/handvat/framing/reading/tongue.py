"""Tell Dutch from English, a sentence at a time."""

from collections.abc import Iterable
from typing import Final

_NL: Final = (
    "de het een en van ik je jij hij zij wij ze dat dit niet geen met voor op aan bij naar "
    "uit om te zijn wordt worden heeft hebben had maar ook als dan wat wie hoe waar er nog "
    "wel al door tot tegen zonder onze ons mijn jouw jullie hun haar elkaar iedereen iemand "
    "deze kan kunnen moet moeten mag mogen zal zullen wil willen gaat gaan doet doen collega "
    "collega's mensen gedrag veilig sociale medewerkers studenten leidinggevenden team werk "
    "respect omgaan volgens tussen tijdens omdat wanneer zodat hier daar veel meer alle"
)
_EN: Final = (
    "the a and of i you he she they that this not no with for on at by to from is are was "
    "were be been has have had but also as than what who how where there still will would our "
    "us my your their her his each other everyone someone these can could must may shall "
    "should want do does did or if when which while any all people behaviour behavior staff "
    "students colleagues it its about into without because between during don't doesn't we're "
    "you're"
)
_BOTH: Final = frozenset(
    {"we", "in", "is", "of", "was", "over", "die", "me", "team", "respect", "had"}
)
SMALL: Final = {
    **{word: 1 for word in _NL.split() if word not in _BOTH},
    **{word: -1 for word in _EN.split() if word not in {*_BOTH, *_NL.split()}},
}
_SIDE: Final = {**SMALL, **{word.capitalize(): side for word, side in SMALL.items()}}


def side(token: str) -> int:
    """Return 1 for a small word of Dutch, -1 for one of English, and else nothing."""
    return _SIDE.get(token, 0)


def lean(tokens: Iterable[str]) -> int:
    """Return how far tokens lean to Dutch; below nothing they lean to English."""
    return sum([_SIDE.get(token, 0) for token in tokens])


def first_lean(said: Iterable[str]) -> int:
    """Return the same of chunks at a glance: those with a mark are passed by."""
    return sum(filter(None, map(_SIDE.get, said)))
