"""Agreement of a file, as a researcher asks for it."""

import json
from pathlib import Path

import numpy as np
import pytest

from handvat.cli.main import run
from handvat.psychometrics.teams import teams

ROWS = """unit,a,b,c
north,4,4,5
north,5,4,4
north,4,5,3
south,2,1,2
south,1,1,5
south,5,5,1
9,3,3,3
9,3,3,3
9,3,3,2
10,4,5,4
10,2,,1
,3,3,3
"""
ANSWERS = ("agreement", "--items", "a,b,c", "--group", "unit", "--points", "5")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def asked(tmp_path: Path, *words: str, rows: str = ROWS) -> int:
    path = tmp_path / "answers.csv"
    path.write_text(rows)
    return run(["analyse", *words, str(path)])


def test_json_has_everything_in_full_precision(tmp_path, capsys):
    code = asked(tmp_path, *ANSWERS, "--json")

    said = capsys.readouterr()
    found = json.loads(said.out)
    assert code == 0
    assert "2 rows are left out" in said.err
    assert list(found) == [
        "n",
        "groups",
        "icc1_anova",
        "icc2_anova",
        "icc1_n0",
        "icc1_ci",
        "icc2_ci",
        "reml",
        "per_group",
        "rwgj_share_070",
    ]
    table = np.array([row.split(",")[1:] for row in ROWS.split()[1:11]], dtype=float)
    expected = teams(table, [2, 2, 2, 3, 3, 3, 0, 0, 0, 1], points=5, confidence=0.95)
    assert (found["n"], found["groups"]) == (10, 4)
    assert found["icc1_anova"] == expected.icc.icc1
    assert found["icc1_ci"] == dict(
        zip(("lower", "upper"), expected.icc.icc1_interval, strict=True)
    )
    assert found["reml"] == {
        "intercept": expected.components.intercept,
        "tau2": expected.components.tau2,
        "sigma2": expected.components.sigma2,
        "icc": expected.components.icc,
    }
    assert [group["group"] for group in found["per_group"]] == ["10", "9", "north", "south"]
    assert found["per_group"][2]["rwgj"]["slight_skew"] == pytest.approx(0.80901451489686782)
    assert found["per_group"][2]["ad_median"] == pytest.approx(0.44444444444444442)


def test_what_one_person_cannot_tell_is_null(tmp_path, capsys):
    asked(tmp_path, *ANSWERS, "--json")

    alone = json.loads(capsys.readouterr().out)["per_group"][0]
    assert (alone["n"], alone["sd"], alone["ad_mean"], alone["ad_median"]) == (1, None, None, None)
    assert set(alone["rwgj"].values()) == {None}
    assert alone["eb_mean"] is not None


def test_groups_that_are_numbers_stand_in_their_order(tmp_path, capsys):
    rows = ROWS.replace("north", "2").replace("south", "30")

    asked(tmp_path, *ANSWERS, "--json", rows=rows)

    groups = json.loads(capsys.readouterr().out)["per_group"]
    assert [group["group"] for group in groups] == ["2", "9", "10", "30"]


def test_of_other_points_only_the_uniform_null_is_told(tmp_path, capsys):
    asked(tmp_path, *ANSWERS[:-1], "12", "--json")

    said = capsys.readouterr()
    share = json.loads(said.out)["rwgj_share_070"]
    assert share["uniform"] == 1.0
    assert {share[null] for null in share if null != "uniform"} == {None}
    assert "only the uniform null" in said.err


def test_text_is_to_be_read(tmp_path, capsys):
    asked(tmp_path, *ANSWERS)

    said = capsys.readouterr().out
    assert said.startswith("10 people in 4 groups, mean of 3 items")
    assert "ICC(2), of a group's mean" in said
    assert "north  3  4.222" in said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("unit,a,b,c\nx,1,2,3\nx,2,3,4\n", "Everybody is in one group of “unit”"),
        ("unit,a,b,c\nx,1,2,3\ny,2,3,4\n", "Every group of “unit” has one person"),
        ("unit,a,b,c\n" + "x,3,3,3\ny,3,3,3\n" * 3, "Everybody has the same mean"),
        ("unit,a,b,c\n" + "x,3,3,3\ny,4,4,4\n" * 3, "Within every group all have the same"),
        ("unit,a,b,c\nx,,2,3\ny,2,3,\n", "Nobody answered every item"),
        ("unit,a,b,c\nx,0,2,5\nx,2,3,1\ny,3,3,3\n", "Answers run from 0 to 5, and --points is 5"),
        ("unit,a,b\nx,0,2\n", "has no column “c”"),
    ],
)
def test_what_cannot_be_computed_is_refused_in_words(tmp_path, capsys, rows, said):
    code = asked(tmp_path, *ANSWERS, rows=rows)

    told = capsys.readouterr()
    assert (code, told.out) == (1, "")
    assert said in told.err


def test_a_refusal_is_in_dutch_where_the_locale_is(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")

    asked(tmp_path, *ANSWERS, rows="unit,a,b,c\nx,1,2,3\nx,2,3,4\n")

    assert "Iedereen zit in één groep" in capsys.readouterr().err
