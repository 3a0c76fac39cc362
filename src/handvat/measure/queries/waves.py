"""Reads of waves for those who look after them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from handvat.measure.models import ASKED_HERE, HeardBack, Origin, Wave, WaveUnit
from handvat.people.models import Unit


def chosen_units(wave: Wave) -> QuerySet[Unit]:
    """Return the units that were picked for `wave`, parents before children."""
    picked = WaveUnit.objects.filter(wave=wave, chosen=True).values("unit")
    return Unit.objects.filter(pk__in=picked).order_by("path")


def where(wave: Wave) -> Unit | None:
    """Return the unit that the log names for `wave`: the only one chosen, or none."""
    units = tuple(chosen_units(wave)[:2])
    return units[0] if len(units) == 1 else None


def open_waves(now: datetime) -> QuerySet[Wave]:
    """Return the own waves that take answers at `now`, oldest first."""
    own = Wave.objects.filter(origin=Origin.OWN, closed_at__isnull=True).exclude(consent="")
    return own.filter(opens_at__lte=now, closes_at__gt=now).order_by("opens_at", "pk")


def waves_within(paths: Iterable[str]) -> tuple[Wave, ...]:
    """Return the waves of which every chosen unit lies below one of `paths`, newest first."""
    allowed = tuple(paths)
    reach: dict[int, list[str]] = {}
    shown = WaveUnit.objects.exclude(wave__origin=Origin.CHECK_IN)  # those are of the team alone
    picked = shown.filter(chosen=True).order_by("pk")
    for wave, path in picked.values_list("wave", "unit__path"):
        reach.setdefault(wave, []).append(path)
    mine = [wave for wave, paths in reach.items() if all(p.startswith(allowed) for p in paths)]
    return tuple(Wave.objects.filter(pk__in=mine).order_by("-opens_at", "-pk"))


def touching(units: Iterable[Unit], *, besides: Wave | None) -> QuerySet[Wave]:
    """Return the own waves that share people with `units`, the last opened first."""
    shared = Q(pk__in=())
    for unit in units:
        shared |= Q(unit__path__startswith=unit.path) | Q(unit_id__in=unit.ancestor_pks)
    waves = WaveUnit.objects.filter(shared, chosen=True).values("wave")
    own = Wave.objects.filter(pk__in=waves, origin=Origin.OWN)
    others = own.exclude(pk=besides.pk) if besides else own
    return others.order_by("-opens_at", "-pk")


def waits_for_word(wave: Wave, units: Iterable[Unit]) -> Unit | None:
    """Return the first unit of `wave`, shared with `units`, that was told nothing yet."""
    told = set(HeardBack.objects.filter(wave=wave).values_list("unit_id", flat=True))
    scope = tuple(units)
    for picked in chosen_units(wave):
        shared = any(picked.holds(unit) or unit.holds(picked) for unit in scope)
        if shared and not told.intersection(picked.ancestor_pks):
            return picked
    return None


def due_to_be_ready(now: datetime) -> QuerySet[Wave]:
    """Return the waves with consent that should open at `now` and were not made ready."""
    return Wave.objects.filter(
        origin=Origin.OWN,
        opens_at__lte=now,
        closes_at__gt=now,
        closed_at__isnull=True,
        ready_at__isnull=True,
        invitations__isnull=True,
    ).exclude(consent="")


def due_to_close(now: datetime) -> QuerySet[Wave]:
    """Return the waves that are over at `now` and whose answers were not put away yet."""
    over = Q(closed_at__isnull=False) | Q(closes_at__lte=now)
    return (
        Wave.objects.filter(over, origin__in=ASKED_HERE, answers_sha256="")
        .exclude(consent="")
        .order_by("pk")
    )


def last_untold(wave: Wave) -> tuple[Wave, Unit] | None:
    """Return the earlier wave, and the unit, whose respondents `wave` waits for; or None."""
    units = tuple(chosen_units(wave))
    for last in touching(units, besides=wave).filter(opens_at__lt=wave.opens_at):
        if unit := waits_for_word(last, units):
            return last, unit
    return None
