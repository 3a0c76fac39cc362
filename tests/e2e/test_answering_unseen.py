"""A browser with scripts answers so that the server cannot recognise its credential."""

import base64
import json
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, Request, Route

from handvat.sealing.manifest import Entry, Manifest, info_of
from handvat.sealing.poprf import blind_evaluate, derive_key_pair
from tests.e2e.conftest import Opens
from tests.e2e.steps import LANGUAGES, NARROW, check_both_widths, check_width, tabs_to
from tests.e2e.test_answering import MANY, THANKS
from tests.houses import House

Mailed = Callable[[], str]
READY = "#hv-whole[data-ready]"
OTHER = derive_key_pair(bytes(range(32)), b"of somebody else")


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_answers_and_the_code_never_travels_with_the_answer(
    demo: House, opens: Opens, mailed_invitation: Mailed, language: str
) -> None:
    link = mailed_invitation()
    page = opens(demo, width=NARROW, language=language)
    sent: list[Request] = []
    page.on("request", lambda one: sent.append(one))  # noqa: PLW0108 -- it marks what it is given
    address = demo.more["HANDVAT_SITE_URL"]  # somebody who is signed in has a cookie
    page.context.add_cookies([{"name": "sessionid", "value": "x" * 32, "url": address}])
    opened(page, link)
    check_told(page, language)
    answers(page)
    sends(page)

    assert THANKS.search(page.url)
    assert page.locator("html").get_attribute("lang") == language
    assert page.evaluate("Object.keys(localStorage)") == []
    check_apart(sent, link.partition("#")[2].partition(".")[0])


def check_told(page: Page, language: str) -> None:
    """Look whether the page tells the unit, the number and six words."""
    invited = {"nl": "uitgenodigd", "en": "invited"}[language]
    told = page.locator("[data-fill=place]").inner_text()
    assert re.fullmatch(rf".+, \d+ {invited}", told)
    assert len(page.locator("[data-fill=words]").inner_text().split()) == 6
    check_width(page)


def check_apart(sent: list[Request], code: str) -> None:
    """Look whether code and answer travelled apart, and nothing with them that ties them."""
    posted = [one for one in sent if one.method == "POST"]
    paths = [one.url.partition("/invullen/")[2] for one in posted if code in str(one.post_data)]
    assert paths == ["openen/", "ruilen/"]
    assert code not in " ".join(one.url.partition("#")[0] for one in sent)
    for one in posted:
        assert not {"cookie", "referer"} & set(one.all_headers())
    exchange, answer = (parse_qs(one.post_data or "") for one in posted[-2:])
    assert set(answer) == {"credential", "sheet"}
    (credential,) = answer["credential"]
    assert serial_of(credential) not in base64.b64decode(exchange["blinded"][0])


def test_an_interrupted_answer_goes_on_and_an_exchange_is_repeated(
    demo: House, opens: Opens, mailed_invitation: Mailed
) -> None:
    link = mailed_invitation()
    page = opens(demo, width=NARROW)
    opened(page, link)
    answers(page)
    exchanges: list[str] = []
    page.on(
        "request",
        lambda one: exchanges.append(one.post_data or "") if "ruilen" in one.url else None,
    )
    page.route("**/verstuur/", lambda route: route.abort())
    page.locator("[data-go=send]").click()
    page.locator("[data-trouble=busy]:not([hidden])").wait_for()
    page.unroute("**/verstuur/")

    page.reload()
    page.locator(READY).wait_for()
    chosen = page.locator("input:checked").count()
    goes_on_to_the_end(page)
    sends(page)

    assert chosen > 0
    assert THANKS.search(page.url)
    assert len(exchanges) == 2
    assert exchanges[0] == exchanges[1]


