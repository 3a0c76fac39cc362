"""The ledger is whole, whatever happens while it is written."""

import resource

import pytest

from handvat.disclosure.ledger import Entry, LedgerBroken, add_to_ledger, read_ledger


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
