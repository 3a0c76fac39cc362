"""Reads of a team's calendar, and of who gets a line by mail this week."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256

from django.conf import settings
from django.db.models import Max, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from handvat.access import Role
from handvat.people.models import Membership, Person, RoleHeld, Unit
from handvat.practice.models import CalendarAddress, MailWish, Move
from handvat.practice.queries.ladders import Ladder, ladders, ladders_in, practising
from handvat.practice.rules import calendars, weeks


@dataclass(frozen=True, slots=True)
class Feed:
    """The days in a team's calendar, and the day on which something last changed."""

    days: tuple[calendars.Day, ...]
    changed_on: date


@dataclass(frozen=True, slots=True)
class WeekLine:
    """What a team has this week: the small step, and the look-back when it is this week."""

    unit: Unit
    step: str
    look_back_on: date | None


def fingerprint(token: str) -> str:
    """Return what is kept of a token that an address holds."""
    return sha256(token.encode()).hexdigest()


def calendar_address(unit: Unit) -> CalendarAddress | None:
    """Return the calendar address of `unit` that works, if it has one."""
    return CalendarAddress.objects.filter(unit=unit, ended_on__isnull=True).first()


def address_called(token: str) -> CalendarAddress | None:
    """Return the address with this token, unless it was taken back or its unit is closed."""
    return (
        CalendarAddress.objects.select_related("unit")
        .filter(token_sha256=fingerprint(token), ended_on__isnull=True)
        .filter(unit__closed_on__isnull=True)
        .first()
    )


def feed(address: CalendarAddress, today: date) -> Feed:
    """Return the days on which the team looks back, with titles that give nothing away."""
    found = ladders(address.unit)
    moved = Move.objects.filter(agreement__unit=address.unit).aggregate(last=Max("on"))["last"]
    changed_on = max(day for day in (address.made_on, moved, *_changes(found)) if day)
    made_at = datetime.combine(changed_on, time.min, UTC)
    team = settings.SITE_URL + reverse("practice:team", args=[address.unit_id])
    days = sorted({day for one in found for day in _days(one)})
    return Feed(
        tuple(
            calendars.Day(
                uid=calendars.uid_of("look back", address.unit_id, day),
                day=day,
                title=_("Looking back, 20 minutes"),
                url=team,
                made_at=made_at,
            )
            for day in days
            if day >= today - calendars.SHOWN_FOR
        ),
        changed_on,
    )


def _days(found: Ladder) -> Iterable[date]:
    if found.look_back_on:
        yield found.look_back_on
    for period in found.ended:
        if period.ended_on:
            yield period.ended_on


def _changes(found: Iterable[Ladder]) -> Iterable[date | None]:
    for one in found:
        yield one.words.made_on if one.words else None
        for period in (*one.ended, *((one.open,) if one.open else ())):
            yield period.begun_on
            yield period.ended_on


def mail_wish(person: Person) -> MailWish | None:
    """Return what somebody said of the weekly mail; nothing yet means that it comes."""
    return MailWish.objects.filter(person=person).first()


def to_mail(week: str, today: date) -> QuerySet[Person]:
    """Return who gets a line in `week`: their team practises, they have an address and want it."""
    units = practising().values("unit")
    inside = Q(pk__in=_members().filter(unit__in=units).values("person"))
    inside |= Q(pk__in=_leads(today).filter(unit__in=units).values("person"))
    answered = MailWish.objects.filter(Q(off=True) | Q(sent_in__gte=week))
    return (
        Person.objects.filter(inside, left_on__isnull=True)
        .exclude(email="")
        .exclude(pk__in=answered.values("person"))
        .order_by("pk")
    )


def week_lines(people: Iterable[Person], today: date) -> Mapping[int, tuple[WeekLine, ...]]:
    """Return by person what their own teams have this week, in the language that is on."""
    units: dict[int, set[int]] = {person.pk: set() for person in people}
    for rows in (_members(), _leads(today)):
        for person, unit in rows.filter(person__in=list(units)).values_list("person", "unit"):
            units[person].add(unit)
    lines: dict[int, WeekLine] = {}
    for found in ladders_in({unit for held in units.values() for unit in held}):
        lines[found.agreement.unit_id] = _soonest(lines.get(found.agreement.unit_id), found, today)
    return {
        person: tuple(line for unit, line in lines.items() if unit in held)
        for person, held in units.items()
    }


def _soonest(before: WeekLine | None, found: Ladder, today: date) -> WeekLine:
    """Return the one line of a team: what it looks back on this week, else what came first."""
    day = found.look_back_on
    now = day if day and weeks.in_this_week(day, today) else None
    if before and (now is None or (before.look_back_on and before.look_back_on <= now)):
        return before
    return WeekLine(found.agreement.unit, found.step, now)


def _members() -> QuerySet[Membership]:
    return Membership.objects.filter(ended_on__isnull=True)


def _leads(today: date) -> QuerySet[RoleHeld]:
    held = Q(ended_on__isnull=True) | Q(ended_on__gt=today)
    return RoleHeld.objects.filter(held, role=Role.TEAM_LEAD, since__lte=today)
