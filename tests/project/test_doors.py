"""Every address has its line here, and is tried by who may not go in there.

A new address without a line fails the first test: say who may use it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from handvat import clock
from handvat.access import Permission, Role, allows
from handvat.content.loader import ready_behaviours
from handvat.measure.models import Invitation, InvitationLink, Wave, WaveUnit
from handvat.people.models import (
    Account,
    ContactPoint,
    LogEntry,
    Membership,
    Person,
    RoleHeld,
    Unit,
)
from handvat.practice.models import FirstStep
from tests.factories import NOW, a_person, a_unit, a_wave

pytestmark = pytest.mark.django_db
HANDHOLD = "cul-ind-1"
REFUSED = {403, 404, 405}


class Who(Enum):
    """Whom an address is for, beside those with a permission."""

    ANYONE = auto()
    DEMO = auto()  # anyone, in the demo; elsewhere there is no such page
    SIGNED_IN = auto()


@dataclass(frozen=True)
class House:
    """Two faculties, with one of everything in the first."""

    root: Unit
    here: Unit
    elsewhere: Unit
    wave: Wave
    person: Person
    role: RoleHeld
    point: ContactPoint


Kwargs = Callable[[House], dict[str, object]]


@dataclass(frozen=True)
class Address:
    """Who may use an address, what it takes, and whether it only takes a form."""

    needs: Who | Permission
    kwargs: Kwargs = lambda house: {}
    post_only: bool = False
    in_unit: bool = True  # the permission is asked in the unit of what the address names


def at(
    needs: Who | Permission, *, post_only: bool = False, **kwargs: Callable[[House], object]
) -> Address:
    def made(house: House) -> dict[str, object]:
        return {name: value(house) for name, value in kwargs.items()}

    return Address(needs, made, post_only, in_unit=bool(kwargs))


def this(value: object) -> Callable[[House], object]:
    return lambda house: value


UNIT: dict[str, Any] = {"unit": lambda house: house.here.pk}
ITS: dict[str, Any] = UNIT | {"handhold": this(HANDHOLD)}
UNIT_PK: dict[str, Any] = {"pk": lambda house: house.here.pk}
PERSON: dict[str, Any] = {"pk": lambda house: house.person.pk}
WAVE: dict[str, Any] = {"pk": lambda house: house.wave.pk}
POINT: dict[str, Any] = {"pk": lambda house: house.point.pk}
CODE: dict[str, Any] = {"code": this("ABCDEFGH")}
PUBLIC_ID: dict[str, Any] = {"public_id": lambda house: house.wave.public_id}
KEY: dict[str, Any] = {"key": this("nobody")}
ANYONE, SIGNED_IN = Who.ANYONE, Who.SIGNED_IN
P = Permission

ADDRESSES = {
    "health": at(ANYONE),
    "demo_invitation": at(Who.DEMO),
    "web:language": at(ANYONE, post_only=True),
    "web:reading": at(ANYONE),
    "web:privacy": at(ANYONE),
    "web:accessibility": at(ANYONE),
    "web:about": at(ANYONE),
    "web:style": at(ANYONE),  # while building only; elsewhere there is no such page
    "web:robots": at(ANYONE),
    "library:approach": at(ANYONE),
    "library:begin": at(ANYONE),
    "library:conversation": at(ANYONE),
    "library:handhold": at(ANYONE, key=this(HANDHOLD)),
    "library:behaviours": at(ANYONE),
    "library:behaviour": at(ANYONE, **KEY),
    "people:ask_link": at(ANYONE),
    "people:link": at(ANYONE, uid=this("1"), token=this("x-y")),
    "people:typed": at(SIGNED_IN),
    "people:forget_typed": at(SIGNED_IN, post_only=True),
    "people:demo": at(Who.DEMO),
    "people:demo_enter": at(Who.DEMO, role=this("administrator"), post_only=True),
    "people:mine": at(SIGNED_IN),
    "people:export": at(SIGNED_IN),
    "people:ask_erasure": at(SIGNED_IN, post_only=True),
    "people:office": at(P.IMPORT_PEOPLE),
    "people:log": at(P.SEE_LOG),
    "people:units": at(P.IMPORT_PEOPLE),
    "people:unit": at(P.SEE_PEOPLE, **UNIT_PK),
    "people:add_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:rename_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:move_unit": at(P.IMPORT_PEOPLE, **UNIT_PK),
    "people:close_unit": at(P.IMPORT_PEOPLE, post_only=True, **UNIT_PK),
    "people:people": at(P.SEE_PEOPLE),
    "people:add_person": at(P.IMPORT_PEOPLE),
    "people:person": at(P.SEE_PEOPLE, **PERSON),
    "people:grant_role": at(P.GRANT_ROLES, post_only=True, **PERSON),
    "people:erase": at(P.ERASE_PERSON, **PERSON),
    "people:end_role": at(P.GRANT_ROLES, post_only=True, pk=lambda house: house.role.pk),
    "people:roster": at(P.IMPORT_PEOPLE),
    "people:roster_preview": at(P.IMPORT_PEOPLE),
    "people:roster_apply": at(P.IMPORT_PEOPLE, post_only=True),
    "people:roster_stop": at(P.IMPORT_PEOPLE, post_only=True),
    # Of allauth: our own routes above them, or nothing that is not one's own.
    "account/email/": at(ANYONE),  # leads to people:mine
    "account/confirm-email/": at(ANYONE),  # leads to signing in
    "account/confirm-email/<path:key>/": at(ANYONE),
    "account/login/code/confirm/": at(ANYONE),
    "account_login": at(ANYONE),
    "account_logout": at(ANYONE),
    "account_inactive": at(ANYONE),
    "account_signup": at(ANYONE),  # says that nobody signs up
    "account_reauthenticate": at(SIGNED_IN),
    "account_email": at(ANYONE),
    "account_email_verification_sent": at(ANYONE),
    "account_change_password": at(SIGNED_IN),
    "account_set_password": at(SIGNED_IN),
    "account_reset_password": at(ANYONE),
    "account_confirm_login_code": at(ANYONE),
    "account_confirm_email": at(ANYONE, **KEY),
    "account_reset_password_from_key": at(ANYONE, uidb36=this("1"), **KEY),
    "account_reset_password_from_key_done": at(ANYONE),
    "account_reset_password_done": at(ANYONE),
    "speakup:home": at(ANYONE),
    "speakup:routes": at(ANYONE),
    "speakup:keep": at(P.EDIT_CONTACT_POINTS),
    "speakup:keep_unit": at(P.EDIT_CONTACT_POINTS, **UNIT_PK),
    "speakup:add": at(P.EDIT_CONTACT_POINTS, **UNIT_PK),
    "speakup:edit": at(P.EDIT_CONTACT_POINTS, **POINT),
    "speakup:check": at(P.EDIT_CONTACT_POINTS, post_only=True, **POINT),
    "speakup:end": at(P.EDIT_CONTACT_POINTS, post_only=True, **POINT),
    # Who has the code of an invitation may answer; nobody is asked who they are.
    "measure:answer_door": at(ANYONE),
    "measure:answer": at(ANYONE, **CODE),
    "measure:answer_question": at(ANYONE, number=this(1), **CODE),
    "measure:answer_check": at(ANYONE, **CODE),
    "measure:answer_send": at(ANYONE),
    "measure:answer_thanks": at(ANYONE, **PUBLIC_ID),
    "measure:answer_thanks_before": at(ANYONE, **PUBLIC_ID),
    "measure:join": at(ANYONE, **PUBLIC_ID),
    "measure:waves": at(P.PLAN_WAVE),
    "measure:wave_new": at(P.PLAN_WAVE),
    "measure:wave_plan": at(P.PLAN_WAVE),
    "measure:told": at(P.SEE_RESULTS, unit_pk=lambda house: house.here.pk),
    "measure:import": at(P.IMPORT_SURVEY),
    "measure:import_preview": at(P.IMPORT_SURVEY),
    "measure:import_apply": at(P.IMPORT_SURVEY, post_only=True),
    "measure:wave": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_change": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_consent": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_ready": at(P.PLAN_WAVE, post_only=True, **WAVE),
    "measure:wave_cancel": at(P.PLAN_WAVE, post_only=True, **WAVE),
    "measure:wave_preview": at(P.PLAN_WAVE, **WAVE),
    "measure:wave_letters": at(P.INVITE, **WAVE),
    "measure:wave_remind": at(P.INVITE, post_only=True, **WAVE),
    "measure:wave_close": at(P.CLOSE_WAVE, **WAVE),
    "measure:wave_postpone": at(P.PUBLISH_WAVE, **WAVE),
    "measure:wave_heard_back": at(
        P.ANSWER_RESPONDENTS, unit_pk=lambda house: house.here.pk, **WAVE
    ),
    "overview:start": at(ANYONE),
    "overview:home": at(SIGNED_IN),  # leads to the widest unit that one may see, or says: none
    "overview:matrix": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:table": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:file": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:through_time": at(P.SEE_ARRANGEMENTS, **UNIT),
    "overview:cell": at(P.SEE_ARRANGEMENTS, cell=this("cul-ind"), **UNIT),
    "overview:handhold": at(P.SEE_ARRANGEMENTS, **ITS),
    "practice:choose": at(ANYONE),
    "practice:say": at(ANYONE, **KEY),
    "practice:sheet": at(ANYONE, **KEY),
    "practice:sheet_calendar": at(ANYONE, **KEY),
    "practice:practising": at(P.SEE_ARRANGEMENTS, **UNIT),
    "practice:move": at(P.CHOOSE_FIRST_STEP, post_only=True, **UNIT),
    "practice:step_calendar": at(P.SEE_ARRANGEMENTS, **UNIT),
    "programme:home": at(SIGNED_IN),  # as overview:home
    "programme:arrangements": at(P.SEE_ARRANGEMENTS, **UNIT),
    "programme:edit": at(P.EDIT_ARRANGEMENTS, **ITS),
    "programme:withdraw": at(P.EDIT_ARRANGEMENTS, post_only=True, **ITS),
    "programme:past": at(P.SEE_ARRANGEMENTS, **ITS),
    "programme:evidence": at(P.SEE_ARRANGEMENTS, **ITS),
    "results:publication": at(P.EXPORT_RESULTS, wave=lambda house: house.wave.pk),
    "results:report": at(
        P.SEE_RESULTS, wave=lambda house: house.wave.pk, unit=lambda house: house.here.pk
    ),
    "results:download": at(P.EXPORT_RESULTS, wave=lambda house: house.wave.pk, form=this("csv")),
}
# For the whole organisation only, so a role in a faculty opens nothing.
AT_THE_TOP = {
    "people:log",
    "people:roster",
    "people:roster_preview",
    "people:roster_apply",
    "people:roster_stop",
}


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
    return House(root, here, elsewhere, wave, person, role, point)


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
    tables = (RoleHeld, FirstStep, InvitationLink, LogEntry)
    return sum(table.objects.count() for table in tables)


def test_a_wave_cannot_be_planned_in_another_faculty(house):
    answer = signed_in(house.elsewhere, *Role).get(
        reverse("measure:wave_plan") + f"?unit={house.here.pk}"
    )

    assert answer.status_code == 302
    assert answer["Location"] == reverse("measure:wave_new")
