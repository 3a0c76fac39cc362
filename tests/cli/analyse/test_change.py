"""Waves of a file compared, as a researcher asks for it."""

import json
from pathlib import Path

import duckdb
import pytest

from handvat.cli.main import run
from handvat.psychometrics.change import change, summary

WAVES = {
    "2024": {"x": [3, 4, 2, 5], "y": [4, 4, 3]},
    "2025": {"x": [4, 4, 5, 5, 3], "y": [2]},
    "2026": {"x": [5, 5, 4], "y": [3, 5]},
}
ROWS = "wave,unit,safe\n" + "".join(
    f"{wave},{unit},{value}\n"
    for wave, units in WAVES.items()
    for unit, values in units.items()
    for value in values
)
QUESTION = ("change", "--item", "safe", "--wave", "wave")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def asked(tmp_path: Path, *words: str, rows: str = ROWS) -> int:
    path = tmp_path / "answers.csv"
    path.write_text(rows)
    return run(["analyse", *words, str(path)])


def test_every_pair_of_waves_is_compared_the_later_less_the_earlier(tmp_path, capsys):
    asked(tmp_path, *QUESTION, "--json", rows=ROWS + "2024,x,\n,x,3\n")

    said = capsys.readouterr()
    found = json.loads(said.out)
    pairs = [("2024", "2025"), ("2024", "2026"), ("2025", "2026")]
    assert [(pair["wave1"], pair["wave2"]) for pair in found] == pairs
    assert "2 rows are left out" in said.err
    for pair in found:
        first, second = (
            summary([value for part in WAVES[pair[wave]].values() for value in part])
            for wave in ("wave1", "wave2")
        )
        expected = change(first, second, confidence=0.95)
        assert list(pair)[2:] == ["n1", "n2", "diff", "t", "df", "p", "ci", "hedges_g"]
        assert (pair["n1"], pair["n2"], pair["diff"]) == (first[0], second[0], expected.diff)
        assert (pair["t"], pair["df"], pair["p"]) == (expected.t, expected.df, expected.p)
        assert (pair["ci"]["lower"], pair["ci"]["upper"]) == expected.interval
        assert pair["hedges_g"] == expected.hedges_g


def test_with_a_group_every_group_is_compared_by_itself(tmp_path, capsys):
    asked(tmp_path, *QUESTION, "--group", "unit", "--json")

    said = capsys.readouterr()
    found = json.loads(said.out)
    assert [(pair["group"], pair["n1"], pair["n2"]) for pair in found] == [
        ("x", 4, 5),
        ("x", 4, 3),
        ("x", 5, 3),
        ("y", 3, 1),
        ("y", 3, 2),
        ("y", 1, 2),
    ]
    expected = change(summary(WAVES["2024"]["y"]), summary(WAVES["2026"]["y"]), confidence=0.95)
    assert (found[4]["t"], found[4]["hedges_g"]) == (expected.t, expected.hedges_g)
    assert (found[3]["t"], found[3]["ci"]) == (None, {"lower": None, "upper": None})
    assert found[3]["diff"] == pytest.approx(2 - 11 / 3)
    assert "2 comparisons are left open" in said.err


def test_a_group_that_was_not_there_in_a_wave_is_left_open(tmp_path, capsys):
    asked(tmp_path, *QUESTION, "--group", "unit", "--json", rows=ROWS + "2024,z,3\n2024,z,4\n")

    last = json.loads(capsys.readouterr().out)[-3]
    assert (last["group"], last["n1"], last["n2"], last["diff"]) == ("z", 2, 0, None)


def test_text_is_to_be_read(tmp_path, capsys):
    asked(tmp_path, *QUESTION, "--group", "unit")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:4] == ["group", "waves", "n1", "n2"]
    assert lines[1].split()[:6] == ["x", "2025", "-", "2024", "4", "5"]


@pytest.mark.parametrize(
    ("rows", "more", "said"),
    [
        ("wave,safe\n1,3\n1,4\n", (), "“wave” has fewer than two waves"),
        ("wave,safe\n1,3\n1,4\n2,\n", (), "“wave” has fewer than two waves"),
        ("wave,safe\n1,3\n2,4\n", (), "No two waves can be compared"),
        ("wave,safe\n1,3\n1,3\n2,4\n2,4\n", (), "No two waves can be compared"),
        (ROWS, ("--group", "safe"), "Column “safe” is asked for twice"),
        (
            "wave,unit,safe\n1,x,3\n2,x,4\n1,y,3\n2,y,5\n",
            ("--group", "unit"),
            "within a group of “unit”",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused_in_words(tmp_path, capsys, rows, more, said):
    code = asked(tmp_path, *QUESTION, *more, rows=rows)

    told = capsys.readouterr()
    assert (code, told.out) == (1, "")
    assert said in told.err


def test_an_answer_without_end_is_refused_in_words(tmp_path, capsys):
    path = tmp_path / "answers.parquet"
    rows = "VALUES (1, 1::DOUBLE), (1, 2::DOUBLE), (2, 3::DOUBLE), (2, 'inf'::DOUBLE)"
    duckdb.sql(f"COPY (SELECT * FROM ({rows}) AS t(wave, safe)) TO '{path}'")  # noqa: S608 -- ours

    assert run(["analyse", *QUESTION, str(path)]) == 1
    assert "infinitely large" in capsys.readouterr().err
