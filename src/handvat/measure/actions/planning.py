"""Plan a wave, change the plan, and record who agreed to it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.measure.models import Consent, Origin, Wave, WaveUnit
from handvat.measure.queries.roster import members, tops, whole_units
from handvat.measure.queries.waves import last_untold, touching, where
from handvat.measure.rules.consent import Agreement, check_agreement
from handvat.measure.rules.planning import (
    NotHeardBack,
    TooSoon,
    UnitTooSmall,
    WaveNotPlanned,
    first_day_after,
)
from handvat.measure.rules.sheet import Sheet
from handvat.people.actions import log
from handvat.people.models import Unit


@dataclass(frozen=True, slots=True)
class Plan:
    """What is decided before a wave: what is asked, of whom, when."""

    title: str
    instrument: str
    instrument_version: int
    sheet: Sheet
    units: tuple[Unit, ...]
    opens_at: datetime
    closes_at: datetime
    results_open_at: datetime
    remind_at: datetime | None
    threshold: int
    minimum_invited: int


@transaction.atomic
def plan_wave(plan: Plan, *, who: str, now: datetime) -> Wave:
    """Plan a wave; nobody is asked anything yet.

    Raises:
        TooSoon: one of the units was asked less than a quarter before.
        UnitTooSmall: one of the units holds too few people to be asked by itself.
    """
    check_scope(plan.units, plan.opens_at, plan.minimum_invited, wave=None)
    wave = Wave(origin=Origin.OWN)
    _write(wave, plan)
    log(who, "plan_wave", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


@transaction.atomic
def change_plan(wave: Wave, plan: Plan, *, who: str, now: datetime) -> Wave:
    """Change what was planned; a consent given to another plan has to be given again.

    Raises:
        WaveNotPlanned: the invitations are ready, so the plan stands.
        TooSoon, UnitTooSmall: as in `plan_wave`.
    """
    wave = still_planned(wave)
    check_scope(plan.units, plan.opens_at, plan.minimum_invited, wave=wave)
    wave.consent, wave.consent_by, wave.consent_because = Consent.NONE, "", ""
    wave.consent_on = None
    _write(wave, plan)
    log(who, "change_wave", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


@transaction.atomic
def cancel_wave(wave: Wave, *, who: str, now: datetime) -> None:
    """Take a planned wave away.

    Raises:
        WaveNotPlanned: the invitations are ready.
    """
    wave = still_planned(wave)
    log(who, "cancel_wave", unit=where(wave), about=wave.title, now=now)
    wave.delete()


@transaction.atomic
def record_consent(wave: Wave, agreement: Agreement, *, who: str, now: datetime) -> Wave:
    """Record that the participation council consented, or who decided that it need not.

    Raises:
        ConsentIncomplete: something that respondents will read is missing.
        WaveNotPlanned: the wave has begun.
    """
    wave = still_planned(wave)
    today = clock.campus_day(now, settings.TIME_ZONE)
    check_agreement(agreement, today=today)
    wave.consent, wave.consent_by = agreement.kind, agreement.by.strip()
    wave.consent_because, wave.consent_on = agreement.because.strip(), agreement.on
    wave.save(update_fields=["consent", "consent_by", "consent_because", "consent_on"])
    log(
        who, "record_consent", unit=where(wave), about=f"wave {wave.pk}: {agreement.kind}", now=now
    )
    return wave


def still_planned(wave: Wave) -> Wave:
    """Return `wave`, locked, when its plan may still change.

    Raises:
        WaveNotPlanned: the invitations are ready, or the wave was closed.
    """
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.ready_at is not None or wave.closed_at is not None:
        raise WaveNotPlanned
    return wave


def check_scope(
    units: Sequence[Unit], opens_at: datetime, minimum: int, *, wave: Wave | None
) -> None:
    """Return quietly when everyone in `units` may be asked at `opens_at`.

    Raises:
        TooSoon: one of the units was asked less than a quarter before.
        UnitTooSmall: one of the units holds too few people to be asked by itself.
    """
    day = clock.campus_day(opens_at, settings.TIME_ZONE)
    for other in touching(units, besides=wave):
        opened = clock.campus_day(other.opens_at, settings.TIME_ZONE)
        earlier, later = sorted((opened, day))
        if later < first_day_after(earlier, settings.WAVE_MONTHS_APART):
            raise TooSoon(other.title, first_day_after(opened, settings.WAVE_MONTHS_APART))
    for unit in units:
        if len(members(tuple(whole_units([unit])), day)) < minimum:
            raise UnitTooSmall(unit.name)


def check_heard_back(wave: Wave) -> None:
    """Return quietly when the last wave in the units of `wave` was answered to its respondents.

    Raises:
        NotHeardBack: it was not.
    """
    if untold := last_untold(wave):
        last, unit = untold
        raise NotHeardBack(last.pk, last.title, unit.name)


@transaction.atomic
def postpone_results(
    wave: Wave, *, until: datetime, because: str, who: str, now: datetime
) -> Wave:
    """Promise a later date for the results, with the reason that respondents read.

    Raises:
        ValueError: the new date is not later, no reason is given, or the results are open.
    """
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if until <= wave.results_open_at or not because.strip() or wave.results_open_at <= now:
        raise ValueError(f"not a later date with a reason: {until}")
    wave.results_open_at, wave.results_postponed_because = until, because.strip()
    wave.save(update_fields=["results_open_at", "results_postponed_because"])
    log(who, "postpone_results", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


def _write(wave: Wave, plan: Plan) -> None:
    """Save the plan and the units that were picked; their tree is fixed when all is ready."""
    for field in fields(plan):
        if field.name not in {"sheet", "units"}:
            setattr(wave, field.name, getattr(plan, field.name))
    wave.sheet = plan.sheet.to_dict()
    wave.save()
    wave.units.all().delete()
    WaveUnit.objects.bulk_create(
        WaveUnit(wave=wave, unit=unit, chosen=True) for unit in tops(plan.units)
    )
