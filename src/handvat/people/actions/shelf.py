"""Hold what was uploaded between its preview and its import, and no longer than a day."""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT_FOR = timedelta(days=1)


class UploadGone(Exception):
    """What was uploaded is not held any more."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Folders with random names below one folder of the home."""

    name: str

    @property
    def folder(self) -> Path:
        """Return where the folders stand."""
        return Path(settings.HANDVAT_HOME) / "files" / self.name

    def make(self, *, now: datetime) -> Path:
        """Make a folder under a random name, and forget what is older than a day."""
        self.forget_old(now=now)
        made = self.folder / secrets.token_hex(16)
        made.mkdir(mode=0o700, parents=True)
        return made

    def find(self, name: str) -> Path:
        """Return the folder with a name.

        Raises:
            UploadGone: there is none.
        """
        found = self.folder / name
        if not _is_name(name) or not found.is_dir():
            raise UploadGone
        return found

    def forget(self, name: str) -> None:
        """Take away what is held under a name, if anything is."""
        if _is_name(name):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def forget_old(self, *, now: datetime) -> None:
        """Take away what was held longer than a day."""
        for one in self.folder.glob("*"):
            with suppress(FileNotFoundError):  # somebody else took it away a moment ago
                written = datetime.fromtimestamp(one.stat().st_mtime, tz=UTC)
                if now - written > KEPT_FOR:
                    shutil.rmtree(one, ignore_errors=True)


def _is_name(name: str) -> bool:
    return len(name) == 32 and all(sign in "0123456789abcdef" for sign in name)
