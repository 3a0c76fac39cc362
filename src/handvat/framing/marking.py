"""Where a mark begins and ends: around the words that carry a finding, and no mark beside them."""

from collections.abc import Sequence
from typing import Final

from handvat.framing.shapes import Span

_WAITS: Final = (  # words after which one waits for what they are said of
    "de het een te van voor met bij in mijn jouw je uw zijn haar hun onze ons geen mag mogen moet "
    "moeten kan kunnen zal zullen wordt worden word en of "
    "a an the to of for with at in on about my your his her its our their own no must should may "
    "can cannot shall will would could is are be and or any every each"
)
_OPEN: Final = frozenset(_WAITS.split())
_ENDS: Final = frozenset(".,;:!?…()[]\u2013\u2014")
_FARTHEST: Final = 7  # words that a mark is made longer


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
    return first, _closed(tokens, last)


def _closed(tokens: Sequence[str], end: int) -> int:
    """Return where a mark ends that may stop at a word that leaves a reader waiting."""
    if end == len(tokens) or tokens[end - 1].lower() not in _OPEN:
        return end
    near = end  # past the next word that stands for itself
    for at in range(end, min(end + _FARTHEST, len(tokens))):
        if tokens[at] in _ENDS:
            return at
        if near == end and tokens[at][0].isalnum() and tokens[at].lower() not in _OPEN:
            near = at + 1
    reached = end + _FARTHEST >= len(tokens)
    return len(tokens) if reached and tokens[-1][0].isalnum() else near
