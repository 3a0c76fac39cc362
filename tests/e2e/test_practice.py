"""Practising together: from paper to agreement, and looking back."""

import pytest
from playwright.sync_api import Page

from handvat.access import Role
from tests.e2e.conftest import Opens
from tests.e2e.steps import (
    LANGUAGES,
    NARROW,
    check_both_widths,
    look_as,
    presses,
    presses_in_place,
    submit,
    tabs_to,
)
from tests.houses import House

BUTTON = "main form button.govuk-button"
SAID = {
    "nl": ("Als het stil wordt, dan vragen we door", "Een vaste plek voor overleg"),
    "en": ("If it goes quiet, then we ask on", "A fixed place to meet"),
}

WRITERS = (Role.MEMBER, Role.TEAM_LEAD, Role.FACILITATOR, Role.RESEARCHER)
NOTES = (
    "We vroegen rond.",
    "Het overleg was rustig.",
    "Iemand bedankte mij.",
    "Het lukte online.",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_came_out_on_paper_is_brought_in_with_the_keyboard(
    demo_to_change: House, opens: Opens, language: str
) -> None:
    page = look_as(opens(demo_to_change, width=NARROW, language=language), Role.FACILITATOR)
    page.goto("/papier/")
    check_both_widths(page)
    tabs_to(page, "main a[href*='/papier/oogst/']")
    presses(page, "Enter")
    check_both_widths(page)
    tabs_to(page, "main textarea")
    page.keyboard.type("\n".join(SAID[language]))
    tabs_to(page, BUTTON)
    presses(page, "Enter")

    becomes(page, 0, "agreement")
    becomes(page, 1, "signal")
    tabs_to(page, BUTTON)
    presses(page, "Enter")
    check_both_widths(page)  # the page asks what the signal is about
    assert page.locator("#id_regel-0-tekst").input_value() == SAID[language][0]
    page.locator("#id_regel-1-raakt").select_option("str-tea-1")
    tabs_to(page, BUTTON)
    presses(page, "Enter")

    assert page.locator(".hv-message--success").count() == 1


def test_every_sheet_of_the_workshop_can_be_read_by_everyone(demo: House, opens: Opens) -> None:
    page = opens(demo)
    for path in ("alles/?begin=09:00&over=keuze", "posters/", "posters/b00/?blad=a3"):
        page.goto(f"/papier/{path}")

        check_both_widths(page)


def becomes(page: Page, line: int, what: str) -> None:
    """Choose what a line becomes, with the keyboard."""
    tabs_to(page, f"#id_regel-{line}-wordt")
    page.locator(f"#id_regel-{line}-wordt").select_option(what)


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_write_in_silence_and_it_appears_at_once(
    demo_to_change: House, opens: Opens, language: str
) -> None:
    lead = look_as(opens(demo_to_change, language=language), Role.TEAM_LEAD)
    lead.goto("/team/")
    team = lead.url.rstrip("/").rpartition("/")[2]
    lead.goto(f"/terugblik/team/{team}/beginnen/")
    check_both_widths(lead)
    submit(lead)
    for role, note in zip(WRITERS, NOTES, strict=True):
        writes(
            look_as(opens(demo_to_change, width=NARROW, language=language), role), lead.url, note
        )
        lead.goto(lead.url.partition("#")[0])
        assert [said for said in NOTES if said in lead.locator("main").inner_text()] == []

    submit(lead, "#leiden form button")
    check_both_widths(lead)
    assert sorted(lead.locator(".lb-notes li").all_inner_texts()) == sorted(NOTES)
    lead.locator("#bewaren textarea").first.fill(NOTES[0])
    submit(lead, "#bewaren form button")
    submit(lead, "#leiden form button")

    check_both_widths(lead)
    said = lead.locator("main").inner_text()
    assert NOTES[0] in said
    assert NOTES[1] not in said


def writes(page: Page, address: str, note: str) -> None:
    """Write one line in a look-back, with the keyboard alone, on a phone."""
    page.goto(address)
    check_both_widths(page)
    tabs_to(page, "#schrijven textarea")
    page.keyboard.type(note)
    tabs_to(page, "#schrijven form button")
    presses_in_place(page, "Enter")
