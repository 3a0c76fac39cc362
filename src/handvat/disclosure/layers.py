"""Decide of which figures more than number and mean may be told, so that more stays unknown.

Number, mean, spread and favourable share together leave few sets of answers in a small group. So
they may be told together of larger groups only, and no smaller group may add up from them either:
of a group of 8, two figures of 30 and 22 that tell all four tell all four.
"""

from dataclasses import replace

import numpy as np

from handvat.disclosure.crowd import Crowd, Flags
from handvat.disclosure.pattern import decide
from handvat.disclosure.tree import Indices, Tree
from handvat.disclosure.wave import Policy, Wave


def held_by(tree: Tree, crowd: Crowd, shown: Flags, policy: Policy) -> Indices:
    """Return what each figure holds, in people: no smaller group adds up from those that hold it.

    That is 0 where a figure is hidden, the minimum of `policy` where it is shown, or the largest
    of its layers that the figure is in. Each layer lies within the one before it.

    Raises:
        NoAnswer: the solver failed.
    """
    holds, none = np.where(shown, policy.minimum, 0), np.zeros(len(shown), dtype=np.bool_)
    for minimum in sorted({size for size in policy.layers if size > policy.minimum}):
        even = replace(policy, minimum=minimum, own=0.0)  # a total tells many people something
        shown = decide(Wave(tree, crowd, none, ~shown), even)
        holds[shown] = minimum
    return holds
