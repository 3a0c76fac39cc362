"""What `handvat lint` says of sentences in another language."""

import json
from pathlib import Path

import pytest

from handvat.cli.main import run

TEXT = "Wij laten elkaar uitpraten.\n\nNous nous écoutons avec respect.\nC'est pour tous.\n"
TOLD = "2 sentences are in another language, and were not read (lines 3\u20134)."


@pytest.fixture(autouse=True)
def text(tmp_path, monkeypatch):
    """A text of which two sentences are French."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")


def told(capsys, *words):
    ends = run(["lint", *words])
    said = capsys.readouterr()
    return ends, said.out, said.err


def test_the_terminal_says_once_which_lines_were_not_read(capsys):
    ends, out, err = told(capsys, "a.txt")

    assert (ends, err) == (0, "")
    assert out.splitlines() == [
        f"a.txt: {TOLD} The coach reads Dutch and English.",
        "To look at: 0. Works already: 1. Texts: 1.",
    ]


def test_it_is_said_in_dutch_too(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")

    assert told(capsys, "a.txt")[1].startswith(
        "a.txt: 2 zinnen zijn in een andere taal, en zijn niet gelezen (regels 3\u20134)."
    )


def test_one_sentence_is_told_as_one(capsys):
    Path("a.txt").write_text("Nous nous écoutons avec respect.", encoding="utf-8")

    assert (
        "One sentence is in another language, and was not read (line 1)."
        in (told(capsys, "a.txt")[1])
    )


def test_the_counts_name_how_many(capsys):
    assert "       2         in another language, not read" in told(capsys, "a.txt", "--stats")[1]


def test_json_has_their_places(capsys):
    file = json.loads(told(capsys, "a.txt", "--format", "json")[1])["files"][0]

    assert file["unread"] == [
        {"start": 29, "end": 61, "line": 3, "end_line": 3},
        {"start": 62, "end": 78, "line": 4, "end_line": 4},
    ]


@pytest.mark.parametrize("how", ["jsonl", "github"])
def test_formats_without_room_say_it_on_standard_error(capsys, how):
    _ends, out, err = told(capsys, "a.txt", "--format", how)

    assert err.startswith(f"a.txt: {TOLD}")
    assert "language, and" not in out


def test_a_report_and_sarif_tell_it(capsys):
    page = told(capsys, "a.txt", "--format", "html")[1]
    run_of = json.loads(told(capsys, "a.txt", "--format", "sarif")[1])["runs"][0]

    assert page.count(TOLD) == 1
    noted = run_of["invocations"][0]["toolExecutionNotifications"]
    assert [one["level"] for one in noted] == ["note"]
    assert noted[0]["message"]["text"].startswith(TOLD)


def test_a_batch_names_them_and_is_the_same_for_dutch_and_english(capsys, tmp_path):
    lines = tmp_path / "lines.jsonl"
    french = {"id": 1, "text": "Nous nous écoutons avec respect."}
    lines.write_text(
        f"{json.dumps(french)}\n{json.dumps(french | {'lang': 'nl'})}\n", encoding="utf-8"
    )

    first, second = told(capsys, "--batch", str(lines))[1].splitlines()

    assert json.loads(first)["unread"] == [[0, 32]]
    assert set(json.loads(second)) == {"id", "lang", "frame", "findings"}
