"""The ledger is whole, whatever happens while it is written."""

import resource
import subprocess
import sys
import time

import pytest

from handvat.disclosure.ledger import (
    Entry,
    LedgerBroken,
    LedgerBusy,
    add_to_ledger,
    alone_with,
    read_ledger,
)

ADDS = """
import sys
from pathlib import Path
from handvat.disclosure.ledger import alone_with, add_to_ledger
from tests.disclosure.test_ledger import entry
path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("here", flush=True)
for number in range(times):
    with alone_with(path, wait=60):
        add_to_ledger(path, [entry(f"{name}{number}")])
"""


def entry(wave):
    people: dict[str, tuple[str, ...]] = {
        f"p{number}": ("unit", "f", "a mark") for number in range(200)
    }
    told = (("unit", "", "", "item", 200, 3.5, 3.5),)
    return Entry(wave, "", ("gender",), ("item",), people, told)


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "ledger"
    add_to_ledger(path, [entry("1")])
    return path


def test_what_is_added_comes_after_what_was_there(ledger):
    add_to_ledger(ledger, [entry("2")])

    assert read_ledger(ledger) == [entry("1"), entry("2")]


def test_a_full_disk_leaves_the_old_ledger_whole(ledger):
    before = ledger.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, hard))

    try:
        with pytest.raises(OSError, match="File too large"):
            add_to_ledger(ledger, [entry("2")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert ledger.read_bytes() == before


def test_what_a_killed_run_left_behind_does_no_harm(ledger):
    ledger.with_name("ledger.new").write_text("half a line")

    add_to_ledger(ledger, [entry("2")])

    assert read_ledger(ledger) == [entry("1"), entry("2")]


def test_a_changed_line_is_refused(ledger):
    ledger.write_text(ledger.read_text().replace('"unit"', '"other"', 1))

    with pytest.raises(LedgerBroken):
        read_ledger(ledger)


def adding(ledger, name, times):
    words = [sys.executable, "-c", ADDS, str(ledger), name, str(times)]
    return subprocess.Popen(words, stdout=subprocess.PIPE)  # noqa: S603 -- our own words


def test_two_processes_that_add_at_once_lose_no_line(ledger):
    both = [adding(ledger, name, 20) for name in "ab"]

    assert [one.wait(timeout=60) for one in both] == [0, 0]
    added = {f"{name}{number}" for name in "ab" for number in range(20)}
    assert {one.wave for one in read_ledger(ledger)} == {"1", *added}


@pytest.mark.parametrize("after", [0.0, 0.03, 0.1, 0.2])
def test_a_run_killed_while_it_writes_leaves_whole_lines_and_no_lock(ledger, after):
    run = adding(ledger, "a", 100_000)
    run.stdout.readline()
    time.sleep(after)

    run.kill()
    run.wait()

    with alone_with(ledger, wait=0):
        before = [one.wave for one in read_ledger(ledger)]
        add_to_ledger(ledger, [entry("2")])
    assert before == ["1", *(f"a{number}" for number in range(len(before) - 1))]
    assert [one.wave for one in read_ledger(ledger)] == [*before, "2"]


def test_two_names_of_one_ledger_are_one_ledger(ledger):
    link = ledger.with_name("link")
    link.symlink_to(ledger)

    with alone_with(ledger, wait=0), pytest.raises(LedgerBusy), alone_with(link, wait=0):
        pass
    add_to_ledger(link, [entry("2")])

    assert link.is_symlink()
    assert [one.wave for one in read_ledger(ledger)] == ["1", "2"]
