"""Learn the frames of sentences, with a net, and make of it what is shipped."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import net
import numpy as np
from counting import SEEN, Floats, Weights, features, matrix_of, weight_of
from labelled import FRAMES
from rows import Row
from vectors import MEANING, WIDTH, vectors

from handvat.framing.layer import UNITS
from handvat.framing.lexica import LEXICA
from handvat.framing.model import TAGS
from handvat.framing.stored import DRAWERS
from handvat.framing.weights import START, word_key

MOST = 0.9995  # share of the weights of the hidden layer that are kept to the full


@dataclass(frozen=True, slots=True)
class Frames:
    """A net that knows frames."""

    index: dict[int, int]  # of each thing that counts, its row
    words: dict[str, Floats]  # what each word means
    parts: net.Parts

    def sums(self, rows: Sequence[Row]) -> Floats:
        """Return what each row adds up to; the largest is the likeliest."""
        counts = matrix_of([features(row) for row in rows], self.index)
        return net.sums(self.parts, counts, _meant(rows, self.words))[1][:, : len(FRAMES)]

    def hidden(self, rows: Sequence[Row]) -> tuple[Weights, float]:
        """Return what each thing weighs in the hidden layer, and how many units are one.

        What a word means is added to what it weighs, and the level to the start of a sentence.
        """
        weights = dict(zip(self.index, self.parts["counts"], strict=True))
        for language, word in sorted({(row.lang, word) for row in rows for word in row.bag.words}):
            if word in self.words:
                key = DRAWERS + word_key(word, language)
                meant = MEANING * (self.words[word] @ self.parts["meant"])
                weights[key] = weights.get(key, 0.0) + meant
        for language in LEXICA:
            key = DRAWERS + word_key(START, language)
            weights[key] = weights.get(key, 0.0) + self.parts["start"]
        most = np.quantile(np.abs(np.array([*weights.values()])), MOST)
        return weights, 127 / float(most)

    def layer(self, unit: float) -> bytes:
        """Return the last layer as it is shipped, for hidden sums of so many units.

        See `handvat.framing.layer.Layer`.
        """
        many = len(FRAMES)
        last = np.vstack([self.parts["level"][:many], self.parts["last"][:, :many] / unit])
        units: Floats = np.rint(last.T * UNITS)
        return units.astype("<i4").tobytes()


def learn_net(rows: Sequence[Row]) -> Frames:
    """Return a net that knows frames; it learns from what is met in two sentences or more."""
    counted = [features(row) for row in rows]
    met = Counter(chain.from_iterable(counted))
    index = {name: at for at, name in enumerate(name for name in met if met[name] >= SEEN)}
    words = vectors()
    told = net.Sentences(
        counts=matrix_of(counted, index).astype(np.float32),
        meant=_meant(rows, words),
        frames=np.array([[row.frame == name for name in FRAMES] for row in rows], np.float32),
        rules=np.array([[key in row.tags for key in TAGS] for row in rows], np.float32),
        weight=weight_of(rows).astype(np.float32),
    )
    return Frames(index, words, net.learn(told))


def _meant(rows: Sequence[Row], words: dict[str, Floats]) -> Floats:
    """Return what the words of each row mean, added up."""
    meant = np.zeros((len(rows), WIDTH), np.float32)
    for at, row in enumerate(rows):
        known = [words[word] for word in row.bag.words if word in words]
        if known:
            meant[at] = np.sum(known, axis=0) * (MEANING / np.sqrt(row.bag.many + 1))
    return meant
