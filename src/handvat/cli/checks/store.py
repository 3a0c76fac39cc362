"""Look at the database: reachable, set well, of this version, and on time."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection

from handvat import clock
from handvat.cli.checks.finding import Finding, mind, well, wrong
from handvat.cli.home import applied_steps, describe_database, versions_apart
from handvat.cli.refused import Refused

OLDEST_POSTGRES = 15
WANTED_PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
LARGEST_DRIFT = timedelta(seconds=5)


def database() -> Iterator[Finding]:
    """Look whether the database answers, and is set to keep what it acknowledged."""
    try:
        applied_steps()
    except Refused as refused:
        yield wrong(str(refused).splitlines()[0], "Start the database, or mend DATABASE_URL")
        return
    yield well(f"The database answers: {describe_database()}")
    yield from _sqlite() if connection.vendor == "sqlite" else _postgres()


def _sqlite() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        for name, wanted in WANTED_PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}")
            found = cursor.fetchone()[0]
            if found != wanted:
                yield wrong(
                    f"SQLite has {name} = {found}, and {wanted} keeps what it acknowledged",
                    "Use a disk of this machine, not one over the network",
                )
        cursor.execute("PRAGMA quick_check(1)")
        said = cursor.fetchone()[0]
    if said != "ok":
        yield wrong(f"The database file is damaged: {said}", "Restore the last backup")


def _postgres() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
        version = cursor.fetchone()[0]
        cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
        fsync, commits = cursor.fetchone()
    if version < OLDEST_POSTGRES:
        yield wrong(f"This is PostgreSQL {version}", f"Use {OLDEST_POSTGRES} or newer")
    if fsync != "on" or commits == "off":
        yield wrong(
            f"PostgreSQL has fsync {fsync} and synchronous_commit {commits}:"
            " an acknowledged answer could be lost",
            "Turn both on in postgresql.conf",
        )


def migrations() -> Iterator[Finding]:
    """Look whether database and software are of one version."""
    missing, unknown = versions_apart()
    if unknown:
        yield wrong(
            "A newer Handvat made this database",
            "Install that version again, or restore a backup made by this one",
        )
    elif missing:
        yield wrong(f"{len(missing)} steps of the database are pending", "handvat upgrade")
    else:
        yield well("Database and software are of one version")


def moment() -> Iterator[Finding]:
    """Look whether clocks agree: this process, the database, the disk, the network."""
    yield _compared("the database", _database_moment())
    touched = Path(settings.HANDVAT_HOME) / "run" / "clock"
    touched.parent.mkdir(exist_ok=True)
    touched.touch()
    yield _compared("the disk", datetime.fromtimestamp(touched.stat().st_mtime, UTC))
    if shutil.which("timedatectl"):
        said = subprocess.run(
            ["timedatectl", "show", "-p", "NTPSynchronized", "--value"],  # noqa: S607 -- as found on PATH
            capture_output=True,
            text=True,
            check=False,
            timeout=5,
        ).stdout.strip()
        if said == "no":
            yield mind("No time server keeps this clock right", "timedatectl set-ntp true")


def _database_moment() -> datetime:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')")
            return datetime.fromisoformat(cursor.fetchone()[0])
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]  # type: ignore[no-any-return]  # psycopg gives an aware datetime


def _compared(whose: str, moment: datetime) -> Finding:
    drift = abs(clock.now() - moment)
    if drift > LARGEST_DRIFT:
        return wrong(
            f"The clock of {whose} differs {drift.total_seconds():.0f} seconds from ours",
            "Let a time server keep every clock right (timedatectl set-ntp true)",
        )
    return well(f"Our clock and that of {whose} agree")
