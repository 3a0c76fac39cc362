"""What the words of an agreement have to be: ours, positive in form, and about nobody alone."""

import re
from collections.abc import Sequence

from handvat.framing.traceable import ROLES_OF_ONE, Why, could_point_at

LONGEST_SENTENCE = 300  # characters
LONGEST_PART = 200
_OURS = re.compile(r"[\W_]*(?:wij|we)\b", re.IGNORECASE)
_IF = re.compile(r"^(?:als|wanneer|when|if)\s+", re.IGNORECASE)
_THEN = re.compile(r"^(?:dan|then)\s+", re.IGNORECASE)
_NOT_A_ROLE = {"intern"}  # "intern overleg"


def one_line(text: str) -> str:
    """Return `text` on one line, without space around it."""
    return " ".join(text.split())


def begins_with_us(sentence: str) -> bool:
    """Return whether a sentence speaks for the team: it begins with "wij" or "we"."""
    return _OURS.match(sentence) is not None


def plain_cue(text: str) -> str:
    """Return the situation as it fits behind "Als": without that word and a stop at the end."""
    return _IF.sub("", one_line(text)).rstrip(" .,;…")


def plain_then(text: str) -> str:
    """Return what follows as it fits behind "dan": without that word and a stop at the end."""
    return _THEN.sub("", one_line(text).lstrip("…. ")).rstrip(" .;…")


def one_person_in(sentence: str) -> str:
    """Return the first role in `sentence` that one person has, as it stands there."""
    roles = [role for role in ROLES_OF_ONE if role not in _NOT_A_ROLE]
    for span in could_point_at(sentence, names=(), roles_of_one=roles):
        if span.why is Why.ROLE:
            return sentence[span.start : span.end]
    return ""


def role_model_refused(role_model: int | None, because: str, *, leads: Sequence[int]) -> str:
    """Return why this role model will not do, as a code; empty when they will.

    An agreement binds the team lead first: somebody else begins for a reason that all may read.
    """
    if not leads or role_model in leads:
        return ""
    if role_model is None:
        return "nobody"
    return "" if because.strip() else "silently"


def back_to_the_table(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether other words make it another agreement, which the team talks about first."""
    return [one_line(text).casefold() for text in before] != [
        one_line(text).casefold() for text in after
    ]
