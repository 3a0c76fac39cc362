import json
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from handvat.cli.archive.shape import MANIFEST
from handvat.disclosure.ledger import Entry, add_to_ledger, read_ledger
from tests.houses import House

WRITE = """
import hashlib, secrets
from datetime import timedelta
from django.conf import settings
from django.db import transaction
from handvat import clock
from handvat.measure.models import Wave
from handvat.people.models import Person
from handvat.results.models import LedgerEntry
folder = settings.HANDVAT_HOME / "answers"
folder.mkdir(exist_ok=True)
for number in range({first}, {last}):
    answers = secrets.token_bytes(2000)
    name = f"answers/wave-{{number}}.parquet"
    (settings.HANDVAT_HOME / name).write_bytes(answers)
    now = clock.now()
    with transaction.atomic():
        wave = Wave.objects.create(
            title=f"Wave {{number}}", instrument="imported", sheet={{}}, opens_at=now,
            closes_at=now + timedelta(days=1), closed_at=now, results_open_at=now,
            answers_file=name, answers_sha256=hashlib.sha256(answers).hexdigest(),
        )
        LedgerEntry.objects.create(
            wave_pk=wave.pk, published_at=now, minimum=5, answers_sha256=wave.answers_sha256,
            pattern_sha256="0" * 64, figures_sha256=hashlib.sha256(name.encode()).hexdigest(),
        )
        Person.objects.create(number=f"n{{number}}", name="Écrit\\tavec\\n\\\\N")
"""
READ = """
import hashlib
from django.conf import settings
from handvat.measure.models import Wave
from handvat.people.models import LogEntry, Person, Unit
from handvat.results.models import LedgerEntry
for wave in Wave.objects.order_by("pk"):
    stored = hashlib.sha256((settings.HANDVAT_HOME / wave.answers_file).read_bytes()).hexdigest()
    assert stored == wave.answers_sha256
for model in (Unit, Person, Wave, LedgerEntry, LogEntry):
    print(*sorted(model.objects.values_list()), sep="\\n")
"""


def write(house: House, *, first: int, last: int) -> None:
    house.python(WRITE.format(first=first, last=last))


def backup(house: House, to: Path) -> Path:
    done = house.handvat("backup", str(to))
    assert done.returncode == 0, done.stderr
    return to


def counted(house: House, model: str) -> int:
    place = {"Wave": "measure", "LedgerEntry": "results"}[model]
    code = f"from handvat.{place}.models import {model}; print({model}.objects.count())"
    return int(house.python(code))


def test_a_restored_house_is_the_house_that_was_backed_up(ready, other_house, tmp_path):
    write(ready, first=0, last=5)
    (ready.home / "files" / "evidence").mkdir(parents=True)
    (ready.home / "files" / "evidence" / "one").write_text("kept")
    (ready.home / "handvat.toml").write_text('time_zone = "Europe/Brussels"\n')

    archive = backup(ready, tmp_path / "all.tar.gz")
    done = other_house.handvat("restore", str(archive))

    assert done.returncode == 0, done.stderr
    assert other_house.python(READ) == ready.python(READ)
    assert (other_house.home / "files" / "evidence" / "one").read_text() == "kept"
    assert (other_house.home / "handvat.toml").read_text() == 'time_zone = "Europe/Brussels"\n'
    assert (other_house.home / "secret.key").read_text() == (ready.home / "secret.key").read_text()
    write(other_house, first=10, last=11)  # numbers go on where they were
    assert counted(other_house, "Wave") == 6


def test_a_backup_made_while_others_write_is_of_one_moment(ready, other_house, tmp_path):
    write(ready, first=0, last=1)
    writing = threading.Thread(target=write, args=(ready,), kwargs={"first": 1, "last": 200})
    writing.start()
    archives = [backup(ready, tmp_path / f"{number}.tar.gz") for number in range(2)]
    writing.join()

    done = other_house.handvat("restore", str(archives[-1]))

    assert done.returncode == 0, done.stderr
    waves, ledger = (counted(other_house, model) for model in ("Wave", "LedgerEntry"))
    assert 1 <= waves == ledger <= 200
    other_house.python(READ)


def test_a_home_in_use_is_not_overwritten(ready, tmp_path):
    write(ready, first=0, last=1)
    archive = backup(ready, tmp_path / "all.tar.gz")
    write(ready, first=1, last=2)

    done = ready.handvat("restore", str(archive))

    assert done.returncode == 1
    assert "--force" in done.stderr
    assert counted(ready, "Wave") == 2


