import re

import pytest
from django.conf import settings
from playwright.sync_api import Error, sync_playwright

from handvat.access import Role
from handvat.content.loader import handholds
from handvat.programme.actions import Saying, Where, save_arrangement
from handvat.programme.rules import FormState
from tests.browser import CHROMIUM
from tests.factories import NOW, a_unit, an_account
from tests.overview.test_views import a_published_wave

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # the browser's loop is no worry here
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        except Error:
            pytest.skip("Chromium is not installed. As administrator: apt-get install chromium")
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_matrix_fits_on_one_a4_on_its_side(client, live_server, page, language):
    unit = a_unit("Faculteit Maatschappij- en Gedragswetenschappen")
    a_published_wave(unit, mean=3.5, days_ago=300)
    a_published_wave(unit, mean=3.5)
    for one in handholds():
        saying = Saying(
            FormState.UNDER_REVIEW,
            owner_text="Dienst Mens, Organisatie en Ontwikkeling",
            review_on=NOW.date().replace(month=9),
        )
        save_arrangement(Where(unit, one.id, 0), saying, who="7", now=NOW)
    client.force_login(an_account(Role.MEMBER, unit=unit))
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [
            {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url},
            {"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url},
        ]
    )

    page.goto(f"{live_server.url}/overzicht/{unit.pk}/")
    printed = page.pdf(prefer_css_page_size=True)

    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert [(round(float(x)), round(float(y))) for x, y in boxes] == [(842, 595)]
