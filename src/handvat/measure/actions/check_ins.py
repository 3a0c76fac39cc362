"""Open a check-in in one team, and let its members answer without a name.

See docs/decisions/0010-check-ins.md.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from handvat import clock
from handvat.content.loader import instrument
from handvat.measure.actions.answering import AlreadyReceived, WaveTakesNoAnswers
from handvat.measure.actions.readying import fix_units
from handvat.measure.answers import SpentCredential
from handvat.measure.models import Origin, StandingConsent, Wave
from handvat.measure.queries.check_ins import allowed_today, check_ins, running
from handvat.measure.queries.roster import members
from handvat.measure.rules.check_ins import (
    APART,
    LASTS,
    Block,
    CheckedInLately,
    CheckInRunning,
    NoStandingConsent,
    NothingToAsk,
    TooFewPeople,
    sheet_of_check_in,
)
from handvat.measure.rules.moments import WaveState
from handvat.people.models import Person, Unit
from handvat.sealing.credentials import Credential, issue


def check_openable(unit: Unit, blocks: Sequence[Block], *, now: datetime) -> StandingConsent:
    """Return the consent under which `unit` may open a check-in now.

    Raises:
        NoStandingConsent, CheckInRunning, CheckedInLately, TooFewPeople, NothingToAsk: it may not.
    """
    consent = allowed_today(unit, now)
    if consent is None:
        raise NoStandingConsent
    if running(unit, now):
        raise CheckInRunning
    if check_ins(unit).filter(opens_at__gt=now - APART).exists():
        raise CheckedInLately
    if _people(unit, now) < settings.CHECK_IN_MINIMUM:
        raise TooFewPeople(settings.CHECK_IN_MINIMUM)
    if not blocks:
        raise NothingToAsk
    return consent


@transaction.atomic
def open_check_in(unit: Unit, blocks: Sequence[Block], *, now: datetime) -> Wave:
    """Ask the people of `unit` itself how it goes with what they agreed, for a week.

    Nobody is mailed, and no log names it: it is of the team alone.

    Raises:
        NoStandingConsent, CheckInRunning, CheckedInLately, TooFewPeople, NothingToAsk: it may not.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    consent = check_openable(unit, blocks, now=now)
    asked = instrument("behaviour")
    plain = sheet_of_check_in(asked, blocks).to_dict()
    wave = Wave.objects.create(
        title=_("Check-in"),
        origin=Origin.CHECK_IN,
        instrument=asked.id,
        instrument_version=asked.version,
        sheet=plain | {"stages": {block.key: block.stage for block in blocks}},
        opens_at=now,
        closes_at=now + LASTS,
        results_open_at=now + LASTS,
        minimum_invited=settings.CHECK_IN_MINIMUM,
        consent=consent.consent,
        consent_by=consent.by,
        consent_because=consent.because,
        consent_on=consent.agreed_on,
        ready_at=now,
        key=secrets.token_bytes(32),
    )
    fix_units(wave, [unit], [unit], {unit.pk: unit.pk}, {unit.pk: _people(unit, now)})
    return wave


def ticket(wave: Wave, unit: Unit, person: Person, *, now: datetime) -> Credential:
    """Return the credential with which a member answers; asking again gives the same one.

    Nothing is written: not that somebody asked, not that somebody may.

    Raises:
        NoStandingConsent: it was ended meanwhile.
        WaveTakesNoAnswers: the check-in is over.
        AlreadyReceived: an answer came in with this credential.
    """
    if wave.state(now) is not WaveState.OPEN or not wave.key:
        raise WaveTakesNoAnswers
    if allowed_today(unit, now) is None:
        raise NoStandingConsent
    credential = issue(bytes(wave.key), wave.pk, unit.pk, f"person {person.pk}")
    if SpentCredential.objects.filter(wave=wave, fingerprint=credential.fingerprint).exists():
        raise AlreadyReceived(wave)
    return credential


def _people(unit: Unit, now: datetime) -> int:
    return len(members([unit], clock.campus_day(now, settings.TIME_ZONE)))
