"""Which parts of an organisation are looked at: few in a deep tree, and always all of it."""

import numpy as np

from handvat.disclosure.tree import Tree
from handvat.disclosure.zones import WIDE, zones


def units_of(tree, homes):
    return [
        tree.names[zone.unit] for _, parts in zones(tree, homes) for zone in parts if zone.is_unit
    ]


def test_a_unit_waits_for_one_above_when_one_below_has_nearly_everybody():
    chain = {"0": ""} | {str(level): str(level - 1) for level in range(1, 31)}
    tree = Tree.of(chain | {"x": "0", "y": "0"})
    homes = np.repeat([30, 31, 32], 4)

    assert units_of(tree, homes) == ["29", "x", "y", "0"]


def test_every_class_is_in_a_zone_of_the_root():
    tree = Tree.of({"0": "", "1": "0", "2": "1", "3": "2"})
    homes = np.array([3, 3, 2, 1])

    last = [zone for _level, parts in zones(tree, homes) for zone in parts][-1]

    assert (last.unit, last.columns.tolist()) == (0, [0, 1, 2, 3])


def test_a_unit_does_not_wait_for_one_that_is_too_wide():
    tree = Tree.of({"0": "", "1": "0", "2": "1", "3": "2", "x": "0"})
    homes = np.array([3] * 5 + [2] + [4] * WIDE)

    assert units_of(tree, homes) == ["2", "1", "x", "0"]
