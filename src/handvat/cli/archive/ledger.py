"""What was published stays known: going back to an older archive forgets no publication."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from handvat.cli.archive.database import SQLITE_FILE, TABLES
from handvat.cli.home import say
from handvat.cli.refused import Refused
from handvat.disclosure.ledger import Entry, LedgerBroken, add_to_ledger, alone_with, read_ledger
from handvat.results.actions.kept import LEDGER, WAIT
from handvat.results.models import LedgerEntry

TABLE = LedgerEntry._meta.db_table  # noqa: SLF001 -- Django's own name for its public face


def known_here() -> Sequence[LedgerEntry]:
    """Return what the database says was published.

    Raises:
        Refused: the ledger is of another version and cannot be read.
    """
    if TABLE not in connection.introspection.table_names():
        return ()
    try:
        return tuple(LedgerEntry.objects.order_by("wave_pk"))
    except DatabaseError as trouble:
        raise Refused(
            "The publications made here cannot be read, because the database is of another"
            " version. First: handvat upgrade"
        ) from trouble


def told_here() -> Sequence[Entry]:
    """Return all that was told, from the ledger in the home.

    Raises:
        Refused: the ledger was changed.
    """
    try:
        return read_ledger(settings.HANDVAT_HOME / LEDGER)
    except LedgerBroken as broken:
        raise Refused(
            f"{LEDGER} was changed, so nobody knows what was published here. Take it back from"
            " an archive first."
        ) from broken


def keep_told(here: Sequence[Entry]) -> None:
    """Add to the restored ledger in the home what was told since the archive was made."""
    if not here:
        return
    path = settings.HANDVAT_HOME / LEDGER
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with alone_with(path, wait=WAIT):
        restored = read_ledger(path)
        if newer := [entry for entry in here if entry not in restored]:
            add_to_ledger(path, newer)


def check_same_house(folder: Path, here: Sequence[LedgerEntry]) -> None:
    """Return quietly when what the archive published under a number is what we did.

    Raises:
        Refused: the archive is of another house, or of another past.
    """
    there = _in_archive(folder)
    for entry in here:
        if there.get(entry.wave_pk, entry.figures_sha256) != entry.figures_sha256:
            raise Refused(
                f"Wave {entry.wave_pk} was published here with other figures than in this archive."
                " It is of another Handvat. Restore it into an empty home."
            )


def carry_over(here: Sequence[LedgerEntry]) -> None:
    """Add to the restored ledger what was published since the archive was made."""
    present = set(LedgerEntry.objects.values_list("wave_pk", flat=True))
    newer = [entry for entry in here if entry.wave_pk not in present]
    if not newer:
        return
    for entry in newer:
        entry.pk = None
    LedgerEntry.objects.bulk_create(newer)
    _never_again(max(entry.wave_pk for entry in here))
    say(
        f"· {len(newer)} publications are newer than this archive. Their waves are gone,"
        " and the ledger still knows what was shown."
    )


def _in_archive(folder: Path) -> Mapping[int, str]:
    """Return the published waves in an unpacked archive, each with the hash of its figures."""
    if (folder / SQLITE_FILE).exists():
        with closing(sqlite3.connect(folder / SQLITE_FILE)) as copy:
            if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [TABLE]).fetchone():
                return {}
            return dict(copy.execute(f"SELECT wave_pk, figures_sha256 FROM {TABLE}"))  # noqa: S608 -- a name of our own
    columns = json.loads((folder / TABLES / "columns.json").read_text(encoding="utf-8"))
    if TABLE not in columns:
        return {}
    place = {name: number for number, name in enumerate(columns[TABLE])}
    lines = (folder / TABLES / f"{TABLE}.copy").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return {int(row[place["wave_pk"]]): row[place["figures_sha256"]] for row in rows}


def _never_again(wave_pk: int) -> None:
    """Let no new wave get a number that the ledger knows."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, %s) WHERE name = 'measure_wave'",
                [wave_pk],
            )
            if not cursor.rowcount:
                cursor.execute(
                    "INSERT INTO sqlite_sequence VALUES ('measure_wave', %s)", [wave_pk]
                )
        else:
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence('measure_wave', 'id'),"
                " greatest(%s, (SELECT coalesce(max(id), 1) FROM measure_wave)))",
                [wave_pk],
            )
