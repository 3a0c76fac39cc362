"""Judge one sentence: what is seen in it, and what it turns the eye to."""

from typing import NamedTuple

from handvat.framing.around import QUOTE
from handvat.framing.brief import Brief
from handvat.framing.deciding import decide
from handvat.framing.engine import Look, Seen
from handvat.framing.frames import verdict
from handvat.framing.model import Weighed
from handvat.framing.reading.chunks import Chunk, tokens
from handvat.framing.reading.quoted import Quotes
from handvat.framing.shapes import Frame, Weight

ENOUGH = 4  # tokens; of less the model knows nothing
MODEL = "model"  # a reason: no rule saw it, and the model finds it likely


Judged = tuple[  # what is thought of one sentence
    tuple[Seen, ...],  # what is seen in it
    Brief | None,  # what no rule sees and the model finds likely
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
        if seen and self._quotes.spans:
            seen = tuple([one for one in seen if not self._only_quoted(one, offset)])
            around = around if seen else (*around, QUOTE)
        if not (seen or self._frames) or len(words := tokens(said)) < ENOUGH:
            framed, reasons, keys, groups = verdict(tuple([rule for rule, _, _ in seen]), around)
            return seen, None, framed, reasons, keys, groups
        framed, fits, guess = decide(seen, around, Weighed(words, language))
        told = tuple([one for one in seen if one[0] in fits])
        _, reasons, keys, groups = verdict(tuple([rule for rule, _, _ in told]), around)
        if guess is None or "\u2026" in sentence:
            return told, None, framed, reasons, keys, groups
        reasons = (*reasons, guess.key, MODEL)
        return told, guess, framed, reasons, keys, groups | {guess.key, MODEL}

    def _only_quoted(self, seen: Seen, offset: int) -> bool:
        """Return whether it is no strength, and only quoted."""
        rule, start, end = seen
        if rule.kind is Weight.STRENGTH:
            return False
        return self._quotes.hold(offset + start, offset + end)
