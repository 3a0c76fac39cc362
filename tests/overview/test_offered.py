"""What rooms offer comes together: good examples, celebrations, what teams ask."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from handvat.access import Role
from handvat.people.actions import erase_person
from handvat.practice.actions.stories import answer_story, withdraw_story
from handvat.practice.models import Signal, Story, StoryConsent
from tests.factories import NOW, a_person, a_team, a_unit, an_account

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
TITLE = "Zwaluwverhaal"
HANDHOLD, CELL, KEY = "cul-tea-2", "cul-tea", "b00"
ASKED = "Meer tijd voor zwaluwoverleg"


@pytest.fixture
def house():
    """Return an organisation and six teams in it."""
    root = a_unit("Universiteit")
    return root, [a_team(f"Zwaluwteam {number}", root) for number in range(6)]


def signed_in(unit, *roles):
    client = Client()
    client.force_login(an_account(*roles, unit=unit))
    return client


def a_shared_story(team, *, kind="example", **facts):
    person = a_person(team)
    facts = {"behaviour_key": KEY, "handhold": HANDHOLD, "title": TITLE, "text": "Wij."} | facts
    story = Story.objects.create(
        unit=team, kind=kind, state="shared", asked=1, told_on=TODAY, shared_on=TODAY, **facts
    )
    StoryConsent.objects.create(story=story, person=person, given=True)
    return story, person


def pages(unit):
    """Return where a shared story stands."""
    return {
        "cell": f"/overzicht/{unit.pk}/vak/{CELL}/",
        "handhold": f"/overzicht/{unit.pk}/handvat/{HANDHOLD}/",
        "behaviour": f"/gedrag/{KEY}/",
        "start": "/",
        "list": "/verhalen/",
    }


def reads(client, unit):
    return {name for name, url in pages(unit).items() if TITLE in client.get(url).text}


def withdraws(story, person):
    answer_story(story.consents.get(person=person), given=False)


def takes_away(story, person):
    withdraw_story(story, who="1", now=NOW)


def is_erased(story, person):
    erase_person(person, who="1", now=NOW, on=TODAY)


@pytest.mark.parametrize("kind", ["example", "celebration"])
@pytest.mark.parametrize("gone", [withdraws, takes_away, is_erased])
def test_a_shared_story_stands_everywhere_and_goes_from_everywhere_at_once(house, kind, gone):
    _root, teams = house
    story, person = a_shared_story(teams[0], kind=kind)
    client = signed_in(teams[1], Role.MEMBER)
    assert reads(client, teams[1]) == set(pages(teams[1]))

    gone(story, person)

    assert reads(client, teams[1]) == set()


@pytest.mark.parametrize("state", ["draft", "asked", "withdrawn"])
def test_what_is_not_shared_stands_nowhere(house, state):
    _root, teams = house
    story, _person = a_shared_story(teams[0])
    Story.objects.filter(pk=story.pk).update(state=state)

    assert reads(signed_in(teams[1], Role.MEMBER), teams[1]) == set()


def test_who_is_not_signed_in_reads_the_behaviour_and_no_story(house, client):
    _root, teams = house
    a_shared_story(teams[0])

    assert TITLE not in client.get(f"/gedrag/{KEY}/").text
    assert client.get("/verhalen/").status_code == 302


def test_the_team_is_named_only_when_it_wants_that(house):
    _root, teams = house
    a_shared_story(teams[0])
    client = signed_in(teams[1], Role.MEMBER)
    said = "".join(client.get(url).text for url in pages(teams[1]).values())
    assert "Zwaluwteam 0" not in said

    Story.objects.update(names_team=True)

    assert "Zwaluwteam 0" in client.get(pages(teams[1])["cell"]).text


def test_a_story_stands_at_its_own_handhold_and_behaviour_alone(house):
    _root, teams = house
    a_shared_story(teams[0], handhold="sys-org-1", behaviour_key="b01")

    assert reads(signed_in(teams[1], Role.MEMBER), teams[1]) == {"start", "list"}


def test_what_leaders_learned_is_no_celebration_and_no_example(house):
    _root, teams = house
    a_shared_story(teams[0], kind="learned")

    kickers = [card.kicker for card in signed_in(teams[1], Role.MEMBER).get("/").context["beside"]]

    assert "Een goed voorbeeld" not in kickers


def test_the_matrix_takes_no_more_queries_for_three_stories_than_for_one(
    house, django_assert_num_queries
):
    _root, teams = house
    client = signed_in(teams[1], Role.MEMBER)
    url = pages(teams[1])["handhold"]
    counts = []
    for number in (1, 3):
        for _ in range(number):
            a_shared_story(teams[0])
        client.get(url)
        with CaptureQueriesContext(connection) as seen:
            client.get(url)
        counts.append(len(seen))

    assert counts[0] == counts[1]


def asks(team, handhold=HANDHOLD, **facts):
    facts = {"text": ASKED, "sent_on": TODAY} | facts
    return Signal.objects.create(unit=team, handhold=handhold, **facts)


def card(client):
    """Return the card of what teams ask on somebody's start page."""
    found = client.get("/").context
    cards = [*found["cards"], *found["beside"]]
    return next((one for one in cards if one.link == "/signalen/"), None)


