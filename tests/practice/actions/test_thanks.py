"""Thanks are for who receives them; nobody counts them, and a block tells nobody."""

from datetime import timedelta

import pytest
from django.db import models

from handvat.people.actions import erase_person
from handvat.people.models import LogEntry, Membership, Person, Unit
from handvat.practice.actions.thanks import (
    ThankYou,
    block,
    delete_thanks,
    forget_held,
    give_thanks,
    put_on_wall,
    unblock,
)
from handvat.practice.models import Block, Thanks
from handvat.practice.queries.thanks import given, on_team, received
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
WORDS = ThankYou("b00", "Je vroeg door.", "Ik durfde verder te vertellen.")


@pytest.fixture
def team() -> Unit:
    return a_unit("Studieadvies", a_unit())


@pytest.fixture
def giver(team: Unit) -> Person:
    return a_person(team, name="Noor Haddad")


@pytest.fixture
def receiver(team: Unit) -> Person:
    return a_person(team, name="Jan Smit")


def thank(giver: Person, person: Person | None = None, unit: Unit | None = None, day=TODAY):
    return give_thanks(WORDS, giver=giver, person=person, unit=unit, today=day)


def seen(person: Person) -> list[Thanks]:
    return [one.row for one in received(person)]


def test_sent_twice_on_a_day_they_are_given_once(giver, receiver):
    thank(giver, receiver)
    thank(giver, receiver)
    thank(giver, receiver, day=TODAY + timedelta(days=1))

    assert len(seen(receiver)) == 2


def test_giving_tells_nothing_whether_they_are_wanted_or_not(giver, receiver, team):
    other = a_person(team)
    block(receiver, giver)

    assert thank(giver, receiver) is thank(giver, other) is None
    assert [one.to for one in given(giver)] == [other.name, receiver.name]
    assert (seen(receiver), len(seen(other))) == ([], 1)


def test_a_block_holds_for_one_sender_alone_and_what_was_held_stays_away(giver, receiver, team):
    other = a_person(team)
    block(receiver, giver)
    block(receiver, giver)
    thank(giver, receiver)
    thank(other, receiver)

    unblock(receiver, Block.objects.get().pk)

    assert [one.giver for one in seen(receiver)] == [other]


def test_nobody_takes_away_the_block_of_another(giver, receiver):
    block(receiver, giver)

    unblock(giver, Block.objects.get().pk)

    assert Block.objects.exists()


def test_the_receiver_deletes_them_for_both(giver, receiver, team):
    thank(giver, receiver)
    row = put_on_wall(Thanks.objects.get(), team, named=True)

    delete_thanks(row)

    assert (seen(receiver), given(giver), on_team(team, None, TODAY).wall) == ([], (), ())


def test_off_the_wall_the_name_goes_too(giver, receiver, team):
    thank(giver, receiver)
    row = put_on_wall(Thanks.objects.get(), team, named=True)
    assert [one.to for one in on_team(team, None, TODAY).wall] == ["Jan Smit"]

    put_on_wall(row, None, named=True)

    row.refresh_from_db()
    assert (row.wall, row.named) == (None, False)


def test_who_left_the_team_is_named_on_its_wall_no_longer(giver, receiver, team):
    thank(giver, receiver)
    put_on_wall(Thanks.objects.get(), team, named=True)

    Membership.objects.filter(person=receiver).update(ended_on=TODAY)

    assert [one.to for one in on_team(team, None, TODAY).wall] == [""]


def test_what_was_held_goes_with_its_giver_and_the_rest_stays_without_the_name(
    giver, receiver, team
):
    other = a_person(team)
    block(other, giver)
    thank(giver, receiver)
    thank(giver, other)

    erase_person(giver, who="1", now=NOW, on=TODAY)
    forget_held()

    (left,) = Thanks.objects.all()
    assert (left.person, left.giver) == (receiver, None)


def test_who_receives_them_and_is_erased_takes_them_along(giver, receiver):
    thank(giver, receiver)

    erase_person(receiver, who="1", now=NOW, on=TODAY)

    assert not Thanks.objects.exists()


def test_thanks_to_a_team_that_stopped_are_kept_by_who_gave_them(giver, team):
    thank(giver, unit=team)
    Unit.objects.filter(pk=team.pk).update(closed_on=TODAY)

    assert [one.to for one in given(giver)] == ["Studieadvies"]


def test_thanks_go_to_one_person_or_one_team(giver, receiver, team):
    with pytest.raises(Exception, match="thanks_go_to_one_person_or_one_team"):
        thank(giver, receiver, team)


def test_nobody_is_counted_and_no_line_of_the_log_tells_who_thanks(giver, receiver):
    before = LogEntry.objects.count()
    thank(giver, receiver)
    thank(receiver, giver)

    assert LogEntry.objects.count() == before
    numbers = (models.IntegerField, models.FloatField, models.DecimalField)
    counting = [
        field.name
        for table in (Thanks, Block, Person)
        for field in table._meta.get_fields()
        if isinstance(field, numbers) and not field.primary_key
    ]
    assert counting == []
