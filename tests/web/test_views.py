from http import HTTPStatus

import pytest

PAGES = ("/wat-we-bewaren/", "/toegankelijkheid/", "/over/", "/leesvoorkeur/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_speaks_the_language_of_the_browser(client, page, language):
    response = client.get(page, headers={"Accept-Language": language})

    assert response.status_code == HTTPStatus.OK
    assert f'<html lang="{language}"' in response.text
    assert ("Naar de inhoud" in response.text) == (language == "nl")


def test_somebody_who_only_reads_gets_no_cookie(client):
    assert [client.get(page).cookies for page in PAGES] == [{}] * len(PAGES)


def test_the_chosen_language_wins_from_the_browser_and_leads_back(client):
    chosen = client.post("/taal/", {"language": "en", "next": "/over/"})
    page = client.get("/over/", headers={"Accept-Language": "nl"})

    assert chosen.headers["Location"] == "/over/"
    assert '<html lang="en"' in page.text


def test_choosing_a_language_leads_nowhere_else(client):
    response = client.post("/taal/", {"language": "en", "next": "https://elsewhere.example/"})

    assert response.headers["Location"] == "/"


def test_the_reading_preference_is_kept_and_shown_on_every_page(client):
    chosen = client.post("/leesvoorkeur/", {"reading": "atkinson", "next": "/over/"})
    page = client.get("/over/")

    assert chosen.headers["Location"] == "/over/"
    assert 'class="reading-atkinson"' in page.text


def test_the_plain_letters_take_the_cookie_away(client):
    client.post("/leesvoorkeur/", {"reading": "atkinson"})
    client.post("/leesvoorkeur/", {"reading": "plain"})

    assert "reading-atkinson" not in client.get("/over/").text


@pytest.mark.parametrize("reading", ["", "comic", "<script>"])
def test_letters_that_we_do_not_have_are_asked_again(client, reading):
    response = client.post("/leesvoorkeur/", {"reading": reading})

    assert (response.status_code, response.cookies) == (HTTPStatus.OK, {})


@pytest.mark.parametrize("where", ["//elsewhere.example/", "javascript:alert(1)", "9", "over"])
def test_the_reading_preference_leads_nowhere_else(client, where):
    elsewhere = {"reading": "atkinson", "next": where}

    assert client.post("/leesvoorkeur/", elsewhere).headers["Location"] == "/"


def test_search_engines_are_asked_to_stay_away(client):
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_the_page_of_components_is_for_builders_only(client, settings):
    outside = client.get("/stijl/").status_code
    settings.DEBUG = True

    assert (outside, client.get("/stijl/").status_code) == (
        HTTPStatus.NOT_FOUND,
        HTTPStatus.OK,
    )


def test_no_page_may_run_or_style_what_is_not_ours(client):
    policy = client.get("/over/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