@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.PROGRAMME_MANAGER])
def test_who_answers_reads_which_handholds_are_asked_about_and_no_words_or_team(house, role):
    root, teams = house
    asks(teams[0])
    client = signed_in(root, role)

    said = client.get("/").text

    assert [one.handhold.id for one in card(client).context["waiting"]] == [HANDHOLD]
    assert 'href="/signalen/"' in said
    assert ASKED not in said
    assert "Zwaluwteam" not in said


def test_how_many_teams_ask_is_told_from_five_on(house):
    root, teams = house
    board = signed_in(root, Role.BOARD_MEMBER)
    for number, team in enumerate(teams[:5]):
        assert "teams of meer" not in board.get("/").text, number
        asks(team)

    (one,) = card(board).context["waiting"]
    assert one.words == "vijf teams of meer"


def test_the_way_to_answer_is_there_also_when_nothing_waits(house):
    root, teams = house
    asks(teams[0], answer="doing", answer_text="Ja")

    found = card(signed_in(root, Role.BOARD_MEMBER))

    assert found.context["waiting"] == ()
    assert str(found.title) == "Er wacht niets op een antwoord"


def test_where_nothing_was_asked_yet_what_can_be_done_comes_first(house):
    root, _teams = house
    found = signed_in(root, Role.PROGRAMME_MANAGER).get("/").context["cards"]

    assert [str(one.title) for one in found] == [
        "Eén gedrag, één zin en één dag om terug te kijken",
        "Er is nog niemand genoemd om mee te praten",
        "Wat is geregeld, en wat merken mensen?",
        "Wat teams oefenen, en wat het opleverde",
        "Er wacht niets op een antwoord",
    ]


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MEMBER])
def test_a_facilitator_begins_with_the_sheets_of_the_workshop(house, role):
    _root, teams = house

    first, *others = signed_in(teams[0], role).get("/").context["cards"]

    assert (first.link == "/papier/") is (role is Role.FACILITATOR)
    assert "/papier/" not in [one.link for one in others]


@pytest.mark.parametrize(
    "role", [one for one in Role if one not in {Role.BOARD_MEMBER, Role.PROGRAMME_MANAGER}]
)
def test_who_does_not_answer_has_no_such_card(house, role):
    root, teams = house
    asks(teams[0])

    assert card(signed_in(root, role)) is None


def test_who_is_too_near_a_team_reads_nothing_of_it(house):
    root, _teams = house
    small = a_unit("Klein", root)
    asks(a_unit("Daarin", small))

    found = card(signed_in(small, Role.PROGRAMME_MANAGER))

    assert found.context["waiting"] == ()


def test_beside_what_is_arranged_stands_what_is_asked_about_it(house):
    root, teams = house
    asks(teams[0])
    board, member = signed_in(root, Role.BOARD_MEMBER), signed_in(teams[1], Role.MEMBER)
    here, other = (
        f"/overzicht/{root.pk}/handvat/{HANDHOLD}/",
        f"/overzicht/{root.pk}/handvat/cul-ind-1/",
    )

    assert 'href="/signalen/"' in board.get(here).text
    assert 'href="/signalen/"' not in board.get(other).text
    assert 'href="/signalen/"' not in member.get(pages(teams[1])["handhold"]).text
