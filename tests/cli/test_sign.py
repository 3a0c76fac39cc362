import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from handvat.cli import sign
from handvat.cli.sign import kept_alive, leave_sign
from handvat.disclosure.spread import spread

BEAT = 0.2  # seconds
BEFORE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def beat(settings, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    leave_sign(BEFORE, [])
    return tmp_path / "run" / "worker.json"


def told(beat: Path) -> dict[str, Any]:
    return json.loads(beat.read_text())


def busy_for(seconds: float) -> int:
    until, rounds = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        rounds += 1
    return rounds


def spread_out(piece: int) -> int:
    return busy_for(0.6)


def work_here() -> None:
    busy_for(2)


def work_in_processes() -> None:
    spread(spread_out, 8, 2)


def work_of_another_program() -> None:
    code = "import time\nwhile time.process_time() < 2: pass"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 -- our own code


@pytest.mark.parametrize("work", [work_here, work_in_processes, work_of_another_program])
def test_a_long_task_leaves_signs_while_it_works(beat: Path, work: Callable[[], None]):
    with kept_alive("results.publish_waves", ["people.mail"], beat=BEAT):
        work()

    left = told(beat)
    assert datetime.fromisoformat(left.pop("at")) > BEFORE
    assert datetime.fromisoformat(left.pop("since")) > BEFORE
    assert left == {"failed": ["people.mail"], "busy": "results.publish_waves"}


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    started = subprocess.Popen(["/bin/sleep", "60"])
    yield started
    started.kill()
    started.wait()


def test_a_task_that_waits_for_ever_leaves_no_sign(beat: Path, sleeper: subprocess.Popen[bytes]):
    with kept_alive("results.publish_waves", beat=BEAT):
        Event().wait(2)

    assert told(beat) == {"at": BEFORE.isoformat(), "failed": []}


def test_a_task_that_works_for_ever_leaves_no_sign_in_the_end(
    beat: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sign, "LONGEST_TASK", timedelta(seconds=2))

    with kept_alive("results.publish_waves", beat=BEAT):
        busy_for(2.5)
        halfway = told(beat)
        busy_for(1)

    assert halfway["busy"] == "results.publish_waves"
    assert told(beat) == halfway


def test_nothing_is_told_after_the_task(beat: Path):
    with kept_alive("results.publish_waves", beat=BEAT):
        busy_for(0.1)
    busy_for(0.8)

    assert told(beat) == {"at": BEFORE.isoformat(), "failed": []}
