import json
import logging
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handvat.cli.schedule import Task, tasks
from handvat.cli.worker import one_round
from tests.houses import House

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def home(settings, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def test_the_worker_knows_what_every_package_wants_done():
    names = [task.name for task in tasks()]

    assert "measure.close_due" in names
    assert len(set(names)) == len(names)


@pytest.mark.django_db
def test_a_failing_task_stops_no_other_and_its_words_are_not_logged(
    home: Path, caplog: pytest.LogCaptureFixture
):
    done: list[datetime] = []

    def fails(now: datetime) -> None:
        raise ValueError("anna@zandmeer.example")

    with caplog.at_level(logging.ERROR):
        failed = one_round([Task("a", fails), Task("b", done.append)], now=NOW)

    assert failed == ("a",)
    assert done == [NOW]
    assert "ValueError" in caplog.text
    assert "anna" not in caplog.text


@pytest.mark.django_db
def test_every_round_leaves_a_sign_of_life(home: Path):
    one_round([], now=NOW)

    sign = json.loads((home / "run" / "worker.json").read_text())
    assert sign == {"at": "2026-03-02T09:00:00+00:00", "failed": []}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full file is Linux's")
@pytest.mark.django_db
def test_a_full_disk_does_not_end_the_worker(home: Path, caplog: pytest.LogCaptureFixture):
    done: list[datetime] = []
    (home / "run").mkdir()
    (home / "run" / "worker.new").symlink_to("/dev/full")

    with caplog.at_level(logging.ERROR):
        failed = one_round([Task("a", done.append)], now=NOW)

    assert (failed, done) == ((), [NOW])
    assert "No space left" in caplog.text
    assert not (home / "run" / "worker.json").exists()


def test_one_worker_works_and_another_takes_over_when_it_is_killed(ready: House):
    beat = ready.home / "run" / "worker.json"
    first = ready.start("worker", "--every", "0.2")
    assert comes_true(beat.exists)
    second = ready.start("worker", "--every", "0.2")
    try:
        assert "Another worker is running" in ready.handvat("worker", "--once").stderr
        first.kill()
        first.wait()
        beat.unlink(missing_ok=True)

        assert comes_true(beat.exists)
    finally:
        second.send_signal(signal.SIGTERM)
        assert second.wait(20) == 0


def comes_true(happened) -> bool:
    for _ in range(150):
        if happened():
            return True
        time.sleep(0.1)
    return False
