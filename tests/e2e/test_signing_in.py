"""Signing in, and what happens when one is not signed in any more."""

import pytest
from playwright.sync_api import Page

from handvat.access import Role
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    NARROW,
    check_both_widths,
    follow,
    link_mailed_to,
    look_as,
    submit,
)
from tests.houses import House

RESET, LINK = r"/account/password/reset/key/\S+", r"/aanmelden/link/\S+"
PASSWORD = "een rustige zin over de zee"
SIGNED_IN = "a[href='/mijn/']"


def address_of(role: Role) -> str:
    """Return the address of the invented person with this role."""
    return f"demo-{role.value.replace('_', '-')}@zandmeer.example"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_somebody_signs_in_with_a_mailed_link_without_script(
    demo: House, opens: Opens, language: str
) -> None:
    address = address_of(Role.RESEARCHER)
    page = opens(demo, width=NARROW, language=language, script=False)
    page.goto("/account/login/")
    follow(page, "main a[href^='/aanmelden/link/']")
    page.locator("main [name=email]").fill(address)
    submit(page)

    link = link_mailed_to(demo, address, LINK)
    page.request.get(link)  # a scanner opens it first
    page.goto(link)
    submit(page)

    assert page.locator(SIGNED_IN).count() > 0
    page.context.clear_cookies(name="sessionid")
    page.goto(link)
    submit(page)
    assert page.locator(SIGNED_IN).count() == 0  # it works once


def test_somebody_chooses_a_password_and_signs_in_with_it(demo: House, opens: Opens) -> None:
    page = opens(demo)
    chooses_a_password(demo, page, address_of(Role.FACILITATOR))
    assert page.locator(SIGNED_IN).count() > 0
    page.goto("/account/logout/")
    check_both_widths(page)
    submit(page, "main form button")

    signs_in(page, address_of(Role.FACILITATOR), "not this one at all")
    assert page.locator("main .govuk-error-summary").count() == 1
    check_both_widths(page)
    signs_in(page, address_of(Role.FACILITATOR), PASSWORD)

    assert page.locator(SIGNED_IN).count() > 0


def test_a_session_that_ends_keeps_what_was_typed(demo: House, opens: Opens) -> None:
    typed = "Wie iets ziet, zegt het dezelfde week nog."
    address = address_of(Role.PROGRAMME_MANAGER)
    chooses_a_password(demo, opens(demo), address)
    page = look_as(opens(demo), Role.PROGRAMME_MANAGER)
    page.goto("/programma/")
    follow(page, "main a[href^='/programma/'][href*='-']")
    form = page.url
    page.locator("main textarea").first.fill(typed)
    page.locator("main input[name=state][value=begun]").check()

    page.context.clear_cookies(name="sessionid")
    submit(page)
    assert "Wat je typte, blijft hier" in page.locator("main").inner_text()
    check_both_widths(page)
    page.locator("main [name=login]").fill(address)
    page.locator("main [name=password]").fill(PASSWORD)
    submit(page)

    assert typed in page.locator("main").inner_text()
    assert "begun" not in page.locator("main").inner_text()
    check_both_widths(page)
    submit(page)
    page.goto(form)
    assert page.locator("main textarea").first.input_value() == typed


def test_who_is_not_signed_in_is_led_back_after_signing_in(demo: House, opens: Opens) -> None:
    chooses_a_password(demo, opens(demo), address_of(Role.BOARD_MEMBER))
    page = opens(demo, width=NARROW)

    page.goto("/mijn/")
    page.locator("main [name=login]").fill(address_of(Role.BOARD_MEMBER))
    page.locator("main [name=password]").fill(PASSWORD)
    submit(page)

    assert page.url.endswith("/mijn/")


def chooses_a_password(house: House, page: Page, address: str) -> None:
    """Ask for a link to choose a password, and choose one."""
    page.goto("/account/login/")
    check_both_widths(page)
    follow(page, "main a[href='/account/password/reset/']")
    check_both_widths(page)
    page.locator("main [name=email]").fill(address)
    submit(page)
    page.goto(link_mailed_to(house, address, RESET))
    check_both_widths(page)
    for name in ("password1", "password2"):
        page.locator(f"main [name={name}]").fill(PASSWORD)
    submit(page)


def signs_in(page: Page, address: str, password: str) -> None:
    """Sign in with a password."""
    page.goto("/account/login/")
    page.locator("main [name=login]").fill(address)
    page.locator("main [name=password]").fill(password)
    submit(page)
