"""Decide which figures of a wave may be shown, so that no group under the minimum is derived."""

import numpy as np

from handvat.disclosure.alike import Alike
from handvat.disclosure.cover import Cut
from handvat.disclosure.crowd import Flags
from handvat.disclosure.inquiry import Inquiry
from handvat.disclosure.search import Search, Telling, choices
from handvat.disclosure.separate import Stock
from handvat.disclosure.skipped import nested, skippers
from handvat.disclosure.wave import Policy, Wave, costs_of, first_cuts

MOST = 3_000  # classes that may join a question; what is not proven with so many counts as a leak


def decide(
    wave: Wave, policy: Policy, tell: Telling = lambda _said: None, *, processes: int = 1
) -> Flags:
    """Return which figures may be shown, those published before among them.

    Raises:
        CannotProtect: what was published before gives a small group away.
        NoAnswer: the solver failed.
    """
    may = (wave.crowd.sizes >= policy.minimum) & ~wave.held | wave.fixed
    alike = Alike.of(wave.crowd, wave.tree)
    crowd, number = alike.crowd, alike.number
    costs = np.asarray(np.bincount(number, may * costs_of(wave, policy)), dtype=np.float64)
    one, fixed = (np.bincount(number, flags) > 0 for flags in (may, wave.fixed))
    stock = Stock(crowd, crowd.matrix.tocsc(), one, fixed, costs)
    seen = first_cuts(wave, may, policy.minimum)
    cuts = {frozenset(number[list(cut)].tolist()) for cut in seen}
    cuts |= nested(crowd, one, policy.minimum)
    most = np.inf if fixed.any() else MOST  # what is out cannot be hidden to be sure
    few = Wave(wave.tree, crowd, fixed, ~one)
    asked = Inquiry(few, stock, policy, most, skippers(wave.crowd))
    shown = Search(asked).run({choices(cut, fixed) for cut in cuts}, tell)
    return may & shown[number]


def what_is_derived(
    wave: Wave, shown: Flags, policy: Policy, settled: Flags | None = None
) -> set[Cut]:
    """Return sets of shown figures that give a group under the minimum away; none is a proof.

    Classes that are `settled` are not asked about; those found certain are added there.
    """
    stock = Stock(wave.crowd, wave.crowd.matrix.tocsc(), shown, wave.fixed, costs_of(wave, policy))
    asked = Inquiry(wave, stock, policy, np.inf, np.zeros(0, dtype=np.int64))
    settled = np.zeros(len(wave.crowd.people), dtype=np.bool_) if settled is None else settled
    settled |= asked.settled(shown)
    return asked.derived(shown, settled)