def test_going_back_by_force_forgets_no_publication_and_keeps_what_was_there(ready, tmp_path):
    write(ready, first=0, last=1)
    archive = backup(ready, tmp_path / "all.tar.gz")
    write(ready, first=1, last=3)

    done = ready.handvat("restore", str(archive), "--force")

    assert done.returncode == 0, done.stderr
    assert "2 publications are newer" in done.stderr
    assert (counted(ready, "Wave"), counted(ready, "LedgerEntry")) == (1, 3)
    assert len(list((ready.home / "backups").glob("*.tar.gz"))) == 1
    write(ready, first=7, last=8)  # a new wave gets a number that the ledger does not know
    assert counted(ready, "LedgerEntry") == 4


def test_an_archive_of_another_house_does_not_replace_publications(house, other_house, tmp_path):
    for one, first in ((house, 0), (other_house, 50)):
        one.handvat("upgrade")
        write(one, first=first, last=first + 1)
    archive = backup(other_house, tmp_path / "all.tar.gz")

    done = house.handvat("restore", str(archive), "--force")

    assert done.returncode == 1
    assert "other figures" in done.stderr


@pytest.mark.parametrize("harm", ["cut", "changed", "no archive", "absent"])
def test_a_broken_archive_is_refused_and_changes_nothing(ready, tmp_path, harm):
    archive = backup(ready, tmp_path / "all.tar.gz")
    harmed = tmp_path / "harmed.tar.gz"
    if harm == "cut":
        harmed.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2])
    elif harm == "changed":
        rewrite(archive, harmed, lambda name, text: text + b" " if "secret" in name else text)
    elif harm == "no archive":
        harmed.write_text("nothing of the kind")
    before = ready.python(READ)

    done = ready.handvat("restore", str(harmed), "--force")

    assert done.returncode == 1
    assert "Nothing was changed" in done.stderr
    assert "Traceback" not in done.stderr
    assert ready.python(READ) == before


def test_an_archive_of_a_newer_handvat_is_refused(ready, other_house, tmp_path):
    archive = backup(ready, tmp_path / "all.tar.gz")
    newer = tmp_path / "newer.tar.gz"
    rewrite(archive, newer, lambda name, text: later(text) if name == MANIFEST else text)

    done = other_house.handvat("restore", str(newer))

    assert done.returncode == 1
    assert "newer Handvat" in done.stderr


def test_an_older_archive_brings_no_older_ledger_back(ready, tmp_path):
    path = ready.home / "published" / "ledger.jsonl"
    path.parent.mkdir()
    add_to_ledger(path, [Entry("first", "", (), (), {}, (("u", "", "", "i", 9, 3.5, 3.5),))])
    archive = backup(ready, tmp_path / "a.tar.gz")
    add_to_ledger(path, [Entry("second", "", (), (), {}, ())])

    done = ready.handvat("restore", str(archive), "--force")

    assert done.returncode == 0, done.stderr
    assert [entry.wave for entry in read_ledger(path)] == ["first", "second"]


def test_nothing_is_restored_while_the_worker_runs(ready, tmp_path):
    archive = backup(ready, tmp_path / "all.tar.gz")
    worker = ready.start("worker", "--every", "0.2")
    try:
        beat = ready.home / "run" / "worker.json"
        wait_for(beat.exists)

        done = ready.handvat("restore", str(archive), "--force")
    finally:
        worker.terminate()
        worker.wait(20)

    assert done.returncode == 1
    assert "Stop it first" in done.stderr


def wait_for(happened: Callable[[], bool]) -> None:
    stop = threading.Event()
    for _ in range(100):
        if happened():
            return
        stop.wait(0.1)
    raise AssertionError


def later(manifest: bytes) -> bytes:
    words = json.loads(manifest)
    words["steps"].append(["people", "9999_from_the_future"])
    return json.dumps(words).encode()


def rewrite(archive: Path, target: Path, change: Callable[[str, bytes], bytes]) -> None:
    """Write the archive anew with `change(name, text)` for each file."""
    folder = target.with_suffix(".d")
    with tarfile.open(archive) as old, tarfile.open(target, "w:gz") as new:
        for name in old.getnames():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            kept = old.extractfile(name)
            assert kept is not None
            (folder / name).write_bytes(change(name, kept.read()))
            new.add(folder / name, arcname=name)
