"""`handvat protect` on small files: what goes out, what is kept, what is refused."""

import csv
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from handvat.cli.main import run
from handvat.cli.protection.checking import check
from handvat.cli.protection.reading import read_units
from handvat.cli.protection.writing import fingerprint
from handvat.cli.refused import Refused
from handvat.disclosure.ledger import add_to_ledger, read_ledger

UNITS = "unit,parent_unit\norg,\na,org\nb,org\n"
HEAD = "respondent,wave,unit,role,item,score\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with units, and with answers of nine people in a and eight in b."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    Path("units.csv").write_text(UNITS)
    Path("answers.csv").write_text(HEAD + "".join(lines(range(17))))
    return tmp_path


def lines(people, wave="1", end=""):
    for person in people:
        unit, role = ("a" if person < 9 else "b"), ("x" if person % 4 else "y")
        yield f"p{person},{wave},{unit},{role},q1,{1 + person % 5}{end}\n"


def protect(*more):
    given = ("--units", "units.csv", "--by", "role", "--minimum", "5")
    return run(["protect", "answers.csv", *given, "--out", "out.csv", *more])


def rows():
    with Path("out.csv").open() as file:
        return list(csv.DictReader(file))


def published():
    return {(row["unit"], row["filter_value"]): (row["n"], row["mean"]) for row in rows()}


def test_every_cell_with_people_is_listed_and_small_ones_are_blank(folder):
    assert protect("--proof", "proof.json") == 0

    told = published()

    assert set(told) == {(unit, value) for unit in ("org", "a", "b") for value in ("", "x", "y")}
    assert told["org", ""] == ("17", repr(sum(1 + p % 5 for p in range(17)) / 17))
    assert told["a", "y"] == told["b", "y"] == ("", "")
    assert told["a", "x"] == ("", "") or told["a", ""] == ("", "")


def test_the_proof_names_the_file_and_holds_no_number_of_people(folder):
    protect("--proof", "proof.json")

    proof = json.loads(Path("proof.json").read_text())

    assert set(proof) == {"method", "minimum", "sha256", "promise", "waves"}
    assert run(["protect", "--check", "out.csv", "--proof", "proof.json"]) == 0


def test_the_check_finds_a_figure_that_was_added_afterwards(folder):
    protect("--proof", "proof.json")
    proof = json.loads(Path("proof.json").read_text())
    numbers = {("a", "x"): 6, ("b", "x"): 6, ("a", ""): 9, ("b", ""): 8}
    table = rows()
    with Path("out.csv").open("w", newline="") as file:
        out = csv.DictWriter(file, table[0])
        out.writeheader()
        for row in table:
            known = numbers.get((row["unit"], row["filter_value"]))
            out.writerow(row | ({"n": known} if known else {}))

    with pytest.raises(Refused, match="another file"):
        run_check()
    Path("proof.json").write_text(json.dumps(proof | {"sha256": fingerprint(Path("out.csv"))}))
    with pytest.raises(Refused, match="can be derived"):
        run_check()


def run_check():
    return check(Path("out.csv"), Path("proof.json"))


def test_publishing_again_with_the_ledger_gives_the_same_and_adds_no_line(folder):
    protect("--ledger", "ledger")
    first, ledger = Path("out.csv").read_text(), Path("ledger").read_text()

    protect("--ledger", "ledger")

    assert (Path("out.csv").read_text(), Path("ledger").read_text()) == (first, ledger)


def test_a_late_answer_of_one_person_is_held_back_everywhere(folder):
    protect("--ledger", "ledger")
    assert published()["org", ""][0] == "17"
    Path("answers.csv").write_text(HEAD + "".join(lines(range(18))))

    protect("--ledger", "ledger")

    assert published()["org", ""] == ("", "")


def test_releases_in_one_file_are_published_one_after_the_other(folder):
    late = [*lines(range(17), end=",1"), *lines(range(17, 18), end=",2")]
    Path("answers.csv").write_text(HEAD.replace("score\n", "score,release\n") + "".join(late))

    protect()

    told = [r for r in rows() if r["unit"] == "org"]
    assert [(r["release"], r["n"]) for r in told if not r["filter_name"]] == [
        ("1", "17"),
        ("2", ""),
    ]


