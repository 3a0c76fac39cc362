"""Learn the weights of the small model again.

    .venv/bin/python benchmarks/framing/train.py [--check]

Learns from the written sentences and the development half of the real ones, and writes
`frames.bin` and `tags.bin` in `src/handvat/framing/files`. With --check it writes nothing, and
prints how well models do on pages that they did not learn from.
"""

import sys
from array import array
from collections import Counter
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

from handvat.framing.model import TAGS, UNIT
from handvat.framing.reading.tokens import TOKEN, readable
from handvat.framing.weights import DRAWERS, FILES, START, before_key, pieces, word_key

Floats = NDArray[Any]
HOLD_BACK = 0.5  # how strongly weights are pulled to nothing
REAL_COUNTS = 3.0  # a real sentence weighs as much as so many written ones
SEEN = 2  # sentences in which a pair of words must stand to be learned
LEAST = {"frames": 3, "tags": 8}  # units; a word or a pair that weighs less is left out
PIECE = 0.5  # how heavily a piece of a word counts beside the word


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned: weights for each feature."""

    index: dict[int, int]  # a drawer as it is, a word or a pair as its number plus DRAWERS
    weights: Floats

    def sums(self, rows: Sequence[Row]) -> Floats:
        """Return what each row adds up to; the largest is the likeliest."""
        return np.asarray(_matrix([features(row) for row in rows], self.index) @ self.weights)


def features(row: Row) -> dict[int, float]:
    """Return what counts in a row; the same sums as `handvat.framing.model` makes."""
    tokens = TOKEN.findall(readable(row.text))
    keys = [word_key(token, row.lang) for token in [START, *tokens]]
    found = {DRAWERS + key: 1.0 for key in keys[1:]}
    found |= {DRAWERS + (before_key(a) ^ b): 1.0 for a, b in pairwise(keys)}
    for token in {token.lower() for token in tokens}:
        for drawer in pieces(token):
            found[drawer] = found.get(drawer, 0.0) + PIECE
    spread = float(np.sqrt(len(keys)))
    return {name: count / spread for name, count in found.items()} | {DRAWERS + keys[0]: 1.0}


def _pairs(rows: Sequence[Row]) -> set[int]:
    """Return the pairs of words that are met too seldom to learn from."""
    met: Counter[int] = Counter()
    for row in rows:
        keys = [word_key(one, row.lang) for one in [START, *TOKEN.findall(readable(row.text))]]
        met.update({DRAWERS + (before_key(a) ^ b) for a, b in pairwise(keys)})
    return {name for name, count in met.items() if count < SEEN}


def _matrix(counted: Sequence[dict[int, float]], index: dict[int, int]) -> Any:
    cells = [
        (at, index[name], count)
        for at, found in enumerate(counted)
        for name, count in found.items()
        if name in index
    ]
    at, of, value = zip(*cells, strict=True)
    return csr_matrix((value, (at, of)), (len(counted), len(index)))


def learn_frames(rows: Sequence[Row]) -> Model:
    """Return a model of frames: multinomial logistic regression, pulled to nothing."""
    wanted = np.array([[row.frame == name for name in FRAMES] for row in rows], dtype=float)
    return _learn(rows, wanted, _softmax)


def learn_tags(rows: Sequence[Row]) -> Model:
    """Return a model of tags: a logistic regression for each, pulled to nothing."""
    wanted = np.array([[key in row.tags for key in TAGS] for row in rows], dtype=float)
    return _learn(rows, wanted, lambda sums: 1 / (1 + np.exp(-sums)))


def _learn(rows: Sequence[Row], wanted: Floats, shares: Callable[[Floats], Floats]) -> Model:
    counted, seldom = [features(row) for row in rows], _pairs(rows)
    names = dict.fromkeys(name for found in counted for name in found if name not in seldom)
    index = {name: at for at, name in enumerate(names)}
    matrix = _matrix(counted, index)
    weight = np.array([1.0 if row.part == "written" else REAL_COUNTS for row in rows])
    size = len(index), wanted.shape[1]
    alone = shares is not _softmax  # each output on its own: what is not so counts as well

    def loss(flat: Floats) -> tuple[float, Floats]:
        shape = flat.reshape(size)
        said = shares(np.asarray(matrix @ shape))
        missed = wanted * np.log(said + 1e-12)
        if alone:
            missed += (1 - wanted) * np.log(1 - said + 1e-12)
        slope = matrix.T @ ((said - wanted) * weight[:, None]) + HOLD_BACK * shape
        return HOLD_BACK * (shape**2).sum() / 2 - (weight @ missed).sum(), slope.ravel()

    start = np.zeros(size[0] * size[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return Model(index, found.x.reshape(size))


def _softmax(sums: Floats) -> Floats:
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def store(model: Model, least: int) -> bytes:
    """Return a model as it is shipped; see `handvat.framing.model._Learned`."""
    width = model.weights.shape[1]
    drawers = np.zeros((DRAWERS, width), dtype=int)
    words: dict[int, Any] = {}
    for name, at in model.index.items():
        counts = PIECE if name < DRAWERS else 1.0
        units = np.clip(np.rint(model.weights[at] * counts * UNIT), -127, 127).astype(int)
        if name < DRAWERS:
            drawers[name] = units
        elif np.abs(units).max() >= least:
            words[name - DRAWERS] = units
    keys = array("I", words)
    if sys.byteorder == "big":
        keys.byteswap()
    stored = np.vstack([drawers, *words.values()])
    return keys.tobytes() + array("b", stored.ravel().tolist()).tobytes()


def check(rows: Sequence[Row], asked: Callable[[Row], bool], folds: int = 8) -> float:
    """Return macro-F1 on the rows asked, each read by a model that did not learn its page."""
    fold = np.array([crc32(row.page.encode()) % folds for row in rows])
    said = np.zeros(len(rows), dtype=int)
    for number in range(folds):
        model = learn_frames([row for row, of in zip(rows, fold, strict=True) if of != number])
        left = np.flatnonzero(fold == number)
        said[left] = model.sums([rows[one] for one in left]).argmax(axis=1)
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
        said = learn_frames(written() + real("development")).sums(held).argmax(axis=1)
        print(f"held-back real sentences: {macro(_true(held), said):.3f}")
        said = learn_frames(written()).sums(real()).argmax(axis=1)
        print(f"real sentences, learned from written ones alone: {macro(_true(real()), said):.3f}")
        return
    rows = written() + real("development")
    for name, learn in (("frames", learn_frames), ("tags", learn_tags)):
        made = store(learn(rows), LEAST[name])
        (FILES / f"{name}.bin").write_bytes(made)
        print(f"{name}.bin: {len(made):,} bytes")


def _is_real(row: Row) -> bool:
    return row.part != "written"


if __name__ == "__main__":
    main()
