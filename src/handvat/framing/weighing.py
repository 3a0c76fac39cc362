"""Weigh the sentences that are read: one by one at first, with numpy once that pays."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from threading import Lock
from typing import Any, Final

from handvat.framing.model import Odds, Said, odds

TOGETHER: Final = 10  # sentences; fewer are weighed sooner one by one
FEW: Final = 7_000  # sentences; loading numpy takes as long as weighing these one by one


class Weighing:
    """Weighs sentences, whoever asks; counts them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._weighed = 0

    def odds(self, said: Sequence[Said], *, more: int) -> Sequence[Odds]:
        """Return what each of some sentences adds up to.

        Args:
            said: the sentences; none of them is without words.
            more: how many will surely follow, about.
        """
        with self._lock:
            self._weighed += len(said)
            if len(said) < TOGETHER or self._weighed + more <= FEW:
                return [odds(words, language) for words, language in said]
            weighed: Sequence[Odds] = _many().odds(said)
            return weighed


@cache
def _many() -> Any:
    """Return what weighs many at once, loaded only for a long text."""
    return import_module("handvat.framing.many").Many()


WEIGHING: Final = Weighing()
