"""Hold a survey file between its preview and its import, and no longer than a day."""

import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT_FOR = timedelta(days=1)
MAPPING = "mapping.yaml"


class UploadGone(Exception):
    """The files are not held any more."""


def hold(chunks: Iterable[bytes], *, ending: str, mapping: str, now: datetime) -> str:
    """Hold a file and its mapping under a random name, which is returned."""
    forget_old(now)
    name = secrets.token_hex(16)
    folder = _folder() / name
    folder.mkdir(mode=0o700, parents=True)
    with (folder / f"answers{ending}").open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
    (folder / MAPPING).write_text(mapping, encoding="utf-8")
    return name


def held(name: str) -> tuple[Path, str]:
    """Return the file held under a name, and its mapping.

    Raises:
        UploadGone: there is none.
    """
    files = [] if not _is_name(name) else list((_folder() / name).glob("answers*"))
    if len(files) != 1:
        raise UploadGone
    return files[0], (_folder() / name / MAPPING).read_text(encoding="utf-8")


@contextmanager
def claimed(name: str) -> Iterator[None]:
    """Keep what is held under a name to oneself, so that it is not imported twice at once.

    Raises:
        UploadGone: it is not there, or somebody else imports it at this moment.
    """
    mark = _folder() / name / "claimed"
    try:
        if not _is_name(name):
            raise UploadGone
        mark.mkdir()
    except OSError as trouble:
        raise UploadGone from trouble
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            mark.rmdir()


def forget(name: str) -> None:
    """Take away what is held under a name, if anything is."""
    if _is_name(name):
        shutil.rmtree(_folder() / name, ignore_errors=True)


def forget_old(now: datetime) -> None:
    """Take away what was held longer than a day."""
    for folder in _folder().glob("*"):
        with suppress(FileNotFoundError):  # somebody else took it away a moment ago
            written = datetime.fromtimestamp(folder.stat().st_mtime, tz=UTC)
            if now - written > KEPT_FOR:
                shutil.rmtree(folder, ignore_errors=True)


def _folder() -> Path:
    return Path(settings.HANDVAT_HOME) / "files" / "surveys"


def _is_name(name: str) -> bool:
    return len(name) == 32 and all(sign in "0123456789abcdef" for sign in name)
