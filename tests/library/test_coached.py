"""The coach under a field: after sending, and while somebody types."""

import pytest
from django.test import Client

from handvat.access import Role
from tests.factories import a_unit
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db

TYPED = "/gedrag/taalcoach/ernaast/?veld=zin&over={}&taal={}"
BAD = "Onderbreken is verboden."


def typed(client, text, about="norm", language="auto", said="nl"):
    return client.post(
        TYPED.format(about, language), {"zin": text}, headers={"accept-language": said}
    )


def test_what_is_typed_gets_a_small_answer(client):
    answer = typed(client, BAD)

    said = answer.content.decode()
    assert "Ik laat de ander uitpraten en vat samen wat ik hoorde voordat ik reageer." in said
    assert 'href="/gedrag/b02/"' in said
    assert 'href="/gedrag/taalcoach/regels/#F101"' in said
    assert "Dit is advies" in said
    assert "<html" not in said
    assert len(answer.content) < 2_000


def test_the_answer_is_told_to_who_does_not_see_it(client):
    assert "De taalcoach zegt 1 ding onder het veld." in typed(client, BAD).content.decode()
    assert "1 thing below the field" in typed(client, BAD, said="en").content.decode()


def test_of_nothing_nothing_is_said(client):
    said = typed(client, "   ").content.decode()

    assert " ".join(said.split()) == (
        '<span id="gezegd" class="govuk-visually-hidden" hx-swap-oob="true"></span>'
    )


@pytest.mark.parametrize(
    ("about", "language"), [("", "nl"), ("talk", "nl"), ("alles", "nl"), ("norm", "fr")]
)
def test_an_address_that_asks_for_something_else_is_refused(client, about, language):
    assert typed(client, BAD, about, language).status_code == 400


def test_what_is_typed_is_text_and_never_code(client):
    said = typed(client, "<script>alert(1)</script> is verboden.").content.decode()

    assert "<script>" not in said


def test_nothing_is_kept_of_what_is_typed(client):
    answer = typed(client, BAD)

    assert "sessionid" not in answer.cookies
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(TYPED.format("norm", "nl")).status_code == 405


def test_who_keeps_nothing_needs_no_token_to_be_thought_along_with():
    stranger = Client(enforce_csrf_checks=True)

    answer = typed(stranger, BAD)

    assert "Dit is advies" in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize("page", ["/", "/eerste-stap/b00/"])
def test_beside_a_first_sentence_the_coach_can_be_asked(client, page):
    answer = client.get(page)

    said = answer.content.decode()
    assert 'hx-post="/gedrag/taalcoach/ernaast/?veld=zin&amp;over=norm&amp;taal=auto"' in said
    assert "web/htmx.min" in said
    assert not answer.cookies


def test_before_anything_is_written_the_coach_keeps_quiet():
    unit = a_unit()

    page = signed_in(Role.TEAM_LEAD, unit).get(f"/gedrag/nieuw/{unit.pk}/").content.decode()

    assert 'hx-post="/gedrag/taalcoach/ernaast/?veld=nl&amp;over=norm&amp;taal=nl"' in page
    assert "wd-along" not in page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_rule_is_explained_where_a_note_leads(client, language):
    page = client.get("/gedrag/taalcoach/regels/", headers={"accept-language": language})

    said = page.content.decode()
    for key in ("F101", "F109", "P201", "P206", "D301", "D304", "N401", "N402"):
        assert f'id="{key}"' in said
    assert said.index('id="P201"') < said.index('id="F101"')
    assert {"nl": "Wat ertegen pleit", "en": "What speaks against it"}[language] in said
