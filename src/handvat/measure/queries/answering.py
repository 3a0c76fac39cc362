"""What somebody who answers gets to see: whose wave it is, what is promised, what was done."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from handvat.measure.models import HeardBack, InvitationLink, Wave, WaveUnit
from handvat.measure.queries.manifest import is_evaluated
from handvat.measure.rules.answering import Asked, minutes, pages
from handvat.measure.rules.codes import fingerprint
from handvat.measure.rules.moments import WaveState
from handvat.people.models import Unit
from handvat.sealing.evaluated import UnitKey, unit_key

KNOWN_FOR = timedelta(seconds=5)  # a wave read for receiving answers; its close is checked anew


@dataclass(frozen=True, slots=True)
class Doorstep:
    """Where a code leads: a wave, and the unit in which the answer counts."""

    code: str
    wave: Wave
    unit: Unit
    asked: Asked
    exchanged: bool = False  # by a browser, for what we never saw

    @property
    def length(self) -> int:
        """Return how many pages there are."""
        return len(pages(self.asked))

    @property
    def items(self) -> int:
        """Return how many items there are."""
        return len(self.asked.sheet.items)

    @property
    def minutes(self) -> int:
        """Return about how many minutes it takes."""
        return minutes(self.asked)


@dataclass(frozen=True, slots=True)
class Receiving:
    """What the receiver of answers has to know of a wave, for a few seconds."""

    wave: Wave
    key: bytes
    asked: dict[int, Asked]  # by unit
    read_at: datetime
    evaluated: bool  # its credentials come out of an oblivious evaluation
    unit_keys: dict[int, UnitKey] = field(default_factory=dict, repr=False)

    def unit_key(self, unit: int) -> UnitKey:
        """Return what verifies the evaluated credentials of `unit`."""
        if unit not in self.unit_keys:
            self.unit_keys[unit] = unit_key(self.key, str(self.wave.public_id), unit)
        return self.unit_keys[unit]


def doorstep(code: str) -> Doorstep | None:
    """Return where a code, as it was typed, leads; None when it leads nowhere."""
    link = (
        InvitationLink.objects.filter(token_sha256=fingerprint(code))
        .select_related("invitation__wave", "invitation__unit")
        .first()
    )
    if link is None:
        return None
    wave, unit = link.invitation.wave, link.invitation.unit
    exchanged = bool(link.invitation.blinded)
    return Doorstep(code, wave, unit, asked_in(wave, unit), exchanged)


def asked_in(wave: Wave, unit: Unit) -> Asked:
    """Return what a wave asks of who answers in `unit`."""
    asks = WaveUnit.objects.filter(wave=wave, unit=unit).values_list("asks", flat=True).first()
    return Asked.of(wave.asks(), asks or ())


def word_back(step: Doorstep) -> HeardBack | None:
    """Return what was last told back about an earlier wave, in the unit or nearest above it."""
    told = HeardBack.objects.filter(
        unit_id__in=step.unit.ancestor_pks, wave__opens_at__lt=step.wave.opens_at
    )
    return (
        told.select_related("wave", "unit")
        .order_by("-wave__opens_at", "-unit__path", "-pk")
        .first()
    )


def thanked_for(public_id: UUID) -> Wave | None:
    """Return the wave of which the thank-you page speaks."""
    return Wave.objects.filter(public_id=public_id).first()


def receiving(pk: int, now: datetime) -> Receiving | None:
    """Return what is needed to receive answers of a wave that is open at `now`.

    It is read once in a few seconds by each process. That it is still open is checked once more
    when an answer is stored.
    """
    known = _KNOWN.get(pk)
    if known is None or not timedelta(0) <= now - known.read_at < KNOWN_FOR:
        known = _read(pk, now)
        if known is None:
            _KNOWN.pop(pk, None)
            return None
        _KNOWN[pk] = known
    return known if known.wave.state(now) is WaveState.OPEN else None


def forget_what_is_known() -> None:
    """Read every wave anew at the next answer."""
    _KNOWN.clear()


_KNOWN: dict[int, Receiving] = {}


def _read(pk: int, now: datetime) -> Receiving | None:
    wave = Wave.objects.filter(pk=pk, key__isnull=False).first()
    if wave is None or not wave.key:
        return None
    sheet = wave.asks()
    units = WaveUnit.objects.filter(wave=wave).values_list("unit", "asks")
    asked = {unit: Asked.of(sheet, asks) for unit, asks in units}
    return Receiving(wave, bytes(wave.key), asked, now, is_evaluated(pk))
