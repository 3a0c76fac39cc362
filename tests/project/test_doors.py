"""Every address has its line in `addresses`, and is tried by who may not go in there.

A new address without a line fails the first test: say who may use it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from handvat import clock
from handvat.access import Permission, Role, allows
from handvat.content.loader import ready_behaviours
from handvat.measure.models import Invitation, InvitationLink, WaveUnit
from handvat.people.models import (
    Account,
    ContactPoint,
    LogEntry,
    Membership,
    RoleHeld,
    Unit,
)
from handvat.practice.models import Agreement, LookBack, Signal
from tests.factories import NOW, a_person, a_unit, a_wave, an_agreement
from tests.project.addresses import ADDRESSES, ANYONE, AT_THE_TOP, SIGNED_IN, House, Who

pytestmark = pytest.mark.django_db
HANDHOLD = "cul-ind-1"
PAGES_OF_A_UNIT = ("report", "sure", "through_time", "codebook", "take_along")
READ_BY_UNIT = {f"results:{name}" for name in PAGES_OF_A_UNIT}
REFUSED = {403, 404, 405}


def patterns(
    among: list[URLPattern | URLResolver], space: str = "", above: str = ""
) -> Iterator[str]:
    for one in among:
        route = above + str(one.pattern)
        if isinstance(one, URLResolver):
            inside = f"{space}{one.namespace}:" if one.namespace else space
            yield from patterns(one.url_patterns, inside, route)
        else:
            yield f"{space}{one.name}" if one.name else route


def guarded() -> list[str]:
    return [name for name, address in ADDRESSES.items() if isinstance(address.needs, Permission)]


def of_one_unit() -> list[str]:
    """Return those that name a unit or what belongs to one; others show what one may see."""
    return [name for name in guarded() if ADDRESSES[name].in_unit or name in AT_THE_TOP]


def closed_to_strangers() -> list[str]:
    return [*guarded(), *(name for name, one in ADDRESSES.items() if one.needs is SIGNED_IN)]


@pytest.fixture
def house() -> House:
    root = a_unit()
    here, elsewhere = a_unit("Letteren", root), a_unit("Techniek", root)
    wave = a_wave()
    for unit in (root, here):
        WaveUnit.objects.create(
            wave=wave, unit=unit, parent=unit.parent, chosen=unit == here, invited=20
        )
    person = a_person(here)
    role = RoleHeld.objects.create(
        person=person, unit=here, role=Role.TEAM_LEAD, since=date(2020, 1, 1)
    )
    point = ContactPoint.objects.create(
        unit=here, kind="team", name="Iemand", checked_on=NOW.date()
    )
    looked_back = LookBack.objects.create(unit=here, held_on=NOW.date())
    signal = Signal.objects.create(
        unit=here, handhold=HANDHOLD, text="Meer rust", sent_on=NOW.date()
    )
    agreed = an_agreement(here)
    return House(root, here, elsewhere, wave, person, role, point, agreed, looked_back, signal)


def signed_in(unit: Unit, *roles: Role) -> Client:
    person = a_person()
    for role in roles:
        if role is Role.MEMBER:
            Membership.objects.create(person=person, unit=unit)
        else:
            RoleHeld.objects.create(person=person, unit=unit, role=role, since=date(2020, 1, 1))
    client = Client()
    client.force_login(Account.objects.create_user(person.email, person=person))
    return client


def url_of(name: str, house: House) -> str:
    if "/" in name:
        return "/" + name.replace("<path:key>", "nobody")
    return reverse(name, kwargs=ADDRESSES[name].kwargs(house))


def tried(client: Client, name: str, house: House) -> tuple[int, int]:
    """Return how the address answers to reading and to sending a form."""
    url = url_of(name, house)
    read, sent = client.get(url), client.post(url, {"unit": house.here.pk, "role": "team_lead"})
    for answer in (read, sent):
        if answer.status_code == 302:
            assert answer["Location"].startswith(reverse("account_login")), name
    return read.status_code, sent.status_code


def test_every_address_has_its_line():
    assert set(patterns(get_resolver().url_patterns)) == set(ADDRESSES)


@pytest.mark.parametrize("name", closed_to_strangers())
def test_who_is_not_signed_in_is_asked_to(name, house):
    read, sent = tried(Client(), name, house)

    assert {read, sent} <= {302, 405}
    assert 302 in {read, sent}


@pytest.mark.parametrize("name", guarded())
def test_who_may_everything_but_this_is_refused(name, house):
    needs = ADDRESSES[name].needs
    assert isinstance(needs, Permission)
    others = [role for role in Role if not allows(role, needs)]
    if name == "results:publication":  # reading it takes the export, or publishing
        others = [role for role in others if not allows(role, Permission.PUBLISH_WAVE)]

    read, sent = tried(signed_in(house.root, *others), name, house)

    assert {read, sent} <= REFUSED
    assert 403 in {read, sent}


@pytest.mark.parametrize("name", of_one_unit())
def test_who_may_everything_in_another_faculty_is_refused_here(name, house):
    read, sent = tried(signed_in(house.elsewhere, *Role), name, house)

    assert {read, sent} <= REFUSED
    assert 403 in {read, sent}


@pytest.mark.parametrize("name", guarded())
def test_who_holds_nothing_is_refused(name, house):
    read, sent = tried(signed_in(house.root), name, house)

    assert {read, sent} <= REFUSED


@pytest.mark.parametrize("name", [n for n, one in ADDRESSES.items() if one.post_only])
def test_what_is_sent_with_a_form_cannot_be_read(name, house, settings):
    settings.DEMO = True

    answer = signed_in(house.root, *Role).get(url_of(name, house))

    assert answer.status_code == 405


@pytest.mark.parametrize("name", [n for n, one in ADDRESSES.items() if one.needs is Who.DEMO])
def test_there_is_no_demo_outside_the_demo(name, house, settings):
    settings.DEMO = False

    read, sent = tried(Client(), name, house)

    assert {read, sent} <= {404, 405}


@pytest.mark.parametrize("name", [n for n, one in ADDRESSES.items() if one.needs is ANYONE])
def test_what_is_for_everyone_never_breaks(name, house):
    answer = Client().get(url_of(name, house))

    assert answer.status_code in {200, 302, 404, 405} | ({503} if name == "health" else set())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("people:add_person", {"name": "X", "number": "x1", "language": "nl"}),
        ("people:move_unit", {}),
        ("people:grant_role", {"role": "administrator", "since": "2020-01-01"}),
        ("practice:say", {"zin": "Wij vragen door.", "dag": "2026-03-20"}),
        ("measure:wave_letters", {}),
    ],
)
def test_a_forged_unit_is_refused_and_changes_nothing(name, form, house):
    wave = a_wave(ready_at=NOW, closes_at=clock.now() + timedelta(days=9))
    WaveUnit.objects.create(wave=wave, unit=house.elsewhere, chosen=True, invited=20)
    Invitation.objects.create(wave=wave, unit=house.elsewhere, person=a_person(house.elsewhere))
    mine = replace(house, here=house.elsewhere, wave=wave, person=a_person(house.elsewhere))
    forged = {"unit": house.here.code, "under": house.here.code, "eenheid": house.here.pk}
    if name == "measure:wave_letters":
        forged["unit"] = house.here.pk
    url = url_of(name, mine).replace("nobody", ready_behaviours()[0].behaviour.key)
    client = signed_in(house.elsewhere, *Role)
    before = kept()

    answer = client.post(url, form | forged)

    assert answer.status_code in {200, 403}
    assert kept() == before


def kept() -> int:
    """Return how much there is of what these forms could make or move."""
    tables = (RoleHeld, Agreement, InvitationLink, LogEntry)
    return sum(table.objects.count() for table in tables)


def test_a_wave_cannot_be_planned_in_another_faculty(house):
    answer = signed_in(house.elsewhere, *Role).get(
        reverse("measure:wave_plan") + f"?unit={house.here.pk}"
    )

    assert answer.status_code == 302
    assert answer["Location"] == reverse("measure:wave_new")


@pytest.mark.parametrize(
    "name", [name for name in guarded() if name.startswith(("measure:wave", "results:"))]
)
def test_a_wave_without_units_is_nobodys(name, house):
    WaveUnit.objects.all().delete()
    if name not in {"measure:waves", "measure:wave_new", "measure:wave_plan", *READ_BY_UNIT}:
        read, sent = tried(signed_in(house.root, *Role), name, house)

        assert {read, sent} <= REFUSED
