"""Hear in which language each sentence of a text speaks, and what is known of its words."""

from operator import attrgetter

from handvat.framing.engine import Engine, engine
from handvat.framing.reading.chunks import Chunk, cut
from handvat.framing.reading.signs import FIRST_SIGN

_LEAN = attrgetter("lean")
Heard = tuple[str, list[Chunk]]  # the language of a sentence, and what is known of its chunks


class Ear:
    """Hears the sentences of one text, one after the other."""

    __slots__ = ("_auto", "_known", "_tongue")

    def __init__(self, language: str) -> None:
        """Take "nl", "en" or "auto"; an unclear sentence speaks as the one before it does."""
        self._auto = language == "auto"
        self._turn_to("nl" if self._auto else language[:2])

    def hear(self, sentence: str) -> Heard:
        """Return the language of a sentence, and what is known of its chunks."""
        cut_up = cut(sentence)
        said = [*map(self._known, cut_up)]
        if self._auto:
            lean = sum(map(_LEAN, said))
            tongue = ("nl" if lean > 0 else "en") if lean else _known_best(cut_up)
            if tongue and tongue != self._tongue:
                self._turn_to(tongue)
                said = [*map(self._known, cut_up)]
        return self._tongue, said

    def _turn_to(self, tongue: str) -> None:
        self._tongue = tongue
        self._known = engine(tongue).chunks.__getitem__


def _known_best(said: list[str]) -> str:
    """Return the language of which more words are known, or nothing."""
    dutch, english = (_known(said, engine(language)) for language in ("nl", "en"))
    if dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def _known(said: list[str], language: Engine) -> int:
    return sum([sign >= FIRST_SIGN for one in said for sign in language.chunks[one].signs])
