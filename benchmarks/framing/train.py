"""Learn the weights of the small model again.

    .venv/bin/python benchmarks/framing/train.py [--check]

Learns from the written sentences and the development half of the real ones, and writes
`src/handvat/framing/files/frames.bin`. With --check it writes nothing, and prints how well models
do on pages that they did not learn from.
"""

import sys
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rows import FRAMES, Row, real, written
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from handvat.framing.model import DRAWERS, FILE, UNIT, before_key, pieces, word_key
from handvat.framing.reading.tokens import TOKEN, readable

Floats = NDArray[Any]
HOLD_BACK = 0.6  # how strongly weights are pulled to nothing
REAL_COUNTS = 3.0  # a real sentence weighs as much as so many written ones
LEAST = 3  # units; what a word or a pair weighs below it is left out
PIECE = 0.5  # how heavily a piece of a word counts beside the word


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned: three weights for each feature."""

    index: dict[int, int]  # a drawer as it is, a word or a pair as its number plus DRAWERS
    weights: Floats

    def shares(self, rows: Sequence[Row]) -> Floats:
        """Return how likely each row is to be of each frame."""
        return _softmax(_matrix(rows, self.index) @ self.weights)


def features(row: Row) -> dict[int, float]:
    """Return what counts in a row; the same sums as `handvat.framing.model` makes."""
    tokens = ["\n", *TOKEN.findall(readable(row.text))]
    keys = [word_key(token, row.lang) for token in tokens]
    found = {DRAWERS + key: 1.0 for key in keys}
    found |= {DRAWERS + (before_key(a) ^ b): 1.0 for a, b in pairwise(keys)}
    for token in set(tokens):
        for drawer in pieces(token):
            found[drawer] = found.get(drawer, 0.0) + PIECE
    spread = float(np.sqrt(len(tokens)))
    return {name: count / spread for name, count in found.items()}


def _matrix(rows: Sequence[Row], index: dict[int, int], *, grow: bool = False) -> Any:
    at, of, value = [], [], []
    for number, row in enumerate(rows):
        for name, count in features(row).items():
            if grow:
                index.setdefault(name, len(index))
            if name in index:
                at.append(number)
                of.append(index[name])
                value.append(count)
    return csr_matrix((value, (at, of)), (len(rows), len(index)))


def learn(rows: Sequence[Row]) -> Model:
    """Return a model of `rows`: multinomial logistic regression, pulled to nothing."""
    index: dict[int, int] = {}
    counted = _matrix(rows, index, grow=True)
    true = np.array([FRAMES.index(row.frame) for row in rows])
    weight = np.array([1.0 if row.part == "written" else REAL_COUNTS for row in rows])
    wanted = np.eye(3)[true]

    def loss(flat: Floats) -> tuple[float, Floats]:
        shape = flat.reshape(len(index), 3)
        shares = _softmax(counted @ shape)
        missed = -(weight * np.log(shares[np.arange(len(true)), true] + 1e-12)).sum()
        slope = counted.T @ ((shares - wanted) * weight[:, None]) + HOLD_BACK * shape
        return missed + HOLD_BACK * (shape**2).sum() / 2, slope.ravel()

    start = np.zeros(len(index) * 3)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return Model(index, found.x.reshape(len(index), 3))


def _softmax(sums: Floats) -> Floats:
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def store(model: Model) -> bytes:
    """Return a model as it is shipped; see `handvat.framing.model._stored`."""
    drawers = np.zeros((DRAWERS, 3), dtype=int)
    words: dict[int, Any] = {}
    for name, at in model.index.items():
        counts = PIECE if name < DRAWERS else 1.0
        three = np.clip(np.rint(model.weights[at] * counts * UNIT), -127, 127).astype(int)
        if name < DRAWERS:
            drawers[name] = three
        elif np.abs(three).max() >= LEAST:
            words[name - DRAWERS] = three
    keys = array("I", words)
    if sys.byteorder == "big":
        keys.byteswap()
    units = np.vstack([drawers, *words.values()])
    return keys.tobytes() + array("b", units.ravel().tolist()).tobytes()


def check(rows: Sequence[Row], asked: Callable[[Row], bool], folds: int = 8) -> float:
    """Return macro-F1 on the rows asked, each read by a model that did not learn its page."""
    fold = np.array([crc32(row.page.encode()) % folds for row in rows])
    said = np.zeros(len(rows), dtype=int)
    for number in range(folds):
        model = learn([row for row, of in zip(rows, fold, strict=True) if of != number])
        left = np.flatnonzero(fold == number)
        said[left] = model.shares([rows[one] for one in left]).argmax(axis=1)
    kept = np.array([asked(row) for row in rows])
    return macro(_true(rows)[kept], said[kept])


def macro(true: NDArray[Any], said: NDArray[Any]) -> float:
    """Return the mean F1 of the three frames."""
    both = [((true == one) & (said == one)).sum() for one in range(3)]
    either = [(true == one).sum() + (said == one).sum() for one in range(3)]
    return float(np.mean([2 * a / max(1, b) for a, b in zip(both, either, strict=True)]))


def _true(rows: Sequence[Row]) -> NDArray[Any]:
    return np.array([FRAMES.index(row.frame) for row in rows])


def main() -> None:
    """Learn and write, or check."""
    if "--check" in sys.argv:
        rows, held = written() + real(), real("held-back")
        print(f"real sentences, each page left out once: {check(rows, _is_real):.3f}")
        said = learn(written() + real("development")).shares(held).argmax(axis=1)
        print(f"held-back real sentences: {macro(_true(held), said):.3f}")
        said = learn(written()).shares(real()).argmax(axis=1)
        print(f"real sentences, learned from written ones alone: {macro(_true(real()), said):.3f}")
        return
    made = store(learn(written() + real("development")))
    FILE.write_bytes(made)
    print(f"{FILE.name}: {len(made):,} bytes")


def _is_real(row: Row) -> bool:
    return row.part != "written"


if __name__ == "__main__":
    main()
