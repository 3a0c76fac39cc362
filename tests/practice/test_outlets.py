"""What a team does among itself leaves it through no page, mail, file or log, for any role."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from handvat.access import Role
from handvat.content.loader import behaviours, handholds
from handvat.library.models import OwnBehaviour
from handvat.people.models import LogEntry, Person, Unit
from handvat.people.queries import members
from handvat.practice.actions.weekly import send_weekly
from handvat.practice.models import LookBack, Outcome, Story, Thanks
from handvat.practice.queries.harvest import practised_here
from handvat.practice.rules.harvest import FEWEST
from tests.factories import (
    NOW,
    a_person,
    a_team,
    a_unit,
    an_account,
    an_agreement,
    an_own_behaviour,
)
from tests.project.addresses import ADDRESSES

SECRET = "Zwaluwgeheim"
MONDAY = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
KEY = behaviours()[0].key
ABOVE = [role for role in Role if role is not Role.MEMBER]


def a_team_full_of_it(team: Unit, people: int) -> Person:
    """Give a team something of everything, shared with nobody; return one of its people."""
    persons = [a_person(team) for _number in range(people)]
    agreement = an_agreement(
        team,
        behaviour_key=KEY,
        sentence=f"Wij {SECRET} afspraak",
        cue=f"{SECRET} cue",
        first_step=f"{SECRET} stap",
        sees=f"{SECRET} ziet",
        stage="practising",
    )
    look_back = LookBack.objects.create(
        unit=team, agreement=agreement, state="ended", held_on=NOW.date()
    )
    Outcome.objects.create(look_back=look_back, kind="went_well", text=f"{SECRET} uitkomst")
    told = {"behaviour_key": KEY, "given_on": NOW.date(), "did": f"{SECRET} deed"}
    Thanks.objects.create(giver=persons[0], unit=team, saw=f"{SECRET} muur", **told)
    Thanks.objects.create(
        giver=persons[0], person=persons[-1], wall=team, named=True, saw=f"{SECRET} zag", **told
    )
    an_own_behaviour(team, nl=f"Wij {SECRET} eigen", ladder_nl=(f"{SECRET} klein",))
    for state in ("draft", "asked", "withdrawn"):
        Story.objects.create(
            unit=team,
            behaviour_key=KEY,
            handhold=behaviours()[0].handhold.id,
            title=f"{SECRET} titel {state}",
            text=f"{SECRET} verhaal",
            state=state,
            told_on=NOW.date(),
        )
    return persons[0]


def addresses(units: list[Unit]) -> Iterator[str]:
    """Yield every address of the house, for each unit and for each row that there is."""
    keys: list[object] = [KEY, *OwnBehaviour.objects.values_list("key", flat=True)]
    for name in ADDRESSES:
        for unit in units:
            for pk in {1, *Story.objects.values_list("pk", flat=True), unit.pk}:
                named: list[dict[str, object]] = [
                    {},
                    {"unit": unit.pk},
                    {"unit": unit.pk, "pk": pk},
                    {"pk": pk},
                    {"agreement": pk},
                    {"unit": unit.pk, "cell": "cul-ind"},
                    {"unit": unit.pk, "handhold": handholds()[0].id},
                    {"unit_pk": unit.pk},
                    *[{"key": one} for one in keys],
                ]
                for facts in named:
                    try:
                        yield reverse(name, kwargs=facts)
                    except NoReverseMatch:
                        continue


def signed_in(unit: Unit, *roles: Role) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(an_account(*roles, unit=unit))
    return client


@pytest.fixture
def house(db: None) -> tuple[Unit, list[Unit]]:
    root = a_unit()
    faculty = a_unit("Letteren", root)
    teams = [a_unit(f"Team {number}", faculty) for number in range(3)]
    for team, people in zip(teams, (12, 6, 3), strict=True):
        a_team_full_of_it(team, people)
    return faculty, teams


def test_the_team_itself_reads_it(house):
    _faculty, teams = house
    client = signed_in(teams[0], Role.MEMBER)

    assert SECRET in client.get(f"/team/{teams[0].pk}/").text


@pytest.mark.parametrize("role", Role)
def test_nobody_outside_reads_it_anywhere(house, role):
    faculty, teams = house
    root = faculty.parent
    assert root is not None
    at = a_unit("Buren", faculty) if role is Role.MEMBER else root
    client = signed_in(at, role)
    tried = set(addresses([faculty, teams[0], teams[-1]]))

    leaks = []
    for url in sorted(tried):
        answer = client.get(url)
        if SECRET.encode() in b"".join(answer):
            leaks.append(url)

    assert len(tried) > 100
    assert leaks == []


def test_mail_goes_to_the_team_itself_and_no_line_of_the_log_holds_it(house):
    faculty, teams = house
    a_person(faculty)
    own = {held.person.email for team in teams for held in members(team)}

    send_weekly(MONDAY)

    told = [one for one in mail.outbox if SECRET in str(one.message())]
    assert {address for one in told for address in one.recipients()} <= own
    assert not [line for line in LogEntry.objects.all() if SECRET in f"{line.about}"]


def test_a_role_above_does_not_read_the_page_of_a_team(house):
    faculty, teams = house
    client = signed_in(faculty, *ABOVE)

    assert client.get(f"/team/{teams[0].pk}/").status_code == 403


class TestAttacker(TestCase):
    """Somebody who opens every matrix page compares what is told above with what is below."""

    @settings(max_examples=15, deadline=None)
    @given(st.lists(st.integers(0, 7), min_size=1, max_size=4), st.data())
    def test_units_less_their_parts_give_no_few(self, sizes: list[int], data: st.DataObject):
        root = a_unit()
        faculties = [a_unit(f"F{number}", root) for number in range(len(sizes))]
        for faculty, size in zip(faculties, sizes, strict=True):
            for number in range(8):
                team = a_team(f"T{number}", faculty)
                if number < size:
                    an_agreement(team, behaviour_key=KEY, stage="practising")

        said = {one: told_of(one) for one in (root, *faculties)}

        for faculty, size in zip(faculties, sizes, strict=True):
            assert said[faculty] == (5 if size >= FEWEST else 0)
        few = sum(size for size in sizes if size < FEWEST)
        if few < FEWEST:  # too few together: the whole says no more than its parts
            whole = sum(size for size in sizes if size >= FEWEST)
            assert said[root] == next((step for step in (20, 10, 5) if whole >= step), 0)


def told_of(unit: Unit) -> int:
    seen = practised_here(unit, ())
    return max(
        (one.teams for line in seen.values() for each in line for one in each.told), default=0
    )
