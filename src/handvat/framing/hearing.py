"""Hear in which language each sentence of a text speaks, and what is known of its words."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter

from handvat.framing.engine import Engine, engine
from handvat.framing.reading.chunks import Chunk, cut
from handvat.framing.reading.elsewhere import AT_A_GLANCE, is_elsewhere
from handvat.framing.reading.signs import FIRST_SIGN
from handvat.framing.reading.tongue import first_lean

_LEAN = attrgetter("lean")
Heard = tuple[str, list[Chunk]]  # the language of a sentence, and what is known of its chunks
OTHER = ""  # a language that is not read
_NOTHING: list[Chunk] = []


class Ear:
    """Hears the sentences of one text, one after the other."""

    __slots__ = ("_auto", "_other", "_tongue", "_turned")

    def __init__(self, language: str) -> None:
        """Take "nl", "en" or "auto"; an unclear sentence speaks as the one before it does."""
        self._auto = language == "auto"
        self._tongue = "nl" if self._auto else language[:2]
        self._turned = self._other = False

    def hear(self, sentence: str) -> Heard:
        """Return the language of a sentence, and what is known of its chunks.

        Where it is neither Dutch nor English, and nobody said that it is, that is `OTHER`.
        """
        cut_up = cut(sentence)
        if not self._auto:
            return self._tongue, [*map(_knowing(self._tongue), cut_up)]
        first = self._tongue
        if self._turned:  # languages may go by turns: guess first, and look up each word once
            first = _leaning(first_lean(cut_up)) or first
        said = [*map(_knowing(first), cut_up)]
        leans = sum(map(_LEAN, said))
        unsure = 3 * abs(leans) < len(cut_up) and not AT_A_GLANCE.isdisjoint(cut_up)
        self._other = (unsure or not leans) and is_elsewhere(cut_up, leans, after=self._other)
        if self._other:
            return OTHER, _NOTHING
        tongue = _leaning(leans) or _known_best(cut_up) or self._tongue
        if tongue != first:
            said = [*map(_knowing(tongue), cut_up)]
        self._tongue, self._turned = tongue, tongue != self._tongue
        return tongue, said


@cache
def _knowing(tongue: str) -> Callable[[str], Chunk]:
    """Return what knows the chunks of a language."""
    return engine(tongue).chunks.__getitem__


def _leaning(lean: int) -> str:
    """Return the language to which a sentence leans, or nothing."""
    return ("nl" if lean > 0 else "en") if lean else ""


def _known_best(said: list[str]) -> str:
    """Return the language of which more words are known, or nothing."""
    dutch, english = (_known(said, engine(language)) for language in ("nl", "en"))
    if dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def _known(said: list[str], language: Engine) -> int:
    return sum([sign >= FIRST_SIGN for one in said for sign in language.chunks[one].signs])
