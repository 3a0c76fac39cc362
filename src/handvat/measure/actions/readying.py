"""Fix the units of a wave and who is invited."""

import secrets
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.measure.actions.freezing import freeze
from handvat.measure.actions.planning import check_heard_back, check_scope, still_planned
from handvat.measure.models import Invitation, Wave, WaveUnit
from handvat.measure.queries.roster import Member, members, tops, whole_units
from handvat.measure.queries.waves import chosen_units, due_to_be_ready, where
from handvat.measure.rules.asked import without_options
from handvat.measure.rules.planning import (
    ConsentMissing,
    NotHeardBack,
    TooSoon,
    UnitTooSmall,
    answers_in,
    may_ask,
)
from handvat.measure.rules.sheet import Sheet
from handvat.people.actions import log
from handvat.people.models import Unit

UNSAID = "undisclosed"
KNOWN_QUESTION = "role_group"  # all that the roster knows about somebody
_shuffle = secrets.SystemRandom().shuffle


@transaction.atomic
def make_ready(wave: Wave, *, who: str, now: datetime) -> Wave:
    """Fix who is invited and where their answers count; from then on the plan stands.

    Raises:
        ConsentMissing: nobody recorded the consent.
        NotHeardBack: the last wave was not answered to its respondents.
        TooSoon, UnitTooSmall: as in `plan_wave`; the roster may have changed since.
        WaveNotPlanned: it was done before.
    """
    wave = still_planned(wave)
    if not wave.consent:
        raise ConsentMissing
    chosen = tuple(chosen_units(wave))
    check_heard_back(wave)
    check_scope(chosen, wave.opens_at, wave.minimum_invited, wave=wave)
    units = tuple(whole_units(chosen))
    people = members(units, clock.campus_day(max(now, wave.opens_at), settings.TIME_ZONE))
    places = _places(units, people, wave.minimum_invited)
    _fix_sheet(wave, people)
    fix_units(wave, units, chosen, places, _invited(people, places))
    _fix_questions(wave, people, places)
    _invite(wave, people, places)
    wave.ready_at, wave.key = now, secrets.token_bytes(32)
    wave.save(update_fields=["ready_at", "key", "sheet"])
    freeze(wave)
    log(who, "make_wave_ready", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


def make_due_waves_ready(now: datetime) -> None:
    """Make ready what should be open by now and may be; what may not waits, as its page says."""
    for wave in due_to_be_ready(now):
        with suppress(NotHeardBack, TooSoon, UnitTooSmall):
            make_ready(wave, who="worker", now=now)


def fix_units(
    wave: Wave,
    units: Sequence[Unit],
    chosen: Sequence[Unit],
    places: Mapping[int, int],
    invited: Mapping[int, int],
) -> None:
    """Write down the tree of a wave as it is now: its units, and those above them."""
    picked = {unit.pk for unit in tops(chosen)}
    inside = {unit.pk for unit in units}
    above = {pk for unit in chosen for pk in unit.ancestor_pks} - inside
    everything = [*Unit.objects.filter(pk__in=above).order_by("path"), *units]
    wave.units.all().delete()
    WaveUnit.objects.bulk_create(
        (
            WaveUnit(
                wave=wave,
                unit=unit,
                parent_id=unit.parent_id,
                chosen=unit.pk in picked,
                answers_in_id=places.get(unit.pk),
                invited=invited.get(unit.pk, 0),
            )
            for unit in everything
        ),
        batch_size=500,
    )


def _places(units: Sequence[Unit], people: Sequence[Member], minimum: int) -> dict[int, int]:
    inside = {unit.pk for unit in units}
    parents = {unit.pk: unit.parent_id if unit.parent_id in inside else None for unit in units}
    return answers_in(parents, Counter(member.unit_id for member in people), minimum=minimum)


def _invited(people: Sequence[Member], places: Mapping[int, int]) -> Counter[int]:
    return Counter(places[member.unit_id] for member in people)


def _fix_sheet(wave: Wave, people: Sequence[Member]) -> None:
    """Leave out the role groups that nobody has; they would keep the question from all."""
    held = {member.role_group for member in people} | {UNSAID}
    sheet = Sheet.from_dict(wave.sheet)
    nobody = {
        f"{KNOWN_QUESTION}.{key}"
        for question in sheet.background
        for key in question.option_keys
        if question.id == KNOWN_QUESTION and key not in held
    }
    wave.sheet = without_options(sheet, nobody).to_dict()


def _fix_questions(wave: Wave, people: Sequence[Member], places: Mapping[int, int]) -> None:
    """Write down which background questions may be asked of those who answer in each unit."""
    groups: dict[int, Counter[str]] = defaultdict(Counter)
    for member in people:
        groups[places[member.unit_id]][member.role_group] += 1
    questions = Sheet.from_dict(wave.sheet).background
    rows = list(wave.units.filter(answers_in__isnull=False))
    for row in rows:
        row.asks = [
            question.id
            for question in questions
            if question.id == KNOWN_QUESTION
            and may_ask(
                question.option_keys,
                groups[row.answers_in_id or 0],
                threshold=wave.threshold,
                unsaid=UNSAID,
            )
        ]
    WaveUnit.objects.bulk_update(rows, ["asks"], batch_size=500)


def _invite(wave: Wave, people: Sequence[Member], places: Mapping[int, int]) -> None:
    """Invite everyone once, in random order; who shares an address, or has none, by letter."""
    addresses = Counter(member.email.lower() for member in people)
    invitations = [
        Invitation(
            wave=wave,
            person_id=member.person_id,
            unit_id=places[member.unit_id],
            by_letter=not member.email or addresses[member.email.lower()] > 1,
        )
        for member in people
    ]
    _shuffle(invitations)
    Invitation.objects.bulk_create(invitations, batch_size=1000)
