from datetime import date, timedelta

import pytest

from handvat.access import Role
from handvat.measure.models import Invitation
from handvat.people.actions import (
    AddressTaken,
    LastAdministrator,
    NewPerson,
    NumberTaken,
    RoleHeldAlready,
    add_person,
    end_role,
    erase_person,
    grant_role,
)
from handvat.people.models import Account, ContactPoint, LogEntry, Person, RoleHeld
from handvat.people.queries import standings
from tests.factories import NOW, a_person, a_wave

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def an_administrator(unit):
    person = a_person()
    Account.objects.create_user(person.email, person=person)
    return RoleHeld.objects.create(person=person, unit=unit, role="administrator", since=DAY)


def test_somebody_is_added_with_an_account(root):
    person = add_person(NewPerson("ext-1", "Eva", "Eva@x.nl"), unit=root, on=DAY, who="7", now=NOW)

    assert (person.account.email, person.memberships.get().unit) == ("eva@x.nl", root)


def test_somebody_without_address_is_added_without_account(root):
    person = add_person(NewPerson("ext-1", "Eva", ""), unit=None, on=DAY, who="7", now=NOW)

    assert not Account.objects.filter(person=person).exists()


def test_a_number_is_used_once(root):
    Person.objects.create(number="ext-1", name="Bo")

    with pytest.raises(NumberTaken):
        add_person(NewPerson("ext-1", "Eva", ""), unit=None, on=DAY, who="7", now=NOW)


def test_an_address_is_used_once(root):
    Account.objects.create_user("eva@x.nl")

    with pytest.raises(AddressTaken):
        add_person(NewPerson("ext-1", "Eva", "EVA@x.nl"), unit=None, on=DAY, who="7", now=NOW)


def test_a_role_works_from_its_day_on(root):
    person = a_person()
    account = Account.objects.create_user(person.email, person=person)

    grant_role(person, Role.FACILITATOR, root, since=DAY, who="7", now=NOW)

    assert standings(account, DAY - timedelta(days=1)) == ()
    assert [held.role for held in standings(account, DAY)] == [Role.FACILITATOR]
    assert LogEntry.objects.get().action == "grant_role"


def test_a_role_is_given_once(root):
    person = a_person()
    grant_role(person, Role.FACILITATOR, root, since=DAY, who="7", now=NOW)

    with pytest.raises(RoleHeldAlready):
        grant_role(person, Role.FACILITATOR, root, since=DAY, who="7", now=NOW)


def test_a_role_that_ended_gives_no_rights_from_that_day_on(root):
    person = a_person()
    account = Account.objects.create_user(person.email, person=person)
    held = grant_role(person, Role.FACILITATOR, root, since=DAY, who="7", now=NOW)

    end_role(held, on=DAY + timedelta(days=7), who="7", now=NOW)

    assert standings(account, DAY + timedelta(days=6))
    assert standings(account, DAY + timedelta(days=7)) == ()


def test_the_last_administrator_stays(root):
    held = an_administrator(root)

    with pytest.raises(LastAdministrator):
        end_role(held, on=DAY, who="7", now=NOW)
    with pytest.raises(LastAdministrator):
        erase_person(held.person, on=DAY, who="7", now=NOW)


def test_one_of_two_administrators_may_go(root):
    held = an_administrator(root)
    an_administrator(root)

    end_role(held, on=DAY, who="7", now=NOW)

    assert RoleHeld.objects.get(pk=held.pk).ended_on == DAY


def test_erasing_leaves_nothing_but_the_count_of_invited(root, team):
    person = a_person(team, name="Noor de Wit")
    Account.objects.create_user(person.email, person=person)
    grant_role(person, Role.FACILITATOR, root, since=DAY, who="7", now=NOW)
    wave = a_wave()
    Invitation.objects.create(wave=wave, person=person, unit=team)

    erase_person(person, on=DAY, who="7", now=NOW)

    assert not Person.objects.filter(number=person.number).exists()
    assert not Account.objects.filter(email=person.email).exists()
    assert not RoleHeld.objects.exists()
    assert Invitation.objects.get(wave=wave).person is None
    assert not any("Noor" in line.about for line in LogEntry.objects.all())


def test_contact_points_with_the_name_are_given_back_to_look_at(root, team):
    person = a_person(team, name="Noor de Wit")
    point = ContactPoint.objects.create(
        unit=team, kind="team", name="noor de wit", checked_on=DAY, person=person
    )

    erased = erase_person(person, on=DAY, who="7", now=NOW)

    assert erased.contact_points == (point,)
