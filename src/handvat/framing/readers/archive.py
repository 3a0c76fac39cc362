"""Open the kind of archive that office programs write, without trusting it."""

import struct
import zlib
from io import BytesIO
from types import TracebackType
from typing import Self
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from handvat.content.text import Text
from handvat.framing.readers.reading import Unreadable

LARGEST = 40_000_000  # bytes of one part of an archive, unpacked
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
LOCKED = Text(
    "Dit bestand zit op slot met een wachtwoord. Bewaar een kopie zonder wachtwoord.",
    "This file is locked with a password. Save a copy without one.",
)
DAMAGED = Text(
    "Dit bestand is beschadigd. Open het in het programma waarmee het is gemaakt,"
    " en bewaar het opnieuw.",
    "This file is damaged. Open it in the program that made it, and save it again.",
)
_LARGE = Text(
    "Uitgepakt is de tekst in dit bestand groter dan 40 MB. Knip het op.",
    "Unpacked, the text in this file is larger than 40 MB. Cut it up.",
)
_BROKEN = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The parts of an archive, as trees of XML.

    Raises:
        Unreadable: it is damaged or locked.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLD_OR_LOCKED):
            raise Unreadable(LOCKED)
        try:
            self._zip = ZipFile(BytesIO(data))
        except _BROKEN as broken:
            raise Unreadable(DAMAGED) from broken

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _it: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        """Return whether there is a part of that name."""
        return name in self._zip.NameToInfo

    def tree(self, name: str) -> Element:
        """Return a part.

        Raises:
            Unreadable: it is not there, too large, or no sound XML.
        """
        try:
            information = self._zip.getinfo(name)
            with self._zip.open(information) as part:
                data = part.read(LARGEST + 1)
        except (*_BROKEN, KeyError) as broken:
            locked = self.has(name) and self._zip.getinfo(name).flag_bits & 1
            raise Unreadable(LOCKED if locked else DAMAGED) from broken
        if len(data) > LARGEST:
            raise Unreadable(_LARGE)
        try:
            found: Element = fromstring(data, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError) as broken:
            raise Unreadable(DAMAGED) from broken
        return found
