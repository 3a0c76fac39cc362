"""What a poster needs beside its words."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from handvat.practice.rules.posters import PosterSize, code_of, poster_size, voice


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
    code = mark_safe(code_of(address))  # noqa: S308 -- drawn here from an address of our own
    return Poster(poster_size(size), voice(words), code, address.partition("://")[2])
