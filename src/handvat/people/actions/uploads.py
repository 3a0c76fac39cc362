"""Hold uploaded rosters between the preview and the import, and no longer than a day."""

import secrets
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT_FOR = timedelta(days=1)
FILES = ("units", "people")


class UploadGone(Exception):
    """The uploaded files are not held any more."""


def hold(units: bytes | None, people: bytes | None, *, now: datetime) -> str:
    """Hold two files under a random name, which is returned; forget what is older than a day."""
    forget_old(now=now)
    name = secrets.token_hex(16)
    folder = _folder() / name
    folder.mkdir(mode=0o700, parents=True)
    for file, content in zip(FILES, (units, people), strict=True):
        if content is not None:
            target = folder / f"{file}.csv"
            target.touch(mode=0o600)
            target.write_bytes(content)
    return name


def held(name: str) -> tuple[bytes | None, bytes | None]:
    """Return the two files held under a name.

    Raises:
        UploadGone: there are none.
    """
    folder = _folder() / name
    if not _is_name(name) or not folder.is_dir():
        raise UploadGone
    units, people = (folder / f"{file}.csv" for file in FILES)
    return (
        units.read_bytes() if units.exists() else None,
        people.read_bytes() if people.exists() else None,
    )


def forget(name: str) -> None:
    """Take away the files held under a name, if there are any."""
    if _is_name(name):
        shutil.rmtree(_folder() / name, ignore_errors=True)


def forget_old(*, now: datetime) -> None:
    """Take away the files that were held longer than a day."""
    for folder in _folder().glob("*"):
        with suppress(FileNotFoundError):  # somebody else took it away a moment ago
            written = datetime.fromtimestamp(folder.stat().st_mtime, tz=UTC)
            if now - written > KEPT_FOR:
                shutil.rmtree(folder, ignore_errors=True)


def _folder() -> Path:
    return Path(settings.HANDVAT_HOME) / "files" / "imports"


def _is_name(name: str) -> bool:
    return len(name) == 32 and all(sign in "0123456789abcdef" for sign in name)
