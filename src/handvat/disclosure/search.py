"""Search for what to hide: hide, look for what can be derived, hide better."""

from collections.abc import Callable

import numpy as np

from handvat.disclosure.cover import Chooser, Cut, greedy, without_needless
from handvat.disclosure.crowd import Flags
from handvat.disclosure.inquiry import Inquiry
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.spread import MANY
from handvat.disclosure.wave import CannotProtect

ROUNDS = 12  # of choosing anew
PATIENCE = 3  # rounds that make nothing cheaper
CLOSE = 3e-3  # of the cost: as near to the least that is possible is near enough
CLOSE_IF_MANY = 1e-2  # the same where classes are so many that work is spread over processes
MENDS = 30  # of hiding more in one round; after these, leaks are mended block by block
SLIMS = 5  # tries to hide less than the last one did, where items have different people
TANGLED = 0.5  # cuts for each class; from so many on, where items have different people,
TRIES, EFFORT = 12, 8_000  # so many tries are made, or fewer of so many classes together
Telling = Callable[[int], None]


class Search:
    """Chooses what to hide, hides more until nothing is derived, and chooses better with that."""

    def __init__(self, asked: Inquiry) -> None:
        self._asked, self._stock, self._fixed = asked, asked.stock, asked.wave.fixed
        self._best, self._least, self._idle = np.zeros(0, dtype=np.bool_), np.inf, 0
        self._classes, self._mixed = len(self._stock.crowd.people), len(asked.skipped) > 0
        self._many, self._tries, self._seen = self._classes >= MANY, 0, 0

    def run(self, cuts: set[Cut], tell: Telling) -> Flags:
        """Return what may be shown: nothing is derived from it."""
        chooser, costs = Chooser(self._stock.costs), self._stock.costs
        enough = 1 - (CLOSE_IF_MANY if self._many else CLOSE)
        for _ in range(ROUNDS):
            hidden = np.zeros(len(costs), dtype=np.bool_)
            hidden[chooser.choose(cuts)] = True
            if costs[hidden].sum() >= enough * self._least or self._idle >= PATIENCE:
                break
            found = self._try(self._stock.may & ~hidden)
            if self._mixed:
                found |= self._slimmed(cuts | found)
            tell(len(found - cuts))
            if found <= cuts or self._enough():
                break
            cuts |= found
        return self._best

    def _slimmed(self, cuts: set[Cut]) -> set[Cut]:
        """Show what no cut asks to hide any more, and try that; return the cuts it brings.

        Leaks are mended many at once, and much of what was hidden first is needless afterwards.
        """
        fresh = set[Cut]()
        for _ in range(SLIMS):
            hidden = np.flatnonzero(self._stock.may & ~self._last).tolist()
            known, shown = sorted(cuts | fresh, key=sorted), self._stock.may.copy()
            shown[without_needless(hidden, known, self._stock.costs)] = False
            if self._enough() or (shown == self._last).all():
                break
            fresh |= self._try(shown)
        return fresh

    def _enough(self) -> bool:
        """Return whether another try would take too long for what it brings."""
        return self._tangled(self._seen) and self._tries >= min(TRIES, EFFORT // self._classes)

    def _tangled(self, cuts: int) -> bool:
        return self._mixed and cuts > TANGLED * self._classes

    def _try(self, shown: Flags) -> set[Cut]:
        """Hide until nothing is derived, keep that when it is best, and return the cuts."""
        cuts, left = set[Cut](), True
        settled = self._asked.settled(shown)  # and stays so: more is hidden, never less
        for _ in range(MENDS):
            found = self._found(shown, settled)
            cuts, left = cuts | found, bool(found)
            if not found or (self._many and self._tangled(len(cuts))):
                break
            shown = shown.copy()
            shown[greedy(sorted(found, key=sorted), self._stock.costs)] = False
        if left:
            shown, fresh = self._mended(shown, settled)
            cuts |= fresh
        self._tries, self._seen = self._tries + 1, self._seen + len(cuts)
        cost = self._stock.costs[self._stock.may & ~shown].sum()
        self._last = shown
        self._idle += 1
        if cost < self._least:
            self._best, self._least, self._idle = shown, cost, 0
        return cuts

    def _found(self, shown: Flags, settled: Flags) -> set[Cut]:
        return {choices(cut, self._fixed) for cut in self._asked.derived(shown, settled)}

    def _mended(self, shown: Flags, settled: Flags) -> tuple[Flags, set[Cut]]:
        """Return what may be shown when figures are hidden, block by block, until none leaks.

        Return the cuts that asked for it, too.
        """
        shown = shown.copy()
        cuts = {choices(cut, self._fixed) for cut in self._asked.mended(shown, settled)}
        if self._found(shown, self._asked.settled(shown)):
            raise NoAnswer("figures are hidden, and still something is derived")
        return shown, cuts


def choices(cut: Cut, fixed: Flags) -> Cut:
    """Return the figures of a cut of which one can still be hidden.

    Raises:
        CannotProtect: all of them were published before.
    """
    free = frozenset(figure for figure in cut if not fixed[figure])
    if not free:
        raise CannotProtect("figures published before give a small group away")
    return free
