"""The command that exports figures that may be shown."""

import csv
import io
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from handvat import clock
from handvat.cli.main import run
from handvat.results.actions import publish_wave
from tests.factories import a_closed_wave, a_sheet, a_unit

pytestmark = pytest.mark.django_db


def a_published_wave(**facts):
    root = a_unit()
    facts = {"results_open_at": clock.now() - timedelta(days=1)} | facts
    wave = a_closed_wave(
        [root],
        [(root, {"V01": 3 + at % 2}, {}) for at in range(12)],
        sheet=a_sheet("V01"),
        **facts,
    )
    publish_wave(wave, now=clock.now())
    return wave, root


def test_figures_go_to_standard_output_and_what_they_are_for_does_not(capsys):
    wave, root = a_published_wave()

    code = run(["results", "export", str(wave.pk)])

    out, err = capsys.readouterr()
    assert code == 0
    assert list(csv.reader(io.StringIO(out)))[1] == [
        root.code,
        "",
        "",
        "",
        "V01",
        "12",
        "3.5",
        "",
        "",
        "",
        str(wave.pk),
    ]
    assert "appraisal" in err or "beoordeling" in err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_figures_go_to_a_file(tmp_path, form):
    wave, _root = a_published_wave()
    out = tmp_path / f"figures.{form}"

    code = run(["results", "export", str(wave.pk), "--format", form, "--out", str(out)])

    assert code == 0
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    if form == "xlsx":
        assert load_workbook(out).worksheets[1]["G2"].value == 3.5


def test_the_proof_goes_along_and_fits_the_file(tmp_path):
    wave, _root = a_published_wave()
    out, said = tmp_path / "f.csv", tmp_path / "f.json"

    made = run(["results", "export", str(wave.pk), "--out", str(out), "--proof", str(said)])

    assert made == 0
    assert run(["protect", "--check", str(out), "--proof", str(said)]) == 0


def test_a_wave_that_is_not_published_is_refused_with_what_to_do(capsys, tmp_path):
    out = tmp_path / "figures.csv"

    code = run(["results", "export", "987654", "--out", str(out)])

    assert code == 1
    assert "publish it first" in capsys.readouterr().err
    assert not out.exists()


def test_results_that_are_not_open_yet_are_refused_with_the_day(capsys):
    wave, _root = a_published_wave(results_open_at=clock.now() + timedelta(days=3))

    code = run(["results", "export", str(wave.pk)])

    assert code == 1
    assert "for everyone at once" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_said_so(capsys, tmp_path):
    wave, _root = a_published_wave()

    code = run(["results", "export", str(wave.pk), "--out", str(tmp_path / "no" / "file.csv")])

    assert code == 1
    assert "cannot be written" in capsys.readouterr().err
