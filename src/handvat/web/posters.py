"""What a poster is made of: its size, how large its words are, and the code that leads on."""

from dataclasses import dataclass
from enum import StrEnum

import segno
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

LOUD_UP_TO, PLAIN_UP_TO = 70, 130  # characters that fit in the large and in the middle letters


class PosterSize(StrEnum):
    """The sheets that a poster is made for."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class Poster:
    """One sheet: its size, how large its words are, and where its code leads."""

    size: PosterSize
    voice: str  # "loud", "plain" or "quiet"
    code: SafeString
    address: str  # as people read it, without "https://"


def poster(words: str, path: str, *, size: str) -> Poster:
    """Return the poster of `words` whose code leads to `path` in this house."""
    address = f"{settings.SITE_URL}{path}"
    return Poster(poster_size(size), voice(words), code_of(address), address.partition("://")[2])


def voice(words: str) -> str:
    """Return how large `words` may be, so that they stay on one sheet."""
    if len(words) <= LOUD_UP_TO:
        return "loud"
    return "plain" if len(words) <= PLAIN_UP_TO else "quiet"


def poster_size(wanted: str) -> PosterSize:
    """Return the size asked for in an address; A4 for anything else."""
    return PosterSize.A3 if wanted == PosterSize.A3 else PosterSize.A4


def code_of(address: str) -> SafeString:
    """Return a QR code as SVG that the content security policy lets through."""
    drawn: str = segno.make(address, error="m").svg_inline(
        scale=4, border=2, omitsize=True, svgclass="hv-qr", lineclass=None
    )
    hidden = drawn.replace("<svg ", '<svg aria-hidden="true" ', 1)  # the address stands beside it
    return mark_safe(hidden)  # noqa: S308 -- drawn here from an address of our own
