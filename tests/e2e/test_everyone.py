"""What everybody can do, signed in or not: choose a language and letters, and find help."""

from playwright.sync_api import Page

from tests.e2e.conftest import Opens
from tests.e2e.steps import NARROW, check_both_widths, follow, submit
from tests.houses import House


def language_of(page: Page) -> str:
    """Return the language in which the page is written."""
    return page.locator("html").get_attribute("lang") or ""


def test_the_language_follows_the_browser_and_can_be_chosen(demo: House, opens: Opens) -> None:
    page = opens(demo, width=NARROW, language="en", script=False)
    page.goto("/hulp/")
    assert language_of(page) == "en"

    with page.expect_navigation():
        page.locator("footer button[lang=nl]").click()

    assert (language_of(page), page.url.endswith("/hulp/")) == ("nl", True)
    page.goto("/aanpak/")
    assert language_of(page) == "nl"


def test_letters_that_read_better_can_be_chosen_and_stay(demo: House, opens: Opens) -> None:
    page = opens(demo, width=NARROW)
    page.goto("/aanpak/")
    follow(page, "footer a[href='/leesvoorkeur/']")
    page.locator("main input[value=atkinson]").check()
    submit(page)
    page.goto("/gedrag/")

    font = page.evaluate("getComputedStyle(document.body).fontFamily")

    assert font.replace('"', "").startswith("Atkinson")
    check_both_widths(page)


def test_help_is_there_without_signing_in_and_without_script(demo: House, opens: Opens) -> None:
    page = opens(demo, width=NARROW, script=False)
    page.goto("/aanpak/")

    follow(page, "header a.hv-help")

    assert page.url.endswith("/hulp/")
    assert page.locator("main a[href='tel:112']").count() == 1
    assert page.locator(".help-points > *").count() > 0
    assert page.context.cookies() == []  # nothing remembers that somebody looked


def test_one_can_leave_the_help_page_quickly(demo: House, opens: Opens) -> None:
    for width in (320, 1200):
        page = opens(demo, width=width)
        page.goto("/hulp/")

        leave = page.locator("main a.help-leave")

        assert leave.is_visible()
        assert (leave.get_attribute("href") or "").startswith("https://")
        assert "noreferrer" in (leave.get_attribute("rel") or "")
        box = leave.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 900  # on the first screen


def test_somebody_who_looks_for_a_team_finds_whom_to_talk_to(demo: House, opens: Opens) -> None:
    page = opens(demo, width=NARROW)
    page.goto("/hulp/")
    page.locator("main #zoek").fill("Mens en computer")
    submit(page, "main form[role=search] button")
    check_both_widths(page)

    follow(page, "main .help-found a")

    assert "Mens en computer" in page.locator("main").inner_text()
    check_both_widths(page)
