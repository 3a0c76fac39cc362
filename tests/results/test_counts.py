"""Counts of a closed wave are those of plain arithmetic, whatever was asked and answered."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings

from handvat.results.counts import AnswersDoNotFit, counts
from tests.results.answered import TREE, answered, by_hand, written


def counted(made):
    """Return what `counts` finds, by group and unit."""
    found = {}
    with written(made) as (path, file):
        for group, cells in counts(path, file.sha256, made.sheet, made.scores, TREE):
            for at, place in enumerate(cells.places):
                found[group, TREE.units[place]] = (int(cells.sheets[at]), cells.stats[at])
    return found


@settings(max_examples=15)
@given(answered())
def test_counts_are_those_of_plain_fractions(made):
    found, wanted = counted(made), by_hand(made)

    assert {cell: sheets for cell, (sheets, _) in found.items()} == {
        cell: sheets for cell, (sheets, _) in wanted.items()
    }
    for cell, (_, stats) in wanted.items():
        np.testing.assert_allclose(found[cell][1], stats, rtol=1e-14, atol=1e-12)


@settings(max_examples=5)
@given(answered())
def test_a_point_beside_the_scale_is_refused(made):
    scale = made.sheet.scale
    unit, value, points = made.rows[0]
    beside = dataclasses.replace(
        made, rows=[(unit, value, [scale.high + 1, *points[1:]]), *made.rows[1:]]
    )

    with pytest.raises(AnswersDoNotFit) as refused:
        counted(beside)

    assert refused.value.args[0] == [made.sheet.keys[0]]
