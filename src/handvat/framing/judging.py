"""Judge one sentence: what is seen in it, and what it turns the eye to."""

from typing import NamedTuple

from handvat.framing.around import MENTION, QUOTE
from handvat.framing.brief import Brief
from handvat.framing.engine import Look, Seen
from handvat.framing.frames import agreed, guessed, likeliest, verdict
from handvat.framing.model import Weighed
from handvat.framing.reading.chunks import Chunk, tokens
from handvat.framing.reading.quoted import Quotes
from handvat.framing.shapes import Frame, Weight

ENOUGH = 4  # tokens; of less the model knows nothing
MODEL = "model"  # a reason: no rule saw anything, and the model is sure
_NONE: frozenset[str] = frozenset()
_MENTION = frozenset({MENTION})


Judged = tuple[  # what is thought of one sentence
    tuple[Seen, ...],  # what is seen in it
    Brief | None,  # what the model finds likeliest where no rule sees anything
    Frame,
    tuple[str, ...],  # reasons for the frame
    frozenset[str],  # keys of rules that see something
    frozenset[str],  # ids of surroundings, or what the model says
]


class Heard(NamedTuple):
    """A sentence in its language."""

    sentence: str
    start: int  # in the text
    language: str  # "nl" or "en"
    said: list[Chunk]


class Judge:
    """Judges the sentences of one block."""

    def __init__(self, quotes: Quotes, *, frames: bool) -> None:
        """Take the quotations of the block.

        Args:
            quotes: what is only quoted is no remark.
            frames: whether the model is asked where the rules leave the frame open.
        """
        self._quotes = quotes
        self._frames = frames

    def judged(self, heard: Heard, look: Look) -> Judged:
        """Return what is thought of a sentence in which something was seen, or nothing."""
        sentence, offset, language, said = heard
        seen, around = look
        weighed = None
        if seen:
            if self._quotes.spans:
                seen = tuple([one for one in seen if not self._only_quoted(one, offset)])
            if not seen:
                around = (*around, QUOTE)
            elif [rule for rule, _, _ in seen if rule.doubt]:
                weighed = Weighed(tokens(said), language)
                seen = agreed(seen, weighed)
        settled, reasons, keys, groups = verdict(tuple([rule for rule, _, _ in seen]), around)
        if settled is None and self._frames and len(words := tokens(said)) >= ENOUGH:
            weighed = weighed or Weighed(words, language)
            scores = weighed.frames()
            settled = likeliest(scores)
            finished = "\u2026" not in sentence
            if settled is not Frame.NEUTRAL and finished and not seen and groups <= _MENTION:
                return _guess(guessed(settled, scores, weighed), settled)
        return seen, None, settled or Frame.NEUTRAL, reasons, keys, groups

    def _only_quoted(self, seen: Seen, offset: int) -> bool:
        """Return whether it is no strength, and only quoted."""
        rule, start, end = seen
        if rule.kind is Weight.STRENGTH:
            return False
        return self._quotes.hold(offset + start, offset + end)


def _guess(rule: Brief | None, framed: Frame) -> Judged:
    """Return what is thought of a sentence of which only the model says something."""
    reasons = (rule.key, MODEL) if rule else (MODEL,)
    return (), rule, framed, reasons, _NONE, frozenset(reasons)
