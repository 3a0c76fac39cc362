"""Add a person by hand, give and end roles, erase somebody."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from handvat.access import Role
from handvat.people.actions.accounts import open_accounts
from handvat.people.actions.logbook import log
from handvat.people.models import Account, ContactPoint, Membership, Person, RoleHeld, Unit


class NumberTaken(Exception):
    """Somebody else has this number."""


class AddressTaken(Exception):
    """Somebody else signs in with this address."""


class RoleHeldAlready(Exception):
    """The person holds this role in this unit already."""


class LastAdministrator(Exception):
    """Nobody would be left who may give roles."""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is not on the roster of the HR system."""

    number: str
    name: str
    email: str
    language: str = "nl"
    role_group: str = ""


@transaction.atomic
def add_person(
    facts: NewPerson, *, unit: Unit | None, who: str, now: datetime, on: date
) -> Person:
    """Add somebody by hand, as a member of `unit` when one is given; an import leaves them be.

    Raises:
        NumberTaken: somebody else has the number.
        AddressTaken: somebody else signs in with the address.
    """
    if Person.objects.filter(number=facts.number).exists():
        raise NumberTaken(facts.number)
    email = facts.email.lower()
    if email and Account.objects.filter(email__iexact=email).exists():
        raise AddressTaken
    person = Person.objects.create(
        number=facts.number, name=facts.name, email=email, language=facts.language
    )
    if unit is not None:
        Membership.objects.create(
            person=person, unit=unit, role_group=facts.role_group, starts_on=on
        )
    open_accounts([person])
    log(who, "add_person", unit=unit, about=f"person {person.pk}", now=now)
    return person


@transaction.atomic
def grant_role(  # noqa: PLR0913 -- who gives which role to whom, where and since when
    person: Person, role: Role, unit: Unit, *, since: date, who: str, now: datetime
) -> RoleHeld:
    """Give somebody a role in a unit and below it, from a day on.

    Raises:
        RoleHeldAlready: they hold it there already.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    open_role = RoleHeld.objects.filter(person=person, role=role, unit=unit, ended_on__isnull=True)
    if open_role.exists():
        raise RoleHeldAlready
    held = RoleHeld.objects.create(person=person, role=role, unit=unit, since=since)
    log(who, "grant_role", unit=unit, about=f"{role} to person {person.pk}", now=now)
    return held


@transaction.atomic
def end_role(held: RoleHeld, *, on: date, who: str, now: datetime) -> RoleHeld:
    """End a role; from that day on it gives no rights.

    Raises:
        LastAdministrator: it is the last administrator of the whole organisation.
    """
    held = RoleHeld.objects.select_for_update(of=("self",)).select_related("unit").get(pk=held.pk)
    if held.role == Role.ADMINISTRATOR and held.unit.parent_id is None:
        _check_administrator_stays(held.person_id, on, role=held.pk)
    held.ended_on = on
    held.save(update_fields=["ended_on"])
    log(who, "end_role", unit=held.unit, about=f"{held.role} of person {held.person_id}", now=now)
    return held


def _check_administrator_stays(person: int, on: date, *, role: int | None) -> None:
    """Return quietly when somebody else keeps giving roles, or the person never could."""
    holding = RoleHeld.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=on),
        role=Role.ADMINISTRATOR,
        unit__parent__isnull=True,
        person__account__is_active=True,
    )
    others = holding.exclude(pk=role) if role else holding.exclude(person_id=person)
    if holding.filter(person_id=person).exists() and not others.exists():
        raise LastAdministrator


@dataclass(frozen=True, slots=True)
class Erased:
    """What is left to look at after somebody was erased: contact points that carry their name."""

    contact_points: tuple[ContactPoint, ...]


@transaction.atomic
def erase_person(person: Person, *, who: str, now: datetime, on: date) -> Erased:
    """Erase somebody: name, address, number, account, memberships and roles.

    The row goes whole. A row with a made-up name would keep somebody's units and dates together,
    which in a small team still tells who it is. Invitations stay without a person, so that the
    number of people invited stays right; a wave that is open goes on without them. Contact points
    that carry their name are returned: somebody else may have taken over the place.

    Raises:
        LastAdministrator: nobody would be left who may give roles.
    """
    _check_administrator_stays(person.pk, on, role=None)
    points = ContactPoint.objects.filter(
        Q(person=person) | Q(name__iexact=person.name), ended_on__isnull=True
    )
    named = tuple(points.select_related("unit"))
    about = f"person {person.pk}; contact points to check: {len(named)}"
    Account.objects.filter(person=person).delete()
    person.delete()
    log(who, "erase_person", unit=None, about=about, now=now)
    return Erased(named)


def ask_erasure(person: Person, *, who: str, now: datetime, on: date) -> None:
    """Note that somebody asks to be erased; administrators see it on their first page."""
    Person.objects.filter(pk=person.pk, erasure_asked_on__isnull=True).update(erasure_asked_on=on)
    log(who, "ask_erasure", unit=None, about=f"person {person.pk}", now=now)


def choose_language(person: Person, language: str) -> None:
    """Keep the language in which somebody wants their mail."""
    Person.objects.filter(pk=person.pk).update(language=language)
