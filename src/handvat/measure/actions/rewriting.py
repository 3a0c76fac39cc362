"""Rewrite answers, credentials and invitations, so that no database remembers their order."""

import secrets
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Q

from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import ASKED_HERE, Invitation, InvitationLink, Wave
from handvat.web.keys import random_key

AT_NIGHT = time(3)  # on the clock of the campus
ROWS_AT_ONCE = 500
# Shorter than the second after which PostgreSQL ends one of two that wait for each other: it is
# always the rewriting that steps back, and never an answer.
WAIT = "500ms"
# In this order a take-up and an answer touch the tables too, so that nobody waits in a circle.
REWRITTEN: tuple[type[models.Model], ...] = (InvitationLink, Invitation, SpentCredential, Answer)
Row = TypeVar("Row", bound=models.Model)
_chance = secrets.SystemRandom()


class OrderRemains(Exception):
    """The rows are in a new order, but the old one could not be wiped yet: others are reading."""


def rewrite(*, now: datetime) -> None:
    """Rewrite all rows in random orders, each table in its own, and wipe the old ones.

    Nothing that comes in meanwhile is lost: it waits until the new rows stand.

    Raises:
        OperationalError: others were busy for too long; nothing has changed. To be tried again.
        OrderRemains: the old rows could not be wiped. To be tried again.
        RuntimeError: called within a transaction, where nothing can be wiped.
    """
    if connection.in_atomic_block:
        raise RuntimeError("rewrite outside a transaction: what was deleted must be wiped")
    with transaction.atomic():
        _hold()
        _rewrite_rows()
    _wipe()
    Wave.objects.filter(Q(key__isnull=False) | _closed_since).update(rewritten_at=now)


def rewrite_nightly(*, now: datetime) -> bool:
    """Rewrite if a wave closed or a night began since the last time; return whether it was due."""
    night = last_night(now)
    slept = Q(rewritten_at__isnull=True, opens_at__lt=night) | Q(rewritten_at__lt=night)
    due = Wave.objects.filter(Q(slept, key__isnull=False) | _closed_since, origin__in=ASKED_HERE)
    if not due.exists():
        return False
    rewrite(now=now)
    return True


_closed_since = Q(closed_at__isnull=False) & (
    Q(rewritten_at__isnull=True) | Q(rewritten_at__lte=F("closed_at"))
)


def _hold() -> None:
    """Let nobody write in these tables until this transaction ends; SQLite does so by itself.

    The waves come first, for so does who closes one; shared, for so does who answers.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [WAIT])
            cursor.execute("SELECT id FROM measure_wave ORDER BY id FOR KEY SHARE")
            cursor.execute(f"LOCK TABLE {_tables()} IN ACCESS EXCLUSIVE MODE")


def last_night(now: datetime) -> datetime:
    """Return the last moment at or before `now` at which the campus clock said `AT_NIGHT`."""
    here = now.astimezone(ZoneInfo(settings.TIME_ZONE))
    night = datetime.combine(here.date(), AT_NIGHT, here.tzinfo)
    if night > here:
        night = datetime.combine(here.date() - timedelta(days=1), AT_NIGHT, here.tzinfo)
    return night


def _rewrite_rows() -> None:
    answers, spent = list(Answer.objects.all()), list(SpentCredential.objects.all())
    invitations, links = list(Invitation.objects.all()), list(InvitationLink.objects.all())
    _empty()
    for row in answers:
        row.pk = random_key()
    new_key = _renumber(invitations)
    _renumber(links)
    for link in links:
        link.invitation_id = new_key[link.invitation_id]
    _insert_shuffled(answers)
    _insert_shuffled(spent)
    _insert_shuffled(invitations)
    _insert_shuffled(links)


def _empty() -> None:
    """Take all rows out; on PostgreSQL into a new file, so that no dead row stays behind."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {_tables()}")
            return
        for model in REWRITTEN:
            cursor.execute(f"DELETE FROM {_table(model)}")  # noqa: S608 -- a table of our own


def _renumber(rows: Sequence[models.Model]) -> dict[int, int]:
    """Deal the keys out anew among the rows; return which key became which."""
    old = [row.pk for row in rows]
    new = _chance.sample(old, len(old))
    for row, key in zip(rows, new, strict=True):
        row.pk = key
    return dict(zip(old, new, strict=True))


def _insert_shuffled(rows: list[Row]) -> None:
    if rows:
        _chance.shuffle(rows)
        manager = type(rows[0])._default_manager  # noqa: SLF001 -- Django's documented name for it
        manager.bulk_create(rows, batch_size=ROWS_AT_ONCE)


def _wipe() -> None:
    """Leave nothing of the old rows in the files of the database itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() or (0,)
        if busy:
            raise OrderRemains


def _tables() -> str:
    return ", ".join(map(_table, REWRITTEN))


def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 -- Django's documented way to a table's name
