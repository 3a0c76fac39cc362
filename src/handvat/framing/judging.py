"""Judge one sentence: what is seen in it, and what it turns the eye to."""

from handvat.framing.around import QUOTE
from handvat.framing.brief import Brief
from handvat.framing.deciding import decide
from handvat.framing.engine import Look, Seen
from handvat.framing.frames import verdict
from handvat.framing.model import Odds
from handvat.framing.reading.quoted import Quotes
from handvat.framing.shapes import Frame, Weight

MODEL = "model"  # a reason: no rule saw it, and the model finds it likely


Said = tuple[str, int]  # a sentence, and its place in the text
Judged = tuple[  # what is thought of one sentence
    tuple[Seen, ...],  # what is seen in it
    Brief | None,  # what no rule sees and the model finds likely
    Frame,
    tuple[str, ...],  # reasons for the frame
    frozenset[str],  # keys of rules that see something
    frozenset[str],  # ids of surroundings, or what the model says
]


def judged(
    said: Said, look: Look, quotes: Quotes | None, odds: Odds | None, *, frames: bool
) -> Judged:
    """Return what is thought of a sentence in which something was seen, or nothing.

    Args:
        said: the sentence.
        look: what was seen, and its surroundings.
        quotes: what is only quoted is no remark; nothing where nothing was seen.
        odds: what the sentence adds up to for the model, if it was asked.
        frames: whether the model is asked where the rules leave the frame open.
    """
    sentence, offset = said
    seen, around = look
    if quotes and quotes.spans:
        seen = tuple([one for one in seen if not _only_quoted(one, offset, quotes)])
        around = around if seen else (*around, QUOTE)
    if odds is None or not (seen or frames):
        return _as_seen(seen, around)
    framed, fits, guess = decide(seen, around, odds)
    if seen:
        seen = tuple([one for one in seen if one[0] in fits])
    _, reasons, keys, groups = verdict(_rules(seen), around)
    if guess is None or "\u2026" in sentence:
        return seen, None, framed, reasons, keys, groups
    reasons = (*reasons, guess.key, MODEL)
    return seen, guess, framed, reasons, keys, groups | {guess.key, MODEL}


def _rules(seen: tuple[Seen, ...]) -> tuple[Brief, ...]:
    return tuple([rule for rule, _, _ in seen]) if seen else ()


def _as_seen(seen: tuple[Seen, ...], around: tuple[str, ...]) -> Judged:
    """Return what rules and surroundings alone make of a sentence."""
    framed, reasons, keys, groups = verdict(_rules(seen), around)
    return seen, None, framed, reasons, keys, groups


def _only_quoted(seen: Seen, offset: int, quotes: Quotes) -> bool:
    """Return whether it is no strength, and only quoted."""
    rule, start, end = seen
    return rule.kind is not Weight.STRENGTH and quotes.hold(offset + start, offset + end)
