"""The one gate, attacked with a pencil, on invented universities with item non-response."""

import numpy as np
import pytest

from handvat.measure.rules.sheet import Sheet
from handvat.results.rules.gate import decide
from handvat.results.rules.scores import families_of, scores_of
from handvat.results.rules.table import EVERYONE, Group, GroupCounts, N, rolled_up
from handvat.results.rules.tree import Tree, TreeBroken
from tests.disclosure.attacker import small_groups_found
from tests.factories import a_sheet

MINIMUM = 5


def a_table(seed):
    chance = np.random.default_rng(seed)
    units = 30
    parents = {0: None} | {
        unit: int(chance.integers(0, max(1, unit // 3))) for unit in range(1, units)
    }
    tree = Tree.of(parents)
    values = [Group("role", value) for value in ("a", "b", "")]
    counts = {}
    for group in values:
        sheets = chance.integers(0, 8, units)
        stats = np.zeros((units, 6, 4))
        stats[:, :, N] = chance.binomial(sheets[:, None], 0.9, (units, 6))
        counts[group] = GroupCounts(np.arange(units), sheets, stats)
    everyone = GroupCounts(
        np.arange(units),
        np.sum([one.sheets for one in counts.values()], axis=0),
        np.sum([one.stats for one in counts.values()], axis=0),
    )
    return rolled_up(tree, [(EVERYONE, everyone), *counts.items()], 6)


def sheet():
    return Sheet.from_dict(a_sheet("cul-tea-1.a", "V01"))


@pytest.mark.parametrize("seed", range(8))
def test_no_score_of_any_cell_can_be_found_by_subtraction(seed):
    table = a_table(seed)
    families = families_of(scores_of(sheet()))
    cells, equations = table.equations(np.ones(len(table.places), dtype=bool))
    sums = [
        (int(total), equations.parts[equations.equation == at].tolist())
        for at, total in enumerate(equations.totals)
    ]

    shown = decide(table, families, minimum=MINIMUM)

    assert len(cells) == len(table.places)
    for score in range(6):
        counts = table.stats[:, score, N].astype(int).tolist()
        known = shown.figures[:, score]
        assert 0 < known.sum() < len(known)
        assert min(n for n, may in zip(counts, known, strict=True) if may) >= MINIMUM
        assert not [
            found
            for found in small_groups_found(counts, sums, known, MINIMUM)
            if isinstance(found, tuple) or counts[found] < MINIMUM
        ]
    assert not small_groups_found(table.sheets.tolist(), sums, shown.response, MINIMUM)


@pytest.mark.parametrize("parents", [{1: 2, 2: 1}, {1: None, 2: 9}])
def test_units_that_are_no_tree_are_refused(parents):
    with pytest.raises(TreeBroken):
        Tree.of(parents)
