"""The one gate: nothing small, nothing pinned, nothing made up."""

import numpy as np
import pytest

from handvat.measure.rules.sheet import Sheet
from handvat.results.rules.gate import Asked, decide
from handvat.results.rules.scores import scores_of
from handvat.results.rules.sheets import NOT_SAID, Sheets
from handvat.results.rules.table import EVERYONE, Group, GroupCounts, N, rolled_up
from handvat.results.rules.tree import Tree, TreeBroken
from tests.factories import a_sheet

MINIMUM = 5
ITEMS = ("cul-tea-1.a", "cul-tea-1.b", "sys-org-1.a")
SCORES = scores_of(Sheet.from_dict(a_sheet(*ITEMS)))


def answers(seed, people=150):
    """Return sheets over two faculties of four teams each; some questions are left open."""
    chance = np.random.default_rng(seed)
    tree = Tree.of({0: None, 1: 0, 2: 0} | {team: 1 + team % 2 for team in range(3, 11)})
    points = chance.integers(1, 6, (people, len(ITEMS))).astype(float)
    points[chance.random(points.shape) < 0.05] = np.nan
    roles = [(str(role),) for role in chance.choice(["a", "b", NOT_SAID], people)]
    places = np.array([tree.places[team] for team in chance.integers(1, 11, people)])
    return tree, Sheets(places, ("role",), tuple(roles), ITEMS, points)


def counted(tree, sheets):
    """Return the table of the same sheets."""
    groups = [EVERYONE, *(Group("role", value) for value in ("a", "b", ""))]
    return rolled_up(tree, [(g, _counts(tree, sheets, g)) for g in groups], len(SCORES))


def _counts(tree, sheets, group):
    there = [
        not group.filter_name or v[0] == (group.filter_value or NOT_SAID) for v in sheets.values
    ]
    places = np.unique(sheets.places[there])
    stats = np.zeros((len(places), len(SCORES), 4))
    for row, place in enumerate(places):
        chosen = np.array(there) & (sheets.places == place)
        for at, score in enumerate(SCORES):
            if len(score.items) == 1:
                stats[row, at, N] = (~np.isnan(sheets.of(score.items[0])[chosen])).sum()
    handed_in = np.array([(np.array(there) & (sheets.places == at)).sum() for at in places])
    return GroupCounts(places, handed_in, stats)


def told_of(seed):
    tree, sheets = answers(seed)
    table = counted(tree, sheets)
    return table, decide(table, sheets, Asked("w", SCORES, (1, 5), 4, MINIMUM))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_told_holds_the_minimum_and_the_true_number(seed):
    table, told = told_of(seed)

    alone = [at for at, score in enumerate(SCORES) if len(score.items) == 1]
    numbers, truth = told.numbers[:, alone], table.stats[:, alone, N]
    shown = ~np.isnan(numbers)
    assert 0 < shown.sum() < shown.size
    assert numbers[shown].min() >= MINIMUM
    assert np.array_equal(numbers[shown], truth[shown])


def test_answers_about_the_organisation_stop_below_the_faculties():
    table, told = told_of(1)

    at = [score.id for score in SCORES].index("sys-org-1.a")
    deep = table.tree.depths[table.places] > 1
    assert np.isnan(told.low[deep, at]).all()
    assert not np.isnan(told.low[~deep, at]).all()


def test_a_favourable_share_is_told_with_the_mean_or_not_at_all():
    _table, told = told_of(2)

    exact = ~np.isnan(told.favourable)
    assert exact.any()
    assert not np.isnan(told.low[exact]).any()


def test_the_ledger_gets_what_was_told_and_nobody_in_it():
    _table, told = told_of(0)

    assert {entry.wave for entry in told.entries} == {"w"}
    assert all(entry.people == {} for entry in told.entries)
    assert sum(len(entry.told) for entry in told.entries) > 0


@pytest.mark.parametrize("parents", [{1: 2, 2: 1}, {1: None, 2: 9}])
def test_units_that_are_no_tree_are_refused(parents):
    with pytest.raises(TreeBroken):
        Tree.of(parents)
