"""Pages to print; everyone may open them."""

import pytest
from django.test import Client

from handvat.content import loader

pytestmark = pytest.mark.django_db


def test_every_behaviour_has_a_poster(client: Client) -> None:
    page = client.get("/papier/posters/")

    for one in loader.behaviours():
        assert f'href="/papier/posters/{one.key}/"' in page.content.decode()


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_poster_shows_the_behaviour_its_first_step_and_whose_approach_it_is(
    client: Client, language: str, sheet: str
) -> None:
    behaviour = loader.behaviour("b00")

    page = client.get(f"/papier/posters/b00/?blad={sheet}", headers={"accept-language": language})

    said = page.content.decode()
    assert behaviour.text[language] in said
    assert behaviour.ladder[0][language] in said
    assert "Helma van den Berg" in said
    assert "/gedrag/b00/" in said
    assert f"hv-poster-frame--{sheet}" in said


def test_there_is_no_poster_of_a_behaviour_that_is_not_there(client: Client) -> None:
    assert client.get("/papier/posters/zz99/").status_code == 404


SHEETS = ("alles", "draaiboek", "tafelbladen", "casuskaarten", "oogstblad")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("about", ["breed", "1", "2", "3", "keuze"])
@pytest.mark.parametrize("what", SHEETS)
def test_every_sheet_prints_in_both_languages(
    client: Client, what: str, about: str, language: str
) -> None:
    page = client.get(
        f"/papier/{what}/?begin=09:15&over={about}", headers={"accept-language": language}
    )

    assert page.status_code == 200
    assert f'lang="{language}"' in page.content.decode()


def test_the_times_follow_from_when_one_begins(client: Client) -> None:
    page = client.get("/papier/draaiboek/?begin=23:15&over=breed")

    said = page.content.decode()
    assert [clock in said for clock in ("23:15", "23:25", "23:50", "00:05", "00:35", "00:45")] == [
        True
    ] * 6


def test_the_questions_of_the_approach_are_on_the_table(client: Client) -> None:
    talk = loader.discussion()

    page = client.get("/papier/tafelbladen/?begin=13:30&over=breed")

    for question in talk.broad:
        assert question.text.nl in page.content.decode()


@pytest.mark.parametrize("begin", ["", "25:00", "half twee", "<b>", "9" * 5000])
def test_a_time_that_is_none_is_asked_again(client: Client, begin: str) -> None:
    page = client.get("/papier/draaiboek/", {"begin": begin, "over": "2"})

    assert page.status_code == 200
    assert page.context["form"].errors.as_data()["begin"]
    assert page.context["form"]["over"].value() == "2"


def test_case_cards_come_even_when_no_case_was_chosen(client: Client) -> None:
    page = client.get("/papier/casuskaarten/?begin=13:30&over=breed")

    assert len(page.context["cards"]) == len(loader.cases())


def test_a_bare_address_prints_the_usual_workshop(client: Client) -> None:
    assert "13:30" in client.get("/papier/draaiboek/").content.decode()


def test_there_is_no_sheet_of_another_name(client: Client) -> None:
    assert client.get("/papier/anders/").status_code == 404
