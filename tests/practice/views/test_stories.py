"""Tests of good examples: told by a team, approved by those in them, gone when taken back."""

from datetime import date

import pytest
from django.test import Client

from handvat.access import Role
from handvat.people.actions import erase_person
from handvat.people.models import Account, Person, RoleHeld, Unit
from handvat.practice.models import Story
from tests.factories import NOW, a_person, a_unit, an_account, an_agreement, an_own_behaviour

pytestmark = pytest.mark.django_db
TOLD = {
    "soort": "example",
    "gedrag": "b00",
    "titel": "Eerst vragen",
    "verhaal": "Wij vroegen door.",
}


@pytest.fixture
def team() -> Unit:
    return a_unit("Studieadvies", a_unit())


def someone(unit: Unit, name: str, *, leads: bool = False) -> tuple[Person, Client]:
    person, client = a_person(unit, name=name), Client()
    if leads:
        RoleHeld.objects.create(
            person=person, unit=unit, role=Role.TEAM_LEAD, since=date(2020, 1, 1)
        )
    client.force_login(Account.objects.create_user(person.email, person=person))
    return person, client


def told(client: Client, unit: Unit, *people: Person, **words: str) -> Story:
    client.post(f"/verhalen/nieuw/{unit.pk}/", TOLD | words)
    story = Story.objects.order_by("-pk")[0]
    client.post(f"/verhalen/{story.pk}/nakijken/", {"wie": [person.pk for person in people]})
    return story


def outside(team: Unit) -> Client:
    client = Client()
    client.force_login(an_account(Role.MEMBER, unit=a_unit("Elders", team.parent)))
    return client


def reads(client: Client) -> bool:
    return "Eerst vragen" in client.get("/verhalen/").text


def test_nothing_leaves_the_team_before_all_agree_and_the_lead_shares(team):
    jan, jans = someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    story, other = told(jans, team, jan), outside(team)

    leads.post(f"/verhalen/{story.pk}/delen/")
    assert not reads(other)
    assert other.get(f"/verhalen/{story.pk}/").status_code == 404
    assert jans.post(f"/verhalen/{story.pk}/delen/").status_code == 403
    assert "Je komt voor in een goed voorbeeld" in jans.get("/").text

    jans.post(f"/verhalen/{story.pk}/antwoord/", {"mag": "ja"})
    leads.post(f"/verhalen/{story.pk}/delen/")
    assert reads(other)
    assert "Eerst vragen" in other.get("/").text
    assert "Studieadvies" not in other.get(f"/verhalen/{story.pk}/").text


def test_taking_back_consent_removes_it_everywhere_at_once(team):
    jan, jans = someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    story, other = told(jans, team, jan), outside(team)
    jans.post(f"/verhalen/{story.pk}/antwoord/", {"mag": "ja"})
    leads.post(f"/verhalen/{story.pk}/delen/")
    assert reads(other)

    jans.post(f"/verhalen/{story.pk}/antwoord/", {"mag": "nee"})

    assert not reads(other)
    assert "Eerst vragen" not in other.get("/").text
    assert other.get(f"/verhalen/{story.pk}/").status_code == 404


def test_who_is_erased_takes_the_story_along(team):
    jan, jans = someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    story, other = told(leads, team, jan), outside(team)
    jans.post(f"/verhalen/{story.pk}/antwoord/", {"mag": "ja"})
    leads.post(f"/verhalen/{story.pk}/delen/")
    assert reads(other)

    erase_person(jan, who="1", now=NOW, on=NOW.date())

    assert not reads(other)


def test_a_story_with_nobody_in_it_needs_the_lead_only(team):
    someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    story = told(leads, team)

    leads.post(f"/verhalen/{story.pk}/delen/")

    assert reads(outside(team))


def test_a_team_of_one_and_a_small_team_by_name_ask_everyone(team):
    _jan, jans = someone(team, "Jan Smit")
    assert Story.objects.get(pk=told(jans, team).pk).asked == 1

    someone(team, "Els Bos")
    story = told(jans, team, team="on")

    assert Story.objects.get(pk=story.pk).asked == 2


