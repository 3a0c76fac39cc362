"""Where a mark begins and ends: around the words that carry a finding, and no mark beside them."""

from collections.abc import Sequence
from typing import Final

from handvat.framing.shapes import Span

_WAITS: Final = (  # words after which one waits for what they are said of
    "de het een te van voor met bij in mijn jouw je uw zijn haar hun onze ons geen mag mogen moet "
    "moeten kan kunnen zal zullen wordt worden word en of "
    "a an the to of for with at in on about my your his her its our their own no must should may "
    "can cannot shall will would could is are be and or any every each one "
    "één seksueel seksuele ongewenst ongewenste grensoverschrijdend grensoverschrijdende open "
    "veilige respectvolle inappropriate unacceptable unwanted unwelcome offensive sexual formal "
    "disciplinary respectful"
)
_OPEN: Final = frozenset(_WAITS.split())
_JOINS: Final = frozenset(("en", "of", "and", "or"))
_FARTHEST: Final = 7  # words that a mark is made longer, where its last word waits for more
_NEAR: Final = 3  # words that a mark is made longer, where they close its clause


def marked(tokens: Sequence[str], start: int, end: int) -> Span:
    """Return from which token to which a mark stands, of those that a pattern met.

    Marks at its edges are left out; a word that leaves a reader waiting is followed up to where
    its clause ends, or else to the next word that stands for itself.
    """
    first, last = start, end
    while first < last and not tokens[first][0].isalnum():
        first += 1
    while first < last and not tokens[last - 1][0].isalnum():
        last -= 1
    if first == last:
        return start, end
    return first, _closed(tokens, first, last)


def _closed(tokens: Sequence[str], start: int, end: int) -> int:
    """Return where a mark ends that may stop before the words that close its clause."""
    waits = _waits(tokens[end - 1])
    if end - start == 1 and not waits:
        return end  # one word says it
    most = _FARTHEST if waits else _NEAR
    near = end  # where waiting: past the next word that stands for itself
    for at in range(end, min(end + most + 1, len(tokens))):
        first = tokens[at][0]
        if not (first.isalpha() or first.isdecimal()):
            return at - (at > end and tokens[at - 1].lower() in _JOINS)
        if waits and near == end and not _waits(tokens[at]):
            near = at + 1
    return len(tokens) if end + most >= len(tokens) else near


def _waits(token: str) -> bool:
    """Return whether a word leaves a reader waiting for what it is said of."""
    return token.lower() in _OPEN or token.endswith(("'s", "\u2019s"))
