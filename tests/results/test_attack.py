"""Somebody with every row of the export and a computer, who looks for a small group.

They may take any published cells together, with any weights: parents without children, everyone
without a role group, and all combinations of those.
"""

import random
from collections import defaultdict
from itertools import product

import numpy as np
import pytest

from handvat.results.actions import publish_wave
from handvat.results.models import PublishedUnit
from handvat.results.queries import report
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit, background

pytestmark = pytest.mark.django_db
THRESHOLD = 5
GROUPS = ("phd", "academic", "support")
ITEMS = ("cul-ind-1.a", "cul-ind-1.b", "str-tea-1.a", "str-tea-1.b", "sys-org-1.a")
RESPONSE = "response"


@pytest.fixture(params=[1, 2, 3])
def wave(request):
    """Return a published wave of an uneven organisation in which people skip questions."""
    chance = random.Random(request.param)
    root = a_unit()
    faculties = [a_unit(f"F{at}", root) for at in range(3)]
    teams = [a_unit(f"T{at}", faculty) for faculty in faculties for at in range(6)]
    answers = [
        (
            unit,
            some_of_it(chance),
            {"role_group": chance.choice(GROUPS)} if chance.random() < 0.9 else {},
        )
        for unit in [*teams, *faculties[:1]]
        for _ in range(chance.choice([0, 1, 3, 4, 6, 9, 14, 30]))
    ]
    sheet = a_sheet(*ITEMS) | {"background": [background("role_group", *GROUPS)]}
    made = a_closed_wave([root, *faculties, *teams], answers, sheet=sheet, threshold=THRESHOLD)
    publish_wave(made, now=NOW)
    return made, answers, {unit.pk: unit for unit in [root, *faculties, *teams]}


def some_of_it(chance):
    return {item: chance.randint(1, 5) for item in ITEMS if chance.random() < 0.92}


def published(wave):
    """Return the number of answers in each cell that is shown, by what it is about."""
    shown: dict[str, dict[tuple[int, str], int]] = defaultdict(dict)
    for row in PublishedUnit.objects.filter(publication__wave=wave):
        cell = (row.unit_id, row.filter_name and (row.filter_value or "nothing said"))
        for item in ITEMS:  # other scores are made of what is told of these
            if item in row.figures:
                shown[item][cell] = row.figures[item][0]
        if row.answered is not None:
            shown[RESPONSE][cell] = row.answered
    return shown


def atoms_of(answers):
    """Return how many people there are of each unit itself and role group."""
    counts: dict[tuple[int, str], int] = defaultdict(int)
    for unit, _points, options in answers:
        counts[unit.pk, options.get("role_group", "nothing said")] += 1
    return counts


def holds(cell, atom, units):
    (unit, group), (where, theirs) = cell, atom
    return units[where].path.startswith(units[unit].path) and group in {"", theirs}


def test_no_subtraction_of_published_cells_gives_a_small_group(wave):
    made, _answers, units = wave
    shown = published(made)
    assert len(shown) == len(ITEMS) + 1

    for cells in shown.values():
        assert min(cells.values()) >= THRESHOLD
        for (unit, group), n in cells.items():
            below = [one for one in units.values() if one.parent_id == unit]
            children = sum(cells.get((one.pk, group), 0) for one in below)
            assert not (below and 0 < n - children < THRESHOLD)
            groups = sum(cells.get((unit, one), 0) for one in (*GROUPS, "nothing said"))
            assert group or not 0 < n - groups < THRESHOLD


def test_no_combination_of_published_cells_gives_a_small_cell(wave):
    made, answers, units = wave
    counts = atoms_of(answers)
    atoms = sorted(counts)
    every = [*product(units, ["", *GROUPS, "nothing said"])]
    hidden = [
        [float(holds(cell, atom, units)) for atom in atoms]
        for cell in every
        if 0 < sum(counts[atom] for atom in atoms if holds(cell, atom, units)) < THRESHOLD
    ]
    assert hidden

    for cells in published(made).values():
        known = np.array([[float(holds(cell, atom, units)) for atom in atoms] for cell in cells])
        _left, sizes, right = np.linalg.svd(known, full_matrices=False)
        span = right[sizes > 1e-9]
        for wanted in np.array(hidden):
            assert np.linalg.norm(wanted - span.T @ (span @ wanted)) > 1e-6


def test_counts_of_a_report_are_rounded(wave):
    made, _answers, units = wave
    told = 0
    for unit in units.values():
        if not PublishedUnit.objects.filter(publication__wave=made, unit=unit).exists():
            continue
        counted = report(unit, made.pk, now=NOW).response
        if counted.answered is not None:
            told += 1
            assert (counted.answered % 5, (counted.invited or 0) % 5) == (0, 0)
    assert told
