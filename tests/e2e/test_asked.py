"""What a team needs from elsewhere: asked, answered from above, and back in the team."""

import pytest

from handvat.access import Role
from tests.e2e.conftest import Opens
from tests.e2e.hands import Hands
from tests.e2e.steps import NARROW, ON_POSTGRES, look_as
from tests.houses import House

SOME = ["nl"] if ON_POSTGRES else ["nl", "en"]
ASKED = {
    "nl": ("Een zaal waar je elkaar goed hoort", "Ja, er komt er een dit jaar."),
    "en": ("A room where you hear each other well", "Yes, there will be one this year."),
}
ANSWERS = "main a[href='/signalen/']"


@pytest.mark.parametrize("language", SOME)
def test_what_a_team_asks_comes_back_to_it_answered(
    journeys: House, opens: Opens, language: str
) -> None:
    wish, answer = ASKED[language]
    page = look_as(opens(journeys, width=NARROW, language=language), Role.FACILITATOR)
    looks_back_on_paper(Hands(page), wish)

    above = Hands(
        look_as(opens(journeys, width=NARROW, language=language), Role.PROGRAMME_MANAGER)
    )
    above.goes(ANSWERS)
    waiting = above.page.locator("main li", has_text=wish).first
    assert "Mens en computer" not in above.page.locator("main").inner_text()
    link = waiting.locator("a").get_attribute("href")
    above.goes(f"main a[href='{link}']")
    above.chooses("antwoord", "doing")
    above.writes("main [name=tekst]", answer)
    above.goes("main form button.govuk-button")
    assert above.page.locator(".hv-message--success").count() == 1

    page.goto("/team/")
    assert answer in page.locator("#terugblik-team").inner_text()


def looks_back_on_paper(facilitator: Hands, wish: str) -> None:
    """Lead a look-back with sheets on the table, keep one wish, and send it on."""
    page = facilitator.page
    page.goto("/team/")
    facilitator.goes("main a[href$='/beginnen/']")
    facilitator.ticks("main [name=papier]")
    facilitator.goes("main form button.govuk-button")
    facilitator.writes("#bewaren [name=need]", wish)
    facilitator.goes("#bewaren form button")
    facilitator.goes("#leiden form button")
    facilitator.goes("main a[href*='/signaal/?regel=']")
    assert page.locator("main [name=tekst]").input_value() == wish
    facilitator.picks("handvat", "str-tea-1")
    facilitator.goes("main form button.govuk-button")  # looks whether it points at somebody
    facilitator.goes("main form button.govuk-button")
    assert page.locator(".hv-message--success").count() == 1


@pytest.mark.parametrize("language", SOME)
def test_a_board_member_sees_what_grows_what_is_asked_and_goes_first(
    journeys: House, opens: Opens, language: str
) -> None:
    page = look_as(opens(journeys, width=NARROW, language=language), Role.BOARD_MEMBER)
    board, start = Hands(page), page.locator("main").inner_text()
    grows = {
        "nl": ("Een afspraak wordt geoefend", "Een gedrag werd vanzelfsprekend"),
        "en": ("An agreement is being practised", "A behaviour became self-evident"),
    }
    assert [one for one in grows[language] if one not in start] == []

    board.goes("main a[href*='/team/stappen/']")  # the board's own agreement
    assert "Universiteit Zandmeer" in page.locator("main").inner_text()
    page.goto("/")
    board.goes(ANSWERS)
    assert page.locator("main a[href^='/signalen/']").count() > 0
    page.goto("/")
    board.goes("main a[href*='/verhalen/nieuw/']")
    assert page.locator("main [name=soort]").input_value() == "learned"
    page.goto("/verhalen/")
    board.goes("main a[href='/leiders-eerst/']")

    assert page.locator("main article").count() == 1  # what they practise themselves
    assert page.locator("main .hv-card--warm").count() == 1  # one story, and no count of leaders
    assert "Ik besloot te snel" in page.locator("main").inner_text()
