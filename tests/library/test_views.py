import pytest
from django.urls import reverse

from handvat.access import Role
from handvat.content import loader
from tests.factories import a_unit
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db

PAGES = ["/aanpak/", "/aanpak/waar-te-beginnen/", "/aanpak/gesprek/", "/gedrag/"]
PAGES += ["/gedrag/b00/", "/gedrag/b17/", "/aanpak/handvat/sys-org-2/"]
COACH = "/gedrag/taalcoach/"
UNKNOWN = ["/gedrag/b99/", "/gedrag/x/", "/aanpak/handvat/cul-tea-3/", "/aanpak/handvat/cul-tea/"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_everyone_reads_the_approach_and_sees_whose_it_is(client, page, language):
    answer = client.get(page, headers={"accept-language": language})

    said = answer.content.decode()
    assert answer.status_code == 200
    assert f'lang="{language}"' in said
    assert "Michelle Leclercq" in said
    assert "Helma van den Berg" in said
    assert "Ellemers" in said
    assert str(loader.framework().source.title[language]) in said


@pytest.mark.parametrize(
    "page",
    ["/gedrag/b99/", "/gedrag/x/", "/aanpak/handvat/cul-tea-3/", "/aanpak/handvat/cul-tea/"],
)
def test_an_unknown_key_is_not_there(client, page):
    assert client.get(page).status_code == 404


def test_the_matrix_leads_to_all_18_handholds(client):
    said = client.get("/aanpak/").content.decode()

    assert all(f"/aanpak/handvat/{one.id}/" in said for one in loader.handholds())


def test_every_handhold_and_behaviour_has_its_page(client):
    for one in loader.handholds():
        assert client.get(reverse("library:handhold", args=[one.id])).status_code == 200
    for behaviour in loader.behaviours():
        assert client.get(reverse("library:behaviour", args=[behaviour.key])).status_code == 200


def test_every_question_is_shown_and_leads_only_to_what_exists(client):
    answer = client.get("/aanpak/waar-te-beginnen/", headers={"accept-language": "nl"})

    ways = answer.context["ways"]
    assert len(ways) == 15
    assert [way.link for way in ways if way.question.function == "one_language"] == ["/aanpak/"]
    assert [way.link for way in ways if way.question.function == "story_and_framing"] == [COACH]
    assert "Een vraag om samen over te praten." in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "link"), [(Role.MEMBER, ""), (Role.PROGRAMME_MANAGER, "/metingen/")]
)
def test_a_question_leads_nobody_to_a_place_that_is_for_others(role, link):
    client = signed_in(role, a_unit())

    answer = client.get("/aanpak/waar-te-beginnen/")

    ways = answer.context["ways"]
    assert {way.link for way in ways if way.question.function == "signal_patterns"} == {link}


def test_search_narrows_down_and_keeps_what_was_asked(client):
    answer = client.get("/gedrag/", {"q": "pauze", "handvat": "cul-tea"})

    said = answer.content.decode()
    assert "/gedrag/b15/" in said
    assert "/gedrag/b01/" not in said
    assert 'value="pauze"' in said


def test_a_search_without_result_offers_the_way_back(client):
    said = client.get("/gedrag/?q=zzz", headers={"accept-language": "nl"}).content.decode()

    assert "Er is geen gedrag dat bij al deze keuzes past." in said
    assert 'href="/gedrag/"' in said


@pytest.mark.parametrize("query", ["handvat=onzin", "rol=%00", "situatie=../x", "q=" + "a" * 500])
def test_a_crafted_search_is_answered(client, query):
    assert client.get(f"/gedrag/?{query}").status_code == 200


def test_what_is_searched_for_is_never_taken_as_markup(client):
    said = client.get("/gedrag/", {"q": "<script>x"}).content.decode()

    assert "<script>x" not in said


def test_both_names_of_the_third_case_are_shown(client):
    said = client.get("/aanpak/gesprek/", headers={"accept-language": "nl"}).content.decode()

    assert "De scherpe hoogleraar" in said
    assert "De scherpe begeleider" in said


@pytest.mark.parametrize("page", PAGES)
def test_the_navigation_says_where_one_is(client, page):
    ways = client.get(page).context["places"]

    assert [way.key for way in ways if way.current] == ["behaviour"]


def test_a_behaviour_leads_to_a_first_step_and_a_poster(client):
    said = client.get("/gedrag/b17/").content.decode()

    assert 'href="/eerste-stap/b17/"' in said
    assert 'href="/papier/posters/b17/"' in said
