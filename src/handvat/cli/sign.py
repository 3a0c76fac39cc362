"""The worker's sign of life: left after every round, and meanwhile as long as a task gets on."""

import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread

from handvat import clock
from handvat.cli.home import run_folder
from handvat.cli.toil import toil

BEAT = 15.0  # seconds between two looks at whether a task gets on
LEAST_TOIL = 0.01  # seconds of a processor from look to look; who waits for ever has none
LONGEST_TASK = timedelta(hours=3)  # publishing half a million answers took half an hour
log = logging.getLogger("handvat.worker")


def leave_sign(now: datetime, failed: Sequence[str], **busy: str) -> None:
    """Tell that the worker lives, and which tasks failed in its round."""
    beat = run_folder() / "worker.json"
    fresh = beat.with_suffix(".new")
    try:
        fresh.write_text(json.dumps({"at": now.isoformat(), "failed": failed, **busy}), "utf-8")
        fresh.replace(beat)
    except OSError as trouble:  # the disk is full: the next time there may be room
        log.error("No sign of life: %s", trouble.strerror)  # noqa: TRY400 -- one line each round


@contextmanager
def kept_alive(task: str, failed: Sequence[str] = (), *, beat: float = BEAT) -> Iterator[None]:
    """Leave signs while a task gets on; none while it hangs, nor after `LONGEST_TASK`.

    It gets on when it, or what it started, has taken time of a processor since the last look.
    """
    done = Event()
    telling = Thread(target=_tell, args=(done, task, failed, beat), daemon=True)
    telling.start()
    try:
        yield
    finally:
        done.set()
        telling.join()


def _tell(done: Event, task: str, failed: Sequence[str], beat: float) -> None:
    since, before = clock.now(), None
    while not done.wait(beat) and (now := clock.now()) - since < LONGEST_TASK:
        spent = toil()
        if before is not None and abs(spent - before) >= LEAST_TOIL:  # less when a process ended
            leave_sign(now, failed, busy=task, since=since.isoformat(timespec="seconds"))
        before = spent
