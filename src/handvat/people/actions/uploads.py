"""Hold uploaded rosters between the preview and the import."""

from datetime import datetime

from handvat.people.actions.shelf import Shelf

SHELF = Shelf("imports")
FILES = ("units", "people")


def hold(units: bytes | None, people: bytes | None, *, now: datetime) -> str:
    """Hold two files under a random name, which is returned; forget what is older than a day."""
    folder = SHELF.make(now=now)
    for file, content in zip(FILES, (units, people), strict=True):
        if content is not None:
            target = folder / f"{file}.csv"
            target.touch(mode=0o600)
            target.write_bytes(content)
    return folder.name


def held(name: str) -> tuple[bytes | None, bytes | None]:
    """Return the two files held under a name.

    Raises:
        UploadGone: there are none.
    """
    units, people = (SHELF.find(name) / f"{file}.csv" for file in FILES)
    return (
        units.read_bytes() if units.exists() else None,
        people.read_bytes() if people.exists() else None,
    )
