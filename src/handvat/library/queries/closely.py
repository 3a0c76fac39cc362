"""The language model on this server that reads along, where the administrator wants it."""

import logging

from django.conf import settings

from handvat.framing.local_reader import NoReader, local_reader
from handvat.framing.meaning import Reader

log = logging.getLogger(__name__)

LONGEST = 15_000  # signs; it reads some 300 in 100 ms, and others wait for their turn


def reader_of(text: str) -> Reader | None:
    """Return what reads a text along, or nothing where it is not wanted, not there, or too slow.

    `handvat doctor` says when it is wanted and not there.
    """
    if not settings.CLOSELY or len(text) > LONGEST:
        return None
    try:
        return local_reader()
    except NoReader as missing:
        log.warning("The language model does not read along: %s", missing)
        return None
