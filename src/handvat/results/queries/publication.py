"""Reads of waves for those who publish and export them."""

from dataclasses import dataclass
from datetime import datetime

from handvat.measure.models import Wave, WaveUnit
from handvat.people.models import Unit
from handvat.results.models import Publication, PublicationAsked
from handvat.results.queries.room import has_room
from handvat.results.queries.troubles import in_words
from handvat.results.rules import Trouble


@dataclass(frozen=True, slots=True)
class Plan:
    """What publishing a wave means: whom it reaches, when, and whether it can or was done."""

    wave: Wave
    units: tuple[Unit, ...]  # the units picked when the wave was planned
    parts: int  # units with figures, shown or not
    closed: bool
    published_at: datetime | None
    opened: bool
    proven: bool
    waiting: bool  # asked for, and not there yet
    trouble: str  # why it did not come, in a sentence


def scope(wave: Wave) -> tuple[Unit, ...]:
    """Return the units that decide who may publish: those picked, else the top of the tree."""
    inside = WaveUnit.objects.filter(wave=wave).select_related("unit").order_by("unit__path")
    rows = tuple(inside)
    picked = tuple(row.unit for row in rows if row.chosen)
    return picked or tuple(row.unit for row in rows if row.parent_id is None)


def plan(wave: Wave, *, now: datetime) -> Plan:
    """Return what publishing `wave` means at `now`."""
    publication = Publication.objects.filter(wave=wave).first()
    asked = PublicationAsked.objects.filter(wave=wave).first()
    trouble = _trouble(asked) if asked and not publication else None
    closed = wave.closed_at is not None and wave.closed_at <= now and bool(wave.answers_file)
    return Plan(
        wave,
        scope(wave),
        WaveUnit.objects.filter(wave=wave).count(),
        closed,
        publication.published_at if publication else None,
        wave.results_open_at <= now,
        publication is not None and publication.proven,
        asked is not None and publication is None and trouble in {None, Trouble.ROOM},
        in_words(trouble) if trouble else "",
    )


def _trouble(asked: PublicationAsked) -> Trouble | None:
    """Return what is the matter; where the disk is full, that could not be written down."""
    if asked.trouble:
        return Trouble(asked.trouble)
    return None if has_room() else Trouble.ROOM
