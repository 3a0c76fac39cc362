"""A net with one hidden layer that learns frames and, on the side, which rules people see.

What rules people see is not kept; learning it as well teaches the hidden layer what matters. Each
word enters by itself, with its pieces and its pairs, and by what it means (`vectors.py`), so that
words that mean alike begin alike.

Sources: N. Srivastava et al., Dropout (2014), JMLR 15; D. P. Kingma and J. Ba, Adam (2015),
arXiv:1412.6980.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from handvat.framing.layer import FRAMES
from handvat.framing.model import HIDDEN

Floats = NDArray[Any]
Parts = dict[str, Floats]
ROUNDS = 14  # how often each sentence is learned from
TOGETHER = 512  # sentences that are learned from at once
DROP = 0.5  # share of what counts in a sentence that is left out, anew each time
RATE = 0.005  # how far one step goes at first; at last a tenth of it
SIDE = 0.3  # how much the rules count beside the frames
DAMP, DAMP_SQUARES = 0.9, 0.99  # how long earlier slopes are remembered


@dataclass(frozen=True, slots=True)
class Sentences:
    """What is learned from, a row for each sentence."""

    counts: Any  # sparse: what counts in it
    meant: Floats  # what its words mean, added up
    frames: Floats  # one where the frame is true
    rules: Floats  # one where people see the rule
    weight: Floats  # how much the sentence counts


def learn(told: Sentences, seed: int = 0) -> Parts:
    """Return the layers of a net.

    Returns:
        `counts` and `meant`: by `HIDDEN`, what each thing weighs in the hidden layer; `start`: its
        level; `last`: `HIDDEN` by frames and rules; `level`: of those.
    """
    chance = np.random.default_rng(seed)
    parts = _begin(told, chance)
    steps = [*_steps(len(told.weight), chance)]
    adam = _Adam(parts)
    for number, rows in enumerate(steps):
        slopes = _slopes(parts, _some(told, rows, chance))
        adam.step(slopes, RATE * (1 - 0.9 * number / len(steps)))
    return parts


def _begin(told: Sentences, chance: np.random.Generator) -> Parts:
    """Return layers that know nothing yet; they must differ, to learn different things."""
    outputs = told.frames.shape[1] + told.rules.shape[1]
    return {
        "counts": chance.normal(size=(told.counts.shape[1], HIDDEN)).astype(np.float32) * 0.1,
        "start": np.zeros(HIDDEN, np.float32),
        "last": chance.normal(size=(HIDDEN, outputs)).astype(np.float32) * 0.2,
        "level": np.zeros(outputs, np.float32),
        "meant": chance.normal(size=(told.meant.shape[1], HIDDEN)).astype(np.float32) * 0.05,
    }


def _steps(many: int, chance: np.random.Generator) -> Iterator[Floats]:
    """Yield the rows of each step."""
    for _ in range(ROUNDS):
        order = chance.permutation(many)
        for begin in range(0, many, TOGETHER):
            yield order[begin : begin + TOGETHER]


def _some(told: Sentences, rows: Floats, chance: np.random.Generator) -> Sentences:
    """Return some rows, with part of what counts in them left out."""
    counts = told.counts[rows]
    kept = (chance.random(counts.nnz) > DROP).astype(np.float32) / (1 - DROP)
    counts = csr_matrix((counts.data * kept, counts.indices, counts.indptr), counts.shape)
    return Sentences(
        counts, told.meant[rows], told.frames[rows], told.rules[rows], told.weight[rows]
    )


def _slopes(parts: Parts, told: Sentences) -> Parts:
    """Return how what is missed grows with each weight."""
    hidden, said = sums(parts, told.counts, told.meant)
    share = told.weight[:, None] / told.weight.sum()
    frames = softmax(said[:, :FRAMES]) - told.frames
    rules = 1 / (1 + np.exp(-said[:, FRAMES:])) - told.rules
    missed = np.hstack([frames, SIDE * rules]).astype(np.float32) * share
    behind = (missed @ parts["last"].T) * (hidden > 0)
    return {
        "counts": told.counts.T @ behind,
        "start": behind.sum(axis=0),
        "last": hidden.T @ missed,
        "level": missed.sum(axis=0),
        "meant": told.meant.T @ behind,
    }


def sums(parts: Parts, counts: Any, meant: Floats) -> tuple[Floats, Floats]:
    """Return the hidden layer of each sentence, and what its frames and rules add up to."""
    hidden = counts @ parts["counts"] + meant @ parts["meant"] + parts["start"]
    hidden = np.maximum(hidden, 0)
    return hidden, hidden @ parts["last"] + parts["level"]


def softmax(sums: Floats) -> Floats:
    """Return shares, together one in each row, of what things add up to."""
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


class _Adam:
    """Takes steps down the slopes, as long for each weight as its slopes were steady."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._taken = parts, 0
        self._mean = {name: np.zeros_like(part) for name, part in parts.items()}
        self._square = {name: np.zeros_like(part) for name, part in parts.items()}

    def step(self, slopes: Parts, rate: float) -> None:
        """Change each weight a little."""
        self._taken += 1
        for name, slope in slopes.items():
            mean, square = self._mean[name], self._square[name]
            mean += (1 - DAMP) * (slope - mean)
            square += (1 - DAMP_SQUARES) * (slope * slope - square)
            right = mean / (1 - DAMP**self._taken)
            spread = np.sqrt(square / (1 - DAMP_SQUARES**self._taken)) + 1e-8
            self._parts[name] -= rate * right / spread
