"""What teams ask: seen from afar, never as the team, and always answered."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.people.actions.units import move_unit
from handvat.people.models import Membership, Unit
from handvat.practice.actions.signals import send_signal
from handvat.practice.models import LookBack, Signal
from handvat.practice.queries.signals import asked, own_signals, signals_for
from tests.factories import NOW, a_person, a_unit, an_account

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def tree():
    """Return an organisation with a large faculty, in it a small department, and a team."""
    root = a_unit("Universiteit")
    faculty = a_unit("Faculteit", root)
    department = a_unit("Afdeling", faculty)
    teams = [a_unit(f"Team {n}", department) for n in range(2)]
    teams += [a_unit(f"Ander {number}", faculty) for number in range(3)]
    for team in teams:
        a_person(team)
    return root, faculty, department, teams[0]


def a_signal(unit, text="Meer tijd voor overleg", **facts):
    facts = {"handhold": "str-tea-1", "sent_on": TODAY} | facts
    return Signal.objects.create(unit=unit, text=text, **facts)


def who(*roles, unit):
    client = Client()
    client.force_login(an_account(*roles, unit=unit))
    return client


def test_a_signal_is_from_a_team_somewhere_in_the_nearest_unit_with_five_teams(tree):
    root, faculty, department, team = tree
    a_signal(team)

    assert [one.above for one in signals_for((root.path,), TODAY)] == [faculty]
    assert [one.above for one in signals_for((faculty.path,), TODAY)] == [faculty]
    assert signals_for((department.path,), TODAY) == ()
    assert signals_for((team.path,), TODAY) == ()
    assert signals_for((), TODAY) == ()


def test_in_a_small_organisation_it_is_from_a_team_in_the_whole():
    root = a_unit("Klein")
    team = a_unit("Team", root)
    a_signal(team)

    assert [one.above for one in signals_for((root.path,), TODAY)] == [root]


def test_units_without_people_hide_nobody(tree):
    root, faculty, _department, team = tree
    Membership.objects.filter(unit__name="Ander 0").update(ended_on=TODAY)
    a_signal(team)

    assert [one.above for one in signals_for((root.path,), TODAY)] == [root]
    assert signals_for((faculty.path,), TODAY) == ()


def test_a_signal_stays_where_it_was_sent_when_its_team_moves(tree):
    root, faculty, _department, team = tree
    other = a_unit("Andere faculteit", root)
    for number in range(6):
        a_person(a_unit(f"Elders {number}", other))
    send_signal(team, "str-tea-1", "Meer rust", today=TODAY)

    move_unit(team, under=other)

    assert [one.above for one in signals_for((root.path,), TODAY)] == [faculty]
    assert signals_for((other.path,), TODAY) == ()


def test_the_pages_never_name_the_team(tree):
    root, _faculty, _department, team = tree
    signal = a_signal(team)
    board = who(Role.BOARD_MEMBER, unit=root)

    pages = [
        board.get(reverse("practice:signals")),
        board.get(reverse("practice:answer_signal", args=[signal.pk])),
    ]

    for page in pages:
        assert "Meer tijd voor overleg" in page.content.decode()
        assert "Faculteit" in page.content.decode()
        assert "Team 0" not in page.content.decode()
        assert "Afdeling" not in page.content.decode()


def test_who_is_too_near_the_team_does_not_answer(tree):
    _root, _faculty, department, team = tree
    signal = a_signal(team)
    near = who(Role.PROGRAMME_MANAGER, unit=department)

    assert near.get(reverse("practice:answer_signal", args=[signal.pk])).status_code == 403
    assert "Meer tijd" not in near.get(reverse("practice:signals")).content.decode()


def test_an_answer_comes_back_to_the_team(tree):
    root, _faculty, _department, team = tree
    signal = a_signal(team, sent_on=clock.now().date() - timedelta(days=20))
    board = who(Role.BOARD_MEMBER, unit=root)
    where = reverse("practice:answer_signal", args=[signal.pk])

    refused = board.post(where, {"antwoord": "doing", "tekst": " "})
    board.post(where, {"antwoord": "not_doing", "tekst": "Er is nu geen ruimte voor."})

    assert refused.context["form"].errors.as_data()["tekst"][0].code == "required"
    page = who(Role.MEMBER, unit=team).get(reverse("practice:look_backs", args=[team.pk]))
    assert "Er is nu geen ruimte voor." in page.content.decode()
    assert own_signals(team, TODAY)[0].row.answer == "not_doing"


def test_the_answer_stands_on_the_page_of_the_team_and_of_no_other(tree):
    root, _faculty, _department, team = tree
    signal = a_signal(team)
    where = reverse("practice:answer_signal", args=[signal.pk])
    who(Role.BOARD_MEMBER, unit=root).post(where, {"antwoord": "doing", "tekst": "Vanaf mei."})
    beside = Unit.objects.get(name="Team 1")

    own, others = (
        who(Role.MEMBER, unit=unit).get(reverse("practice:team", args=[unit.pk])).text
        for unit in (team, beside)
    )

    assert "Meer tijd voor overleg" in own
    assert "Vanaf mei." in own
    assert "Meer tijd voor overleg" not in others


@pytest.mark.parametrize(
    ("words", "field", "code"),
    [
        ({"tekst": ""}, "tekst", "required"),
        ({"tekst": "  "}, "tekst", "required"),
        ({"tekst": "x" * 501}, "tekst", "max_length"),
        ({"tekst": "é" * 10_000}, "tekst", "max_length"),
        ({"tekst": "Wat een sukkel"}, "tekst", "hurts"),
        ({"handvat": ""}, "handvat", "required"),
        ({"handvat": "nergens"}, "handvat", "invalid_choice"),
    ],
)
def test_what_cannot_be_sent_is_answered_and_not_lost(tree, words, field, code):
    team = tree[3]
    look_back = LookBack.objects.create(unit=team, state="ended", held_on=TODAY)
    sent = {"tekst": "Meer rust", "handvat": "str-tea-1", "gekeken": "Meer rust"} | words

    page = who(Role.TEAM_LEAD, unit=team).post(
        reverse("practice:send_signal", args=[look_back.pk]), sent
    )

    assert [one.code for one in page.context["form"].errors.as_data()[field]] == [code]
    assert page.context["form"]["tekst"].value() == sent["tekst"]
    assert not Signal.objects.exists()


def test_a_name_in_it_is_pointed_at_before_it_goes(tree):
    team = tree[3]
    a_person(team, name="Zeynep Demirci")
    look_back = LookBack.objects.create(unit=team, state="ended", held_on=TODAY)
    sent = {"tekst": "Zeynep heeft in Team 0 meer tijd nodig", "handvat": "str-tea-1"}

    page = who(Role.TEAM_LEAD, unit=team).post(
        reverse("practice:send_signal", args=[look_back.pk]), sent
    )

    assert "<mark>Zeynep</mark>" in page.text
    assert "<mark>Team 0</mark>" in page.text
    assert not Signal.objects.exists()


def test_what_waits_longest_stands_on_top_and_answered_ones_stay(tree):
    root, _faculty, _department, team = tree
    a_signal(team, "nieuw")
    a_signal(team, "oud", sent_on=TODAY - timedelta(days=40))
    a_signal(team, "klaar", sent_on=TODAY - timedelta(days=90), answer="doing", answer_text="Ja")

    found = signals_for((root.path,), TODAY)

    assert [one.row.text for one in found] == ["oud", "nieuw", "klaar"]
    assert [one.age for one in found[:2]] == ["al 5 weken", "sinds vandaag"]


def test_within_a_day_the_order_says_nothing(tree):
    root, _faculty, _department, team = tree
    for number in range(6):
        a_signal(team, str(number))

    orders = {tuple(one.row.text for one in signals_for((root.path,), TODAY)) for _ in range(20)}

    assert len(orders) > 1


def test_what_is_asked_stands_per_handhold(tree):
    root, faculty, _department, team = tree
    a_signal(team, "een")
    a_signal(team, "twee", handhold="sys-org-1", answer="doing", answer_text="Ja")

    found = asked(root, TODAY)

    assert [(group.handhold.id, len(group.open), len(group.answered)) for group in found] == [
        ("str-tea-1", 1, 0),
        ("sys-org-1", 0, 1),
    ]
    assert asked(faculty, TODAY) != ()


def test_the_list_takes_as_many_queries_for_one_as_for_three(tree, django_assert_num_queries):
    root, _faculty, _department, team = tree
    a_signal(team)
    with django_assert_num_queries(2):
        signals_for((root.path,), TODAY)
    a_signal(team)
    a_signal(team)
    with django_assert_num_queries(2):
        signals_for((root.path,), TODAY)


def test_who_answers_finds_what_teams_ask_on_the_start_page(tree):
    root, _faculty, _department, team = tree
    a_signal(team)
    client = who(Role.PROGRAMME_MANAGER, unit=root)

    said = client.get("/").content.decode()

    assert "Teams wachten op een antwoord" in said
    assert f'href="{reverse("practice:signals")}"' in said


def test_who_does_not_answer_finds_no_question_of_another_team_on_the_start_page(tree):
    root, _faculty, _department, team = tree
    a_signal(team)
    client = who(Role.MEMBER, unit=root)

    assert "Meer tijd voor overleg" not in client.get("/").content.decode()
