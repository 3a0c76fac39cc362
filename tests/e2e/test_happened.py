"""Something happened: a visitor without an account finds a first sentence and a day."""

from pathlib import Path

import pytest

from handvat.content.loader import standpoints
from tests.e2e.conftest import Opens
from tests.e2e.hands import Hands
from tests.e2e.steps import LANGUAGES, NARROW, check_page
from tests.houses import House

KEYS = tuple(one.id for one in standpoints())
SENTENCE = {"nl": "Mag ik even vragen hoe je dit bedoelt?", "en": "May I ask how you mean this?"}


def test_there_are_six_standpoints() -> None:
    assert KEYS == (
        "team-lead",
        "reported-manager",
        "phd-candidate",
        "bystander",
        "professor",
        "professors-manager",
    )


@pytest.mark.parametrize("key", KEYS)
def test_a_visitor_finds_what_helps_today_and_leaves_no_trace(
    demo: House, opens: Opens, key: str
) -> None:
    for language in LANGUAGES:
        page = opens(demo, width=NARROW, language=language)
        visitor, sentence = Hands(page, axe=False), SENTENCE[language]
        page.goto("/er-is-iets-gebeurd/")

        visitor.goes(f"main a[href='/er-is-iets-gebeurd/{key}/']")
        helps = page.locator("main section h2").all_inner_texts()
        assert len(helps) == 5  # now, a sentence and a day, not today, beside you, formal routes
        assert page.locator("main a[href='/hulp/wegen/']").count() == 1
        visitor.writes("main [name=zin]", sentence)
        visitor.goes("main form button.govuk-button")

        check_page(page)  # the pages before it are looked at as all pages that links lead to
        assert page.locator("main .hv-quote").inner_text() == sentence
        assert page.context.cookies() == []
        with page.expect_download() as coming:
            page.locator("main a[href*='agenda.ics']").click()
        assert b"BEGIN:VEVENT" in Path(coming.value.path()).read_bytes()


def test_the_start_page_leads_a_visitor_there(demo: House, opens: Opens) -> None:
    page = opens(demo, width=NARROW)
    page.goto("/")

    Hands(page).goes("main a[href='/er-is-iets-gebeurd/']")

    assert page.locator("main a[href^='/er-is-iets-gebeurd/']").count() == len(KEYS)
