"""`handvat lint --batch`: a line in, a line out."""

import json
import subprocess
import sys

import pytest

LINES = [
    {"id": "b", "lang": "nl", "text": "Het is verboden om te roepen."},
    {"id": 7, "lang": "en", "text": "We let each other finish."},
    {"id": None, "text": "De vertrouwenspersoon is bereikbaar op werkdagen van negen tot vijf."},
]


@pytest.fixture(params=["file", "stdin"])
def batch(request, tmp_path, monkeypatch):
    """Return a way to hand lines over, as a file and through standard input."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def go(said):
        file = tmp_path / "in.jsonl"
        file.write_bytes(said)
        named, given = (str(file), b"") if request.param == "file" else ("-", said)
        line = [sys.executable, "-m", "handvat.cli", "lint", "--batch", named]
        done = subprocess.run(line, input=given, capture_output=True, check=False)  # noqa: S603 -- our own command
        answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return done.returncode, answers, done.stderr.decode()

    return go


def test_every_line_is_answered_in_order_with_exactly_these_fields(batch):
    ends, answers, err = batch("\n".join(map(json.dumps, LINES)).encode())

    assert (ends, err) == (0, "")
    assert [list(one) for one in answers] == [["id", "lang", "frame", "findings"]] * 3
    assert [(one["id"], one["lang"]) for one in answers] == [("b", "nl"), (7, "en"), (None, "nl")]
    assert [one["frame"] for one in answers] == ["risk", "learning", "neutral"]
    first = answers[0]["findings"][0]
    assert list(first) == ["rule", "key", "kind", "start", "end", "message"]
    assert first["message"].startswith("This says what must not happen.")
    del first["message"]
    assert first == {
        "rule": "F101",
        "key": "prohibition-or-negation",
        "kind": "risk",
        "start": 7,
        "end": 15,
    }


def test_a_line_that_is_not_understood_is_answered_and_the_others_too(batch):
    bad = [
        b"{",
        b'"a"',
        b'{"id": 1}',
        b'{"id": 2, "text": "a", "lang": "fr"}',
        b'{"text": "\xff"}',
    ]
    good = json.dumps(LINES[1]).encode()

    ends, answers, err = batch(b"\n".join([*bad, b"", good]))

    assert (ends, len(answers), answers[-1]["id"]) == (2, 6, 7)
    assert [(one["id"], one["line"]) for one in answers[:-1]] == [
        (None, 1),
        (None, 2),
        (1, 3),
        (2, 4),
        (None, 5),
    ]
    assert answers[2]["error"] == "“text” is missing, or is no text."
    assert err == "5 lines were not understood; their answers say why.\n"
