"""Looking at one filter at a time says what looking at every combination of values says."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from handvat.disclosure.conceive import Known, Named, homes_of
from handvat.disclosure.question import first_question
from handvat.disclosure.scene import Scene
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

PARENTS = {"org": "", "a": "org", "b": "org"} | {f"{u}{n}": u for u in "ab" for n in range(4)}
FILTERS = {"contract": "pqr", "role": "xyz", "sex": "fm"}
ALL_KNOWN = Known(frozenset(), frozenset())
POLICY = Policy(4, cell=0, own=0)


def numbers(seed):
    """Return the people of every cell of a small organisation."""
    chance = np.random.default_rng(seed)
    cells = Counter[tuple[str, str, str]]()
    for team in (unit for unit in PARENTS if unit[1:].isdigit()):
        for _ in range(chance.integers(4, 15)):
            unit, values = team, [str(chance.choice(list(some))) for some in FILTERS.values()]
            while unit:
                cells[unit, "", ""] += 1
                cells.update((unit, *group) for group in zip(FILTERS, values, strict=True))
                unit = PARENTS[unit]
    return cells


def published(seed, share):
    """Return the same with small cells hidden, and a share of the others."""
    chance = np.random.default_rng(seed + 1000)
    return {
        cell: n if n >= POLICY.minimum and chance.random() >= share else None
        for cell, n in sorted(numbers(seed).items())
    }


def scene_of(table, *, divisible=True):
    tree, named = Tree.of(PARENTS), Named.of([table])
    homes = homes_of(tree, named, frozenset(), ALL_KNOWN)
    if not divisible:
        homes = [replace(home, counted=frozenset()) for home in homes]
    return Scene(tree, named, homes)


@pytest.mark.parametrize("seed", range(40))
def test_by_filter_and_by_combination_agree_on_whether_something_is_derived(seed):
    table = published(seed, (0.2, 0.4, 0.6, 0.8)[seed % 4])

    divided = first_question(scene_of(table), POLICY)
    whole = first_question(scene_of(table, divisible=False), POLICY)

    assert not whole.divided.any()
    assert bool(divided.cuts(POLICY)) == bool(whole.cuts(POLICY))


def test_both_answers_occur():
    found = [
        bool(first_question(scene_of(published(seed, share)), POLICY).cuts(POLICY))
        for seed, share in enumerate([0.2, 0.4, 0.6, 0.8] * 5)
    ]

    assert set(found) == {True, False}


def test_homes_with_many_people_have_a_column_for_each_value():
    many = {cell: 40 * n for cell, n in numbers(3).items()}

    question = first_question(scene_of(many), POLICY)

    values = [sum(map(len, home.values)) for home in question.scene.homes]
    assert question.divided.all()
    assert question.figures.crowd.matrix.shape[1] == sum(values)


def test_the_people_of_a_question_give_the_numbers_told():
    question = first_question(scene_of(published(5, 0.4)), POLICY)

    figures = question.figures
    given = figures.crowd.matrix @ figures.crowd.people
    assert not question.divided.all()
    assert given[figures.shown] == pytest.approx(figures.told[figures.shown])


def test_a_home_is_looked_at_as_a_whole_once_its_number_is_left_out():
    question = first_question(in_a_row(20, 23, 43), POLICY)
    cuts = question.cuts(POLICY)

    less = question.without(cuts)

    totals = frozenset((table, ("org", "", "")) for table in range(2))
    assert totals in {question.places(cut) for cut in cuts}
    assert question.divided.tolist() == [True, False, True]
    assert less.left_out <= totals
    assert less.left_out
    assert not less.divided.all()
    assert less.cuts(POLICY) == []


def in_a_row(*told):
    """Return tables of one unit, each with more people than the one before."""
    cells = [("", ""), ("role", "x"), ("role", "y"), ("role", "z"), ("sex", "f"), ("sex", "m")]
    tables = [{("org", *cell): None if cell[0] else n for cell in cells} for n in told]
    tree, named = Tree.of({"org": ""}), Named.of(tables)
    within = frozenset({(0, 1), (1, 2), (0, 2)})
    return Scene(tree, named, homes_of(tree, named, within, ALL_KNOWN))


def test_a_home_that_is_told_to_be_empty_is_no_home():
    homes = in_a_row(20, 20, 43).homes

    assert [sorted(home.kind) for home in homes] == [[2], [0, 1, 2]]


def test_without_filters_what_follows_is_derived_as_well():
    teams = [unit for unit in PARENTS if unit[1:].isdigit()]
    table: dict[tuple[str, str, str], int | None] = {(unit, "", ""): 20 for unit in teams}
    table |= {("a3", "", ""): None, ("a", "", ""): 63, ("b", "", ""): 80, ("org", "", ""): 143}

    question = first_question(scene_of(table), POLICY)

    assert not question.divided.any()
    assert question.cuts(POLICY)