def test_a_published_answer_that_changed_is_refused(folder, capsys):
    protect("--ledger", "ledger")
    Path("answers.csv").write_text(
        Path("answers.csv").read_text().replace("p0,1,a,y,q1,1", "p0,1,a,y,q1,5")
    )

    assert protect("--ledger", "ledger") == 1
    assert "published before" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("respondent,wave,unit,item,score\n", "column “role” is missing"),
        (HEAD, "no answers"),
        (HEAD + "p1,1,zz,x,q1,3\n", "no unit “zz”"),
        (HEAD + "p1,1,a,x,q1,three\n", "“three” is not a number"),
        (HEAD + "p1,1,a,x,q1,3\np1,1,a,x,q1,4\n", "answered this item before"),
        (HEAD + "p1,1,a,x,q1,3\np1,1,b,x,q2,4\n", "another unit or group"),
        (HEAD + "p1,1,a\n", "as many cells"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence_and_nothing_is_written(folder, capsys, answers, told):
    Path("answers.csv").write_text(answers)

    assert protect() == 2
    assert told in capsys.readouterr().err
    assert not Path("out.csv").exists()


def test_units_in_a_circle_are_refused(folder):
    Path("units.csv").write_text("unit,parent_unit\norg,\na,b\nb,a\n")

    with pytest.raises(Refused, match="no way up"):
        read_units(Path("units.csv"))


def test_unanimous_means_become_bands(folder):
    Path("answers.csv").write_text(
        HEAD + "".join(line.rsplit(",", 1)[0] + ",5\n" for line in lines(range(17)))
    )

    protect("--scale", "1,5")

    row = rows()[0]
    shown = [r for r in rows() if r["n"]]
    assert {r["mean"] for r in shown} == {""}
    assert all(float(r["mean_low"]) < 5 and float(r["mean_high"]) == 5 for r in shown)
    assert row["item"] == "q1"


def test_django_is_not_loaded(folder):
    code = "from handvat.cli.main import run; run(['protect', '--help'])"
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-X", "importtime", "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "django" not in done.stderr.replace("handvat.cli", "")
    assert "--ledger" in done.stdout


def test_a_ledger_that_cannot_be_written_stops_what_would_go_out(folder, capsys):
    Path("ledger.new").mkdir()

    assert protect("--ledger", "ledger") != 0

    assert "ledger.new could not be written" in capsys.readouterr().err
    assert not Path("out.csv").exists()


def waves(renamed=""):
    second = [*lines([*range(16), 20], wave="2")]  # one of b left, one came
    second = [line.replace("p", f"p{renamed}", 1) for line in second]
    Path("answers.csv").write_text(HEAD + "".join(lines(range(17))) + "".join(second))


def shown(wave):
    return {
        (row["unit"], row["filter_value"]) for row in rows() if row["wave"] == wave and row["n"]
    }


def test_waves_are_pooled_where_few_came_or_went_and_only_when_asked(folder):
    waves()

    assert protect() == 0
    assert ("b", "") in shown("1") & shown("2")
    assert protect("--pool-waves", "--proof", "proof.json") == 0

    assert ("b", "") in shown("1")
    assert shown("2") < shown("1")
    assert ("b", "") not in shown("2")
    assert run(["protect", "--check", "out.csv", "--proof", "proof.json"]) == 0


def test_the_ledger_knows_who_was_there_in_the_wave_before(folder):
    waves()
    text = Path("answers.csv").read_text().splitlines(keepends=True)
    Path("answers.csv").write_text(
        HEAD + "".join(line for line in text if ",1,a" in line or ",1,b" in line)
    )
    protect("--ledger", "ledger")
    Path("answers.csv").write_text(
        HEAD + "".join(line for line in text if ",2,a" in line or ",2,b" in line)
    )

    protect("--ledger", "ledger", "--pool-waves")

    assert ("b", "") not in shown("2")


def test_waves_with_other_names_are_said_to_hide_who_came_or_went(folder, capsys):
    waves(renamed="new")

    assert protect("--pool-waves") == 0

    assert "Give people one name in all waves" in capsys.readouterr().err
    assert ("b", "") in shown("2")


@pytest.mark.parametrize(
    "units",
    [
        "unit,parent_unit\norg,\nc,org\na,c\nb,org\n",
        "unit,parent_unit\norg,\na,org\nb,a\n",
        "unit,parent_unit\norg,\nz,org\nb,org\n",
    ],
)
def test_units_that_moved_after_publication_are_refused_or_change_nothing(folder, capsys, units):
    protect("--ledger", "ledger")
    before = Path("out.csv").read_text()
    Path("units.csv").write_text(units)
    if "z" in units:
        Path("answers.csv").write_text(Path("answers.csv").read_text().replace(",a,", ",z,"))

    code = protect("--ledger", "ledger")

    told = published() if code == 0 else {}
    assert (code, "with other units" in capsys.readouterr().err) in {(0, False), (2, True)}
    assert code == 2 or told["org", ""] == ("17", repr(sum(1 + p % 5 for p in range(17)) / 17))
    assert code == 0 or Path("out.csv").read_text() == before


TWINS = "unit,parent_unit\norg,\nc,org\nd,org\na,c\nb,d\n"
ALIKE = [f"p{p},1,{'ab'[p % 2]},{'xy'[p // 2 % 2]},q1,{1 + p % 5},1\n" for p in range(40)]
LATE = [f"l{p},1,a,x,q1,{1 + p % 5},2\n" for p in range(6)]


def released(units, answers):
    Path("units.csv").write_text(units)
    Path("answers.csv").write_text(HEAD.strip() + ",release\n" + "".join(answers))
    return protect("--ledger", "ledger")


def test_units_of_equal_size_that_changed_place_are_refused(folder, capsys):
    assert released(TWINS, ALIKE) == 0
    before = Path("out.csv").read_text()

    code = released(TWINS.replace("a,c", "a,d").replace("b,d", "b,c"), ALIKE + LATE)

    assert (code, Path("out.csv").read_text()) == (2, before)
    assert "with other units" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("units", "told", "in_dutch"),
    [
        (
            TWINS.replace("a,c", "a,d").replace("b,d", "b,c"),
            "Unit a lay under c then, and lies under d now.",
            "Eenheid a viel toen onder c en valt nu onder d.",
        ),
        (
            "unit,parent_unit\norg,\nd,org\na,org\nb,d\n",
            "Unit a lay under c then, and lies under org now.",
            "Eenheid a viel toen onder c en valt nu onder org.",
        ),
        (
            "unit,parent_unit\nc,\norg,c\nd,org\na,c\nb,d\n",
            "Unit c lay under org then, and is the highest now.",
            "Eenheid c viel toen onder org en is nu de hoogste.",
        ),
        (
            "unit,parent_unit\nc,\norg,c\nd,org\na,org\nb,d\n",
            "Unit a lay under c then, and lies under org now.",
            "Eenheid a viel toen onder c en valt nu onder org.",
        ),
        (
            TWINS.replace("a,c\n", "z,c\n"),
            "Unit a is not in this file; it lay under c then.",
            "Eenheid a staat niet in dit bestand; die viel toen onder c.",
        ),
    ],
)
def test_a_unit_that_moved_is_named_with_what_lay_above_it(
    monkeypatch, capsys, units, told, in_dutch
):
    assert released(TWINS, ALIKE) == 0
    there = [line.replace(",a,", ",z,") if "\nz" in units else line for line in ALIKE]

    released(units, there)
    english = capsys.readouterr().err
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    released(units, there)

    assert told in english
    assert in_dutch in capsys.readouterr().err


