"""Give and end the one consent under which teams hold check-ins."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.measure.models import StandingConsent
from handvat.measure.rules.consent import Agreement, check_agreement
from handvat.people.actions import log
from handvat.people.models import Unit


class NoneGiven(Exception):
    """No consent holds in this unit; perhaps it was ended before."""


@transaction.atomic
def give_consent(
    unit: Unit, agreement: Agreement, *, from_day: date, who: str, now: datetime
) -> StandingConsent:
    """Record who agreed that teams in `unit`, and below it, hold check-ins from a day on.

    Raises:
        ConsentIncomplete: something that respondents will read is missing.
    """
    check_agreement(agreement, today=clock.campus_day(now, settings.TIME_ZONE))
    assert agreement.on is not None  # noqa: S101 -- checked above
    given = StandingConsent.objects.create(
        unit=unit,
        consent=agreement.kind,
        by=agreement.by.strip(),
        because=agreement.because.strip() if agreement.kind == "not_needed" else "",
        agreed_on=agreement.on,
        from_day=from_day,
    )
    log(who, "give_standing_consent", unit=unit, about=agreement.kind, now=now)
    return given


@transaction.atomic
def end_consent(unit: Unit, *, who: str, now: datetime) -> None:
    """End what was agreed in `unit` today: no check-in opens under it, nobody begins to answer.

    Raises:
        NoneGiven: no consent holds in this very unit.
    """
    today = clock.campus_day(now, settings.TIME_ZONE)
    held = StandingConsent.objects.select_for_update().filter(unit=unit, ended_on__isnull=True)
    ended = list(held)
    if not ended:
        raise NoneGiven
    for given in ended:
        given.ended_on = max(today, given.from_day)
        given.save(update_fields=["ended_on"])
    log(who, "end_standing_consent", unit=unit, about="", now=now)
