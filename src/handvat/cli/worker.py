"""Run the worker: every few seconds, do what is due.

There is no queue. What is due is told by the tables themselves: a wave whose last moment passed,
an invitation that was not mailed yet. See docs/decisions/0004-worker.md.
"""

import argparse
import fcntl
import logging
import os
import signal
import threading
import traceback
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from django.db import close_old_connections

from handvat import clock
from handvat.cli.home import run_folder, say
from handvat.cli.schedule import Task, tasks
from handvat.cli.sign import kept_alive, leave_sign

EVERY = 5.0  # seconds between two rounds
log = logging.getLogger("handvat.worker")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `worker` command."""
    parser = subparsers.add_parser("worker", help="Run the worker alone")
    parser.add_argument("--once", action="store_true", help="do one round, then stop")
    parser.add_argument(
        "--every", type=float, default=EVERY, help="seconds between two rounds (default 5)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do rounds until told to stop."""
    stop = threading.Event()
    if not arguments.once:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
    with (run_folder() / "worker.lock").open("w") as lock:
        if arguments.once:
            return _once(lock)
        _until(stop, lock, every=arguments.every)
    return 0


def _once(lock: IO[str]) -> int:
    if not _leads(lock):
        say("Another worker is running, and does this already.")
        return 0
    return 1 if one_round(tasks(), now=clock.now()) else 0


def _until(stop: threading.Event, lock: IO[str], *, every: float) -> None:
    """Do a round every so many seconds, until told to `stop` or left by the starting process."""
    parent, leading, work = os.getppid(), False, tasks()
    while not stop.is_set() and os.getppid() == parent:
        leading = leading or _leads(lock)
        if leading:
            one_round(work, now=clock.now())
        stop.wait(every)


def _leads(lock: IO[str]) -> bool:
    """Return whether this process now is the one that works; it stays so until it ends."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def one_round(work: Iterable[Task], *, now: datetime) -> tuple[str, ...]:
    """Do every task once, leave a sign of life, and return the names of those that failed."""
    close_old_connections()
    failed: list[str] = []
    for task in work:
        with kept_alive(task.name, failed):
            done = _done(task, now)
        if not done:
            failed.append(task.name)
    leave_sign(now, failed)
    return tuple(failed)


def _done(task: Task, now: datetime) -> bool:
    """Run the task; a failure is logged without the words of the error, which may name people."""
    try:
        task.run(now)
    except Exception as trouble:  # noqa: BLE001 -- one failing task never stops the others
        place = traceback.extract_tb(trouble.__traceback__)[-1]
        log.error(  # noqa: TRY400 -- a traceback's message may hold personal data
            "%s failed: %s in %s line %s",
            task.name,
            type(trouble).__name__,
            place.filename,
            place.lineno,
        )
        return False
    return True
