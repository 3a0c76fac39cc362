"""Read files of every kind that people write in, safely and without losing the place."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import Any

from handvat.content.text import Text
from handvat.framing.document import whole_signs
from handvat.framing.readers.decoding import charset, decoded
from handvat.framing.readers.reading import Place, Reading, Unreadable

__all__ = ["LARGEST", "SUFFIXES", "Place", "Reading", "Unreadable", "read", "read_text"]

LARGEST = 50_000_000  # bytes of a file that is still read
TEXTS = {
    ".txt": "texts:read_plain",
    ".text": "texts:read_plain",
    ".md": "texts:read_markdown",
    ".markdown": "texts:read_markdown",
    ".html": "html:read_html",
    ".htm": "html:read_html",
    ".xhtml": "html:read_html",
}
FILES = {
    ".docx": "docx:read_docx",
    ".pptx": "pptx:read_pptx",
    ".odt": "odt:read_odt",
    ".pdf": "pdf:read_pdf",
}
SUFFIXES = frozenset({*TEXTS, *FILES})
_OLDER = {".doc": ".docx", ".ppt": ".pptx", ".rtf": ".docx", ".pages": ".docx", ".odp": ".pptx"}
_LARGE = Text(
    "Dit bestand is groter dan 50 MB. Knip het op, of bewaar het zonder beelden.",
    "This file is larger than 50 MB. Cut it up, or save it without pictures.",
)


def read(name: str, data: bytes) -> Reading:
    """Return what stands in a file; how it is read follows from the end of its name.

    Raises:
        Unreadable: it is damaged, locked, too large, or no text.
    """
    suffix = PurePath(name).suffix.lower()
    if len(data) > LARGEST:
        raise Unreadable(_LARGE)
    if suffix in _OLDER:
        raise Unreadable(_older(suffix))
    if suffix in FILES:
        found: Reading = _function(FILES[suffix])(data)
        return found
    text, remarks = decoded(data, named=charset(data) if "htm" in suffix else "")
    return read_text(text, suffix)._replace(remarks=remarks)


def read_text(text: str, suffix: str = ".txt") -> Reading:
    """Return the reading of a text that is at hand: plain, Markdown or HTML."""
    found: Reading = _function(TEXTS.get(suffix, TEXTS[".txt"]))(whole_signs(text))
    return found


def _function(where: str) -> Callable[..., Any]:
    """Return a reader, loaded only now: most runs need one of them."""
    module, name = where.split(":")
    function: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), name)
    return function


def _older(suffix: str) -> Text:
    return Text(
        f"Bestanden als {suffix} worden niet gelezen. Bewaar het als {_OLDER[suffix]} of .pdf.",
        f"Files like {suffix} are not read. Save it as {_OLDER[suffix]} or .pdf.",
    )
