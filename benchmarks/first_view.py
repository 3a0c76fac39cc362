"""First view of every page: bytes on the wire, requests and layout shift, with a cold cache."""

import sys
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, sync_playwright

from house import house, serving

ROLES = (
    "member", "team_lead", "facilitator", "programme_manager", "board_member",
    "confidential_adviser", "integrity_adviser", "researcher", "administrator",
)  # fmt: skip
SHIFT = """new Promise(done => { let sum = 0;
  const add = entry => { if (!entry.hadRecentInput) sum += entry.value };
  new PerformanceObserver(list => list.getEntries().forEach(add))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 300) })"""
LIMIT_BYTES, LIMIT_REQUESTS = 80_000, 8
GLOBALEAKS_BYTES = 1_165_899  # first view of version 5.0.15, measured on such a machine


def links(page: Page, address: str) -> Iterator[str]:
    """Yield the addresses that a page leads to here, without what is asked for in them."""
    for href in page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)"):
        plain = href.split("#")[0]
        if plain.startswith(address) and not plain.endswith(
            (".csv", ".xlsx", ".pdf", ".ics", ".json")
        ):
            yield plain


def kind(url: str) -> str:
    """Return the address with its numbers and its question taken out."""
    return "".join("#" if c.isdigit() else c for c in url.split("?", maxsplit=1)[0])


def is_page(page: Page, url: str) -> bool:
    """Return whether there is a page at `url`, and no file to take along."""
    headers = page.request.get(url).headers
    return headers.get("content-type", "").startswith("text/html")


def measure(
    browser: Browser, cookies: list[dict[str, object]], url: str
) -> tuple[int, int, float]:
    """Return bytes on the wire, requests and layout shift of a first view with a cold cache."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="nl-NL")
    context.add_cookies(cookies)  # type: ignore[arg-type]
    page = context.new_page()
    wire = context.new_cdp_session(page)
    sizes: list[int] = []
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.goto(url, wait_until="load")
    shift = float(page.evaluate(SHIFT))
    context.close()
    return sum(sizes), len(sizes), shift


def pages_of(
    browser: Browser, address: str, role: str
) -> tuple[list[dict[str, object]], list[str]]:
    """Sign in as `role`; return its cookies and the pages it finds within two clicks."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.goto(f"{address}/demo/")
    page.locator(f'form[action="/demo/{role}/"] button').click()
    found: dict[str, None] = {page.url: None}
    for url in list(links(page, address)):
        found[url] = None
    for url in list(found)[:12]:
        if is_page(page, url) and page.goto(url):
            found.update(dict.fromkeys(list(links(page, address))[:40]))
    cookies = [dict(cookie) for cookie in context.cookies()]
    kinds: dict[str, str] = {}
    for url in found:
        kinds.setdefault(kind(url), url)
    pages = [url for url in kinds.values() if is_page(page, url)]
    context.close()
    return cookies, pages


def main() -> None:
    """Print the heaviest pages, and whether each limit is met."""
    rows: dict[str, tuple[int, int, float, str]] = {}
    seen: set[str] = set()
    with house("sqlite") as place:
        place.env["HANDVAT_DEMO"] = "1"
        place.handvat("demo")
        with serving(place) as address, sync_playwright() as play:
            browser = play.chromium.launch(
                executable_path="/usr/bin/chromium",
                args=[
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                ],
            )
            for role in ROLES:
                cookies, urls = pages_of(browser, address, role)
                for url in urls:
                    if kind(url) in seen and url.removeprefix(address) != "/":
                        continue
                    seen.add(kind(url))
                    if "uitloggen" in url or "logout" in url:
                        continue
                    size, requests, shift = measure(browser, cookies, url)
                    rows[url.removeprefix(address)] = (size, requests, shift, role)
    for url, (size, requests, shift, role) in sorted(rows.items(), key=lambda row: -row[1][0]):
        print(f"{size:7} B {requests:2} requests  shift {shift:.4f}  {role:22} {url}")
    sizes, requested, shifts, _roles = zip(*rows.values(), strict=True)
    most, asked, moved = max(sizes), max(requested), max(shifts)
    print(f"{len(rows)} pages; at most {most} B, {asked} requests, shift {moved:.4f}")
    times = GLOBALEAKS_BYTES / most
    print(f"reference: GlobaLeaks 5.0.15, {GLOBALEAKS_BYTES} B in 14 requests: {times:.1f} times")
    sys.exit(most > LIMIT_BYTES or asked > LIMIT_REQUESTS or moved > 0)


if __name__ == "__main__":
    main()
