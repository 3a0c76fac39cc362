"""Reads of thanks: whom one may thank, what one received and gave, a team's wall."""

from dataclasses import dataclass
from datetime import date

from django.core.signing import BadSignature, Signer
from django.db.models import Q, QuerySet

from handvat.content.shapes import Behaviour
from handvat.library.queries import known_behaviour
from handvat.people.models import Membership, Person, RoleHeld, Unit
from handvat.people.queries import members, open_units
from handvat.practice.models import Block, Thanks
from handvat.practice.rules.thanks import MOST_FOUND, SHORTEST_SEARCH, begins_with

ON_THE_WALL = 6
FROM_ROSTER = 200  # names read at most for one search
_signer = Signer(salt="practice.thanks")


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody or a team to thank; `address` names them and cannot be guessed."""

    name: str
    where: str
    address: str
    person: Person | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a search found; too many means: type more of the name."""

    receivers: tuple[Receiver, ...]
    too_short: bool = False
    too_many: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """Thanks, ready for a page."""

    row: Thanks
    behaviour: Behaviour | None
    to: str = ""  # the receiver's name, where it may be said


@dataclass(frozen=True, slots=True)
class OnTeam:
    """What a team's page shows of thanks."""

    wall: tuple[Shown, ...]
    give: str  # the address of thanking this team
    may_clear: bool = False


def belongs(person: Person, on: date) -> bool:
    """Return whether somebody is part of the organisation on a day."""
    left = person.left_on is not None and person.left_on <= on
    return not left and own_units(person, on).exists()


def own_units(person: Person, on: date) -> QuerySet[Unit]:
    """Return the open units where somebody is a member or holds a role."""
    member = Membership.objects.filter(person=person, ended_on__isnull=True).values("unit")
    roles = RoleHeld.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=on), person=person, since__lte=on
    ).values("unit")
    return open_units().filter(Q(pk__in=member) | Q(pk__in=roles))


def of_person(person: Person, where: str = "") -> Receiver:
    """Return somebody as a receiver."""
    return Receiver(person.name, where, _signer.sign(f"p{person.pk}"), person=person)


def of_unit(unit: Unit) -> Receiver:
    """Return a team as a receiver."""
    return Receiver(unit.name, "", _signer.sign(f"u{unit.pk}"), unit=unit)


def receiver_at(address: str, on: date) -> Receiver | None:
    """Return who is named by an address that we gave out, if they are still here."""
    try:
        named = _signer.unsign(address)
    except BadSignature:
        return None
    if named.startswith("u"):
        unit = open_units().filter(pk=int(named[1:])).first()
        return of_unit(unit) if unit else None
    person = Person.objects.filter(pk=int(named[1:])).first()
    return of_person(person) if person and belongs(person, on) else None


def found(words: str, person: Person, on: date) -> Found:
    """Return the few people and teams near somebody whose name begins with `words`."""
    words = " ".join(words.replace("\x00", "").split())
    if len(words) < SHORTEST_SEARCH:
        return Found((), too_short=True)
    near = _around(person, on)
    hits = (*_people(words, near, person), *_teams(words, near))
    if len(hits) > MOST_FOUND:
        return Found((), too_many=True)
    return Found(hits)


def _around(person: Person, on: date) -> QuerySet[Unit]:
    """Return one's own units, the one above each, and those right beside and under them."""
    own = list(own_units(person, on))
    keys = {unit.pk for unit in own}
    above = {unit.parent_id for unit in own if unit.parent_id is not None}
    return open_units().filter(Q(pk__in=keys | above) | Q(parent__in=keys | above))


def _people(words: str, near: QuerySet[Unit], asking: Person) -> tuple[Receiver, ...]:
    rows = (
        Membership.objects.filter(
            ended_on__isnull=True,
            unit__in=near,
            person__left_on__isnull=True,
            person__name__icontains=words,
        )
        .exclude(person=asking)
        .select_related("person", "unit")
        .order_by("person__name", "pk")[:FROM_ROSTER]
    )
    places: dict[Person, list[str]] = {}
    for row in rows:
        if begins_with(row.person.name, words):
            places.setdefault(row.person, []).append(row.unit.name)
    return tuple(of_person(person, ", ".join(where)) for person, where in places.items())


def _teams(words: str, near: QuerySet[Unit]) -> tuple[Receiver, ...]:
    named = near.filter(name__icontains=words).order_by("name", "pk")[: MOST_FOUND + 1]
    return tuple(of_unit(unit) for unit in named)


def received(person: Person) -> tuple[Shown, ...]:
    """Return the thanks somebody received, newest first."""
    rows = Thanks.objects.filter(person=person, held=False).select_related("giver", "wall")
    return tuple(Shown(row, known_behaviour(row.behaviour_key)) for row in rows.order_by("-pk"))


def given(person: Person) -> tuple[Shown, ...]:
    """Return the thanks somebody gave, newest first; the same whether they were held or not."""
    rows = Thanks.objects.filter(giver=person).select_related("person", "unit").order_by("-pk")
    return tuple(
        Shown(row, known_behaviour(row.behaviour_key), str(row.person or row.unit)) for row in rows
    )


def received_one(person: Person, pk: int) -> Thanks | None:
    """Return one of the thanks somebody received."""
    return (
        Thanks.objects.filter(pk=pk, person=person, held=False)
        .select_related("giver", "wall")
        .first()
    )


def given_one(person: Person, pk: int) -> Thanks | None:
    """Return one of the thanks somebody gave."""
    return Thanks.objects.filter(pk=pk, giver=person).first()


def blocked(person: Person) -> QuerySet[Block]:
    """Return from whom somebody wants no thanks, by name."""
    return Block.objects.filter(receiver=person).select_related("sender").order_by("sender__name")


def on_wall(unit: Unit, pk: int) -> Thanks | None:
    """Return thanks that stand on the wall of a team."""
    return _wall(unit).filter(pk=pk).first()


def on_team(unit: Unit, person: Person | None, today: date) -> OnTeam:
    """Return what the page of a team shows of thanks; only for who is inside."""
    del person, today
    here = set(members(unit).values_list("person_id", flat=True))
    rows = _wall(unit).select_related("person")[:ON_THE_WALL]
    wall = tuple(
        Shown(row, known_behaviour(row.behaviour_key), _name(row) if row.person_id in here else "")
        for row in rows
    )
    return OnTeam(wall, of_unit(unit).address)


def _name(row: Thanks) -> str:
    return row.person.name if row.named and row.person else ""


def _wall(unit: Unit) -> QuerySet[Thanks]:
    return Thanks.objects.filter(Q(unit=unit) | Q(wall=unit), held=False).order_by("-pk")
