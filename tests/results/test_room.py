"""Publishing on a disk that is full, and with processes that are killed: all of it, or nothing."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import active_children
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.db import connection
from django.utils import translation

from handvat.disclosure.ledger import Entry, add_to_ledger, read_ledger
from handvat.results.actions import publish_wave
from handvat.results.actions.asking import ask_publication, publish_asked
from handvat.results.actions.kept import LEDGER
from handvat.results.actions.room import NoRoom
from handvat.results.models import LedgerEntry, Publication, PublicationAsked, PublishedUnit
from handvat.results.queries import room
from handvat.results.queries.publication import plan
from tests.factories import NOW, a_closed_wave, a_sheet, a_unit
from tests.houses import House

FULL = Path("/dev/full")
ON_LINUX = pytest.mark.skipif(not FULL.exists(), reason="a file that is always full is Linux's")
IN_WORDS = {
    "nl": "Er is te weinig ruimte op de schijf. Er is nog niets gepubliceerd",
    "en": "There is too little room on the disk. Nothing is published yet",
}


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def a_wave_asked_for(teams: int = 0, people: int = 24) -> Any:
    root = a_unit()
    units = [root, *(a_unit(f"Team {team}", root) for team in range(teams))]
    answers: list[Any] = [
        (unit, {"V01": (2, 3, 4)[at % 3]}, {})
        for unit in units[teams > 0 :]
        for at in range(people)
    ]
    wave = a_closed_wave(units, answers, sheet=a_sheet("V01"))
    ask_publication(wave, now=NOW, who="7")
    return wave


def written() -> list[int]:
    return [kind.objects.count() for kind in (Publication, PublishedUnit, LedgerEntry)]


@ON_LINUX
@pytest.mark.django_db
def test_a_full_disk_leaves_nothing_half_and_the_next_round_publishes(home):
    wave = a_wave_asked_for()
    (home / LEDGER).parent.mkdir()
    (home / LEDGER).with_name(LEDGER.name + ".new").symlink_to(FULL)

    publish_asked(NOW)
    at_first = written(), (home / LEDGER).exists(), plan(wave, now=NOW).waiting
    publish_asked(NOW)

    assert at_first == ([0, 0, 0], False, True)
    assert written() == [1, 1, 1]
    assert len(read_ledger(home / LEDGER)) == 1
    assert not PublicationAsked.objects.exists()


@ON_LINUX
@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_full_disk_is_told_of_in_words(home, language):
    wave = a_wave_asked_for()
    (home / LEDGER).parent.mkdir()
    (home / LEDGER).with_name(LEDGER.name + ".new").symlink_to(FULL)

    publish_asked(NOW)

    with translation.override(language):
        assert plan(wave, now=NOW).trouble.startswith(IN_WORDS[language])


@ON_LINUX
def test_what_is_half_written_is_taken_away(tmp_path):
    entry = Entry("a", "", (), ("i",), {}, ())
    path = tmp_path / "ledger"
    add_to_ledger(path, [entry])
    (tmp_path / "ledger.new").symlink_to(FULL)

    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        add_to_ledger(path, [entry])

    assert [one.name for one in tmp_path.iterdir()] == ["ledger"]
    assert read_ledger(path) == [entry]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has a bound on its pages")
@pytest.mark.django_db(transaction=True)
def test_a_full_database_leaves_nothing_half_and_the_next_round_publishes(home):
    wave = a_wave_asked_for(teams=60)
    with bounded():
        with pytest.raises(NoRoom):
            publish_wave(wave, now=NOW)
        publish_asked(NOW)
        at_first = written(), (home / LEDGER).exists(), plan(wave, now=NOW).waiting

    publish_asked(NOW)

    assert at_first == ([0, 0, 0], False, True)
    assert written() == [1, 61, 1]


@contextmanager
def bounded() -> Iterator[None]:
    """Let the database grow no further."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # pages that other tests left empty would give it room
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1000000")


@pytest.mark.django_db
def test_too_little_room_is_said_before_anything_is_worked_out(monkeypatch):
    wave = a_wave_asked_for()
    monkeypatch.setattr(room, "LEAST_ROOM", 2**60)

    with pytest.raises(NoRoom):
        publish_wave(wave, now=NOW)
    waiting = plan(wave, now=NOW)

    assert written() == [0, 0, 0]
    assert (waiting.waiting, waiting.trouble != "") == (True, True)


@pytest.mark.django_db
def test_a_process_that_is_killed_holds_up_nothing():
    wave = a_wave_asked_for(teams=20)
    killed: list[int] = []
    killer = Thread(target=kill_one, args=(killed,))
    killer.start()

    publish_asked(NOW)
    killer.join()

    assert len(killed) == 1
    assert Publication.objects.get().wave == wave
    assert not PublicationAsked.objects.exists()


def kill_one(killed: list[int]) -> None:
    """Kill the first process that is started here."""
    ends = time.monotonic() + 30
    while not killed and time.monotonic() < ends:
        for child in active_children()[:1]:
            killed.append(child.pid or 0)
            child.kill()


KILLED_AT_COMMIT = """
import os, signal
from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from handvat import clock
from handvat.results.actions import publish_wave
from handvat.measure.models import Wave

there = BaseDatabaseWrapper._commit
def kill(self):
    if (settings.HANDVAT_HOME / "published" / "ledger.jsonl").exists():
        os.kill(os.getpid(), signal.SIGKILL)
    there(self)
BaseDatabaseWrapper._commit = kill
publish_wave(Wave.objects.get(), now=clock.now())
"""
ASKED = "from tests.results.test_room import a_wave_asked_for; a_wave_asked_for()"
WRITTEN = "from tests.results.test_room import written; print(written())"


def test_killed_between_the_ledger_and_the_database_the_worker_publishes_the_same(ready: House):
    ready.python(ASKED)
    words = [sys.executable, "-c", f"import django; django.setup()\n{KILLED_AT_COMMIT}"]

    ended = subprocess.run(words, env=ready.env, check=False, timeout=120)  # noqa: S603 -- ours
    told, at_first = (ready.home / LEDGER).read_bytes(), ready.python(WRITTEN)
    done = ready.handvat("worker", "--once")

    assert (ended.returncode, at_first) == (-signal.SIGKILL, "[0, 0, 0]")
    assert done.returncode == 0, done.stderr
    assert ready.python(WRITTEN) == "[1, 1, 1]"
    assert (ready.home / LEDGER).read_bytes() == told
