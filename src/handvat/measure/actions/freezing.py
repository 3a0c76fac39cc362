"""Freeze what a wave promises about its credentials, when it is made ready."""

from handvat.measure.models import Wave, WaveManifest, WaveUnit
from handvat.sealing.evaluated import key_of
from handvat.sealing.manifest import Entry, Manifest, fingerprint


def freeze(wave: Wave) -> WaveManifest:
    """Write down the key, the units in which answers count, and how many are invited in each.

    What is merged or renamed later counts from the next wave.
    """
    rows = WaveUnit.objects.filter(wave=wave, invited__gt=0).select_related("unit")
    entries = tuple(
        Entry(row.unit_id, row.unit.name, row.invited) for row in rows.order_by("unit__path")
    )
    key = key_of(bytes(wave.key or b""), str(wave.public_id)).public
    manifest = Manifest(str(wave.public_id), key, entries)
    root = manifest.root
    return WaveManifest.objects.create(
        wave=wave,
        public_key=key.hex(),
        entries=[[one.unit, one.name, one.invited] for one in entries],
        root=root.hex(),
        fingerprint=fingerprint(root).hex(),
    )
