"""Make the pictures of docs/users/ anew: `.venv/bin/python tools/screenshots.py [name …]`.

It fills an invented university in a folder of its own, serves it, looks at it as each role, and
takes everything down again. Nothing of yours is touched.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "users" / "images"
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--no-sandbox", "--disable-background-networking", "--no-first-run")
PHONE, DESK = 390, 800  # pixels
LARGEST = 80 * 1024  # bytes of one picture
PATIENCE = 60  # seconds to wait for the server


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: who looks, at which page, and how much of it."""

    name: str
    role: str  # as on the page of the demo; empty for somebody who is not signed in
    path: str  # where the role looks
    link: str  # and which link it follows there, as a selector
    top: str  # where the picture begins, as a selector
    width: int
    height: int
    language: str


STEPS = "main a[href*='/team/stappen/']"
PROPOSED = "main li:nth-child(1) > a[href^='/afspraak/']"
TALKED = "main li:nth-child(2) > a[href^='/afspraak/']"
LOOK_BACK = "main a[href$='/beginnen/']"
SHOTS = tuple(
    Shot(f"{name}-{language}", role, path, link, top, width, height, language)
    for language in ("nl", "en")
    for name, role, path, link, top, width, height in (
        ("help", "", "/hulp/", "", "body", PHONE, 640),
        ("member-start", "member", "/", "", "body", PHONE, 760),
        ("happened", "", "/er-is-iets-gebeurd/phd-candidate/", "", "body", PHONE, 760),
        ("member-stance", "member", "/team/", TALKED, "#staan", DESK, 560),
        ("member-thanks", "member", "/waardering/", "", "main h1", PHONE, 560),
        ("member-team", "member", "/team/", "", "main .hv-grid", DESK, 520),
        ("lead-start", "team_lead", "/", "", "main", PHONE, 820),
        ("lead-agreement", "team_lead", "/team/", STEPS, "main .hv-grid", DESK, 520),
        ("lead-proposal", "team_lead", "/team/", PROPOSED, "main .hv-grid", DESK, 430),
        ("lead-look-back", "team_lead", "/team/", LOOK_BACK, "main h1", DESK, 430),
        ("paper", "facilitator", "/papier/", "", "main h1", DESK, 520),
        ("manager-matrix", "programme_manager", "/overzicht/", "", "main table", DESK, 430),
        ("manager-signals", "programme_manager", "/signalen/", "", "main h1", DESK, 430),
        ("board-start", "board_member", "/", "", "main .hv-grid", DESK, 430),
    )
)


def main() -> int:
    """Take the pictures that were named, or all; return 1 when one is too large."""
    wanted = set(sys.argv[1:])
    shots = [shot for shot in SHOTS if not wanted or wanted & {shot.name, shot.name[:-3]}]
    IMAGES.mkdir(parents=True, exist_ok=True)
    with _demo() as address, _browser() as browser:
        made = [_take(browser, address, shot) for shot in shots]
    large = [file.name for file in made if file.stat().st_size > LARGEST]
    print(f"{len(made)} pictures in {IMAGES}")
    if large:
        print("Too large, make them lower:", *large)
    return 1 if large else 0


@contextmanager
def _demo() -> Iterator[str]:
    """Serve an invented university, and take it down afterwards."""
    port = _free_port()
    address = f"http://localhost:{port}"
    with tempfile.TemporaryDirectory() as folder:
        ours = {name: value for name, value in os.environ.items() if "HANDVAT" not in name}
        ours |= {"HANDVAT_HOME": folder, "HANDVAT_DEMO": "1", "HANDVAT_SITE_URL": address}
        command = [sys.executable, "-m", "handvat.cli"]
        for words in (["upgrade", "--quiet"], ["demo"]):
            subprocess.run([*command, *words], env=ours, check=True, stdout=subprocess.DEVNULL)
        serve = [*command, "serve", "--port", str(port), "--workers", "1"]
        server = subprocess.Popen(serve, env=ours, stdout=subprocess.DEVNULL)
        try:
            _wait_for(f"{address}/gezond/")
            yield address
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError):
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 -- our own server
            return
        time.sleep(0.2)
    raise TimeoutError(address)


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


def _take(browser: Browser, address: str, shot: Shot) -> Path:
    """Look at one page as one role, and keep what is seen."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": shot.width, "height": shot.height},
        locale={"nl": "nl-NL", "en": "en-GB"}[shot.language],
        reduced_motion="reduce",
    )
    page = context.new_page()
    _sign_in(page, shot.role)
    page.goto(shot.path)
    if shot.link:
        page.locator(shot.link).first.click()
        page.wait_for_load_state()
    page.evaluate("document.querySelector('.hv-demo')?.remove()")
    page.locator(shot.top).first.evaluate("found => found.scrollIntoView()")
    file = IMAGES / f"{shot.name}.png"
    page.screenshot(path=file)
    context.close()
    return file


def _sign_in(page: Page, role: str) -> None:
    if role:
        page.goto("/demo/")
        page.locator(f'form[action="/demo/{role}/"] button').click()
        page.wait_for_load_state()


if __name__ == "__main__":
    sys.exit(main())
