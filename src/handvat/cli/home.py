"""HANDVAT_HOME as commands find it: made when empty, refused when of another version."""

import fcntl
import hashlib
import sys
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection

from handvat.cli.refused import Refused
from handvat.people.actions.units import add_unit
from handvat.people.queries import root_unit

Step = tuple[str, str]


def prepare() -> None:
    """Make the database and the root unit when they are not there; quick when they are.

    Raises:
        Refused: the database cannot be reached, or is of another version.
    """
    missing, unknown = versions_apart()
    if unknown:
        raise Refused(
            "This database was made by a newer Handvat than this one."
            " Install that version again, or restore a backup made by this version."
        )
    if missing and applied_steps():
        raise Refused(
            "This database was made by an older Handvat. Bring it up to date with: handvat upgrade"
        )
    if missing or root_unit() is None:
        _make()


def _make() -> None:
    """Make the database and the root; when two commands come at once, the second waits."""
    with (run_folder() / "making.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if versions_apart()[0]:
            say(f"· Making the database in {describe_database()}")
            call_command("migrate", verbosity=0)
        if root_unit() is None:
            add_unit("root", "Organisatie", parent=None)


def say(line: str) -> None:
    """Tell the person at the terminal what happens; standard output stays for results."""
    print(line, file=sys.stderr, flush=True)


def describe_database() -> str:
    """Return where the database is, without any password."""
    config: dict[str, Any] = connection.settings_dict
    if connection.vendor == "sqlite":
        return str(config["NAME"])
    return f"{config['NAME']} on {config['HOST'] or 'this machine'}"


def applied_steps() -> set[Step]:
    """Return the migrations that this database has had.

    Raises:
        Refused: the database cannot be reached.
    """
    try:
        with connection.cursor() as cursor:
            if "django_migrations" not in connection.introspection.table_names(cursor):
                return set()
            cursor.execute("SELECT app, name FROM django_migrations")
            return set(cursor.fetchall())
    except DatabaseError as trouble:
        raise Refused(
            f"The database cannot be reached ({describe_database()}): {str(trouble).strip()}\n"
            "Look at DATABASE_URL and whether the database runs; handvat doctor says more."
        ) from trouble


def known_steps() -> set[Step]:
    """Return the migrations that this version of Handvat brings."""
    return {
        (config.label, file.stem)
        for config in apps.get_app_configs()
        for file in (Path(config.path) / "migrations").glob("[0-9]*.py")
    }


def versions_apart() -> tuple[set[Step], set[Step]]:
    """Return the migrations this database still misses, and those this version does not know."""
    applied, known = applied_steps(), known_steps()
    return known - applied, applied - known


def run_folder() -> Path:
    """Return the folder for locks and signs of life, made when missing."""
    folder = Path(settings.HANDVAT_HOME) / "run"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def collect_static() -> None:
    """Copy and compress the style sheets and pictures, when they changed."""
    made_from = run_folder() / "static-made-from"
    now = _static_print()
    kept = Path(settings.STATIC_ROOT).is_dir() and made_from.exists()
    if kept and made_from.read_text(encoding="utf-8") == now:
        return
    say("· Copying and compressing style sheets and pictures")
    call_command("collectstatic", interactive=False, verbosity=0)
    made_from.write_text(now, encoding="utf-8")


def _static_print() -> str:
    """Return a fingerprint of the files that pages ask for."""
    lines = [
        f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}"
        for config in apps.get_app_configs()
        for file in sorted((Path(config.path) / "static").rglob("*"))
        if file.is_file()
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
