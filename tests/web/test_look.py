"""The look, in a real browser."""

import os
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import CHROMIUM

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PAGES = (
    "/stijl/",
    "/over/",
    "/wat-we-bewaren/",
    "/toegankelijkheid/",
    "/leesvoorkeur/",
    "/weiger/",
)
WIDTHS = (320, 1200)
SHIFTS = """
window.shifted = 0
new PerformanceObserver(seen => seen.getEntries().forEach(e => window.shifted += e.value))
  .observe({type: "layout-shift", buffered: true})
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a browser; it runs a loop of its own, which Django would take for async code."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(params=WIDTHS)
def page(request, browser, settings):
    settings.DEBUG = True
    settings.DEMO = True
    shown = browser.new_page(viewport={"width": request.param, "height": 900}, locale="nl-NL")
    yield shown
    shown.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_nothing_that_hinders_people_and_fits_its_screen(page, live_server, path):
    page.goto(live_server.url + path)

    assert Axe().run(page).response["violations"] == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == page.viewport_size["width"]


def test_no_line_moves_while_a_page_loads(page, live_server):
    page.add_init_script(SHIFTS)

    page.goto(live_server.url + "/stijl/", wait_until="networkidle")

    assert page.evaluate("window.shifted") == 0


def test_everything_that_takes_the_focus_shows_it(page, live_server):
    page.goto(live_server.url + "/stijl/")
    rings = """(() => {
      const at = document.activeElement
      const around = at.closest(".hv-scale label") || at
      return [at.outerHTML.slice(0, 80), getComputedStyle(around).outlineStyle]
    })()"""

    seen: dict[str, str] = {}
    while len(seen) < 200:
        page.keyboard.press("Tab")
        what, ring = page.evaluate(rings)
        if what.startswith("<body"):
            break
        seen[what] = ring
    assert len(seen) > 15
    assert [what for what, ring in seen.items() if ring != "solid"] == []


def test_letters_in_pictures_are_never_smaller_than_those_around_them(page, live_server):
    page.goto(live_server.url + "/stijl/")

    heights = page.evaluate(
        "[...document.querySelectorAll('.hv-trend svg text')]"
        ".map(t => parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM().d))"
    )
    assert heights
    assert min(heights) >= 16


def test_on_a_phone_the_places_open_without_a_script(browser, live_server):
    phone = browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False)
    page = phone.new_page()
    page.goto(live_server.url + "/overzicht/")

    page.get_by_text("Menu").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Start").click()

    assert page.url == live_server.url + "/"
    phone.close()


def test_the_first_step_of_the_keyboard_leads_past_the_navigation(page, live_server):
    page.goto(live_server.url + "/over/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()  # going there takes the browser a moment
