"""The wording coach, with and without script, for everybody."""

import pytest
from playwright.sync_api import FilePayload

from tests.e2e.conftest import Opens
from tests.e2e.steps import LANGUAGES, check_both_widths, look_as, submit
from tests.framing.readers.office import docx, paragraph
from tests.houses import House

PAGE = "/gedrag/taalcoach/"
TEXT = (
    "Het is verboden om te roepen.\n\nWij laten elkaar uitpraten.\n\nVraag het mevrouw Jansen."
    "\n\nNous nous écoutons avec respect."
)
SENT = 80_000  # bytes of a first view, at most


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_a_text_comes_back_with_its_notes(
    demo: House, opens: Opens, language: str
) -> None:
    page = opens(demo, language=language, script=False)
    page.goto(PAGE)

    page.locator("textarea").fill(TEXT)
    submit(page, "main form button")

    assert page.locator("mark.wd-again").all_inner_texts() == ["verboden"]
    assert page.locator("#n1 q").inner_text() == "verboden"
    assert page.locator("textarea").input_value().split() == TEXT.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_can_be_used_by_everybody(demo: House, opens: Opens, language: str) -> None:
    page = look_as(opens(demo, language=language), "member")
    page.goto(PAGE)
    check_both_widths(page)

    page.locator("textarea").fill(TEXT)
    page.locator("mark.wd-again").first.wait_for()
    page.locator(".wd-why").evaluate_all("all => all.forEach(one => one.open = true)")

    check_both_widths(page)


def test_while_typing_the_notes_come_and_go_and_the_focus_stays(demo: House, opens: Opens) -> None:
    page = opens(demo)
    page.goto(PAGE)

    page.locator("textarea").press_sequentially("Het is verboden om te roepen.")
    page.locator("mark.wd-again").wait_for()
    focused = page.evaluate("document.activeElement.name")
    page.locator("textarea").fill("Wij laten elkaar uitpraten.")
    page.locator("mark.wd-again").wait_for(state="detached")

    assert focused == "tekst"
    assert page.locator("mark.wd-strong").count() == 1
    assert page.url.endswith(PAGE)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_coach_thinks_along_under_a_behaviour_of_ones_own(
    demo: House, opens: Opens, language: str, *, script: bool
) -> None:
    page = look_as(opens(demo, language=language, script=script), "team_lead")
    page.goto("/team/")
    unit = page.url.rstrip("/").rsplit("/", 1)[-1]
    page.goto(f"/gedrag/nieuw/{unit}/")
    quiet = page.locator(".wd-along").count()

    page.locator("#id_nl").fill("Onderbreken is verboden.")
    if not script:
        page.locator("button[name=kijk]").click()
    page.locator(".wd-along").wait_for()
    if script:
        assert page.evaluate("document.activeElement.id") == "id_nl"
        assert page.locator("#gezegd").inner_text()
        check_both_widths(page)

    assert quiet == 0
    assert page.locator(".wd-along mark").all_inner_texts() == ["verboden"]
    with page.expect_navigation():
        page.locator(".wd-along a", has_text={"nl": "Waarom?", "en": "Why?"}[language]).click()
    assert page.url.endswith("/gedrag/taalcoach/regels/#F101")
    if script:
        check_both_widths(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_is_looked_at_while_somebody_writes_it(
    demo: House, opens: Opens, language: str
) -> None:
    page = look_as(opens(demo, language=language), "team_lead")
    page.goto("/team/")
    unit = page.url.rstrip("/").rsplit("/", 1)[-1]
    page.goto(f"/afspraken/{unit}/nieuw/")

    page.locator("#id_zin").fill("Wij onderbreken elkaar niet.")
    page.locator(".wd-along").wait_for()
    check_both_widths(page)
    page.locator("#id_zin").fill("")

    page.locator(".wd-along").wait_for(state="detached")


def test_a_member_brings_a_file(demo: House, opens: Opens) -> None:
    page = look_as(opens(demo), "member")
    page.goto(PAGE)

    body = docx(paragraph("Het is verboden om te roepen."))
    file = FilePayload(name="code.docx", mimeType="application/octet-stream", buffer=body)
    page.locator("input[type=file]").set_input_files(file)
    page.locator("main form button").click()

    assert page.locator("mark.wd-again").inner_text() == "verboden"


@pytest.mark.parametrize("role", ["", "team_lead"])
def test_the_first_view_is_light(demo: House, opens: Opens, role: str) -> None:
    page, where = opens(demo), PAGE
    if role:
        look_as(page, role).goto("/team/")
        unit = page.url.rstrip("/").rsplit("/", 1)[-1]
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        where = f"/afspraken/{unit}/nieuw/"
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    sent: list[float] = []
    network.on("Network.loadingFinished", lambda told: sent.append(told["encodedDataLength"]))

    page.goto(where, wait_until="networkidle")

    assert 0 < sum(sent) <= SENT
