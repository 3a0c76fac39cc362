"""Where `handvat protect` reads and writes, looked at before the work begins."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.disclosure.ledger import Entry, LedgerBroken, LedgerBusy, alone_with, read_ledger


def check_places(read: Sequence[Path], written: Sequence[Path]) -> None:
    """Return quietly when every file is another one, and all that is written can be.

    Raises:
        BadUse: it says which, and what to do.
    """
    taken = {path.resolve() for path in read}
    for path in written:
        if path.resolve() in taken:
            told = _("%(path)s is named twice. Give every file a name of its own.")
            raise BadUse(told % {"path": path})
        taken.add(path.resolve())
        if path.is_dir():
            raise BadUse(_("%(path)s is a folder. Give the name of a file.") % {"path": path})
        _check_room(path)


def _check_room(path: Path) -> None:
    """Try whether a file can be made where `path` will be, and take it away again."""
    try:
        with tempfile.TemporaryFile(dir=path.resolve().parent):
            return
    except OSError as trouble:
        told = _(
            "Nothing can be written in %(folder)s: %(trouble)s. Choose a folder that is there and"
            " that you may write in."
        )
        named = {"folder": path.resolve().parent, "trouble": trouble.strerror}
        raise BadUse(told % named) from trouble


@contextmanager
def ledger_held(path: Path | None) -> Iterator[list[Entry]]:
    """Give what was published before, and let nobody else publish with this ledger meanwhile.

    Raises:
        BadUse: another run holds the ledger, or it cannot be read.
    """
    if path is None:
        yield []
        return
    try:
        with alone_with(path, wait=0):
            yield _past(path)
    except LedgerBusy as busy:
        told = _(
            "%(path)s: Another run is publishing with this ledger. Wait until it is done, and"
            " start again."
        )
        raise BadUse(told % {"path": path}) from busy


def _past(path: Path) -> list[Entry]:
    try:
        return read_ledger(path)
    except (LedgerBroken, ValueError, KeyError, TypeError, AttributeError) as broken:
        told = _("%(path)s: This ledger was changed. Take it back from a backup.")
        raise BadUse(told % {"path": path}) from broken
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of the file.")
        raise BadUse(told % {"path": path, "trouble": trouble.strerror}) from trouble
