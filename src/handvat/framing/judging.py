"""Judge one sentence: what is seen in it, and what it turns the eye to."""

from handvat.framing.around import QUOTE
from handvat.framing.brief import Brief
from handvat.framing.deciding import decide
from handvat.framing.engine import Look, Seen
from handvat.framing.frames import verdict
from handvat.framing.model import Odds
from handvat.framing.reading.quoted import Quotes
from handvat.framing.shapes import Frame, Weight

MODEL = "model"  # a reason: rules alone do not say so, and the model finds it likely
MEANING = "meaning"  # a reason: a language model that reads along takes it to mean so


Said = tuple[str, int]  # a sentence, and its place in the text
Judged = tuple[  # what is thought of one sentence
    tuple[Seen, ...],  # what is seen in it
    Brief | None,  # what no rule sees and the model finds likely
    Frame,
    tuple[str, ...],  # reasons for the frame
    frozenset[str],  # keys of rules that see something
    frozenset[str],  # ids of surroundings, or what the model says
]


def judged(  # noqa: PLR0913 -- what is known of a sentence, and how it is to be judged
    said: Said,
    look: Look,
    quotes: Quotes | None,
    odds: Odds | None,
    *,
    frames: bool,
    alone: Odds | None = None,
) -> Judged:
    """Return what is thought of a sentence in which something was seen, or nothing.

    Args:
        said: the sentence.
        look: what was seen, and its surroundings.
        quotes: what is only quoted is no remark; nothing where nothing was seen.
        odds: what the sentence adds up to for the model, if it was asked.
        frames: whether the model is asked where the rules leave the frame open.
        alone: what its words alone add up to, where a language model reads along.
    """
    sentence, offset = said
    seen, around = look
    if quotes and quotes.spans:
        seen = tuple([one for one in seen if not _only_quoted(one, offset, quotes)])
        around = around if seen else (*around, QUOTE)
    if odds is None or not (seen or frames):
        return _as_seen(seen, around)
    framed, fits, guess = decide(seen, around, odds)
    turned = alone is not None and decide(seen, around, alone)[0] is not framed
    if seen:
        seen = tuple([one for one in seen if one[0] in fits])
    by_rules, reasons, keys, groups = verdict(_rules(seen), around)
    if guess is None or "\u2026" in sentence:
        reasons = reasons if framed is by_rules else (*reasons, MODEL)
        return seen, None, framed, _with_meaning(reasons, turned=turned), keys, groups
    reasons = _with_meaning((*reasons, guess.key, MODEL), turned=turned)
    return seen, guess, framed, reasons, keys, groups | {guess.key, MODEL}


def _with_meaning(reasons: tuple[str, ...], *, turned: bool) -> tuple[str, ...]:
    """Return reasons; where a language model turned the frame, that instead of the small model."""
    if not turned:
        return reasons
    return (*[one for one in reasons if one != MODEL], MEANING)


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
