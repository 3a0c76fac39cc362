"""The walk through the demo: answer on a phone without script, close, publish, see it change."""

import re

from playwright.sync_api import Page

from tests.e2e.conftest import Opens, check_page, look_as
from tests.houses import House

LONGEST = 60  # pages; far more than any questionnaire here


def test_somebody_answers_on_a_phone_without_script(demo_to_change: House, opens: Opens) -> None:
    page = opens(demo_to_change, width=320, script=False)

    page.goto("/demo/uitnodiging/")
    assert "/invullen/" in page.url
    page.locator("main a.hv-btn").first.click()
    answer_all(page)
    page.locator("main form button.hv-btn").click()  # my answers are ready
    with page.expect_navigation():
        page.locator("main form button.hv-btn").click()  # send

    assert "/invullen/bedankt/" in page.url
    page.goto("/demo/uitnodiging/")  # the next visitor answers another invitation
    assert "/invullen/" in page.url


def test_the_questionnaire_can_be_used_by_everybody(demo_to_change: House, opens: Opens) -> None:
    for width in (320, 1200):
        for language in ("nl", "en"):
            page = opens(demo_to_change, width=width, language=language)
            page.goto("/demo/uitnodiging/")
            check_page(page)
            page.locator("main a.hv-btn").first.click()
            check_page(page)
            answer_all(page)
            check_page(page)


def test_the_matrix_changes_when_a_wave_is_published(demo_to_change: House, opens: Opens) -> None:
    page = look_as(opens(demo_to_change), "programme_manager")
    page.goto("/overzicht/")
    before = page.locator("main").inner_text()

    page.goto("/metingen/")
    page.locator("main a[href^='/metingen/']", has_text=re.compile("2[0-9]{3}")).first.click()
    number = page.url.rstrip("/").rsplit("/", 1)[-1]
    page.goto(f"/metingen/{number}/sluiten/")
    for box in page.locator("main form input[type=checkbox]").all():
        box.check()
    with page.expect_navigation(timeout=60_000):
        page.locator("main form button").last.click()
    page.goto(f"/resultaten/{number}/")
    for box in page.locator("main form input[type=checkbox]").all():
        box.check()
    with page.expect_navigation(timeout=60_000):
        page.locator("main form button.govuk-button").last.click()

    page.goto(f"/resultaten/{number}/")
    assert page.locator("main form button.govuk-button").count() == 0  # published once, for good
    open_the_results(demo_to_change)
    page.goto("/overzicht/")
    assert page.locator("main").inner_text() != before


def test_from_the_matrix_to_an_arrangement(demo: House, opens: Opens) -> None:
    page = look_as(opens(demo, width=320), "team_lead")

    page.goto("/overzicht/")
    page.locator("main a[href*='/vak/']").first.click()
    check_page(page)
    page.locator("main a[href*='/handvat/']").first.click()
    check_page(page)
    page.locator("main a[href*='/programma/']").first.click()
    check_page(page)


def answer_all(page: Page) -> None:
    """Choose the last point but one of every item, until everything can be looked over."""
    for _ in range(LONGEST):
        if page.url.endswith("/nakijken/"):
            return
        for group in page.locator("main fieldset").all():
            group.locator("input[type=radio]").nth(-3).check(force=True)
        page.locator("main form button.hv-btn").first.click()
    raise AssertionError(page.url)


def open_the_results(house: House) -> None:
    """Let the promised day have come."""
    house.python(
        "from handvat import clock\nfrom handvat.measure.models import Wave\n"
        "wave = Wave.objects.order_by('-opens_at').first()\n"
        "wave.results_open_at = clock.now(); wave.save(update_fields=['results_open_at'])"
    )
