"""The ledger of all that was published: a file in the home to which lines are only added."""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from handvat.disclosure.ledger import Entry, add_to_ledger, alone_with, read_ledger

LEDGER = Path("published", "ledger.jsonl")  # in HANDVAT_HOME
WAIT = 10  # seconds for another publication that is being written down


class PublishedOtherwise(ValueError):
    """Other figures of this wave are out already; nothing more may be told of it."""


def keep(entries: Sequence[Entry]) -> None:
    """Add what is about to be told of one wave; the same once more changes nothing.

    The same comes again when the machine stopped between this line and the database, or when an
    older backup of the database came back.

    Raises:
        PublishedOtherwise: the ledger holds other figures of this wave.
        handvat.disclosure.ledger.LedgerBroken: the ledger was changed.
        handvat.disclosure.ledger.LedgerBusy: another run holds the ledger.
    """
    if not entries:
        return
    path = settings.HANDVAT_HOME / LEDGER
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with alone_with(path, wait=WAIT):
        before = [entry for entry in read_ledger(path) if entry.wave == entries[0].wave]
        if before and before != list(entries):
            raise PublishedOtherwise(entries[0].wave)
        if not before:
            add_to_ledger(path, entries)