def test_another_browser_gets_nothing_for_an_invitation_that_was_exchanged(
    demo: House, opens: Opens, mailed_invitation: Mailed
) -> None:
    link = mailed_invitation()
    first = opens(demo, width=NARROW)
    opened(first, link)
    answers(first)
    sends(first)
    second = opens(demo, width=NARROW)
    opened(second, link)
    assert second.locator("[data-step=begin] .hv-card--warm").count() >= 1
    answers(second)
    second.locator("[data-go=send]").click()

    second.locator("[data-trouble=exchanged]:not([hidden])").wait_for()
    check_both_widths(second)
    plain = opens(demo, width=NARROW, script=False)
    code = link.partition("#")[2].partition(".")[0]
    plain.goto(f"/invullen/{code}/")
    assert plain.locator("main form, main a.hv-btn").count() == 0


def changed_proof(route: Route) -> None:
    answer = json.loads(route.fetch().text())
    proof = bytearray(base64.b64decode(answer["proof"]))
    proof[5] ^= 1
    route.fulfill(json=answer | {"proof": base64.b64encode(proof).decode()})


def written(came):
    (evaluated,) = came.elements
    return {
        "evaluated": base64.b64encode(evaluated).decode(),
        "proof": base64.b64encode(came.proof).decode(),
    }


@pytest.mark.parametrize("liar", ["another key", "a changed proof", "a decoy unit"])
def test_a_proof_that_does_not_fit_is_refused_and_nothing_is_sent(
    demo: House, opens: Opens, mailed_invitation: Mailed, liar: str
) -> None:
    page = opens(demo, width=NARROW)
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    opened(page, mailed_invitation())
    header = json.loads(page.locator("#hv-whole").get_attribute("data-header") or "")
    entry = json.loads(page.locator("#hv-whole").get_attribute("data-entry") or "")

    def lies(route: Route) -> None:
        if liar == "a changed proof":
            return changed_proof(route)
        unit = entry["unit"] + (liar == "a decoy unit")
        secret = OTHER.secret
        (blinded,) = parse_qs(route.request.post_data or "")["blinded"]
        came = blind_evaluate(secret, [base64.b64decode(blinded)], info_of(header["wave"], unit))
        return route.fulfill(json=written(came))

    page.route("**/ruilen/", lies)
    answers(page)
    page.locator("[data-go=send]").click()

    page.locator("[data-trouble=proof]:not([hidden])").wait_for()
    assert [url for url in sent if url.endswith("/verstuur/")] == []
    check_both_widths(page)


@pytest.fixture(scope="module")
def unspent(mailed_invitation: Mailed) -> str:
    """Return an invitation that no test here uses up."""
    return mailed_invitation()


@pytest.mark.parametrize("liar", ["key", "unit", "number"])
def test_a_second_key_or_a_decoy_unit_is_refused_before_anything_is_asked(
    demo: House, opens: Opens, unspent: str, liar: str
) -> None:
    page = opens(demo, width=NARROW)
    page.route("**/openen/", lambda route: shows_another(route, liar))
    opened(page, unspent)

    assert page.locator("[data-trouble=manifest]").is_visible()
    assert page.locator("[data-go=next]").first.is_visible() is False
    check_both_widths(page)


def shows_another(route: Route, liar: str) -> None:
    """Show a manifest of one entry, whole in itself, that differs in what `liar` says."""
    body = route.fetch().text()
    facts = {
        name: json.loads(unescaped(re.search(rf'data-{name}="([^"]*)"', body)))
        for name in ("header", "entry")
    }
    entry = facts["entry"]
    other = Entry(
        entry["unit"] + 1000 * (liar == "unit"),
        entry["name"],
        entry["invited"] - (liar == "number"),
    )
    key = OTHER.public.hex() if liar == "key" else facts["header"]["key"]
    manifest = Manifest(facts["header"]["wave"], bytes.fromhex(key), (other,))
    steps = manifest.path(other.unit)
    values = {
        "header": manifest.header,
        "entry": str(other),
        "path": " ".join(f"{'left' if s.left else 'right'}:{s.hash.hex()}" for s in steps),
    }
    for name, value in values.items():
        body = re.sub(
            rf'data-{name}="[^"]*"', f'data-{name}="{value.replace(chr(34), "&quot;")}"', body
        )
    route.fulfill(body=body, content_type="text/html; charset=utf-8")


