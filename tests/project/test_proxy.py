"""The shipped proxy file writes no log where people answer or speak; new addresses included."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from handvat.access import IN_THE_UNIT_ITSELF, Permission
from handvat.web.forget import unlogged
from tests.project.addresses import ADDRESSES

CONFIG = (Path(__file__).parents[2] / "deploy" / "nginx.conf").read_text("utf-8")
# Where nobody speaks: to read, to sign in, to choose. Every other, and every new one, is silent.
LOGGED = {
    *("health", "demo_invitation", "people:demo", "people:demo_enter"),
    *("web:language", "web:reading", "web:privacy", "web:accessibility", "web:about"),
    *("web:style", "web:robots", "overview:start", "overview:home", "programme:home"),
    *("library:approach", "library:begin", "library:conversation", "library:handhold"),
    *("library:behaviours", "library:behaviour"),
    *("people:ask_link", "people:link", "people:typed", "people:forget_typed"),
    *("practice:choose", "practice:say", "practice:sheet", "practice:sheet_calendar"),
    *("practice:paper", "practice:printed", "practice:posters", "practice:behaviour_poster"),
    "practice:leaders",
}


def routes(
    among: list[URLPattern | URLResolver], space: str = "", above: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield the name and the path of every address of the house."""
    for one in among:
        route = above + str(one.pattern).removeprefix("^").removesuffix("$")
        if isinstance(one, URLResolver):
            yield from routes(
                one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space, route
            )
        else:
            yield (f"{space}{one.name}" if one.name else route), f"/{route}"


def sample(route: str) -> str:
    """Return a path that fits a route."""
    return re.sub(r"<[^>]+>|\(\?P<[^>]+>[^)]*\)", "1", route)


def in_the_team(name: str) -> bool:
    needs = ADDRESSES[name].needs
    return isinstance(needs, Permission) and needs in IN_THE_UNIT_ITSELF - {
        Permission.ADD_BEHAVIOURS  # signed: who leads adds them for all to read
    }


def must_be_silent(name: str) -> bool:
    """Return whether somebody may speak there; a role of the house acts under its own name."""
    if name in LOGGED or name.startswith(("account_", "account/")):
        return False
    if name not in ADDRESSES:  # a new one, of which nobody said yet who may use it
        return True
    return in_the_team(name) or not isinstance(ADDRESSES[name].needs, Permission)


ROUTES = dict(routes(get_resolver().url_patterns))
SILENT = sorted(name for name in ROUTES if must_be_silent(name))


def silenced() -> list[str]:
    """Return the expressions of the paths that enter no log."""
    (table,) = re.findall(r"map \$uri \$handvat_logged \{(.*?)\}", CONFIG, re.DOTALL)
    return re.findall(r"~(\S+)\s+0;", table)


def nameless() -> list[str]:
    """Return the expressions of the places that write no line of errors either."""
    found = re.findall(r"location ~ (\S+) \{([^}]*)\}", CONFIG)
    return [
        path
        for path, what in found
        if {"access_log off", "error_log /dev/null crit"}
        <= {line.strip() for line in what.split(";")}
    ]


def fits(path: str, expressions: list[str]) -> bool:
    return any(re.search(one, path) for one in expressions)


def test_the_walk_meets_where_people_speak():
    assert {
        *("practice:write_look_back", "practice:say_stance", "practice:ask_to_park"),
        *("practice:check_in_take", "practice:thanks_give", "practice:story_answer"),
        *("practice:send_signal", "practice:harvest", "measure:answer_send", "measure:answer"),
    } <= set(SILENT)
    assert set(ROUTES) >= LOGGED


@pytest.mark.parametrize("name", SILENT)
def test_no_log_holds_an_address_where_people_answer_or_speak(name):
    path = sample(ROUTES[name])

    assert fits(path, silenced()), path
    assert fits(path, nameless()), path


@pytest.mark.parametrize("path", [*settings.FORGET_PATHS, *settings.SPOKEN_PATHS])
def test_what_our_own_log_leaves_out_the_proxy_leaves_out(path):
    assert unlogged(path + "1/")
    assert fits(path, silenced())
    assert fits(path, nameless())


@pytest.mark.parametrize(
    "path", ["/", "/overzicht/1/", "/teams/", "/x/team/", "/account/login/", "/signalen/"]
)
def test_the_rest_is_logged_without_address_or_query(path):
    assert not fits(path, silenced())
    assert "$remote_addr" not in CONFIG.partition("log_format")[2].partition(";")[0]
    assert "$request_uri" not in CONFIG.partition("log_format")[2].partition(";")[0]
