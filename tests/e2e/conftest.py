"""A demo that is really served, and a real Chromium to look at it with."""

import dataclasses
import os
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.browser import CHROMIUM
from tests.conftest import ON_POSTGRES, TESTED_BESIDE
from tests.houses import House, a_copy, a_house

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HEIGHT = 900  # pixels
PATIENCE = 30_000  # milliseconds

Opens = Callable[..., Page]

# Pages look the same on both databases, so some walks are made on one of them: on PostgreSQL when
# it is tested beside, as the variable says, else on SQLite. Where people answer, they are made on
# both; what teams write is stored by tests of views on both too.
ON_SQLITE = [
    "test_fresh.py",
    "test_happened.py",
    "test_lead.py",
    "test_pages.py",
    "test_poprf.py",
    "test_signing_in.py",
]
BESIDE = [
    "test_asked.py",
    "test_everyone.py",
    "test_practice.py",
    "test_waves.py",
    "test_wording.py",
]
collect_ignore = ON_SQLITE if ON_POSTGRES else BESIDE if TESTED_BESIDE else []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here; skip it where there is no browser, unless nothing may be skipped."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            if not CHROMIUM.exists() and not os.environ.get("HANDVAT_TEST_STRICT"):
                item.add_marker(pytest.mark.skip(reason=f"{CHROMIUM} is not there"))


@pytest.fixture(scope="session")
def demo(built: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Serve the invented university; tests that change it take a `demo_to_change`."""
    with a_copy(built, tmp_path_factory.mktemp("demo") / "home") as house:
        yield from _served(house)


@pytest.fixture(scope="module")
def demo_to_change(built: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Serve one of the module's own."""
    with a_copy(built, tmp_path_factory.mktemp("demo") / "home") as house:
        yield from _served(house)


@pytest.fixture(scope="session")
def journeys(built: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Serve one in which roles go their way; each leaves the others what they need."""
    with a_copy(built, tmp_path_factory.mktemp("journeys") / "home") as house:
        yield from _served(house)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Serve a house in which nothing was done yet."""
    with a_house(tmp_path_factory.mktemp("fresh") / "home") as house:
        yield from _served(house)


@pytest.fixture(scope="session")
def mailed_invitation(demo: House) -> Callable[[], str]:
    """Give a function that returns an invitation to which nobody answered yet, as it is mailed."""
    paths = iter((demo.home / "demo-invitation.txt").read_text(encoding="utf-8").split()[1:])
    return lambda: next(paths)


@pytest.fixture(scope="session")
def invitation(mailed_invitation: Callable[[], str]) -> Callable[[], str]:
    """Give the same as it is for who runs no scripts: with the code in the path."""
    return lambda: without_script(mailed_invitation())


def without_script(address: str) -> str:
    """Return where the code of a mailed address leads who types it without scripts."""
    code = address.partition("#")[2].partition(".")[0]
    return f"/invullen/{code}/"


def _served(made: House) -> Iterator[House]:
    port = _free_port()
    address = f"http://localhost:{port}"
    house = dataclasses.replace(made, more={**made.more, "HANDVAT_SITE_URL": address})
    server = house.start("serve", "--port", str(port), "--workers", "1")
    try:
        assert _answers(f"{address}/gezond/"), house.log.read_text(encoding="utf-8")
        yield house
    finally:
        server.terminate()
        server.wait(40)


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(address: str) -> bool:
    """Wait until all is well there; return False when that takes too long."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with suppress(OSError):
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 -- our own server
            return True
        time.sleep(0.2)
    return False


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Chromium once."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def opens(chromium: Browser) -> Iterator[Opens]:
    """Give a function that opens an empty page of a house: width, language, script on or off.

    The page stays in the house: a request to anywhere else fails the test.
    """
    contexts: list[BrowserContext] = []
    strayed: list[str] = []

    def opened(
        house: House, *, width: int = 1200, language: str = "nl", script: bool = True
    ) -> Page:
        address = house.more["HANDVAT_SITE_URL"]
        context = chromium.new_context(
            base_url=address,
            viewport={"width": width, "height": HEIGHT},
            locale={"nl": "nl-NL", "en": "en-GB"}[language],
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        context.on("request", partial(_note_strays, address, strayed))
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert strayed == []


def _note_strays(address: str, strayed: list[str], sent: Request) -> None:
    if not sent.url.startswith((address, "data:")):
        strayed.append(sent.url)
