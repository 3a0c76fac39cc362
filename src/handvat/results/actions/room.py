"""Publish only where there is room on the disk, and say so where there was not enough."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import OperationalError

from handvat.results.actions.kept import LEDGER
from handvat.results.queries.room import has_room

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FULL_DATABASE = frozenset({"SQLITE_FULL", "53100"})  # of SQLite, and of PostgreSQL


class NoRoom(Exception):
    """The disk is full, or nearly; nothing was published."""


@contextmanager
def with_room() -> Iterator[None]:
    """Do what writes to the disk; all of it, or nothing where there is no room for it.

    Raises:
        NoRoom: there is too little room.
    """
    path = settings.HANDVAT_HOME / LEDGER
    if not has_room(path.stat().st_size if path.exists() else 0):
        raise NoRoom
    try:
        yield
    except (OSError, OperationalError) as trouble:
        if not _is_full(trouble):
            raise
        raise NoRoom from trouble


def _is_full(trouble: OSError | OperationalError) -> bool:
    if isinstance(trouble, OSError):
        return trouble.errno in FULL
    cause = trouble.__cause__
    names = {getattr(cause, "sqlite_errorname", ""), getattr(cause, "sqlstate", "")}
    return not FULL_DATABASE.isdisjoint(names) or not has_room()
