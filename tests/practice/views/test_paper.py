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
