import json
import subprocess
import sys

import pytest

from handvat.framing import prepared, preparing


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return an empty folder in which prepared values are looked for."""
    monkeypatch.setattr(prepared, "FOLDER", str(tmp_path))
    return tmp_path


def write(folder, name, told):
    (folder / f"{name}.json").write_text(prepared.as_file(told), "utf-8")


def read_anew(named):
    return prepared.language.__wrapped__(named)


@pytest.mark.parametrize("named", ["nl", "en"])
def test_a_file_gives_back_what_was_made_of_the_rules(folder, named):
    made = preparing.language(named)

    write(folder, named, made)

    assert read_anew(named) == {"stamp": prepared.stamp(), **made}


def test_without_a_file_all_is_made_of_the_rules(folder):
    assert read_anew("nl") == preparing.language("nl")


def test_a_file_of_other_rules_is_not_used(folder):
    write(folder, "nl", {"sources": []})
    older = json.loads((folder / "nl.json").read_text("utf-8")) | {"stamp": 1}
    (folder / "nl.json").write_text(json.dumps(older), "utf-8")

    assert read_anew("nl") == preparing.language("nl")


def test_one_line_waits_for_nothing_that_it_does_not_need(folder):
    write(folder, "brief", preparing.brief())
    for named in ("nl", "en"):
        write(folder, named, preparing.language(named))
    code = (
        "import sys; from handvat.framing import prepared, lint;"
        f"prepared.FOLDER = {str(folder)!r}; lint('Wie pest, riskeert ontslag.');"
        "print(*sorted({'dataclasses', 'django', 'inspect', 'numpy', 'yaml',"
        "'handvat.framing.preparing', 'handvat.framing.rules.fear'} & set(sys.modules)))"
    )

    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 -- our own interpreter and code

    assert said.stdout.strip() == ""
