"""Write everything into one archive, while Handvat runs."""

import argparse
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from handvat import clock
from handvat.cli.archive.database import Snapshot, snapshot
from handvat.cli.archive.shape import Manifest, files_under, pack
from handvat.cli.home import applied_steps, run_folder, say
from handvat.cli.refused import Refused

# Made anew, not for keeping, or in the archive already as the database.
LEFT_OUT = frozenset({"run", "static", "mail", "backups", "handvat.sqlite3"})
TRIES = 3
REFERENCES = {  # a table, the column with a path, and the folder of the home it lies under
    "measure_wave": ("answers_file", ""),
    "programme_arrangement": ("evidence_file", "files"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """An archive that was written, and the files that the database names but nobody has."""

    archive: Path
    missing: tuple[str, ...]


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `backup` command."""
    parser = subparsers.add_parser("backup", help="Write everything into one archive")
    parser.add_argument(
        "file", nargs="?", type=Path, help="where to (default: HANDVAT_HOME/backups)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the archive and say where it is; 1 when files were missing from the home."""
    made = make(arguments.file, now=clock.now())
    size = made.archive.stat().st_size / 1_000_000
    say(f"· Everything is in this archive ({size:.1f} MB). It holds secrets: keep it as such.")
    print(made.archive)
    for name in made.missing:
        say(f"The database names a file that is not there: {name}. Look in an older archive.")
    return 1 if made.missing else 0


def make(target: Path | None, *, now: datetime) -> Made:
    """Write an archive of the home as it is.

    Raises:
        Refused: there is something at `target` already, or it cannot be written.
    """
    target = (target or _usual(now)).resolve()
    if target.exists():
        raise Refused(f"{target} is there already. Choose another name.")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=run_folder(), prefix="backup-") as folder:
            missing = _collect(Path(folder))
            pack(Path(folder), _manifest(Path(folder), now), target)
    except OSError as trouble:
        raise Refused(f"The archive cannot be written: {trouble}") from trouble
    return Made(target, missing)


def _usual(now: datetime) -> Path:
    moment = now.astimezone(ZoneInfo(settings.TIME_ZONE))
    return Path(settings.HANDVAT_HOME) / "backups" / f"handvat-{moment:%Y%m%d-%H%M%S}.tar.gz"


def _collect(folder: Path) -> tuple[str, ...]:
    """Copy the database and then the files; again, when a file went away in between."""
    for _ in range(TRIES):
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
        with snapshot(folder) as moment:
            _copy_files(folder / "home")
            missing = tuple(sorted(_missing(moment, folder / "home")))
        if not missing:
            break
    return missing


def kept_names() -> set[str]:
    """Return the names of what lies in the home and belongs in an archive, beside the database."""
    return {
        entry.name
        for entry in Path(settings.HANDVAT_HOME).iterdir()
        if entry.name not in LEFT_OUT and not entry.name.endswith((".part", "-wal", "-shm"))
    }


def _copy_files(target: Path) -> None:
    """Copy them; what goes away meanwhile is looked at after."""
    target.mkdir()
    for name in kept_names():
        entry = Path(settings.HANDVAT_HOME) / name
        if entry.is_dir():
            shutil.copytree(entry, target / name, copy_function=_copy)
        else:
            _copy(entry, target / name)


def _copy(source: str | Path, target: str | Path) -> None:
    with suppress(FileNotFoundError):
        shutil.copy2(source, target)


def _missing(moment: Snapshot, home: Path) -> set[str]:
    """Return the files that the database names and the copy has not."""
    there = moment.tables()
    return {
        str(Path(folder) / name)
        for table, (column, folder) in REFERENCES.items()
        if table in there
        for (name,) in moment.rows(f"SELECT {column} FROM {table} WHERE {column} <> ''")  # noqa: S608 -- names of our own
        if not (home / folder / name).is_file()
    }


def _manifest(folder: Path, now: datetime) -> Manifest:
    return Manifest(
        made_at=now.isoformat(),
        version=version("handvat"),
        vendor=connection.vendor,
        steps=tuple(sorted(applied_steps())),
        files=files_under(folder),
    )
