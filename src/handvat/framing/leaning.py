"""What each thing seen in a sentence adds to each frame; `deciding` says how it was learned."""

from functools import lru_cache
from typing import Final

from handvat.framing.around import LACKING
from handvat.framing.brief import Brief
from handvat.framing.model import Scores

VAGUE: Final = "vague-norm"
ABSOLUTE: Final = "absolute"  # is said of how, whatever else is said
_WEIGHS: Final[dict[str, Scores]] = {  # for risk, learning, neutral
    "always": (0.0, 0.1, -0.1),
    "nothing": (-0.3, -0.5, 0.5),
    "a risk": (1.1, -0.7, -0.4),
    "a strength": (-0.2, 0.6, -0.2),
    "prohibition-or-negation": (0.4, -0.2, -0.2),
    "negative-norm": (0.2, -0.2, 0.0),
    "incident-focus": (-0.2, 0.2, 0.0),
    "fear-blame": (0.4, -0.3, -0.1),
    ABSOLUTE: (0.4, -0.2, -0.2),
    VAGUE: (-0.6, 0.5, 0.1),
    "invitation-voice": (-0.3, 0.3, 0.0),
    "CTX-SUPPORT": (-0.3, -0.2, 0.5),
    "CTX-DEFINITION": (-0.4, -0.2, 0.5),
    "CTX-RESEARCH": (-0.2, -0.1, 0.3),
    "CTX-QUOTE": (-0.3, 0.0, 0.3),
    "CTX-NEGATED-FEAR": (-0.3, 0.5, -0.2),
    "CTX-CONTRAST": (-0.2, 0.1, 0.1),
    "CTX-ANNOUNCED": (0.0, -1.0, 0.4),
    "CTX-NOTION": (0.0, -1.0, 0.4),
    "CTX-LACKING": (0.3, -0.8, 0.4),
    "a reproach": (1.5, -1.0, -0.5),  # not learned: an absolute word about what is missed
    "CTX-CARE": (-1.5, 1.0, 0.0),  # not learned: a wish, in words that risk has as well
    "CTX-SHOWN": (-4.0, 2.0, -1.0),  # not learned: what is asked of a boundary is there
}


@lru_cache(maxsize=10_000)
def leaning(met: frozenset[Brief], around: tuple[str, ...]) -> Scores:
    """Return what rules and surroundings add for each frame; there are few kinds."""
    kinds = {f"a {rule.kind.value}" for rule in met if rule.key != ABSOLUTE}
    kinds = kinds if met else {"nothing"}
    keys = [rule.key for rule in met]
    if LACKING in around and ABSOLUTE in keys:
        keys.append("a reproach")
    here = ("always", *around, *kinds, *keys)
    found = [_WEIGHS[one] for one in here if one in _WEIGHS]
    risk, learning, neutral = (sum(of) for of in zip(*found, strict=True))
    return risk, learning, neutral
