"""What a sentence means to a language model on this machine, beside what its words weigh.

A model that has read much gives each sentence a list of numbers; sentences that mean alike get
lists alike, whatever their words. What these numbers weigh was learned from sentences of public
pages by a logistic regression for the frames, and one for each rule
(`benchmarks/framing/meanings.py`). The coach stands without it: it is asked only where somebody
says so.
"""

from array import array
from collections.abc import Sequence
from functools import cache
from operator import mul
from sys import byteorder
from typing import Final, Protocol

from handvat.framing.layer import FRAMES
from handvat.framing.model import TAGS, Odds
from handvat.framing.stored import FILES

WIDTH: Final = 384  # numbers in a meaning
OUTPUTS: Final = len(TAGS) + FRAMES
_TAGS: Final = 0.5  # how much meaning counts for what rules may see, beside the words


class Reader(Protocol):
    """A language model that gives sentences their meaning."""

    def meanings(self, sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        """Return `WIDTH` numbers for each sentence."""
        ...


def with_meaning(odds: Sequence[Odds], sentences: Sequence[str], reader: Reader) -> list[Odds]:
    """Return what sentences add up to, their words and their meaning taken together.

    Args:
        odds: what the words of each sentence add up to.
        sentences: as they are.
        reader: the model that is asked for their meaning.
    """
    meant = map(_odds, reader.meanings(sentences))
    return [_both(of_words, of_meaning) for of_words, of_meaning in zip(odds, meant, strict=True)]


def _both(of_words: Odds, of_meaning: Odds) -> Odds:
    """Return the mean of what both say of the rules, and their sum for the frames."""
    pairs = [*zip(of_words, of_meaning, strict=True)]
    tags = [word + _TAGS * (meaning - word) for word, meaning in pairs[:-FRAMES]]
    return [*tags, *map(sum, pairs[-FRAMES:])]


def _odds(meaning: Sequence[float]) -> Odds:
    return [level + sum(map(mul, of, meaning)) for level, of in _weights()]


@cache
def _weights() -> list[tuple[float, Sequence[float]]]:
    """Return for each output its level, and what each number of a meaning weighs for it."""
    stored = array("f", (FILES / "meaning.bin").read_bytes())
    if byteorder == "big":
        stored.byteswap()
    step = 1 + WIDTH
    begins = range(0, step * OUTPUTS, step)
    return [(stored[at], stored[at + 1 : at + step]) for at in begins]
