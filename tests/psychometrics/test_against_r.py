"""The commands on real data sets, beside R on the same: where R and its packages are installed."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from handvat.cli.main import run

SCRIPT = Path(__file__).parent / "reference" / "live.R"
NEEDED = "for (p in c('multilevel', 'lme4', 'psych', 'psychTools')) stopifnot(requireNamespace(p))"
SETS = {"bhr2000": 5, "lq2002": 5, "lq2002-hostility": 5, "univbct": 5, "bfi": 6}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data sets and what R finds in them."""
    r = shutil.which("Rscript")
    if r is None or subprocess.run([r, "-e", NEEDED], capture_output=True, check=False).returncode:  # noqa: S603 -- our own words
        pytest.skip("R with multilevel, lme4 and psych is not installed")
    place = tmp_path_factory.mktemp("r")
    subprocess.run([r, SCRIPT, place], capture_output=True, check=True)  # noqa: S603 -- our own script
    return place


def of_r(folder: Path, name: str) -> dict[str, np.ndarray[Any, Any]]:
    lines = (folder / f"{name}.txt").read_text().splitlines()
    parts = [line.split() for line in lines]
    return {
        key: np.array([np.nan if figure == "NA" else float(figure) for figure in figures])
        for key, *figures in parts
    }


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run(["analyse", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def by_group(found: Mapping[str, Any], key: str) -> list[float]:
    if key.startswith("rwgj_"):
        figures = [group["rwgj"][key.removeprefix("rwgj_")] for group in found["per_group"]]
    else:
        figures = [group[key] for group in found["per_group"]]
    return [np.nan if figure is None else figure for figure in figures]


@pytest.mark.parametrize(("name", "points"), SETS.items())
def test_agreement_is_that_of_r(folder, capsys, name, points):
    path = folder / f"{name}.csv"
    *items, group = (one.strip('"') for one in path.read_text().splitlines()[0].split(","))
    expected = of_r(folder, name)

    words = ("--items", ",".join(items), "--group", group, "--points", str(points))
    found = asked(capsys, "agreement", str(path), *words)

    for key in ("icc1_anova", "icc2_anova"):
        assert found[key] == pytest.approx(expected[key][0], abs=1e-9)
    for key in ("n", "mean", "sd", "rwgj_uniform", "rwgj_slight_skew", "ad_mean", "ad_median"):
        assert by_group(found, key) == pytest.approx(expected[key], abs=1e-9, nan_ok=True)
    for key in ("intercept", "tau2", "sigma2"):
        assert found["reml"][key] == pytest.approx(expected[key][0], rel=1e-6, abs=1e-6)
    for key in ("eb_mean", "eb_variance"):
        assert by_group(found, key) == pytest.approx(expected[key], rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("name", ["JSAT", "READY"])
def test_change_is_that_of_r(folder, capsys, name):
    expected = of_r(folder, name)

    found = asked(
        capsys, "change", str(folder / f"{name}.csv"), "--item", "value", "--wave", "wave"
    )

    first_to_last = found[1]
    flat = first_to_last | first_to_last["ci"]
    for key, figure in expected.items():
        assert flat[key] == pytest.approx(figure[0], abs=1e-9)
