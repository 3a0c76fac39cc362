import json
from collections.abc import Sequence
from pathlib import Path

import duckdb
import numpy as np
import pytest

from handvat.cli.main import run
from tests.measure.rules.spss import a_sav
from tests.psychometrics.known import ONE, moments_in, name_of, people_with

KEYS = [
    "n",
    "k",
    "alpha",
    "alpha_std",
    "alpha_ci_feldt",
    "alpha_ci_duhachek",
    "omega_total",
    "items",
    "cfa",
]
FIT = ["chisq", "df", "cfi", "tli", "rmsea", "rmsea_ci", "srmr", "loadings"]
NAMES = ["a", "b", "c", "d", "e"]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def written(tmp_path: Path, points, names: Sequence[str] = NAMES) -> Path:
    path = tmp_path / "answers.csv"
    lines = [",".join("" if cell != cell else repr(float(cell)) for cell in row) for row in points]  # noqa: PLR0124 -- not a number is not itself
    path.write_text("\n".join([",".join(names), *lines]) + "\n")
    return path


def whole_points(rows=200, items=5, seed=4):
    chance = np.random.default_rng(seed)
    return np.clip(
        (chance.normal(3, 1, (rows, 1)) + chance.normal(0, 1, (rows, items))).round(), 1, 5
    )


def asked(capsys, path: Path, *more: str, items: Sequence[str] = NAMES):
    code = run(["analyse", "reliability", str(path), "--items", ",".join(items), "--json", *more])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else None, err


@pytest.mark.parametrize("known", [ONE[1], ONE[2], ONE[6]], ids=name_of)
def test_json_has_the_figures_of_r_under_the_agreed_keys(tmp_path, capsys, known):
    moments = moments_in(known["moments"])
    names = [f"v{place}" for place in range(moments.k)]

    code, found, _ = asked(capsys, written(tmp_path, people_with(moments), names), items=names)

    assert code == 0
    assert list(found) == KEYS
    assert list(found["cfa"]) == FIT
    assert (found["n"], found["k"]) == (moments.n, moments.k)
    np.testing.assert_allclose([found["alpha"], found["alpha_std"]], known["alpha"], rtol=1e-9)
    ends = found["alpha_ci_feldt"]
    np.testing.assert_allclose([ends["lower"], ends["upper"]], known["feldt"], rtol=1e-9)
    half = (found["alpha_ci_duhachek"]["upper"] - found["alpha_ci_duhachek"]["lower"]) / 2
    np.testing.assert_allclose(half / 1.959963984540054, known["ase"], rtol=1e-9)
    np.testing.assert_allclose(found["omega_total"], known["omega"], rtol=1e-5)
    rest = [item["item_rest_r"] for item in found["items"]]
    np.testing.assert_allclose(rest, known["rest"], rtol=1e-9)
    assert [item["item"] for item in found["items"]] == names
    fit = [found["cfa"][key] for key in ("chisq", "df", "cfi", "tli", "rmsea")]
    np.testing.assert_allclose(fit, known["fit"][:5], rtol=1e-8)
    std = [loading["std"] for loading in found["cfa"]["loadings"]]
    np.testing.assert_allclose(std, known["loadings"], rtol=1e-5)


def test_csv_parquet_and_sav_give_the_same(tmp_path, capsys):
    points = whole_points()
    points[::9, 2] = np.nan
    csv, parquet, sav = written(tmp_path, points), tmp_path / "a.parquet", tmp_path / "a.sav"
    duckdb.sql(f"COPY (SELECT * FROM read_csv('{csv}')) TO '{parquet}'")  # noqa: S608 -- ours
    columns = {
        name: [None if np.isnan(cell) else float(cell) for cell in column]
        for name, column in zip(NAMES, points.T, strict=True)
    }
    sav.write_bytes(a_sav(columns, {}))

    first, *others = (asked(capsys, path) for path in (csv, parquet, sav))

    assert first[1]["n"] == 177
    assert others == [first, first]


def test_reversing_is_as_if_the_question_had_run_the_other_way(tmp_path, capsys):
    points = whole_points()
    turned = points.copy()
    turned[:, 1] = 6 - turned[:, 1]

    plain = asked(capsys, written(tmp_path, points))
    found = asked(capsys, written(tmp_path, turned), "--reverse", "b", "--min", "1", "--max", "5")

    assert found == plain


def test_an_item_that_goes_against_the_others_is_pointed_out(tmp_path, capsys):
    points = whole_points()
    points[:, 1] = 6 - points[:, 1]

    code, found, err = asked(capsys, written(tmp_path, points))

    assert (code, found["items"][1]["item_rest_r"] < 0) == (0, True)
    assert err == (
        "b: goes against the other items. If the question runs the other way,"
        " name it after --reverse.\n"
    )


def test_two_items_have_an_alpha_and_no_factor(tmp_path, capsys):
    code, found, err = asked(capsys, written(tmp_path, whole_points()), items=["a", "b"])

    assert code == 0
    assert (found["omega_total"], found["cfa"]) == (None, None)
    assert [item["alpha_if_dropped"] for item in found["items"]] == [None, None]
    assert "need three items" in err


def test_an_item_that_is_there_twice_has_no_factor(tmp_path, capsys):
    points = whole_points()
    points[:, 4] = points[:, 3]

    code, found, err = asked(capsys, written(tmp_path, points))

    assert (code, found["cfa"]) == (0, None)
    assert "follow exactly from others" in err


def test_a_negative_residual_is_pointed_out_by_name(tmp_path, capsys):
    known = next(one for one in ONE if "negative" in one["data"])
    points = people_with(moments_in(known["moments"]))

    code, found, err = asked(capsys, written(tmp_path, points))

    assert code == 0
    np.testing.assert_allclose(found["cfa"]["chisq"], known["fit"][0], rtol=1e-8)
    assert "residual variance of" in err


def test_without_json_it_reads_as_a_page(tmp_path, capsys, monkeypatch):
    path = written(tmp_path, whole_points())
    words = ["analyse", "reliability", str(path), "--items", "a,b,c,d,e"]

    run(words)
    english = capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    run(words)
    dutch = capsys.readouterr().out

    assert english.startswith("200 of 200 rows are complete")
    assert all(f"\n{name}  " in english for name in NAMES)
    assert "RMSEA" in english
    assert dutch.startswith("200 van 200 rijen zijn volledig")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--reverse", "b"), "give the ends of the scale"),
        (("--reverse", "x", "--min", "1", "--max", "5"), "is not among --items"),
        (("--reverse", "b", "--min", "5", "--max", "1"), "--min must be lower"),
        (("--reverse", "b", "--min", "2", "--max", "5"), "stands 1, which is not on the scale"),
        (("--missing", "1,2,3,4"), "Everybody answered alike on: a, b, c, d, e"),
        (("--missing", "1,2,3,4,5"), "Fewer rows are complete than there are items"),
    ],
)
def test_what_cannot_be_computed_is_refused_with_what_to_do(tmp_path, capsys, more, said):
    points = np.concatenate([whole_points(), np.full((9, 5), 5)])

    code, found, err = asked(capsys, written(tmp_path, points), *more)

    assert (code, found) == (1, None)
    assert said in err


def test_one_item_and_items_that_cancel_out_are_refused(tmp_path, capsys):
    points = whole_points(items=2)
    points[:, 1] = 6 - points[:, 0]
    path = written(tmp_path, points, ["a", "b"])

    one, two = asked(capsys, path, items=["a"]), asked(capsys, path, items=["a", "b"])

    assert (one[0], two[0]) == (1, 1)
    assert "at least two items" in one[2]
    assert "must be reversed" in two[2]
