"""Reads of what check-ins suggested: words, for the team alone."""

from datetime import datetime, timedelta

from handvat.measure.models import Origin
from handvat.people.models import Unit
from handvat.psychometrics.stages import Leaning, Said
from handvat.results.models import Publication, PublishedStage

FRESH_FOR = timedelta(days=120)  # what a team said before that says little of it now


def stages_said(unit: Unit, about: str, *, now: datetime) -> tuple[Said | None, ...]:
    """Return what fresh check-ins of `unit` said of a behaviour, newest first.

    None stands for a check-in that too few answered. Only people inside `unit` may see it.
    """
    held = Publication.objects.filter(
        wave__origin=Origin.CHECK_IN,
        wave__units__unit=unit,
        wave__units__chosen=True,
        wave__closed_at__gt=now - FRESH_FOR,
        published_at__lte=now,
    ).select_related("wave")
    newest = [
        one
        for one in held.order_by("-wave__opens_at", "-wave_id")
        if about in one.wave.sheet.get("stages", {})
    ]
    rows = PublishedStage.objects.filter(publication__in=newest, about=about)
    found = {row.publication_id: row for row in rows}
    return tuple(_said(found.get(one.pk)) for one in newest)


def _said(row: PublishedStage | None) -> Said | None:
    return Said(Leaning(row.leaning), row.enough) if row else None