def unescaped(found: re.Match[str] | None) -> str:
    assert found
    return unescape(found[1])


def test_a_code_that_was_typed_leads_to_the_same_questions(
    demo: House, opens: Opens, unspent: str
) -> None:
    code = unspent.partition("#")[2].partition(".")[0]
    page = opens(demo, width=NARROW)
    page.goto("/invullen/")
    page.locator("[name=code]").fill(code.lower())
    page.locator("#hv-door button").click()

    page.locator(READY).wait_for()
    assert page.url.endswith(f"#{code}")
    assert re.search(r", \d+ uitgenodigd", page.locator("[data-fill=place]").inner_text())


def test_what_is_no_code_is_said_to_be_none_and_stays_in_its_field(
    demo: House, opens: Opens
) -> None:
    page = opens(demo, width=NARROW)
    page.goto("/invullen/")

    page.locator("[name=code]").fill("../../x")
    page.locator("#hv-door button").click()

    assert "Vergelijk de code met je brief" in page.locator("#errors").inner_text()
    assert page.evaluate("document.activeElement.id") == "errors"
    assert page.locator("[name=code]").input_value() == "../../x"


def test_the_keyboard_alone_is_enough(
    demo: House, opens: Opens, mailed_invitation: Mailed
) -> None:
    page = opens(demo, width=NARROW)
    opened(page, mailed_invitation())
    check_both_widths(page)
    tabs_to(page, "[data-step=begin] button")
    page.keyboard.press("Enter")
    for number in range(MANY):
        if page.locator("[data-step=look]").is_visible():
            break
        if number < 2:
            check_both_widths(page)
        page.locator("[data-step=ask]:not([hidden]) input").first.focus()
        page.keyboard.press("Space")
        page.locator("form [data-go=next]").focus()
        page.keyboard.press("Enter")
    check_both_widths(page)
    page.locator("[data-go=send]").focus()
    with page.expect_navigation(url=THANKS):
        page.keyboard.press("Enter")

    assert THANKS.search(page.url)


def test_the_back_button_of_the_browser_leads_to_the_questions_before(
    demo: House, opens: Opens, mailed_invitation: Mailed
) -> None:
    page = opens(demo, width=NARROW)
    page.goto("/hulp/")
    opened(page, mailed_invitation())
    page.locator("[data-step=begin] [data-go=next]").click()
    group = page.locator("[data-step=ask]:not([hidden]) fieldset").first
    asked = group.inner_text()
    group.locator("input").nth(3).check()
    page.locator("form [data-go=next]").click()
    second = group.inner_text()

    page.evaluate("history.back()")
    page.locator("[data-step=ask]").first.wait_for()

    assert group.inner_text() == asked != second
    assert group.locator("input").nth(3).is_checked()

    page.reload()
    page.locator(READY).wait_for()

    assert group.inner_text() == asked
    goes_on_to_the_end(page)
    sends(page)
    page.go_back()
    assert page.url.endswith("/hulp/")


def opened(page: Page, link: str) -> None:
    """Open a mailed invitation and wait until the browser has checked it."""
    page.goto(link)
    page.locator(READY).wait_for()


def answers(page: Page) -> None:
    """Choose the fourth answer to everything, and go to the end."""
    page.locator("[data-step=begin] [data-go=next]").click()
    for _ in range(MANY):
        if page.locator("[data-step=look]").is_visible():
            return
        for group in page.locator("[data-step=ask]:not([hidden]) fieldset").all():
            group.locator("input").nth(3).check()
        page.locator("form [data-go=next]").click()
    raise AssertionError(page.url)


def goes_on_to_the_end(page: Page) -> None:
    for _ in range(MANY):
        if page.locator("[data-step=look]").is_visible():
            return
        page.locator("form [data-go=next]").click()


def sends(page: Page) -> None:
    with page.expect_navigation(url=THANKS):
        page.locator("[data-go=send]").click()


def serial_of(credential: str) -> bytes:
    text = credential.split(".")[2]
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
