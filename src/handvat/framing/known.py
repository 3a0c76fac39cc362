"""What is known of the words of a language; one not met before is weighed as it comes."""

from collections.abc import Callable

from handvat.framing.weights import START, Weights, before_key, word_key


class Known:
    """What is known of the words of one language: of each what was asked, once it was asked."""

    def __init__(self, weights: Weights, language: str) -> None:
        self.weights = weights
        start = word_key(START, language)
        self.start = (before_key(start),)
        self.level = weights.frames.each(start), weights.tags.each(start)
        self.keys = _Asked(self._key)
        self.before = _Asked(self._before)
        self.frames = _Asked(lambda word: self._weigh(word)[0])
        self.tags = _Asked(lambda word: self._weigh(word)[1])
        self._language = language

    def forget(self) -> None:
        """Forget all that was asked."""
        for asked in (self.keys, self.before, self.frames, self.tags):
            asked.clear()

    def _key(self, word: str) -> int:
        return word_key(word, self._language)

    def _before(self, word: str) -> int:
        return before_key(self.keys[word])

    def _weigh(self, word: str) -> tuple[int, int]:
        """Return what a word and its pieces weigh in frames and in tags; note both."""
        key, weights = self.keys[word], self.weights
        frames, tags = weights.of_pieces(word) if word[0].isalpha() else (0, 0)
        self.frames[word] = frames = frames + weights.frames.of(key)
        self.tags[word] = tags = tags + weights.tags.of(key)
        return frames, tags


class _Asked(dict[str, int]):
    """What was asked of plain words."""

    def __init__(self, ask: Callable[[str], int]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> int:
        self[word] = answer = self._ask(word)
        return answer
