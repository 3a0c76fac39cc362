"""Every kind of page that a role can reach in three clicks, narrow and wide, in both languages."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from playwright.sync_api import Page

from handvat.access import Role
from tests.e2e.conftest import Opens
from tests.e2e.steps import LANGUAGES, NARROW, WIDE, check_both_widths, look_as
from tests.houses import House

CLICKS = 3
AXE_AT = {"nl": NARROW, "en": WIDE}  # the words differ, what axe looks for does not
ELSEWHERE = ("/account/logout", "/demo/", "/static/")
Look = tuple[str, frozenset[str]]  # the kind of a page, and the kinds of what it leads to


@pytest.fixture(scope="module")
def looked_at() -> set[Look]:
    """Give the pages that were looked at, so that no two roles show the same twice."""
    return set()


@pytest.mark.parametrize("role", list(Role))
def test_what_a_role_finds_can_be_used_by_everybody(
    demo: House, opens: Opens, role: Role, looked_at: set[Look]
) -> None:
    pages = [look_as(opens(demo, language=language), role) for language in LANGUAGES]

    look_around(pages, looked_at)


def test_who_is_not_signed_in_finds_pages_that_everybody_can_use(
    fresh: House, opens: Opens, looked_at: set[Look]
) -> None:
    pages = [opens(fresh, language=language) for language in LANGUAGES]
    pages[0].goto("/")

    look_around(pages, looked_at)


def look_around(pages: list[Page], looked_at: set[Look]) -> None:
    """Hold every page that can be reached against the screen, and each kind of page against axe.

    A kind of page that another role showed before, and that leads elsewhere for this one, is held
    against the screen alone, in Dutch: its words are longest.
    """
    for path, look in reachable(pages[0]).items():
        if look in looked_at and path != "/":
            continue
        seen_before = look[0] in {kind for kind, _ in looked_at} and path != "/"
        looked_at.add(look)
        for page, language in list(zip(pages, LANGUAGES, strict=True))[: 1 if seen_before else 2]:
            page.goto(path)
            check_both_widths(page, axe_at=() if seen_before else {AXE_AT[language]})
            assert page.locator("html").get_attribute("lang") == language
            assert page.locator("h1").count() == 1, page.url


def reachable(page: Page) -> dict[str, Look]:
    """Return one page of every kind that can be reached, with how it looks; all must answer."""
    kinds, found = {kind("/")}, {}
    to_open = ["/"]
    for _ in range(CLICKS + 1):
        led_to: list[str] = []
        for path in to_open:
            read = fetched(page, path)
            if read is None:
                continue
            found[path] = (kind(path), frozenset(kind(one) for one in read.leads_to))
            for one in [*read.leads_to, *read.around]:
                if is_page(one) and kind(one) not in kinds:
                    kinds.add(kind(one))
                    led_to.append(one)
        to_open = led_to
    return found


def fetched(page: Page, path: str) -> "Read | None":
    """Return what a page leads to, read without the browser drawing it; None for a file."""
    answer = page.request.get(path)
    assert answer.status == 200, f"{path}: {answer.status}"
    if "attachment" in answer.headers.get("content-disposition", ""):
        return None
    read = Read()
    read.feed(answer.text())
    return read


def kind(path: str) -> str:
    """Return what an address has in common with others of its kind."""
    plain = path.partition("?")[0].partition("#")[0]
    return re.sub(r"\b[a-z]{3}-[a-z]{3}(-\d)?\b|\d+|\b[bt]\d\d\b", "…", plain)


def is_page(path: str) -> bool:
    """Return whether a path leads to a page, and not to a file or to another role."""
    plain = path.partition("?")[0].partition("#")[0]
    return "." not in plain.rsplit("/", 2)[-1] and not path.startswith(ELSEWHERE)


@dataclass
class Read(HTMLParser):
    """The addresses in the main part of a page, and around it."""

    leads_to: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    in_main: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link, and where the main part begins."""
        self.in_main = self.in_main or tag == "main"
        given = dict(attrs)
        path = given.get("href") or ""
        if tag == "a" and path.startswith("/") and "download" not in given:
            (self.leads_to if self.in_main else self.around).append(path)

    def handle_endtag(self, tag: str) -> None:
        """Note where the main part ends."""
        if tag == "main":
            self.in_main = False