def test_the_wording_coach_thinks_along_quietly_where_a_story_is_checked(team):
    _jan, jans = someone(team, "Jan Smit")
    story = told(jans, team, verhaal="Het is verboden om te roepen.")
    fine = told(jans, team)

    said, quiet = (jans.get(f"/verhalen/{one.pk}/nakijken/").text for one in (story, fine))

    assert "<mark>verboden</mark>" in said
    assert "Zo kan het ook:" in said
    assert "Zo kan het ook:" not in quiet


def test_what_could_point_at_somebody_is_marked(team):
    _jan, jans = someone(team, "Jan Smit")
    jans.post(f"/verhalen/nieuw/{team.pk}/", TOLD | {"verhaal": "Op 3 maart vroeg Jan door."})

    page = jans.get(f"/verhalen/{Story.objects.get().pk}/nakijken/").text

    assert "<mark>3 maart</mark>" in page
    assert "<mark>Jan</mark>" in page


@pytest.mark.parametrize(
    ("words", "field", "code"),
    [
        ({"verhaal": ""}, "verhaal", "required"),
        ({"verhaal": "x" * 2001}, "verhaal", "max_length"),
        ({"verhaal": "x" * 10_000}, "verhaal", "max_length"),
        ({"titel": ""}, "titel", "required"),
        ({"verhaal": "Die klootzak."}, "verhaal", "hurts"),
        ({"titel": "Die klootzak"}, "titel", "hurts"),
        ({"soort": "learned"}, "soort", "invalid_choice"),
    ],
)
def test_what_will_not_do_gets_a_kind_answer(team, words, field, code):
    _jan, jans = someone(team, "Jan Smit")

    form = jans.post(f"/verhalen/nieuw/{team.pk}/", TOLD | words).context["form"]

    assert [error.code for error in form.errors.as_data()[field]] == [code]


def test_an_own_behaviour_is_told_about_and_named_only_to_who_may_read_it(team):
    jan, jans = someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    key = an_own_behaviour(team).key
    story, other = told(jans, team, jan, gedrag=key), outside(team)
    jans.post(f"/verhalen/{story.pk}/antwoord/", {"mag": "ja"})
    leads.post(f"/verhalen/{story.pk}/delen/")
    own = "Wij vragen eerst hoe de ander het ziet."

    assert own in jans.get(f"/verhalen/{story.pk}/").text
    assert reads(other)
    for page in ("/verhalen/", f"/verhalen/?gedrag={key}", f"/verhalen/{story.pk}/"):
        assert own not in other.get(page).text, page


def test_the_list_is_narrowed_to_a_behaviour_or_a_handhold(team):
    someone(team, "Jan Smit")
    _lead, leads = someone(team, "Els Bos", leads=True)
    story = told(leads, team)
    leads.post(f"/verhalen/{story.pk}/delen/")

    for query, there in (
        *(("", True), ("?gedrag=b00", True), ("?gedrag=b01", False), ("?gedrag=%00", True)),
        *(
            (f"?handvat={story.handhold}", True),
            ("?handvat=sys-org-2", False),
            ("?handvat=x", False),
        ),
    ):
        assert ("Eerst vragen" in leads.get(f"/verhalen/{query}").text) is there, query


def test_nobody_outside_the_team_tells_changes_or_checks_its_stories(team):
    _jan, jans = someone(team, "Jan Smit")
    story, other = told(jans, team), outside(team)

    for page in (f"nieuw/{team.pk}", f"{story.pk}/wijzigen", f"{story.pk}/nakijken"):
        assert other.get(f"/verhalen/{page}/").status_code == 403
    assert other.post(f"/verhalen/{story.pk}/weg/").status_code == 403
    assert other.post(f"/verhalen/{story.pk}/antwoord/").status_code == 404


def test_leaders_are_asked_to_go_first_and_what_they_show_is_for_everyone(team):
    _lead, leads = someone(team, "Els Bos", leads=True)
    an_agreement(team, behaviour_key="b00", sentence="Wij beginnen zelf.", shown_to_all=True)

    assert "Noem een eigen fout" in leads.get("/").text
    assert "Wij beginnen zelf." in outside(team).get("/leiders-eerst/").text
