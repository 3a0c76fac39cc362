"""Every page that a role can reach in two clicks, narrow and wide, in both languages."""

import itertools
import re

import pytest
from playwright.sync_api import Page

from handvat.access import Role
from tests.e2e.conftest import Opens, check_page, look_as
from tests.houses import House

SCREENS = list(itertools.product((320, 1200), ("nl", "en")))


@pytest.mark.parametrize("role", list(Role))
def test_every_role_starts_on_a_page_that_everybody_can_use(
    demo: House, opens: Opens, role: Role
) -> None:
    for width, language in SCREENS:
        page = look_as(opens(demo, width=width, language=language), role)

        check_page(page)
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("role", list(Role))
def test_what_a_role_finds_can_be_used_by_everybody(
    demo: House, opens: Opens, role: Role, looked_at: set[str]
) -> None:
    pages = [
        look_as(opens(demo, width=width, language=language), role) for width, language in SCREENS
    ]

    for path in paths_from(pages[0]):
        if kind(path) in looked_at:
            continue
        looked_at.add(kind(path))
        for page in pages:
            answer = page.goto(path)

            assert answer is not None
            assert answer.status == 200, f"{path}: {answer.status}"
            check_page(page)


def paths_from(page: Page) -> list[str]:
    """Return one page of every kind that the start page, or what it leads to, leads to."""
    found: dict[str, str] = {}
    for place in ["/", *links(page)]:
        page.goto(place)
        for path in links(page):
            found.setdefault(kind(path), path)
    return list(found.values())


def kind(path: str) -> str:
    """Return what an address has in common with others of its kind."""
    return re.sub(r"\b[a-z]{3}-[a-z]{3}(-\d)?\b|\d+|\b[bt]\d\d\b", "…", path)


def links(page: Page) -> list[str]:
    """Return where the navigation and the page lead to within the house, files left out."""
    every = page.locator("main a[href^='/'], nav a[href^='/'], footer a[href^='/']")
    paths: list[str] = every.evaluate_all(
        "all => all.filter(one => !one.hasAttribute('download')).map(one => one.pathname)"
    )
    kept = [path for path in dict.fromkeys(paths) if "." not in path.rsplit("/", 2)[-1]]
    return [path for path in kept if not path.startswith(("/account/logout", "/demo/"))]
