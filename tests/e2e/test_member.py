"""A member's own journey on a phone: say how I stand, my small step, write, thank, the wall."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from playwright.sync_api import Browser, Page

from handvat.access import Role
from handvat.practice.queries.checkins import LOOKS_LIKE
from handvat.psychometrics.stages import Leaning
from tests.e2e.conftest import Opens
from tests.e2e.hands import Hands
from tests.e2e.steps import NARROW, ON_POSTGRES, follow, look_as, submit
from tests.houses import House

ON_THE_TABLE = "Wij laten elkaar uitpraten"
SAW = {
    "nl": ("We vroegen rond voor we besloten.", "Ik durfde te zeggen wat ik zag."),
    "en": ("We asked around before we decided.", "I dared to say what I saw."),
}
# Everyone in a team takes part in it, whatever else they do in the organisation.
WITH_SCRIPT = {Role.MEMBER: "nl", Role.RESEARCHER: "en"}
WITHOUT = {Role.CONFIDENTIAL_ADVISER: "nl", Role.INTEGRITY_ADVISER: "en"}


@pytest.mark.parametrize("role", WITHOUT if ON_POSTGRES else [*WITH_SCRIPT, *WITHOUT])
def test_a_member_says_writes_and_thanks(
    journeys: House, opens: Opens, look_back: str, role: Role
) -> None:
    language, script = (WITH_SCRIPT | WITHOUT)[role], role in WITH_SCRIPT
    page = look_as(opens(journeys, width=NARROW, language=language, script=script), role)
    member = Hands(page, axe=script)

    sees_the_small_step(member, language)
    says_how_they_stand(member)
    answers_the_check_in(member)
    writes_in_the_look_back(member, look_back, SAW[language][0])
    thanks_the_team(member, *SAW[language])


@pytest.fixture(scope="module")
def look_back(journeys: House, chromium: Browser) -> Iterator[str]:
    """Let the team lead begin to look back; give where."""
    context = chromium.new_context(base_url=journeys.more["HANDVAT_SITE_URL"])
    lead = look_as(context.new_page(), Role.TEAM_LEAD)
    lead.goto("/team/")
    follow(lead, "main a[href$='/beginnen/']")
    submit(lead)
    yield lead.url
    for _ in ("open", "done"):
        lead.goto(lead.url)
        submit(lead, "#leiden form button")
    context.close()


def sees_the_small_step(member: Hands, language: str) -> None:
    """From the start page to the ladder, and to what the last check-in suggests."""
    step = member.page.locator("main h3 + p").inner_text()
    member.goes("main a[href*='/team/stappen/']")
    shown = member.page.locator("main").inner_text()
    with translation.override(language):
        assert str(LOOKS_LIKE[Leaning.PRACTISING]) in shown
    assert step in shown


def says_how_they_stand(member: Hands) -> None:
    """Say it of what is on the table, and hear that it came over."""
    member.page.goto("/team/")
    link = member.page.locator("main a", has_text=ON_THE_TABLE).first.get_attribute("href")
    member.goes(f"main a[href='{link}']")
    member.chooses("keuze", "live_with")
    member.goes("#staan form button")
    assert said_well(member.page)


def answers_the_check_in(member: Hands) -> None:
    """Take part, answer three questions, and be thanked."""
    member.page.goto("/")
    member.goes("main a[href$='/check-in/']")
    member.goes("main form[action$='/meedoen/'] button")
    names = member.page.locator("main [type=radio]").evaluate_all(
        "all => [...new Set(all.map(one => one.name))]"
    )
    assert len(names) == 3
    for name in names:
        member.chooses(name, "4")
    member.goes("main form button")
    assert "/invullen/check-in/" in member.page.url
    assert not member.page.url.endswith("/eerder/")


def writes_in_the_look_back(member: Hands, address: str, text: str) -> None:
    """Put a line on the pile; it does not appear yet."""
    member.page.goto(address)
    member.writes("#schrijven textarea", text)
    member.sends("#schrijven form button")
    assert text not in member.page.locator("main").inner_text()


def thanks_the_team(member: Hands, saw: str, did: str) -> None:
    """From the page of the team to its wall."""
    member.page.goto("/team/")
    member.goes("#waardering a[href*='/waardering/aan/']")
    member.picks("gedrag", "b00")
    member.writes("main [name=zag]", saw)
    member.writes("main [name=deed]", did)
    member.goes("main form button.govuk-button")
    assert member.page.url.endswith("/waardering/dank/")

    member.page.goto("/team/")
    assert did in member.page.locator("#waardering").inner_text()


def said_well(page: Page) -> bool:
    """Return whether the page says that something was done."""
    return page.locator(".hv-message--success").count() == 1


@pytest.mark.parametrize(("language", "role"), [("nl", Role.MEMBER), ("en", Role.TEAM_LEAD)])
def test_somebody_shows_a_thank_you_to_the_team_with_their_name(
    journeys: House, opens: Opens, language: str, role: Role
) -> None:
    script = language == "en"
    page = look_as(opens(journeys, width=NARROW, language=language, script=script), role)
    receiver = Hands(page, axe=script)
    receiver.goes("main a[href='/mijn/waardering/']")
    words = page.locator("article .hv-quote").first.inner_text()
    assert words not in fetched(page)

    receiver.unfolds("main article summary")
    receiver.ticks("main article [name=naam]")
    receiver.goes("main article form[action$='/muur/'] button")

    assert words in fetched(page)


def fetched(page: Page) -> str:
    """Return the wall of the team, read beside the page that is open."""
    answer = page.request.get("/team/").text()
    return answer[answer.index('id="waardering"') :].partition("</section>")[0]
