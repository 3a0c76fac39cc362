"""What is known of the words of a language; one not met before is weighed as it comes."""

from functools import cache
from typing import Final

from handvat.framing.weights import HALF, START, Weights, before_key, word_key

MOST_KEPT: Final = 100_000  # words that are remembered


class Known:
    """What is known of the words of one language: of each what was asked, once it was asked."""

    def __init__(self, weights: Weights, language: str) -> None:
        self.key = cache(lambda word: word_key(word, language))
        self.before = cache(lambda word: before_key(self.key(word)))
        self.weight = cache(lambda word: weights.of_pieces(word) + weights.of(self.key(word)))
        start = word_key(START, language)
        self.start = before_key(start)
        lanes = weights.lanes(weights.level + weights.of(start))
        self.level = [lane - HALF for lane in lanes]

    def forget_some(self) -> None:
        """Forget all that was asked, where that is much: a long text takes no more room."""
        if self.key.cache_info().currsize > MOST_KEPT:
            for asked in (self.key, self.before, self.weight):
                asked.cache_clear()
