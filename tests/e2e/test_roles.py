"""Through the eyes of each role: from the start page to what has been arranged."""

import pytest

from handvat.access import Permission, Role, allows
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    LANGUAGES,
    NARROW,
    ON_POSTGRES,
    check_both_widths,
    check_width,
    follow,
    look_as,
    submit,
)
from tests.houses import House

SOME = (Role.MEMBER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR)
OVERVIEW = ".hv-nav a[href='/overzicht/']"
CELL, HANDHOLD, CHANGE = (
    f"main a[href*='{part}']" for part in ("/vak/", "/handvat/", "/programma/")
)


@pytest.mark.parametrize("role", SOME if ON_POSTGRES else list(Role))
def test_from_start_to_matrix_to_cell_to_handhold(demo: House, opens: Opens, role: Role) -> None:
    for language in LANGUAGES:
        page = look_as(opens(demo, language=language), role)

        for selector in (OVERVIEW, CELL, HANDHOLD):
            follow(page, selector)
            page.set_viewport_size({"width": NARROW, "height": 900})
            check_width(page)
            page.set_viewport_size({"width": 1200, "height": 900})

        may_change = page.locator("main .hv-btn--quiet[href*='/programma/']").count() == 1
        assert may_change == allows(role, Permission.EDIT_ARRANGEMENTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_team_lead_says_what_has_been_arranged(demo: House, opens: Opens, language: str) -> None:
    page = look_as(opens(demo, width=NARROW, language=language), Role.TEAM_LEAD)
    for selector in (OVERVIEW.replace(".hv-nav", ".hv-menu"), CELL, HANDHOLD, CHANGE):
        if selector.startswith(".hv-menu"):
            page.locator(".hv-menu summary").click()
        follow(page, selector)
        check_both_widths(page)

    said = f"We bespreken dit elke maand ({language})."
    page.locator("main textarea").first.fill(said)
    page.locator("main input[name=state][value=begun]").check()
    submit(page)

    assert said in page.locator("main").inner_text()
    check_both_widths(page)


def test_what_a_role_may_not_see_is_said_kindly(demo: House, opens: Opens) -> None:
    page = look_as(opens(demo), Role.MEMBER)

    for path in ("/beheer/", "/metingen/nieuw/", "/beheer/inlezen/"):
        answer = page.goto(path)

        assert answer is not None
        assert answer.status == 403
        assert page.locator("main a.hv-btn[href='/']").count() == 1
        check_both_widths(page)


WIDE_TABLES = {
    Role.ADMINISTRATOR: "/beheer/logboek/",
    Role.MEMBER: "/overzicht/{team}/tabel/",
}


@pytest.mark.parametrize("role", WIDE_TABLES)
def test_a_wide_table_stacks_on_a_phone(demo: House, opens: Opens, role: Role) -> None:
    page = look_as(opens(demo, width=NARROW), role)
    page.goto("/overzicht/")
    team = page.url.rstrip("/").rpartition("/")[2]

    page.goto(WIDE_TABLES[role].format(team=team))

    assert page.locator(".hv-scroll tbody tr").count() > 1
    assert page.evaluate("document.querySelector('.hv-scroll').scrollWidth") < NARROW
    assert page.get_by_role("row").count() > 1


AT_ONCE = {  # a page, and the form on it that cannot be taken back
    "/metingen/check-ins/": "form[action$='/einde/']",
    "/metingen/": "form[action$='/herinneren/']",
}


@pytest.mark.parametrize("path", AT_ONCE)
def test_what_cannot_be_taken_back_is_not_one_press_away(
    demo: House, opens: Opens, path: str
) -> None:
    page = look_as(opens(demo, width=NARROW), Role.PROGRAMME_MANAGER)
    page.goto(path)
    if path == "/metingen/":
        follow(page, "main .hv-card a[href^='/metingen/']")
    button = page.locator(f"{AT_ONCE[path]} button")

    hidden = not button.is_visible()
    page.locator("main details summary").first.click()

    assert hidden
    assert button.is_visible()
    check_both_widths(page)
