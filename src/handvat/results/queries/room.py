"""Whether there is room on the disk to publish a wave."""

import shutil

from django.conf import settings

LEAST_ROOM = 50_000_000  # bytes, for what the database writes
COPIES = 2  # of the ledger that stand beside each other while a line is added


def has_room(ledger_size: int = 0) -> bool:
    """Return whether a publication fits on the disk, next to a ledger of this size."""
    free = shutil.disk_usage(settings.HANDVAT_HOME).free
    return free > LEAST_ROOM + COPIES * ledger_size
