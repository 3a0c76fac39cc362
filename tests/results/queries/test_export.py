"""The protected export: every cell, blank where hidden, and nothing that runs as a formula."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from handvat.cli.main import run
from handvat.results.actions import publish_wave
from handvat.results.models import Publication, PublishedUnit
from handvat.results.queries import NothingPublished
from handvat.results.queries.export import NoProof, NotOpenYet, export_rows, proof
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


@pytest.mark.parametrize(("open_ones", "told"), [(0, "20"), (1, ""), (5, "")])
def test_a_handhold_has_a_number_only_where_its_questions_have_the_same(open_ones, told):
    root = a_unit()
    both = {"cul-ind-1.a": 4, "cul-ind-1.b": 2}
    answers: list[Any] = [
        (root, both if at >= open_ones else {"cul-ind-1.a": 3}, {}) for at in range(20)
    ]
    wave = a_closed_wave([root], answers, sheet=a_sheet(*both))
    publish_wave(wave, now=NOW)

    rows = {row["item"]: row for row in as_table(wave)}

    assert (rows["cul-ind-1.a"]["n"], rows["cul-ind-1.b"]["n"]) == ("20", str(20 - open_ones))
    assert (rows["cul-ind-1"]["n"], rows["individual"]["n"]) == (told, told)
    assert float(rows["cul-ind-1"]["mean"]) == pytest.approx((4 - open_ones / 20 + 2) / 2)


def test_the_proof_fits_the_file_and_anyone_can_check_both(tmp_path):
    wave, root, _teams = a_published_wave()
    published, said = tmp_path / "f.csv", tmp_path / "f.json"
    published.write_bytes("".join(csv_lines(export_rows(wave.pk, now=NOW))).encode())
    said.write_text(proof(wave.pk, now=NOW).as_json())

    code = run(["protect", "--check", str(published), "--proof", str(said)])

    assert code == 0
    assert root.code in published.read_text()


def test_a_file_in_which_one_number_was_changed_does_not_pass(tmp_path):
    wave, _root, _teams = a_published_wave()
    published, said = tmp_path / "f.csv", tmp_path / "f.json"
    text = "".join(csv_lines(export_rows(wave.pk, now=NOW)))
    published.write_bytes(text.replace(",14,", ",13,", 1).encode())
    said.write_text(proof(wave.pk, now=NOW).as_json())

    assert ",14," in text
    assert run(["protect", "--check", str(published), "--proof", str(said)]) != 0


def test_people_of_a_unit_itself_are_a_cell_of_which_nothing_is_told(tmp_path):
    root = a_unit()
    team = a_unit("T", root)
    sheet = a_sheet("V01") | {"background": [background("role", "a", "b")]}
    answers = [
        (unit, {"V01": 2 + at % 3}, {"role": "a" if at % 2 else None})
        for unit, size in [(root, 14), (team, 16)]
        for at in range(size)
    ]
    wave = a_closed_wave([root, team], answers, sheet=sheet)
    publish_wave(wave, now=NOW)
    published, said = tmp_path / "f.csv", tmp_path / "f.json"
    published.write_bytes("".join(csv_lines(export_rows(wave.pk, now=NOW))).encode())
    said.write_text(proof(wave.pk, now=NOW).as_json())

    own = [row for row in as_table(wave) if row["unit"] == f"{root.code}~"]

    assert {(row["filter_value"], row["n"]) for row in own} == {("", ""), ("a", "")}
    assert run(["protect", "--check", str(published), "--proof", str(said)]) == 0


def test_a_unit_that_nobody_answered_in_is_no_cell_and_the_file_adds_up(tmp_path):
    root = a_unit()
    teams = [a_unit("T", root) for _ in range(3)]
    answers: list[Any] = [
        (team, {"V01": 2 + at % 3}, {}) for team in teams[:2] for at in range(12)
    ]
    wave = a_closed_wave([root, *teams], answers, sheet=a_sheet("V01", "V02"))
    wave.units.update(invited=20)
    publish_wave(wave, now=NOW)
    published, said = tmp_path / "f.csv", tmp_path / "f.json"
    published.write_bytes("".join(csv_lines(export_rows(wave.pk, now=NOW))).encode())
    said.write_text(proof(wave.pk, now=NOW).as_json())

    rows = as_table(wave)

    assert {(row["unit"], row["item"]) for row in rows} == {
        (unit.code, "V01") for unit in (root, *teams[:2])
    }
    assert run(["protect", "--check", str(published), "--proof", str(said)]) == 0


def test_what_was_published_before_proofs_has_none():
    wave, _root, _teams = a_published_wave()
    Publication.objects.update(proven=False)

    with pytest.raises(NoProof):
        proof(wave.pk, now=NOW)


def test_the_workbook_says_first_what_figures_are_for():
    wave, _root, _teams = a_published_wave()
    file = io.BytesIO()

    write_workbook(export_rows(wave.pk, now=NOW), file, statement="Read this.")

    book = load_workbook(file)
    assert book.worksheets[0]["A1"].value == "Read this."
    assert [cell.value for cell in book.worksheets[1][1]] == list(COLUMNS)
    assert book.worksheets[1].max_row == 1 + len(as_table(wave))
    assert book.worksheets[0]["A1"].alignment.wrap_text
    assert book.worksheets[1].freeze_panes == "A2"


def test_no_text_is_taken_for_a_formula():
    evil = "=HYPERLINK(1)"
    rows = [(evil, "+1", "-a", "@b", "ok", 5, -1.5, None, None, None, "7")]
    file = io.BytesIO()

    line = list(csv_lines(rows))[1]
    write_workbook(rows, file, statement="")

    assert line == "'=HYPERLINK(1),'+1,'-a,'@b,ok,5,-1.5,,,,7\n"
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
