"""Hold a survey file between its preview and its import."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from handvat.people.actions.shelf import Shelf, UploadGone

SHELF = Shelf("surveys")
MAPPING = "mapping.yaml"


def hold(chunks: Iterable[bytes], *, ending: str, mapping: str, now: datetime) -> str:
    """Hold a file and its mapping under a random name, which is returned."""
    folder = SHELF.make(now=now)
    with (folder / f"answers{ending}").open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
    (folder / MAPPING).write_text(mapping, encoding="utf-8")
    return folder.name


def held(name: str) -> tuple[Path, str]:
    """Return the file held under a name, and its mapping.

    Raises:
        UploadGone: there is none.
    """
    folder = SHELF.find(name)
    files = list(folder.glob("answers*"))
    if len(files) != 1:
        raise UploadGone
    return files[0], (folder / MAPPING).read_text(encoding="utf-8")


@contextmanager
def claimed(name: str) -> Iterator[None]:
    """Keep what is held under a name to oneself, so that it is not imported twice at once.

    Raises:
        UploadGone: it is not there, or somebody else imports it at this moment.
    """
    mark = SHELF.find(name) / "claimed"
    try:
        mark.mkdir()
    except OSError as trouble:
        raise UploadGone from trouble
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            mark.rmdir()
