"""A programme manager closes a wave, publishes, tells back, and plans the next one."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from handvat import clock
from handvat.cli.main import run
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    NARROW,
    check_both_widths,
    follow,
    is_made,
    look_as,
    number_in,
    submit,
    wait_for,
)
from tests.houses import House

HEARD = "Jullie willen eerder horen wat er gebeurt."


@pytest.fixture
def manager(demo_to_change: House, opens: Opens) -> Page:
    """Sign in as the programme manager."""
    return look_as(opens(demo_to_change), "programme_manager")


def test_the_matrix_changes_when_a_wave_is_closed_and_published(
    demo_to_change: House, opens: Opens, manager: Page
) -> None:
    member = look_as(opens(demo_to_change, width=NARROW), "member")
    before = [matrix(manager), matrix(member)]
    waves_before = chips(manager)
    number = open_wave(manager)

    closes(manager, number)
    publishes(manager, number)
    figures, proof = (taken(manager, number, name) for name in ("uitvoer.csv", "bewijs.json"))

    assert run(["protect", "--check", figures, "--proof", proof]) == 0
    assert len(chips(manager)) == len(waves_before) + 1
    assert matrix(manager) != before[0]
    assert matrix(member) != before[1]
    check_both_widths(member)


def test_a_new_wave_waits_until_respondents_heard_back(
    demo_to_change: House, opens: Opens, manager: Page
) -> None:
    closed = last_wave(manager)
    plans(manager)
    agrees(manager)
    tell = f"main a.hv-btn[href*='/metingen/{closed}/terugkoppelen/']"
    waiting = manager.url
    assert manager.locator(tell).count() == 1
    assert manager.locator("form[action$='/klaarzetten/']").count() == 0
    check_both_widths(manager)

    follow(manager, tell)
    check_both_widths(manager)
    for words, name in ((HEARD, "heard"), ("We vertellen het.", "doing"), ("Geen.", "not_doing")):
        manager.locator(f"main textarea[name={name}]").fill(words)
    submit(manager)
    manager.goto(waiting)

    assert manager.locator(tell).count() == 0
    assert manager.locator("form[action$='/klaarzetten/']").count() == 1
    member = look_as(opens(demo_to_change), "member")
    told = member.locator("main a[href^='/metingen/gehoord/']")
    member.goto(told.first.get_attribute("href") or "")
    assert HEARD in member.locator("main").inner_text()
    check_both_widths(member)


def taken(page: Page, number: str, name: str) -> str:
    """Download a file of the results, and return where it is."""
    page.goto(f"/resultaten/{number}/")
    with page.expect_download() as coming:
        page.locator(f"main a[href='/resultaten/{number}/{name}']").click()
    return str(coming.value.path())


def matrix(page: Page) -> str:
    """Return what the matrix says."""
    page.goto("/overzicht/")
    return page.locator("main table.hv-matrix").inner_text()


def chips(page: Page) -> list[str]:
    """Return the waves that one can choose above the matrix."""
    page.goto("/overzicht/")
    return page.locator("main a.hv-chip[href*='?meting=']").all_inner_texts()


def open_wave(page: Page) -> str:
    """Return the number of the wave that is open."""
    number = last_wave(page)
    page.goto(f"/metingen/{number}/")
    assert page.locator("main a[href$='/sluiten/']").count() == 1
    return number


def last_wave(page: Page) -> str:
    """Return the number of the newest wave."""
    page.goto("/metingen/")
    links = page.locator("main a[href^='/metingen/']").evaluate_all(
        "all => all.map(one => one.pathname)"
    )
    numbers = re.findall(r"/metingen/(\d+)/", " ".join(links))
    return str(max(map(int, numbers)))


def closes(page: Page, number: str) -> None:
    """Close the wave, earlier than planned."""
    follow(page, f"main a[href='/metingen/{number}/sluiten/']")
    check_both_widths(page)
    submit(page, "main form button.hv-btn")
    check_both_widths(page)


def publishes(page: Page, number: str) -> None:
    """Publish its results, once the answers are put away."""
    results = f"main a[href='/resultaten/{number}/']"

    def put_away() -> bool:
        page.goto(f"/metingen/{number}/")
        return page.locator(results).count() > 0

    wait_for(put_away)
    follow(page, results)
    check_both_widths(page)
    submit(page)
    assert page.locator("main form[method=post]").count() == 0  # once, and for good
    check_both_widths(page)
    is_made(page)
    check_both_widths(page)


def plans(page: Page) -> None:
    """Plan a wave of the whole organisation, half a year from now."""
    page.goto("/metingen/nieuw/")
    check_both_widths(page)
    page.locator("main input[name=unit]").first.check()
    submit(page, "main button[name=next]")
    check_both_widths(page)
    first = clock.now().date() + timedelta(days=182)
    page.locator("main [name=title]").fill("Hoe gaan we met elkaar om? Een jaar verder")
    page.locator("main [name=instrument]").first.check()
    for name, days in (("opens", 0), ("remind", 10), ("closes", 20), ("results", 34)):
        day = first + timedelta(days=days)
        page.locator(f"main [name={name}]").fill(day.isoformat())
    submit(page)
    assert page.locator("main a[href$='/instemming/']").count() == 1, page.inner_text("main")
    check_both_widths(page)


def agrees(page: Page) -> None:
    """Record that the participation council consented."""
    number = number_in(page)
    follow(page, "main a[href$='/instemming/']")
    check_both_widths(page)
    page.locator("main [name=kind]").first.check()
    page.locator("main [name=by]").fill("Universiteitsraad Zandmeer")
    page.locator("main [name=on]").fill(clock.now().date().isoformat())
    submit(page)
    assert number_in(page) == number
