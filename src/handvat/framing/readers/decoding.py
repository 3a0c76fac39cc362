"""Make text of bytes, in whatever way they were written."""

import codecs
import re

from handvat.content.text import Text
from handvat.framing.readers.reading import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OLD = Text(
    "Deze tekst is geen UTF-8 en is gelezen als Windows-1252. Bewaar hem als UTF-8.",
    "This text is not UTF-8 and was read as Windows-1252. Save it as UTF-8.",
)
BINARY = Text(
    "Dit is geen tekst. Geef een bestand met tekst, of bewaar het als .txt, .docx of .pdf.",
    "This is not text. Give a file with text, or save it as .txt, .docx or .pdf.",
)
BROKEN = Text(
    "De tekens van deze tekst zijn niet te lezen. Bewaar hem opnieuw, als UTF-8.",
    "The characters of this text cannot be read. Save it again, as UTF-8.",
)
_CHARSET = rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})"""


def decoded(data: bytes, *, named: str = "") -> tuple[str, tuple[Text, ...]]:
    """Return the text of `data`, without byte order mark, and what its reader should know.

    Args:
        data: the bytes of a file.
        named: the encoding that the file itself names, if it does.

    Raises:
        Unreadable: the bytes are no text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding), ()
    if b"\0" in data[:8192]:
        raise Unreadable(BINARY)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return (_strictly(data, named), ()) if _known(named) else (_old(data), (OLD,))


def charset(data: bytes) -> str:
    """Return the encoding that a page names at its top, or nothing."""
    found = re.search(_CHARSET, data[:2048])
    return found[1].decode("ascii") if found else ""


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name != "utf-8"
    except LookupError:
        return False


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as broken:
        raise Unreadable(BROKEN) from broken


def _old(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
