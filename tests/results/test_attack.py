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
FAVOURABLE = 4  # the place of the share in a published figure


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


def published(wave, *, with_part=0):
    """Return the number of answers in each cell that is shown, by what it is about.

    With the number of another part of a figure: only where that is told too.
    """
    shown: dict[str, dict[tuple[int, str], int]] = defaultdict(dict)
    for row in PublishedUnit.objects.filter(publication__wave=wave):
        cell = (row.unit_id, row.filter_name and (row.filter_value or "nothing said"))
        for item in ITEMS:  # other scores are made of what is told of these
            if item in row.figures and row.figures[item][with_part] is not None:
                shown[item][cell] = row.figures[item][0]
        if row.answered is not None and not with_part:
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


def small_cells_found(wave, shown, minimum):
    """Return how many cells are too small, and which of them combinations of `shown` give."""
    _made, answers, units = wave
    counts = atoms_of(answers)
    atoms = sorted(counts)
    rows = {
        cell: np.array([float(holds(cell, atom, units)) for atom in atoms])
        for cell in product(units, ["", *GROUPS, "nothing said"])
    }
    people = np.array([counts[atom] for atom in atoms])
    small = {cell: row for cell, row in rows.items() if 0 < row @ people < minimum}
    found = []
    for cells in shown.values():
        _left, sizes, right = np.linalg.svd([rows[cell] for cell in cells], full_matrices=False)
        span = right[sizes > 1e-9]
        found += [
            cell
            for cell, row in small.items()
            if np.linalg.norm(row - span.T @ (span @ row)) < 1e-6
        ]
    return len(small), found


def test_no_combination_of_published_cells_gives_a_small_cell(wave):
    small, found = small_cells_found(wave, published(wave[0]), THRESHOLD)

    assert small
    assert found == []


def test_no_combination_tells_the_share_of_a_cell_too_small_for_it(wave):
    told = published(wave[0], with_part=FAVOURABLE)

    small, found = small_cells_found(wave, told, 20)

    assert small > 10
    assert found == []
    assert sum(map(len, told.values())) > 10


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
