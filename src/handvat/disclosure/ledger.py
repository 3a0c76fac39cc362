"""What was published of waves before, as lines that are only ever added. It stays inside."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout


class LedgerBroken(ValueError):
    """A line of the ledger was changed, or the file is no ledger."""


class LedgerBusy(RuntimeError):
    """Another run holds the ledger; what it is about to add is not known yet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One wave as it was published at one moment.

    people: for each respondent the unit, the values of the filters, and a mark for every item:
        "" where it was not answered, else a fingerprint of the answer.
    told: (unit, filter, value, item, n, low, high) of every figure that was shown; low and high
        are the mean itself, or the ends of its band.
    above: the unit above each unit that had people in or below it; empty in lines that were
        written before this was kept, and of no account where lines are compared.
    """

    wave: str
    release: str
    filters: tuple[str, ...]
    items: tuple[str, ...]
    people: dict[str, tuple[str, ...]]
    told: tuple[tuple[str, str, str, str, int, float, float], ...]
    above: dict[str, str] = field(default_factory=dict, compare=False)


def mark(respondent: str, item: str, score: float) -> str:
    """Return a fingerprint that changes where the answer does."""
    return hashlib.sha256(f"{respondent}\0{item}\0{score!r}".encode()).hexdigest()[:12]


@contextmanager
def alone_with(path: Path, *, wait: float) -> Iterator[None]:
    """Hold the ledger from reading to writing: nobody else publishes with it meanwhile.

    The system lets go of it when the process ends, however it ends. Processes that were forked
    meanwhile do not hold it.

    Args:
        path: the ledger; what is locked is a file beside it, which stays and says nothing.
        wait: seconds to wait for another run.

    Raises:
        LedgerBusy: another run holds it, and still does after `wait` seconds.
    """
    path = path.resolve()
    try:
        with FileLock(path.with_name(path.name + ".lock"), timeout=wait):
            yield
    except Timeout as busy:
        raise LedgerBusy(path.name) from busy


def read_ledger(path: Path) -> list[Entry]:
    """Return the entries of a ledger, the oldest first; none where there is no file yet.

    Raises:
        LedgerBroken: a line does not follow from the lines before it.
    """
    if not path.exists():
        return []
    entries, chain = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        said, _, seal = line.rpartition("\t")
        chain = _seal(chain, said)
        if seal != chain:
            raise LedgerBroken(path.name)
        entries.append(_entry(json.loads(said)))
    return entries


def add_to_ledger(path: Path, entries: Sequence[Entry]) -> None:
    """Add `entries` at the end of the ledger, each sealed to all lines before it.

    The ledger is the old one or the new one, whole, also where this is broken off halfway.
    """
    path = path.resolve()  # a link stays a link, and leads to the new ledger
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    chain = old.splitlines()[-1].rpartition("\t")[2] if old else ""
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(old)
            file.writelines(_sealed(chain, entries))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)  # on a full disk what is half there is in the way
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the disk know the new name of a file, where folders can be asked for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sealed(chain: str, entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        said = json.dumps(asdict(entry), ensure_ascii=False, separators=(",", ":"))
        chain = _seal(chain, said)
        yield f"{said}\t{chain}\n"


def _seal(chain: str, said: str) -> str:
    return hashlib.sha256(f"{chain}\n{said}".encode()).hexdigest()


def _entry(said: dict[str, Any]) -> Entry:
    return Entry(
        wave=said["wave"],
        release=said["release"],
        filters=tuple(said["filters"]),
        items=tuple(said["items"]),
        people={name: tuple(record) for name, record in said["people"].items()},
        told=tuple(tuple(line) for line in said["told"]),
        above=dict(said.get("above", {})),
    )
