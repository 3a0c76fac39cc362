"""Whoever hands over a file that will not do is told what to do, and nothing is left behind."""

import os
from pathlib import Path

import pytest

from handvat.cli.main import run

UNITS = "unit,parent_unit\norg,\na,org\nb,org\n"
HEAD = "respondent,wave,unit,role,item,score\n"
SOUND = "".join(f"p{person},1,{'ab'[person % 2]},x,q1,{1 + person % 5}\n" for person in range(20))
GIVEN = ("--units", "units.csv", "--by", "role", "--out", "out.csv", "--proof", "proof.json")


@pytest.fixture(params=["en_GB.UTF-8", "nl_NL.UTF-8"])
def language(request, monkeypatch):
    """The language of the locale."""
    monkeypatch.setenv("LC_ALL", request.param)
    return request.param[:2]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with sound units and answers."""
    monkeypatch.chdir(tmp_path)
    Path("units.csv").write_text(UNITS)
    Path("answers.csv").write_text(HEAD + SOUND)
    return tmp_path


def files():
    return {path.name: path.read_bytes() for path in Path().iterdir()}


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (b"", {"en": "The first line names the columns", "nl": "Op de eerste regel staan"}),
        (HEAD.encode(), {"en": "no answers in this file", "nl": "geen antwoorden"}),
        ((HEAD + SOUND).encode("utf-16"), {"en": "CSV in UTF-8", "nl": "CSV in UTF-8"}),
        ((HEAD + SOUND).encode("utf-16-le"), {"en": "CSV in UTF-8", "nl": "CSV in UTF-8"}),
        ((HEAD + "pé,1,a,x,q1,3\n").encode("latin-1"), {"en": "in UTF-8", "nl": "in UTF-8"}),
        ((HEAD + SOUND).replace(",", ";").encode(), {"en": "with commas", "nl": "Bewaar"}),
        (
            (HEAD + SOUND).replace(",", "\t").encode(),
            {"en": "with commas", "nl": "Bewaar"},
        ),
        ((HEAD + "p,1,zz,x,q1,3\n").encode(), {"en": "no unit “zz”", "nl": "“zz”"}),
        (
            (HEAD + "p,1,a,x,q1,3\np,1,a,x,q1,3\n").encode(),
            {"en": "answered this item before", "nl": "al eerder beantwoord"},
        ),
        (
            (HEAD + "p,1,a,x,q1,3\np,1,b,x,q2,3\n").encode(),
            {"en": "another unit or group", "nl": "een andere eenheid"},
        ),
        ((HEAD + "p,1,a,x,q1,3e9\n").encode(), {"en": "too far out", "nl": "te ver buiten"}),
        ((HEAD + "p,1,a,x,q1,nan\n").encode(), {"en": "not a number", "nl": "geen getal"}),
        ((HEAD + 'p,1,a,x,q1,"3\n').encode(), {"en": "no sound CSV", "nl": "geen goede CSV"}),
        ((HEAD + "9" * 11_000 + ",1,a,x,q1,3\n").encode(), {"en": "too long", "nl": "te lang"}),
        ((HEAD + "9" * 200_000 + ",1,a,x,q1,3\n").encode(), {"en": "field", "nl": "field"}),
        (b"respondent,wave,unit,item,score\n", {"en": "“role” is missing", "nl": "“role”"}),
        (("role," + HEAD).encode(), {"en": "is there twice", "nl": "staat er twee keer"}),
    ],
)  # fmt: skip -- a table
def test_answers_that_will_not_do(folder, language, capsys, answers, told):
    Path("answers.csv").write_bytes(answers)
    before = files()

    assert run(["protect", "answers.csv", *GIVEN]) == 2

    assert told[language] in capsys.readouterr().err
    assert files() == before


@pytest.mark.parametrize(
    ("units", "told"),
    [
        ("", {"en": "is empty", "nl": "Op de eerste"}),
        ("unit,parent_unit\n", {"en": "no units in this file", "nl": "geen eenheden"}),
        ("unit,parent_unit\norg,\na,b\nb,a\n", {"en": "no way up", "nl": "geen weg"}),
        ("unit,parent_unit\norg,\na,\nb,org\n", {"en": "“org” and “a” both", "nl": "allebei"}),
        ("unit,parent_unit\norg,\na,org\na,org\n", {"en": "a name of its own", "nl": "eigen"}),
    ],
)  # fmt: skip -- a table
def test_units_that_will_not_do(folder, language, capsys, units, told):
    Path("units.csv").write_text(units)
    before = files()

    assert run(["protect", "answers.csv", *GIVEN]) == 2

    assert told[language] in capsys.readouterr().err
    assert files() == before


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--out", "answers.csv"), {"en": "named twice", "nl": "twee keer genoemd"}),
        (("--out", "./units.csv"), {"en": "named twice", "nl": "twee keer genoemd"}),
        (("--ledger", "out.csv"), {"en": "named twice", "nl": "twee keer genoemd"}),
        (("--out", "."), {"en": "is a folder", "nl": "is een map"}),
        (("--out", "nowhere/out.csv"), {"en": "Choose a folder", "nl": "Kies een map"}),
        (("--out", "/proc/out.csv"), {"en": "Choose a folder", "nl": "Kies een map"}),
        (("--proof", "/proc/proof.json"), {"en": "Choose a folder", "nl": "Kies een map"}),
        (("--ledger", "/proc/ledger"), {"en": "Choose a folder", "nl": "Kies een map"}),
        (("--by", "role,score"), {"en": "which is no group", "nl": "geen groep"}),
        (("--by", "role,role"), {"en": "a column twice", "nl": "twee keer"}),
        (("--scale", "5,1"), {"en": "the lowest first", "nl": "de laagste eerst"}),
        (("--scale", "1,3"), {"en": "outside the scale", "nl": "buiten de schaal"}),
        (("--minimum", "1"), {"en": "at least 2", "nl": "ten minste 2"}),
    ],
)  # fmt: skip -- a table
def test_options_that_will_not_do(folder, language, capsys, more, told):
    before = files()

    assert run(["protect", "answers.csv", *GIVEN, *more]) == 2

    assert told[language] in capsys.readouterr().err
    assert files() == before


def test_a_ledger_that_is_none_is_refused(folder, language, capsys):
    Path("ledger").write_bytes(b"\xff\xfe no ledger")

    assert run(["protect", "answers.csv", *GIVEN, "--ledger", "ledger"]) == 2

    assert {"en": "was changed", "nl": "is veranderd"}[language] in capsys.readouterr().err
    assert not Path("out.csv").exists()


def test_a_byte_order_mark_and_long_names_do_no_harm(folder):
    long = (HEAD + SOUND).replace("p1,", "9" * 9_000 + ",")
    Path("answers.csv").write_bytes(long.encode("utf-8-sig"))

    assert run(["protect", "answers.csv", *GIVEN]) == 0


def test_a_folder_where_one_may_not_write_is_said_before_the_work(folder, language, capsys):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    Path("closed").mkdir(mode=0o500)

    assert run(["protect", "answers.csv", *GIVEN, "--out", "closed/out.csv"]) == 2

    assert {"en": "Choose a folder", "nl": "Kies een map"}[language] in capsys.readouterr().err


def test_a_full_disk_leaves_no_half_file_and_the_old_one_whole(folder, capsys):
    Path("out.csv").write_text("of before")
    Path("proof.json.new").mkdir()

    assert run(["protect", "answers.csv", *GIVEN]) == 2

    assert Path("out.csv").read_text() == "of before"
    assert not Path("out.csv.new").exists()
    assert not Path("proof.json").exists()
