"""What is known of the chunks between the spaces of a sentence: most are met again and again."""

from collections.abc import Callable, Iterable
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from handvat.framing.reading.tokens import TOKEN, plain
from handvat.framing.reading.tongue import lean

MOST_KEPT: Final = 100_000  # chunks that are remembered


class Chunk(NamedTuple):
    """What is known of a chunk in one language."""

    lean: int  # to Dutch
    bits: int  # which needs of patterns it meets
    signs: str  # one for each token
    tokens: tuple[str, ...]
    words: tuple[str, ...]  # the tokens, plain


class Chunks(dict[str, Chunk]):
    """What is known of every chunk in one language; a new one is looked up as it comes."""

    def __init__(self, sign: Callable[[str], str], bits: Callable[[str], int]) -> None:
        """Take what gives the sign of a token, and the bits of signs."""
        super().__init__()
        self._sign = sign
        self._bits = bits

    def __missing__(self, said: str) -> Chunk:
        if len(self) >= MOST_KEPT:
            self.clear()
        tokens = tuple(TOKEN.findall(said))
        signs = "".join(map(self._sign, tokens))
        words = tuple(map(plain, tokens))
        self[said] = known = Chunk(
            lean(tokens),
            self._bits(signs),
            signs,
            tokens,
            words if words != tokens else tokens,
        )
        return known


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
