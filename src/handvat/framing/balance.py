"""The balance of a text over the five pairs of the approach."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from handvat.content.text import Text
from handvat.framing.around import CARE, NEGATED_FEAR, REASSURANCE
from handvat.framing.read import Read
from handvat.framing.shapes import Pair

# What of each sentence counts on the left, and on the right; each counts in one pair only.
_PAIRS: Final = (
    (
        "incidents-patterns",
        Text(
            "incidenten oplossen of patronen begrijpen",
            "solving incidents or understanding patterns",
        ),
        frozenset({"incident-focus"}),
        frozenset({"learning-from-mistakes"}),
    ),
    (
        "control-trust",
        Text("sturen of vertrouwen", "control or trust"),
        frozenset({"threat-or-sanction"}),
        frozenset({"invitation-voice"}),
    ),
    (
        "fear-safety",
        Text("angst of veiligheid", "fear or safety"),
        frozenset({"fear-blame"}),
        frozenset({"recognition", CARE, NEGATED_FEAR, REASSURANCE}),
    ),
    (
        "negative-positive",
        Text("negatieve of positieve framing", "negative or positive framing"),
        frozenset({"prohibition-or-negation", "negative-norm", "labelling-person", "absolute"}),
        frozenset({"desired-behaviour-concrete", "role-model"}),
    ),
    (
        "compliance-motivation",
        Text("naleving of motivatie", "compliance or motivation"),
        frozenset({"compliance-focus"}),
        frozenset({"small-step"}),
    ),
)


def balance(sentences: Iterable[Read]) -> tuple[Pair, ...]:
    """Return for each pair in how many sentences its left and its right side is spoken of."""
    said = [one.keys | one.around for one in sentences if one.keys or one.around]
    counted = Counter(said).items() if len(said) > 1 else [(one, 1) for one in said]
    return _pairs(tuple(counted))


@lru_cache(maxsize=1_000)  # many a text is one sentence
def _pairs(said: tuple[tuple[frozenset[str], int], ...]) -> tuple[Pair, ...]:
    return tuple(
        Pair(key, name, _holding(left, said), _holding(right, said))
        for key, name, left, right in _PAIRS
    )


def _holding(side: frozenset[str], said: tuple[tuple[frozenset[str], int], ...]) -> int:
    return sum([many for one, many in said if not side.isdisjoint(one)])
