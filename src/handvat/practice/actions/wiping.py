"""Wipe what a database remembers of the order in which people spoke in rounds."""

import secrets
from datetime import datetime

from django.db import connection, models, transaction

from handvat.measure.actions.rewriting import last_night
from handvat.practice.actions.rounds import SAID
from handvat.practice.models import Round, Spoken

REWRITTEN: tuple[type[models.Model], ...] = (Spoken, *SAID)
# Shorter than the second after which PostgreSQL ends one of two that wait for each other: it is
# always the wiping that steps back, and never somebody who speaks.
WAIT = "500ms"
_chance = secrets.SystemRandom()


class OrderRemains(Exception):
    """The log of the database could not be emptied yet: others are reading."""


def wipe_when_due(*, now: datetime) -> bool:
    """Wipe if a night began over an open round, or a round ended; return whether it was due.

    A round that opened since last night has nothing to wipe until the next.
    """
    night = last_night(now).date()
    is_open = Round.objects.filter(key__isnull=False)
    is_open.filter(wiped_on__isnull=True).update(wiped_on=night)
    is_over = Round.objects.filter(key__isnull=True)
    slept = list(is_open.filter(wiped_on__lt=night).values_list("pk", flat=True))
    ended = list(is_over.filter(wiped_on__isnull=True).values_list("pk", flat=True))
    if not slept and not ended:
        return False
    wipe()
    is_open.filter(pk__in=slept).update(wiped_on=night)  # one that ended meanwhile comes again
    is_over.filter(pk__in=ended).update(wiped_on=night)
    return True


def wipe() -> None:
    """Write the rows of all rounds anew, each table in a random order, and wipe the old ones.

    Nothing that comes in meanwhile is lost: it waits until the new rows stand.

    Raises:
        OperationalError: others were busy for too long; nothing has changed. To be tried again.
        OrderRemains: the old rows could not be wiped. To be tried again.
        RuntimeError: called within a transaction, where nothing can be wiped.
    """
    if connection.in_atomic_block:
        raise RuntimeError("wipe outside a transaction: what was deleted must be gone")
    with transaction.atomic():
        _hold()
        for model in REWRITTEN:
            _rewrite(model)
    _empty_log()


def _hold() -> None:
    """Let nobody speak until this transaction ends; rounds come first, as for who speaks."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [WAIT])
            cursor.execute("SELECT id FROM practice_round ORDER BY id FOR KEY SHARE")
            tables = ", ".join(map(_table, REWRITTEN))
            cursor.execute(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE")


def _rewrite(model: type[models.Model]) -> None:
    rows = list(model._default_manager.all())  # noqa: SLF001 -- Django's documented name for it
    empty = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    with connection.cursor() as cursor:
        cursor.execute(f"{empty} {_table(model)}")
    _chance.shuffle(rows)
    model._default_manager.bulk_create(rows, batch_size=500)  # noqa: SLF001 -- as above


def _empty_log() -> None:
    """Leave nothing of the old rows in SQLite's log; in its pages it overwrites them itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() or (0,)
        if busy:
            raise OrderRemains


def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 -- Django's documented way to a table's name
