"""What a poster is made of: its size, how large its words are, and the code that leads on."""

from enum import StrEnum

import segno

LOUD_UP_TO, PLAIN_UP_TO = 70, 130  # characters that fit in the large and in the middle letters


class PosterSize(StrEnum):
    """The sheets that a poster is made for."""

    A4 = "a4"
    A3 = "a3"


def voice(words: str) -> str:
    """Return how large `words` may be, so that they stay on one sheet."""
    if len(words) <= LOUD_UP_TO:
        return "loud"
    return "plain" if len(words) <= PLAIN_UP_TO else "quiet"


def poster_size(wanted: str) -> PosterSize:
    """Return the size asked for in an address; A4 for anything else."""
    return PosterSize.A3 if wanted == PosterSize.A3 else PosterSize.A4


def code_of(address: str) -> str:
    """Return a QR code as SVG that the content security policy lets through."""
    drawn: str = segno.make(address, error="m").svg_inline(
        scale=4, border=2, omitsize=True, svgclass="hv-qr", lineclass=None
    )
    return drawn.replace("<svg ", '<svg aria-hidden="true" ', 1)  # the address stands beside it
