"""`handvat lint` as its users meet it: what it prints, and how it ends."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from handvat.cli.main import run

BAD = "Het is verboden om te roepen. Dank dat je de stilte doorbrak."
GOOD = "Wij laten elkaar uitpraten."


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to stand in, and an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


@pytest.fixture
def lint(capsys):
    """Return a way to run the command: its exit code, what it said, what went wrong."""

    def go(*words):
        try:
            ends: object = run(["lint", *words])
        except SystemExit as left:
            ends = left.code
        said = capsys.readouterr()
        return ends, said.out, said.err

    return go


def write(name, said):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(said.encode())


def command(*words, said=b"", **more):
    line = [sys.executable, "-m", "handvat.cli", "lint", *words]
    return subprocess.run(line, input=said, capture_output=True, check=False, **more)  # noqa: S603 -- our own command


def found(out):
    """Return the place and rule of every finding that is told as text."""
    lines = [line.split(" ") for line in out.splitlines() if ".txt:" in line or ".md:" in line]
    return [(line[0], line[2]) for line in lines]


def test_a_clean_text_ends_with_zero(lint):
    write("a.txt", GOOD)

    assert lint("a.txt") == (0, "To look at: 0. Works already: 1. Texts: 1.\n", "")


def test_a_finding_is_told_with_its_place_and_ends_with_one(lint):
    write("a.txt", f"{GOOD}\r\n\r\nÉn e\u0301\u0301én: {BAD}")

    ends, out, _err = lint("a.txt")

    assert (ends, found(out)) == (1, [("a.txt:3:18:", "F101")])
    assert "suggestion F101 “verboden”: This says what must not happen." in out


def test_words_are_dutch_where_the_locale_is(lint, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    write("a.txt", BAD)

    assert "suggestie F101 “verboden”: Hier staat wat niet mag." in lint("a.txt")[1]
    assert lint("nergens")[2] == "Er is geen bestand of map “nergens”.\n"


def test_the_level_decides_what_is_told_and_how_it_ends(lint):
    write("a.txt", BAD)

    assert lint("a.txt", "--level", "warning")[0] == 0
    assert lint("a.txt", "--level", "suggestion")[0] == 1


@pytest.mark.parametrize("named", ["F101", "f101", "prohibition-or-negation", "F", "F10,P201"])
def test_rules_are_named_by_id_key_or_beginning(lint, named):
    write("a.txt", BAD)

    assert lint("a.txt", "--select", named)[0] == 1
    assert lint("a.txt", "--ignore", named)[0] == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Name the files to look at, or - for standard input."),
        (("nergens.txt",), "There is no file or folder “nergens.txt”."),
        (("a.txt", "--select", "F999"), "--select: There is no rule “F999”."),
        (("a.txt", "--ignore", "absolutes"), "rule “absolutes”. Did you mean absolute?"),
        (("a.txt", "--format", "xml"), "invalid choice: 'xml'"),
        (("a.txt", "--config", "nergens.toml"), "nergens.toml cannot be read as TOML"),
        (("a.txt", "--baseline", "nergens.json"), "nergens.json cannot be read as a baseline."),
        (("--explain", "F1O1"), "There is no rule “F1O1”. Did you mean F101?"),
        (("--batch", "nergens.jsonl"), "nergens.jsonl cannot be opened"),
    ],
)
def test_bad_use_ends_with_two_and_says_what_to_do(lint, words, told):
    write("a.txt", BAD)

    ends, out, err = lint(*words)

    assert (ends, out) == (2, "")
    assert told in err


def test_standard_input_is_read(lint):
    done = command("-", said=BAD.encode())

    assert done.returncode == 1
    assert done.stdout.decode().startswith("-:1:8: suggestion F101")


def test_folders_are_searched_and_what_is_hidden_is_left(lint):
    for name in ("b/a.txt", "b/c/d.md", "b/.git/e.txt", "b/node_modules/f.md", "b/g.csv"):
        write(name, BAD)

    assert [where for where, _rule in found(lint("b", "b/a.txt")[1])] == [
        "b/a.txt:1:8:",
        "b/c/d.md:1:8:",
    ]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_looked_at(lint):
    write("a.docx", "geen")
    write("b.txt", BAD)

    ends, out, err = lint("a.docx", "b.txt")

    assert (ends, found(out)) == (2, [("b.txt:1:8:", "F101")])
    assert err.startswith("a.docx: This file is damaged.")


def test_another_way_to_say_it_comes_when_asked(lint):
    write("a.txt", BAD)

    assert "→" not in lint("a.txt")[1]
    assert "\n    → " in lint("a.txt", "--fix-suggestions")[1]


def test_the_balance_comes_when_asked(lint):
    write("a.txt", f"{BAD}\n\n{GOOD}")

    out = lint("a.txt", "--stats")[1]

    assert "     1    33%  speaks of what goes wrong" in out
    assert "  1 : 1       negative or positive framing" in out


def test_a_rule_is_explained_with_what_speaks_against_it(lint):
    ends, out, _err = lint("--explain", "F101")

    assert ends == 0
    assert out.startswith("F101 prohibition-or-negation: ")
    assert "What speaks against it: Clear disapproval can work" in out


@pytest.mark.parametrize("name", ["handvat-lint.toml", "b/handvat-lint.toml"])
def test_the_nearest_configuration_above_a_file_counts(lint, name):
    write("b/c/a.txt", BAD)
    write(name, 'ignore = ["F101"]')
    if name != "handvat-lint.toml":
        write("handvat-lint.toml", 'select = ["F102"]\nlevel = "warning"')

    assert lint("b")[0] == 0


def test_what_the_command_line_says_counts_more_than_the_configuration(lint):
    write("a.txt", BAD)
    write("handvat-lint.toml", 'level = "warning"\nselect = ["F102"]')

    assert lint("a.txt")[0] == 0
    assert lint("a.txt", "--level", "suggestion", "--select", "F101")[0] == 1


def test_files_are_left_out_or_spared_by_the_configuration(lint):
    for name in ("a.md", "old/b.md", "law/c.md"):
        write(name, BAD)
    write("handvat-lint.toml", 'exclude = ["old"]\n[per-file-ignores]\n"law/*" = ["F101"]')

    assert found(lint(".")[1]) == [("a.md:1:8:", "F101")]


LAW = "Roddelen is verboden.\n\nWie liegt, wordt ontslagen.\n\nBij ons komt pesten vaak voor.\n"


def test_in_a_regulation_what_is_expected_there_becomes_quieter(lint):
    for name in ("law/a.md", "law/terms/b.md", "c.md"):
        write(name, LAW)
    write(
        "handvat-lint.toml",
        '[per-file-document]\n"law/terms/*" = "definition"\n"law/*" = "regulation"\n',
    )

    told = [(place.split(":")[0], rule) for place, rule in found(lint(".", "--select", "F")[1])]

    assert told == [
        ("c.md", "F101"),
        ("c.md", "F103"),
        ("c.md", "F102"),
        ("law/a.md", "F102"),
        ("law/terms/b.md", "F102"),
    ]


@pytest.mark.parametrize(("kind", "told"), [("text", 1), ("regulation", 0)])
def test_all_texts_of_a_folder_can_be_of_one_kind(lint, kind, told):
    write("a.txt", BAD)
    write("handvat-lint.toml", f'document = "{kind}"\nselect = ["F101"]')

    assert lint("a.txt")[0] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("document = 'law'", "“document” is one of: text, regulation, definition."),
        ("per-file-document = 'law'", "Write “per-file-document” as a table"),
        ("[per-file-document]\na = 1", "Write “per-file-document” as a word."),
        ("per-file-ignores = []", "Write “per-file-ignores” as a table"),
        ("levels = 1", "“levels” is not known. Known are: level."),
        ("level = 'error'", "“level” is one of: suggestion, warning."),
        ("select = 'F101'", "Write “select” as a list of words."),
        ("ignore = ['F999']", "ignore: There is no rule “F999”."),
        ("x = [", "cannot be read as TOML"),
    ],
)
def test_a_configuration_that_is_not_understood_is_bad_use(lint, said, told):
    write("a.txt", BAD)
    write("handvat-lint.toml", said)

    ends, _out, err = lint("a.txt")

    assert ends == 2
    assert told in err


def test_a_remark_skips_a_rule_on_its_line_or_the_next(lint):
    write("a.txt", f"{BAD} handvat-lint: ignore F101 -- an old rule, quoted\n\n{BAD}\n")
    write("b.md", f"<!-- handvat-lint: ignore F101 -- quoted -->\n\n{BAD}\n\n{BAD}\n")
    write("c.html", f"<p>Ja.</p>\n<!-- handvat-lint: ignore -- quoted -->\n<p>{BAD}</p>")

    assert found(lint("a.txt", "b.md", "c.html")[1]) == [
        ("a.txt:3:8:", "F101"),
        ("b.md:5:8:", "F101"),
    ]


def test_a_remark_without_a_reason_is_itself_remarked_upon(lint):
    write("a.md", f"{GOOD}\n\n<!-- handvat-lint: ignore F101 -->\n{BAD}\n")

    ends, out, _err = lint("a.md")

    assert (ends, found(out)) == (1, [("a.md:3:1:", "S001")])


def test_a_remark_that_skips_nothing_may_go(lint):
    write("a.md", f"{GOOD} <!-- handvat-lint: ignore F101 because it was quoted -->\n")

    assert found(lint("a.md")[1]) == [("a.md:1:29:", "S002")]


def test_a_baseline_lets_old_findings_be_and_tells_new_ones(lint):
    write("a.txt", BAD)
    write("handvat-lint.toml", 'baseline = "old.json"')
    assert lint("a.txt", "--write-baseline", "old.json")[0] == 0
    listed = json.loads(Path("old.json").read_text())
    listed["findings"][0]["reason"] = "from before"
    Path("old.json").write_text(json.dumps(listed))

    assert lint("a.txt")[0] == 0
    write("a.txt", f"Nieuw.\n\n{BAD}\n\n{BAD}")
    assert found(lint("a.txt")[1]) == [("a.txt:5:8:", "F101")]
    lint("a.txt", "--write-baseline", "old.json")
    assert json.loads(Path("old.json").read_text())["findings"] == [
        {"path": "a.txt", "rule": "F101", "text": "verboden", "count": 2, "reason": "from before"}
    ]


@pytest.mark.parametrize("how", ["json", "jsonl", "sarif", "html", "text"])
def test_half_an_answer_is_not_given_when_a_path_is_not_there(lint, how):
    write("a.txt", BAD)

    ends, said, _ = lint("a.txt", "nergens.txt", "--format", how)

    assert (ends, said) == (2, "")


def test_a_baseline_that_cannot_be_written_is_told_in_words(lint):
    write("a.txt", BAD)

    ends, said, told = lint("a.txt", "--write-baseline", "nowhere/old.json")

    assert (ends, said) == (2, "")
    assert told.startswith("nowhere/old.json cannot be written: ")


def test_colours_are_for_a_terminal_only(lint):
    write("a.txt", BAD)
    plain = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}

    def on_a_terminal(environ):
        ours, theirs = pty.openpty()
        line = [sys.executable, "-m", "handvat.cli", "lint", "a.txt"]
        subprocess.run(line, stdout=theirs, env=environ | {"TERM": "xterm"}, check=False)  # noqa: S603 -- our own command
        os.close(theirs)
        with os.fdopen(ours, "rb") as said:
            return said.read1(4096)

    assert b"\033[36m" in on_a_terminal(plain)
    assert b"\033" not in on_a_terminal(plain | {"NO_COLOR": "1"})
    assert b"\033" not in command("a.txt", env=plain).stdout


def test_whoever_looks_at_the_first_lines_only_is_no_trouble(lint):
    write("a.txt", f"{BAD}\n\n" * 5000)
    line = f"{sys.executable} -m handvat.cli lint a.txt | head -1"

    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False)  # noqa: S603, S607 -- our own command

    assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


def test_one_line_waits_for_nothing_heavy(lint):
    heavy = "{'numpy', 'yaml', 'django', 'pydantic', 'tomllib', 'pypdf', 'asyncio', 'email'}"
    look = (
        "import sys; from handvat.cli.main import run; run(['lint', '-']);"
        f" print(sorted({heavy} & set(sys.modules)))"
    )

    done = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-c", look], input=BAD.encode(), capture_output=True, check=True
    )

    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("how", ["text", "json", "jsonl", "sarif", "github", "html"])
@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ('lang = "xx"', "“lang” is one of: auto, nl, en."),
        ("lang = ", "cannot be read as TOML"),
        ('baseline = "gone.json"', "cannot be read as a baseline"),
    ],
)
def test_a_configuration_that_is_not_understood_is_told_before_anything(lint, how, broken, told):
    write("map/a/a.txt", BAD)
    write("map/b/handvat-lint.toml", broken)
    write("map/b/b.txt", BAD)

    ends, out, err = lint("map", "--format", how)

    assert (ends, out) == (2, "")
    assert told in err
