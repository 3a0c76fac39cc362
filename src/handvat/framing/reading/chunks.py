"""What is known of the chunks between the spaces of a sentence: most are met again and again."""

from collections.abc import Callable, Iterable
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from handvat.framing.reading.tokens import TOKEN, plain
from handvat.framing.reading.tongue import lean, side

MOST_KEPT: Final = 100_000  # chunks that are remembered
MOST_NEW: Final = 5_000  # chunks that were met once


Cut = tuple[str, ...]


class Chunk(NamedTuple):
    """What is known of a chunk in one language."""

    lean: int  # to Dutch
    bits: int  # which needs of patterns it meets
    signs: str  # one for each token
    tokens: Cut
    words: Cut  # the tokens, plain


_MARKS: Final = frozenset(".,:;!?)")


class Chunks(dict[str, Chunk]):
    """What is known of every chunk in one language; a new one is looked up as it comes.

    Most that are new are never met again: what is met a second time soon is kept for longer, so
    what is kept stays small, and near at hand.
    """

    def __init__(self, sign: Callable[[str], str], bits: Callable[[str], int]) -> None:
        """Take what gives the sign of a token, and the bits of signs."""
        super().__init__()
        self._sign = sign
        self._bits = bits
        self._new: dict[str, Chunk] = {}

    def __missing__(self, said: str) -> Chunk:
        known = self._new.get(said)
        if known is None:
            if len(self._new) >= MOST_NEW:
                self._new.clear()
            self._new[said] = known = self._known(said)
            return known
        if len(self) >= MOST_KEPT:
            self.clear()
        self[said] = known
        return known

    def _known(self, said: str) -> Chunk:
        mark = said[-1]
        word = said[:-1] if mark in _MARKS else said
        if word.isalnum() and word.isascii() and word[0].isalpha():
            return self._of_word(word, "" if word is said else mark)
        tokens = tuple(TOKEN.findall(said))
        signs = "".join(map(self._sign, tokens))
        return self._made(lean(tokens), signs, tokens, tuple(map(plain, tokens)))

    def _of_word(self, word: str, mark: str) -> Chunk:
        """Return the same of a plain word and the mark after it, in half the time."""
        small, after = word.lower(), (mark,) if mark else ()
        return self._made(side(word), self._sign(word) + mark, (word, *after), (small, *after))

    def _made(self, leans: int, signs: str, cut_up: Cut, small: Cut) -> Chunk:
        known = leans, self._bits(signs), signs, cut_up, cut_up if small == cut_up else small
        return tuple.__new__(Chunk, known)  # without asking for each field by its name


_TOKENS: Callable[[Chunk], tuple[str, ...]] = attrgetter("tokens")
_WORDS: Callable[[Chunk], tuple[str, ...]] = attrgetter("words")


def tokens(said: Iterable[Chunk]) -> list[str]:
    """Return the tokens of the chunks of a sentence."""
    return [*chain.from_iterable(map(_TOKENS, said))]


def words(said: Iterable[Chunk]) -> list[str]:
    """Return the same, plain."""
    return [*chain.from_iterable(map(_WORDS, said))]


def cut(sentence: str) -> list[str]:
    """Return a sentence cut at its spaces, save that a percent sign may stand apart."""
    return TOKEN.findall(sentence) if "%" in sentence else sentence.split()
