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


def test_an_answer_comes_before_the_next_line_is_there():
    line = [sys.executable, "-m", "handvat.cli", "lint", "--batch", "-"]
    first, second, third = (json.dumps({"id": one, "text": "Wij vragen door."}) for one in "abc")
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as going:  # noqa: S603 -- our own command
        asks, tells = going.stdin, going.stdout
        assert asks is not None
        assert tells is not None

        ids = []
        for said, ends in ((f"{first}\n", 1), (f"{second}\n{third[:9]}", 1), (third[9:], 0)):
            asks.write(said)
            asks.flush()
            ids += [json.loads(tells.readline())["id"] for _ in range(ends)]
        asks.close()
        ids += [json.loads(left)["id"] for left in tells]

    assert ids == ["a", "b", "c"]


def test_lines_keep_their_order_and_number_however_many_there_are(batch):
    said = [
        {"id": one, "text": "We listen to each other. " * (9_000 if one == 5 else 9)}
        for one in range(900)
    ]
    lines = [json.dumps(one) if one["id"] != 800 else "{" for one in said]

    ends, answers, _ = batch("\n".join(lines).encode())

    assert ends == 2
    assert answers[800] == {
        "id": None,
        "line": 801,
        "error": 'This line is not JSON. Write: {"id": "1", "lang": "en", "text": "…"}',
    }
    assert [one["id"] for one in answers[:800] + answers[801:]] == [*range(800), *range(801, 900)]
    assert {one["frame"] for one in answers[801:]} == {"learning"}


def test_half_a_sign_in_an_id_comes_back_as_it_came(batch):
    ends, answers, err = batch(
        b'{"id": "\\ud800", "text": "Ja."}\n{"id": "\xc3\xa9", "text": "Ja."}'
    )

    assert (ends, err) == (0, "")
    assert [one["id"] for one in answers] == ["\ud800", "é"]


def test_half_a_sign_in_a_text_is_read_as_one_sign(batch):
    ends, answers, err = batch(b'{"lang": "nl", "text": "Het is verboden te roepen \\ud83d."}')

    assert (ends, err) == (0, "")
    assert [(one["start"], one["end"]) for one in answers[0]["findings"]] == [(7, 15)]
