"""The measures of `benchmarks/framing` as who brings their own sentences meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "benchmarks" / "framing"
GOOD = {
    "id": "a-1",
    "lang": "en",
    "text": "We let each other finish.",
    "url": "https://example.org/a",
    "frame": "learning",
    "tags": ["desired-behaviour-concrete"],
    "hard_negative": False,
}


def measured(*words):
    line = [sys.executable, *map(str, words)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)  # noqa: S603 -- our own command
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("command", [(HERE,), (HERE / "bags.py",)], ids=["measure", "bags"])
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("no json", "line 2: this is no JSON"),
        ("[1]", "line 2: write an object"),
        (json.dumps({**GOOD, "tags": ["F101"]}), "line 2: “tags” knows no “F101”"),
        (json.dumps({**GOOD, "tags": None}), "line 2: “tags” is no list."),
        (json.dumps({**GOOD, "lang": "fr"}), "line 2: “lang” knows no “fr”"),
        (json.dumps({**GOOD, "text": " "}), "line 2: “text” is no text."),
        (json.dumps({key: GOOD[key] for key in GOOD if key != "url"}), "“url” is missing."),
    ],
)
def test_a_line_that_is_not_labelled_is_named_in_one_line(tmp_path, command, wrong, told):
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{wrong}\n", encoding="utf-8")

    ends, out, err = measured(*command, path)

    assert (ends, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", [(HERE,), (HERE / "bags.py",)], ids=["measure", "bags"])
@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xff\xfe"])
def test_a_file_without_sentences_is_told_in_one_line(tmp_path, command, data):
    path = tmp_path / "mine.jsonl"
    path.write_bytes(data)

    ends, out, err = measured(*command, path)

    assert (ends, out, err.count("\n")) == (2, "", 1)


def test_a_file_as_it_should_be_is_measured_and_kept(tmp_path):
    path = tmp_path / "mine.jsonl"
    path.write_text(f"\ufeff{json.dumps(GOOD)}\n\n", encoding="utf-8")

    measure = measured(HERE, path, "--brief")
    bags = measured(HERE / "bags.py", path)

    assert (measure[0], bags[0]) == (0, 0)
    assert "1 sentences of 1 pages" in measure[1]
    assert json.loads(bags[1])["id"] == "a-1"