def test_the_unit_that_was_the_highest_is_named(folder, capsys):
    assert released("unit,parent_unit\norg,\na,org\nb,org\n", ALIKE) == 0

    released("unit,parent_unit\nb,\norg,b\na,org\n", ALIKE)

    told = "Unit org was the highest then, and lies under b now."
    assert told in capsys.readouterr().err


def test_units_that_came_between_or_beside_change_nothing(folder):
    assert released(TWINS, ALIKE) == 0

    assert released(TWINS.replace("a,c", "a,e\ne,c\nf,c"), ALIKE + LATE) == 0


def test_a_ledger_from_before_places_were_kept_still_works(folder):
    path = Path("ledger")
    released(TWINS, ALIKE)
    kept = [replace(entry, above={}) for entry in read_ledger(path)]
    path.unlink()
    add_to_ledger(path, kept)

    assert released(TWINS, ALIKE + LATE) == 0
    assert [bool(entry.above) for entry in read_ledger(path)] == [False, True]


def test_a_question_asked_in_another_wave_alone_does_no_harm_to_the_ledger(folder):
    both = Path("answers.csv").read_text()
    Path("answers.csv").write_text(both + "".join(lines(range(17), wave="2")).replace("q1", "q2"))
    protect("--ledger", "ledger")
    Path("answers.csv").write_text(both)

    assert protect("--ledger", "ledger") == 0
