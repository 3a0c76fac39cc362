"""The lock on versions: what was given out under a version never changes.

`python -m handvat.content.lock` adds the lines of what has a new version.
"""

from pathlib import Path

from handvat.content import remarks
from handvat.content.reading import Fields, fingerprint
from handvat.content.refused import ContentRefused

LOCK = "VERSIONS"
Locked = dict[tuple[str, int], str]


def locked(directory: Path) -> Locked:
    """Return the fingerprint of every thing and version that was given out."""
    path = directory / LOCK
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    found: Locked = {}
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            name, version, mark = _parts(line, number)
            found[name, version] = mark
    return found


def _parts(line: str, number: int) -> tuple[str, int, str]:
    parts = line.split()
    if len(parts) != 3 or not parts[1].isdigit():
        raise ContentRefused(LOCK, number, remarks.NO_LOCK_LINE)
    return parts[0], int(parts[1]), parts[2]


def version_of(fields: Fields) -> tuple[int, int]:
    """Return the version of a file or an instrument, and its line."""
    holder = fields.fields("meta") if fields.has("meta") else fields
    return holder.whole("version"), holder.line_of("version")


def check(fields: Fields, name: str, lock: Locked) -> None:
    """Return quietly unless a text was changed under a version that was given out.

    Raises:
        ContentRefused: it was.
    """
    version, line = version_of(fields)
    given = lock.get((name, version))
    newest = max((number for known, number in lock if known == name), default=0)
    if version < newest:
        raise fields.refusal(remarks.OLDER, line, name=name, version=version, newest=newest)
    if given is not None and given != fingerprint(fields.node):
        raise fields.refusal(
            remarks.OTHER_TEXT, line, name=name, version=version, next=version + 1
        )


def add_lines(directory: Path, things: list[tuple[str, Fields]]) -> None:
    """Add the lines of things whose version is not in the lock yet."""
    lock = locked(directory)
    with (directory / LOCK).open("a", encoding="utf-8") as file:
        for name, fields in things:
            version, _ = version_of(fields)
            if (name, version) not in lock:
                file.write(f"{name} {version} {fingerprint(fields.node)}\n")
