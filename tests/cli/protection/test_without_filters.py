"""`handvat protect` and `--check` on a file in which nobody has a role or anything else."""

import csv
import json
from pathlib import Path

import pytest

from handvat.cli.main import run
from handvat.cli.protection.checking import check
from handvat.cli.protection.writing import fingerprint
from handvat.cli.refused import Refused


def test_a_file_without_filters_is_proven_and_a_leak_in_it_is_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("units.csv").write_text("unit,parent_unit\norg,\na,org\nb,org\nc,org\n")
    people = {"a": 9, "b": 8, "c": 3}
    told = [
        f"{unit}{one},1,{unit},q1,{1 + one % 5}\n"
        for unit, n in people.items()
        for one in range(n)
    ]
    Path("answers.csv").write_text("respondent,wave,unit,item,score\n" + "".join(told))
    given = ("--units", "units.csv", "--minimum", "5", "--out", "out.csv")

    assert run(["protect", "answers.csv", *given, "--proof", "proof.json"]) == 0
    check(Path("out.csv"), Path("proof.json"))

    hidden = {row["unit"] for row in rows() if not row["n"]}
    assert "c" in hidden
    assert len(hidden) > 1
    tell({unit: n for unit, n in (people | {"org": 20}).items() if unit != "c"})
    with pytest.raises(Refused, match="can be derived"):
        check(Path("out.csv"), Path("proof.json"))


def tell(numbers):
    """Write these numbers of units in the file that was published, and give it a fitting proof."""
    table = rows()
    with Path("out.csv").open("w", newline="") as file:
        out = csv.DictWriter(file, table[0])
        out.writeheader()
        out.writerows(row | {"n": numbers.get(row["unit"], "")} for row in table)
    proof = json.loads(Path("proof.json").read_text())
    Path("proof.json").write_text(json.dumps(proof | {"sha256": fingerprint(Path("out.csv"))}))


def rows():
    with Path("out.csv").open() as file:
        return list(csv.DictReader(file))
