"""Steps that several journeys take."""

import email
import email.policy
import os
import re
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.houses import House

NARROW, WIDE, HEIGHT = 320, 1200, 900  # pixels
LANGUAGES = ("nl", "en")
ON_POSTGRES = os.environ.get("DATABASE_URL", "").startswith("postgres")
Found = TypeVar("Found")
MANY_KEYS = 80  # more than any page has places for the focus
LONGEST = 60  # seconds to wait for what the house does by itself
PROVING = 240.0  # seconds in which the worker proves a wave on a busy machine
AXE = Axe()
RUN_AXE = "axe.run({resultTypes: ['violations']})"
SPEAK = """found => found.violations.map(
    one => `${one.id}: ${one.help}\\n  ${one.nodes.map(node => node.html).join('\\n  ')}`)"""


def look_as(page: Page, role: str) -> Page:
    """Sign in through the demo page as somebody with `role`."""
    page.goto("/demo/")
    submit(page, f'form[action="/demo/{role}/"] button')
    return page


def check_page(page: Page) -> None:
    """Fail when axe finds a violation, or when the page is wider than the screen."""
    page.wait_for_load_state()
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate(f"{RUN_AXE}.then({SPEAK})")
    assert found == [], "\n".join([page.url, *found])
    check_width(page)


def check_width(page: Page) -> None:
    """Fail when the page, once it is all there, is wider than the screen."""
    page.wait_for_load_state()
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels too wide"


def check_both_widths(page: Page, *, axe_at: Collection[int] = (WIDE, NARROW)) -> None:
    """Hold the page against the screen, wide and narrow, and against axe; leave it as it was."""
    before = page.viewport_size
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        (check_page if width in axe_at else check_width)(page)
    if before:
        page.set_viewport_size(before)


def is_made(page: Page) -> None:
    """Wait on the page of results until the worker has published them, with their proof."""

    def made() -> bool:
        page.reload()
        return page.locator("main a[href$='/bewijs.json']").count() > 0

    wait_for(made, longest=PROVING)


def submit(page: Page, selector: str = "main form button.govuk-button") -> None:
    """Press the button of a form, and wait for the page that answers."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def follow(page: Page, selector: str) -> None:
    """Follow the first link of this kind on the page."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def tabs_to(page: Page, selector: str) -> None:
    """Press Tab until something like this has the focus."""
    for _ in range(MANY_KEYS):
        page.keyboard.press("Tab")
        if page.evaluate("like => document.activeElement.matches(like)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached with the keyboard on {page.url}")


def presses(page: Page, key: str) -> None:
    """Press a key, and wait for the page that answers."""
    with page.expect_navigation():
        page.keyboard.press(key)


def presses_in_place(page: Page, key: str) -> None:
    """Press a key, and wait until the page says that it was done, with or without a script."""
    page.keyboard.press(key)
    expect(page.locator(".hv-message--success")).to_be_visible()


def number_in(page: Page) -> str:
    """Return the last number in the address of a page."""
    return str(re.findall(r"\d+", page.url)[-1])


def link_mailed_to(house: House, address: str, pattern: str) -> str:
    """Return the path of the newest link like `pattern` mailed to `address`; wait for it."""

    def found() -> str:
        texts = [text for to, text in mails(house) if to == address]
        links = re.findall(rf"https?://[^/\s]+({pattern})", "\n".join(texts))
        return links[-1] if links else ""

    return wait_for(found)


def mails(house: House) -> list[tuple[str, str]]:
    """Return to whom mails went and what they say, the oldest first."""
    files = sorted((house.home / "mail").glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    return [mail for file in files for mail in _read(file)]


def _read(file: Path) -> list[tuple[str, str]]:
    parts = re.split(r"^-{70,}$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    read = [
        email.message_from_string(part.lstrip(), policy=email.policy.default)
        for part in parts
        if part.strip()
    ]
    return [(str(mail["To"]), str(mail.get_content())) for mail in read]


def wait_for(condition: Callable[[], Found], *, longest: float = LONGEST) -> Found:
    """Ask again until there is something, and return it."""
    deadline = time.monotonic() + longest
    while time.monotonic() < deadline:
        if answer := condition():
            return answer
        time.sleep(0.1)
    raise AssertionError(condition)
