from http import HTTPStatus

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import translation

from handvat.access import Role
from handvat.web.errors import PEOPLE, for_whom
from tests.web.urls import NotHere

WORDS = {
    ("/onleesbaar/", 400, "nl"): "Dit konden we niet lezen",
    ("/onleesbaar/", 400, "en"): "We could not read this",
    ("/weiger-dom/", 403, "nl"): "Met de rol die je hier hebt",
    ("/weiger-dom/", 403, "en"): "with the role you have here",
    ("/nergens/", 404, "nl"): "Hier is geen pagina",
    ("/nergens/", 404, "en"): "There is no page here",
    ("/stuk/", 500, "nl"): "Er werkt iets niet",
    ("/stuk/", 500, "en"): "Something is not working",
}


@pytest.mark.parametrize(("path", "status", "language"), WORDS)
def test_an_error_is_explained_in_the_language_of_the_browser(path, status, language):
    visitor = Client(raise_request_exception=False, headers={"Accept-Language": language})

    response = visitor.get(path)

    assert response.status_code == status
    assert WORDS[path, status, language] in response.text
    assert f'<html lang="{language}"' in response.text


def test_a_refusal_says_for_whom_the_page_is(client):
    response = client.get("/weiger/")

    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "Deze pagina is voor programmamanagers van Fysica." in response.text


def test_a_refusal_that_knows_no_unit_names_the_people_only():
    exception = NotHere()
    exception.unit = None  # type: ignore[assignment]

    with translation.override("en"):
        assert for_whom(exception) == "This page is for programme managers."


def test_a_refusal_that_knows_nothing_names_nobody():
    assert for_whom(PermissionDenied()) == ""


def test_every_role_has_its_words():
    assert set(PEOPLE) == set(Role)


def test_a_form_that_was_open_too_long_is_not_blamed_on_anybody():
    visitor = Client(enforce_csrf_checks=True)

    response = visitor.post("/overzicht/", {"text": "a long story"})

    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "Deze pagina stond te lang open" in response.text
    assert "Je tekst staat er waarschijnlijk nog" in response.text


def test_a_house_without_its_static_files_still_says_that_it_is_our_doing(settings):
    collected = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": collected}}
    visitor = Client(raise_request_exception=False)

    response = visitor.get("/over/")

    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert "Dat ligt aan ons" in response.text


def test_a_name_that_is_not_ours_is_answered_in_words(client, settings):
    settings.ALLOWED_HOSTS = ["handvat.example"]

    response = client.get("/over/", headers={"Host": "elsewhere.example"})

    assert response.status_code == HTTPStatus.BAD_REQUEST
    assert "Dit konden we niet lezen" in response.text
