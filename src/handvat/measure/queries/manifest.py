"""Reads of what was frozen when a wave was made ready."""

from dataclasses import dataclass

from django.utils.translation import get_language

from handvat.measure.models import Wave, WaveManifest, WaveUnit
from handvat.people.models import Unit
from handvat.sealing.manifest import Entry, Manifest, words


@dataclass(frozen=True, slots=True)
class Frozen:
    """The manifest of a wave, its root, and the six bytes that are told as words."""

    manifest: Manifest
    root: bytes
    mark: bytes


def frozen(wave: Wave) -> Frozen | None:
    """Return what was frozen for `wave`; None for a check-in, and for waves from before."""
    row = WaveManifest.objects.filter(wave=wave).first()
    if row is None:
        return None
    entries = tuple(Entry(unit, name, invited) for unit, name, invited in row.entries)
    manifest = Manifest(str(wave.public_id), bytes.fromhex(row.public_key), entries)
    return Frozen(manifest, bytes.fromhex(row.root), bytes.fromhex(row.fingerprint))


def mark_of(wave: Wave) -> bytes:
    """Return the six bytes of the fingerprint of `wave`; nothing when it has none."""
    found = WaveManifest.objects.filter(wave=wave).values_list("fingerprint", flat=True).first()
    return bytes.fromhex(found or "")


def told_words(wave: Wave) -> str:
    """Return the six words of `wave` in the language of the page; nothing when it has none."""
    return " ".join(words(mark_of(wave), get_language() or "nl"))


def invited_in(wave: Wave, unit: Unit) -> int:
    """Return how many people were invited whose answers count in `unit`."""
    rows = WaveUnit.objects.filter(wave=wave, unit=unit)
    return rows.values_list("invited", flat=True).first() or 0


def is_evaluated(wave_pk: int) -> bool:
    """Return whether credentials of the wave come out of an oblivious evaluation."""
    return WaveManifest.objects.filter(wave_id=wave_pk).exists()
