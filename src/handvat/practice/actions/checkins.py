"""Open a check-in of what a team practises, by hand or every four weeks."""

from contextlib import suppress
from datetime import date, datetime

from django.db import transaction

from handvat.measure.actions.check_ins import open_check_in
from handvat.measure.models import Wave
from handvat.measure.queries.check_ins import check_ins
from handvat.measure.rules.check_ins import (
    CheckedInLately,
    CheckInRunning,
    NoStandingConsent,
    NothingToAsk,
    TooFewPeople,
)
from handvat.people.models import Unit
from handvat.practice.models import CheckInRhythm
from handvat.practice.queries.checkins import blocks
from handvat.practice.rules.checkins import RHYTHM

CANNOT = (NoStandingConsent, CheckInRunning, CheckedInLately, TooFewPeople, NothingToAsk)


def open_for(unit: Unit, *, now: datetime) -> Wave:
    """Open a check-in of what `unit` practises.

    Raises:
        NoStandingConsent, CheckInRunning, CheckedInLately, TooFewPeople, NothingToAsk: it cannot.
    """
    return open_check_in(unit, blocks(unit), now=now)


@transaction.atomic
def set_rhythm(unit: Unit, *, wanted: bool, today: date) -> None:
    """Hold a check-in every four weeks from now on, or only when the lead opens one."""
    if wanted:
        CheckInRhythm.objects.get_or_create(unit=unit, defaults={"since": today})
    else:
        CheckInRhythm.objects.filter(unit=unit).delete()


def open_by_rhythm(now: datetime) -> None:
    """Open what is due; where it cannot be opened now, the next round tries again."""
    teams = CheckInRhythm.objects.filter(unit__closed_on__isnull=True).select_related("unit")
    for one in teams.order_by("pk"):
        if not check_ins(one.unit).filter(opens_at__gt=now - RHYTHM).exists():
            with suppress(*CANNOT):
                open_for(one.unit, now=now)
