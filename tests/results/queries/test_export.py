"""The protected export: every cell, blank where hidden, and nothing that runs as a formula."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from handvat.results.actions import publish_wave
from handvat.results.models import PublishedUnit
from handvat.results.queries import NothingPublished
from handvat.results.queries.export import NotOpenYet, export_rows
from handvat.results.rules.files import COLUMNS, csv_lines, write_workbook
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit, background

pytestmark = pytest.mark.django_db


def a_published_wave(**facts):
    root = a_unit()
    teams = [a_unit("T", root) for _ in range(3)]
    sheet = a_sheet("V01", "V02") | {"background": [background("role", "a", "b")]}
    answers = [
        (team, {"V01": 1 + at % 3, "V02": 4}, {"role": "a" if at % 2 else "b"})
        for team, size in zip(teams, [3, 12, 14], strict=True)
        for at in range(size)
    ]
    wave = a_closed_wave([root, *teams], answers, sheet=sheet, **facts)
    publish_wave(wave, now=NOW)
    return wave, root, teams


def as_table(wave):
    text = "".join(csv_lines(export_rows(wave.pk, now=NOW)))
    return list(csv.DictReader(io.StringIO(text)))


def test_every_cell_has_a_row_for_every_score_and_hidden_ones_are_blank():
    wave, root, teams = a_published_wave()

    rows = as_table(wave)

    cells = {(row["unit"], row["filter_name"], row["filter_value"]) for row in rows}
    assert tuple(rows[0]) == COLUMNS
    assert len(cells) == 4 * 3
    assert len(rows) == len(cells) * 2
    small = [row for row in rows if row["unit"] == teams[0].code]
    assert {(row["n"], row["mean"], row["favourable"]) for row in small} == {("", "", "")}
    assert {row["parent_unit"] for row in rows} == {"", root.code}


def test_figures_have_full_precision():
    wave, _root, teams = a_published_wave()

    rows = as_table(wave)

    large = next(row for row in rows if row["unit"] == teams[2].code and not row["filter_name"])
    assert (large["n"], float(large["mean"])) == ("14", sum(1 + at % 3 for at in range(14)) / 14)


@pytest.mark.parametrize(("open_ones", "shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_what_few_left_open_cannot_be_worked_out_from_a_handhold_and_its_questions(
    open_ones, shown
):
    root = a_unit()
    both = {"cul-ind-1.a": 4, "cul-ind-1.b": 2}
    answers: list[Any] = [
        (root, both if at >= open_ones else {"cul-ind-1.a": 5}, {}) for at in range(20)
    ]
    wave = a_closed_wave([root], answers, sheet=a_sheet(*both))
    publish_wave(wave, now=NOW)

    numbers = {row["item"]: row["n"] for row in as_table(wave)}

    assert (numbers["cul-ind-1.a"], numbers["cul-ind-1.b"]) == ("20", str(20 - open_ones))
    assert {numbers["cul-ind-1"], numbers["individual"]} == {"20" if shown else ""}


def test_the_workbook_says_first_what_figures_are_for():
    wave, _root, _teams = a_published_wave()
    file = io.BytesIO()

    write_workbook(export_rows(wave.pk, now=NOW), file, statement="Read this.")

    book = load_workbook(file)
    assert book.worksheets[0]["A1"].value == "Read this."
    assert [cell.value for cell in book.worksheets[1][1]] == list(COLUMNS)
    assert book.worksheets[1].max_row == 1 + len(as_table(wave))


def test_no_text_is_taken_for_a_formula():
    evil = "=HYPERLINK(1)"
    rows = [(evil, "+1", "-a", "@b", "ok", 5, -1.5, None)]
    file = io.BytesIO()

    line = list(csv_lines(rows))[1]
    write_workbook(rows, file, statement="")

    assert line == "'=HYPERLINK(1),'+1,'-a,'@b,ok,5,-1.5,\n"
    cell = load_workbook(file).worksheets[1]["A2"]
    assert (cell.value, cell.data_type) == (evil, "s")


def test_a_wave_that_is_not_published_has_no_export():
    wave, _root, _teams = a_published_wave()
    PublishedUnit.objects.all().delete()
    wave.publication.delete()

    with pytest.raises(NothingPublished):
        export_rows(wave.pk, now=NOW)


def test_an_export_waits_for_the_promised_moment_like_everybody():
    wave, _root, _teams = a_published_wave(results_open_at=NOW + timedelta(days=1))

    with pytest.raises(NotOpenYet):
        export_rows(wave.pk, now=NOW)
