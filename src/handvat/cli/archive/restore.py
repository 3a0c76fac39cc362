"""Read an archive back: all of it, or nothing."""

import argparse
import fcntl
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from handvat import clock
from handvat.cli.archive import backup, ledger
from handvat.cli.archive.database import SQLITE_FILE, bring_up_to_date, put_back
from handvat.cli.archive.shape import Manifest, unpack
from handvat.cli.home import (
    applied_steps,
    describe_database,
    known_steps,
    run_folder,
    say,
    versions_apart,
)
from handvat.cli.refused import Refused
from handvat.people.models import Account, Person, Unit


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `restore` command."""
    parser = subparsers.add_parser("restore", help="Read an archive back")
    parser.add_argument("file", type=Path, help="an archive that handvat backup made")
    parser.add_argument(
        "--force", action="store_true", help="replace what is here; it is backed up first"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the archive, then put it in place of what is here."""
    with _standing_still(), tempfile.TemporaryDirectory(dir=run_folder()) as name:
        folder = Path(name)
        say(f"· Checking {arguments.file}")
        manifest = unpack(arguments.file, folder)
        _check_fits(manifest)
        published, told = ledger.known_here(), ledger.told_here()
        ledger.check_same_house(folder, published)
        if _in_use():
            _make_room(force=arguments.force)
        _put(folder, manifest)
        bring_up_to_date()
        ledger.carry_over(published)
        ledger.keep_told(told)
    say(f"· Everything is back as it was at {manifest.made_at}, in {describe_database()}")
    return 0


@contextmanager
def _standing_still() -> Iterator[None]:
    """Hold the locks of server and worker, so that neither runs meanwhile.

    Raises:
        Refused: one of them runs.
    """
    with ExitStack() as stack:
        for name in ("serve.lock", "worker.lock"):
            lock = stack.enter_context((run_folder() / name).open("w"))
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as running:
                raise Refused("Handvat is running here. Stop it first, then restore.") from running
        yield


def _check_fits(manifest: Manifest) -> None:
    if set(manifest.steps) - known_steps():
        raise Refused(
            f"A newer Handvat ({manifest.version}) made this archive. Install that version first."
        )
    if manifest.vendor != connection.vendor:
        raise Refused(
            f"This archive is of {_called(manifest.vendor)}, and DATABASE_URL now chooses"
            f" {_called(connection.vendor)}. Choose the same database as then."
        )


def _called(vendor: str) -> str:
    return "PostgreSQL" if vendor == "postgresql" else "the embedded database"


def _in_use() -> bool:
    """Return whether there is more here than an empty home that a command just made."""
    answers = Path(settings.HANDVAT_HOME) / "answers"
    if answers.is_dir() and any(answers.iterdir()):
        return True
    if not applied_steps():
        return False
    if versions_apart() != (set(), set()):
        return True  # made by another version, so somebody used it
    return Unit.objects.count() > 1 or Person.objects.exists() or Account.objects.exists()


def _make_room(*, force: bool) -> None:
    """Back up what is here, when somebody said that it may be replaced.

    Raises:
        Refused: nobody said so.
    """
    if not force:
        raise Refused(
            f"This home is in use ({settings.HANDVAT_HOME}, {describe_database()})."
            " Restore into an empty one, or replace it with: handvat restore FILE --force"
        )
    made = backup.make(None, now=clock.now())
    say(f"· What was here is in {made.archive}")


def _put(folder: Path, manifest: Manifest) -> None:
    """Put files and database in place; when anything fails, all is as it was."""
    with _files_swapped(folder / "home"):
        if connection.vendor == "sqlite":
            _put_sqlite(folder / SQLITE_FILE)
        else:
            with transaction.atomic():
                put_back(folder, manifest.steps)
    ContentType.objects.clear_cache()


def _put_sqlite(source: Path) -> None:
    target = Path(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    fresh = target.with_name(target.name + ".part")
    shutil.copyfile(source, fresh)
    fresh.chmod(0o600)
    for leftover in ("-wal", "-shm"):
        target.with_name(target.name + leftover).unlink(missing_ok=True)
    fresh.replace(target)


@contextmanager
def _files_swapped(source: Path) -> Iterator[None]:
    """Put what is in `source` into the home; undo that when the block fails."""
    home = Path(settings.HANDVAT_HOME)
    aside = source.parent / "aside"
    aside.mkdir()
    names = {entry.name for entry in source.iterdir()} | backup.kept_names()
    with ExitStack() as undo:
        for name in sorted(names):
            _swap(source / name, home / name, aside, undo.callback)
        yield
        undo.pop_all()


def _swap(entry: Path, place: Path, aside: Path, undo: Callable[..., object]) -> None:
    if place.exists():
        place.rename(aside / place.name)
        undo((aside / place.name).rename, place)
    if entry.exists():
        entry.rename(place)
        undo(place.rename, entry)
