"""Fill the units with people, and give some of them a role."""

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from handvat.access import Role
from handvat.cli.demo.names import FIRST, LAST
from handvat.cli.demo.tree import SIZES, UNIVERSITY, Place, places
from handvat.people.actions.accounts import open_accounts
from handvat.people.models import Account, Membership, Person, RoleHeld, Unit

ADDRESS = "zandmeer.example"
GROUPS = {  # chances of a role group: in faculties, and in units that support them
    False: (("academic", 0.55), ("phd", 0.28), ("support", 0.17)),
    True: (("support", 1.0),),
}
ONE_PHD = "Familierecht"  # here one single PhD candidate works
GOOD_TEAM = "Mens en computer"  # the team of the demo's member, lead and facilitator
AT_THE_TOP = (
    Role.PROGRAMME_MANAGER,
    Role.BOARD_MEMBER,
    Role.CONFIDENTIAL_ADVISER,
    Role.INTEGRITY_ADVISER,
    Role.RESEARCHER,
    Role.ADMINISTRATOR,
)
BOARD = (  # with the demo's board member; a team of its own at the top
    "Beatriz Nieuwenhuijs",
    "Karim van Egmond",
    "Lieke Steenbergen",
    "Rania Wieringa",
)


def make_units(root: Unit) -> tuple[tuple[Place, Unit], ...]:
    """Make the units under `root`, and return them beside their places."""
    root.name, root.code = UNIVERSITY, "UZ"
    root.on_roster = True
    root.save(update_fields=["name", "code", "on_roster"])
    above, made = [root], []
    for place in places():
        parent = above[place.depth - 1]
        unit = Unit.objects.create(
            code=place.code,
            name=place.name,
            parent=parent,
            path=f"/new/{place.code}/",
            on_roster=True,
        )
        unit.path = f"{parent.path}{unit.pk}/"
        unit.save(update_fields=["path"])
        above[place.depth :] = [unit]
        made.append((place, unit))
    return tuple(made)


def fill_units(units: Sequence[tuple[Place, Unit]], chance: Random, day: date) -> None:
    """Make people and their memberships; the first in each unit leads it."""
    homes = [
        (unit, _group(place, number, chance))
        for place, unit in units
        for number in range(_size(place, chance))
    ]
    names = _names(len(homes), chance)
    people = Person.objects.bulk_create(
        Person(
            number=f"Z{10_000 + n}",
            name=name,
            email=f"{_plain(name)}@{ADDRESS}",
            on_roster=True,
            language="en" if group in {"phd", "academic"} and chance.random() < 0.25 else "nl",
        )
        for n, (name, (_, group)) in enumerate(zip(names, homes, strict=True))
    )
    Membership.objects.bulk_create(
        Membership(
            person=person,
            unit=unit,
            role_group=group,
            starts_on=day - timedelta(days=chance.randrange(400, 4000)),
        )
        for person, (unit, group) in zip(people, homes, strict=True)
    )
    _give_leads(people, [unit for unit, _ in homes], day)


def _give_leads(people: Sequence[Person], homes: Sequence[Unit], day: date) -> None:
    first: dict[int, RoleHeld] = {}
    for person, unit in zip(people, homes, strict=True):
        first.setdefault(
            unit.pk,
            RoleHeld(
                person=person, unit=unit, role=Role.TEAM_LEAD, since=day - timedelta(days=700)
            ),
        )
    RoleHeld.objects.bulk_create(first.values())


def make_demo_people(root: Unit, day: date) -> None:
    """Make somebody for each role to look through the eyes of; all have accounts by then."""
    team = Unit.objects.get(name=GOOD_TEAM)
    for role in Role:
        person = Person.objects.create(
            number=f"demo-{role.value}",
            name=f"{_eyes(role)} (demo)",
            email=f"demo-{role.value.replace('_', '-')}@{ADDRESS}",
        )
        unit = root if role in AT_THE_TOP else team
        own = root if role is Role.BOARD_MEMBER else team
        Membership.objects.create(
            person=person, unit=own, role_group="academic", starts_on=day - timedelta(days=900)
        )
        if role is not Role.MEMBER:
            RoleHeld.objects.create(
                person=person, unit=unit, role=role, since=day - timedelta(days=800)
            )
        Account.objects.create_user(email=person.email, person=person)
    _fill_the_board(root, day)
    open_accounts([*Person.objects.filter(account__isnull=True)])


def _fill_the_board(root: Unit, day: date) -> None:
    for number, name in enumerate(BOARD):
        person = Person.objects.create(
            number=f"Z{9_000 + number}", name=name, email=f"{_plain(name)}@{ADDRESS}"
        )
        Membership.objects.create(
            person=person, unit=root, role_group="support", starts_on=day - timedelta(days=800)
        )


def _eyes(role: Role) -> str:
    return {
        Role.MEMBER: "Mila Zonneveld",
        Role.TEAM_LEAD: "Thijs Verbruggen",
        Role.FACILITATOR: "Femke Oosterbaan",
        Role.PROGRAMME_MANAGER: "Samira Hoekstra",
        Role.BOARD_MEMBER: "Arjen van Zuylen",
        Role.CONFIDENTIAL_ADVISER: "Noor Bouazza",
        Role.INTEGRITY_ADVISER: "Pieter Slingerland",
        Role.RESEARCHER: "Priya Lindeboom",
        Role.ADMINISTRATOR: "Jelle Kloosterman",
    }[role]


def _size(place: Place, chance: Random) -> int:
    exact = place.depth < 3 or place.size != SIZES[3]
    return place.size if exact else max(8, round(chance.gauss(place.size, 4)))


def _group(place: Place, number: int, chance: Random) -> str:
    if place.name == ONE_PHD:
        return "phd" if number == 1 else "academic"
    if number == 0 and not place.supporting:
        return "academic"
    kinds = GROUPS[place.supporting]
    return chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]


def _names(count: int, chance: Random) -> list[str]:
    """Return `count` different names."""
    return [f"{f} {n}" for f, n in chance.sample([(f, n) for f in FIRST for n in LAST], count)]


def _plain(name: str) -> str:
    """Return a name as an address holds it."""
    letters = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("Ø", "O"))
    plain = letters.encode("ascii", "ignore").decode().lower()
    return ".".join(plain.split())
