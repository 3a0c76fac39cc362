"""A database as it is in earnest: a file with its log, or a cluster; and threads that share it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from threading import Event
from typing import Any

from django.db import connection, connections, transaction

LONG_ENOUGH = 0.4  # seconds, for others to stand and wait


@contextmanager
def in_earnest(folder: Path) -> Iterator[Callable[[], None]]:
    """Work on a real file where the tests run on SQLite in memory; yield how a thread enters."""
    if connection.vendor == "postgresql":
        yield lambda: None
        return
    plain = connections["default"]
    settings = deepcopy(plain.settings_dict) | {"NAME": folder / "handvat.sqlite3"}

    def enter() -> None:
        connections["default"] = type(plain)(settings, "default")

    enter()
    connection.ensure_connection()
    plain.connection.backup(connection.connection)
    connection.cursor().execute("PRAGMA journal_mode=WAL")
    try:
        yield enter
    finally:
        connection.close()
        connections["default"] = plain


def at_the_same_time(enter: Callable[[], None], *work: Callable[[], Any]) -> list[Any]:
    """Return what each piece of work returned, or raised, each in a thread of its own."""

    def run(piece: Callable[[], Any]) -> Any:
        enter()
        try:
            return piece()
        except Exception as trouble:  # noqa: BLE001 -- handed to who asked
            return trouble
        finally:
            connection.close()

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(run, work))


def while_it_is_held(
    enter: Callable[[], None], first: Callable[[], Any], *others: Callable[[], Any]
) -> list[Any]:
    """Return what each returned or raised; the others begin while `first` is done and not kept."""
    begun = Event()

    def holds() -> Any:
        with transaction.atomic():
            try:
                return first()
            finally:
                begun.set()
                Event().wait(LONG_ENOUGH)

    def waits(piece: Callable[[], Any]) -> Any:
        assert begun.wait(10)
        return piece()

    return at_the_same_time(enter, holds, *(lambda piece=piece: waits(piece) for piece in others))
