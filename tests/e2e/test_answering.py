"""From an invitation to thank-you, on a phone, with and without script."""

import re
from collections.abc import Callable
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import Opens, without_script
from tests.e2e.steps import (
    LANGUAGES,
    NARROW,
    check_both_widths,
    check_width,
    follow,
    link_mailed_to,
    presses,
    tabs_to,
)
from tests.houses import House

Invitation = Callable[[], str]
NEXT = "button[name=to]:not([value=back])"
BACK = "button[value=back]"
MANY = 60  # more pages than any questionnaire here
THANKS = re.compile(r"/invullen/bedankt/[0-9a-f-]{36}/$")
ALREADY = re.compile(r"/invullen/bedankt/[0-9a-f-]{36}/eerder/$")


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_answers_on_a_phone_without_script(
    demo: House, opens: Opens, invitation: Invitation, language: str
) -> None:
    link = invitation()
    is_looked_at_by_a_scanner(demo, link)
    page = opens(demo, width=NARROW, language=language, script=False)
    page.goto(link)
    begins(page)
    answers_the_rest(page)
    sends(page)

    assert THANKS.search(page.url)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator(".hv-card--now").inner_text()  # when the results will be shown
    assert [one for one in page.context.cookies() if "/invullen" in str(one.get("path"))] == []


def test_somebody_leaves_half_way_and_goes_on_later(
    demo: House, opens: Opens, invitation: Invitation
) -> None:
    link = invitation()
    page = opens(demo, width=NARROW, script=False)
    page.goto(link)
    begins(page)
    chooses(page, 4)
    moves(page, NEXT)
    chooses(page, 2)
    moves(page, NEXT)
    left_at = page.url
    page.goto("about:blank")

    page.goto(link)
    follow(page, "main .hv-card--now a.hv-btn")

    assert page.url == left_at
    moves(page, BACK)
    assert chosen(page) == [2] * page.locator("main fieldset").count()


def test_somebody_skips_questions_and_looks_them_over(
    demo: House, opens: Opens, invitation: Invitation
) -> None:
    page = opens(demo, width=NARROW, script=False)
    page.goto(invitation())
    begins(page)
    moves(page, NEXT)
    chooses(page, 3)
    answers_the_rest(page, choose=False)
    skipped = page.locator(".hv-answer__list .hv-soft").count()

    follow(page, ".hv-answer__list a")
    chooses(page, 1)
    moves(page, NEXT)

    assert page.url.endswith("/nakijken/")
    assert page.locator(".hv-answer__list .hv-soft").count() < skipped
    sends(page)
    assert THANKS.search(page.url)


def test_an_empty_sheet_cannot_be_sent(demo: House, opens: Opens, invitation: Invitation) -> None:
    page = opens(demo, width=NARROW, script=False)
    page.goto(invitation())
    begins(page)

    answers_the_rest(page, choose=False)

    assert page.locator("main form").count() == 0
    assert page.locator("main a.hv-btn").count() == 1


def test_the_back_button_of_the_browser_loses_nothing(
    demo: House, opens: Opens, invitation: Invitation
) -> None:
    page = opens(demo, width=NARROW, script=False)
    page.goto(invitation())
    begins(page)
    first = page.url
    chooses(page, 4)
    moves(page, NEXT)
    chooses(page, 1)
    moves(page, NEXT)

    page.go_back()
    page.go_back()

    assert page.url == first
    assert chosen(page) == [4] * page.locator("main fieldset").count()


def test_what_is_sent_twice_counts_once_and_says_so(
    demo: House, opens: Opens, invitation: Invitation
) -> None:
    link = invitation()
    page = opens(demo, width=NARROW)
    page.goto(link)
    begins(page)
    answers_the_rest(page)
    moves(page, "main form button")
    names = ("credential", "sheet", "draft")
    filled: dict[str, str | float | bool] = {
        name: page.locator(f"main [name={name}]").input_value() for name in names
    }
    moves(page, "main form button")
    assert THANKS.search(page.url)

    again = page.request.post("/verstuur/", form=filled)  # as the back button and Send would
    page.goto(again.url)

    assert ALREADY.search(page.url)
    check_both_widths(page)
    assert page.request.post(f"{link}nakijken/").status == 200  # as the back button and reload
    answer = page.goto(link)
    assert answer is not None
    assert answer.status == 200
    assert page.locator("main form").count() == 0
    check_both_widths(page)


def test_the_mailed_invitation_leads_to_the_questions(demo: House, opens: Opens) -> None:
    link = link_mailed_to(demo, "demo-member@zandmeer.example", r"/invullen/#[\w.]+")
    link = without_script(link)
    page = opens(demo, width=NARROW, script=False)

    page.goto(link)
    begins(page)

    assert page.locator("main fieldset").count() > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_answers_with_the_keyboard_alone(
    demo: House, opens: Opens, invitation: Invitation, language: str
) -> None:
    page = opens(demo, width=NARROW, language=language)
    page.goto(invitation())
    check_both_widths(page)
    tabs_to(page, "main a.hv-btn")
    presses(page, "Enter")
    for number in range(MANY):
        if page.url.endswith("/nakijken/"):
            break
        if number < 2:
            check_both_widths(page)
        tabs_to(page, "main input[type=radio]")
        page.keyboard.press("Space")
        tabs_to(page, NEXT)
        presses(page, "Enter")
    check_both_widths(page)
    tabs_to(page, "main form button")
    presses(page, "Enter")
    check_both_widths(page)
    tabs_to(page, "main form button")
    presses(page, "Space")

    assert THANKS.search(page.url)
    check_both_widths(page)


def is_looked_at_by_a_scanner(house: House, link: str) -> None:
    """Open the link several times, as programs do that guard a mailbox."""
    for method in ("HEAD", "GET", "HEAD", "GET"):
        whole = house.more["HANDVAT_SITE_URL"] + link
        with urlopen(Request(whole, method=method), timeout=30) as seen:  # noqa: S310 -- our own
            assert seen.status == 200


def begins(page: Page) -> None:
    """Go from the invitation to the first question."""
    check_width(page)
    follow(page, "main a.hv-btn")
    assert page.url.endswith("/vragen/1/")


def chooses(page: Page, nth: int) -> None:
    """Choose the nth answer, from 0, of everything that is asked on the page."""
    for group in page.locator("main fieldset").all():
        group.locator("input[type=radio]").nth(nth).check()


def chosen(page: Page) -> list[int]:
    """Return which answers are chosen on the page, from 0."""
    groups = page.locator("main fieldset").all()
    each = [
        [radio.is_checked() for radio in group.locator("input[type=radio]").all()]
        for group in groups
    ]
    return [one.index(True) for one in each if True in one]


def moves(page: Page, button: str) -> None:
    """Press a button below the questions."""
    with page.expect_navigation():
        page.locator(button).click()


def answers_the_rest(page: Page, *, choose: bool = True) -> None:
    """Answer, or skip, until everything can be looked over."""
    for _ in range(MANY):
        if page.url.endswith("/nakijken/"):
            check_width(page)
            return
        check_width(page)
        if choose:
            chooses(page, 3)
        moves(page, NEXT)
    raise AssertionError(page.url)


def sends(page: Page) -> None:
    """Go from looking over to thank-you."""
    for _ in ("ready", "send"):
        with page.expect_navigation():
            page.locator("main form button").click()
