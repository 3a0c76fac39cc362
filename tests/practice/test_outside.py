"""Whatever a team does among itself, others read what they read before, byte for byte."""

import logging
import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from handvat.access import Role
from handvat.content.loader import handholds
from handvat.measure.models import StandingConsent, Wave
from handvat.people.models import Membership, Unit
from tests.factories import NOW, a_unit, an_account
from tests.practice.lived import KEY, SECRET, live, people_of
from tests.project.addresses import ADDRESSES

pytestmark = pytest.mark.django_db
NOBODY = 987654321
OF_A_ROW = [name for name in ADDRESSES if name.startswith(("practice:", "measure:", "results:"))]
TOKENS = re.compile(rb"[A-Za-z0-9]{64}")  # against forgery: another in each page


@pytest.fixture(autouse=True)
def in_march(monkeypatch, settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    logging.disable(logging.WARNING)  # thousands of refusals are meant here
    monkeypatch.setattr("handvat.clock.now", lambda: NOW)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def tree() -> tuple[Unit, Unit]:
    """Return a faculty and one of its teams; it has eight, enough to be told together."""
    root = a_unit("Universiteit")
    faculty = a_unit("Letteren", root)
    teams = [a_unit(f"Team {number}", faculty) for number in range(8)]
    StandingConsent.objects.create(
        unit=root, consent="council", by="De raad", agreed_on=NOW.date(), from_day=NOW.date()
    )
    return faculty, teams[0]


def signed_in(unit: Unit, *roles: Role) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(an_account(*roles, unit=unit))
    return client


def outsiders(faculty: Unit, team: Unit) -> dict[str, Client]:
    """Return everyone who is not of `team`: above it, beside it, of it before, and strangers."""
    assert faculty.parent is not None
    others = {"of another team": signed_in(Unit.objects.get(name="Team 1"), *Role)}
    others["everything above"] = signed_in(faculty.parent, *Role)
    for role in (Role.ADMINISTRATOR, Role.BOARD_MEMBER):
        others[f"{role} above"] = signed_in(faculty.parent, role)
    others["member of the faculty"] = signed_in(faculty, Role.MEMBER)
    left = an_account(Role.MEMBER, unit=team)
    Membership.objects.filter(person=left.person).update(ended_on=date(2026, 3, 1))
    others["left the team"] = Client(raise_request_exception=False)
    others["left the team"].force_login(left)
    others["a stranger"] = Client(raise_request_exception=False)
    return others


def addresses(units: list[Unit]) -> set[str]:
    """Return every address that names no row of a team."""
    found = set()
    for name in ADDRESSES:
        for unit in units:
            for facts in (
                {},
                {"unit": unit.pk},
                {"unit": unit.pk, "cell": "cul-ind"},
                {"unit": unit.pk, "handhold": handholds()[0].id},
                {"key": KEY},
                {"what": "alles"},
            ):
                try:
                    found.add(reverse(name, kwargs=facts))
                except NoReverseMatch:
                    continue
    return found - {reverse("people:export"), reverse("health")}


def answer(client: Client, url: str, *, post: bool = False) -> tuple[object, ...]:
    """Return all that an answer gives away, without what is another each time."""
    client.cookies.pop("messages", None)  # what was said to them of something else
    said = client.post(url) if post else client.get(url)
    path = url.encode().rstrip(b"/")  # of itself it tells nothing: who asked knows it
    body = TOKENS.sub(b"", b"".join(said)).replace(path, b"")
    of_now = {"Content-Length", "Expires"}
    headers = {name: value for name, value in said.headers.items() if name not in of_now}
    headers = {name: value.replace(url.rstrip("/"), "") for name, value in headers.items()}
    return said.status_code, headers, body


@pytest.mark.parametrize("people", [12, 3])
def test_nothing_that_others_read_tells_whether_a_team_does_anything(tree, people):
    faculty, team = tree
    lead, here = people_of(team, people)
    others = outsiders(faculty, team)
    if people < 12:  # who may most will do
        others = {who: others[who] for who in ("everything above", "member of the faculty")}
    tried = sorted(addresses([faculty, team]))
    for client in others.values():
        answer(client, "/")  # so that everyone has the cookies of somebody who was here before
    before = {(who, url): answer(client, url) for who, client in others.items() for url in tried}

    live(team, lead, here)

    inside = Client()
    inside.force_login(lead)
    assert SECRET in inside.get(f"/team/{team.pk}/").text  # there is something to find
    assert len(tried) > 60
    assert [at for at, said in before.items() if answer(others[at[0]], at[1]) != said] == []


def test_what_a_team_has_answers_others_like_what_is_not_there(tree):
    faculty, team = tree
    lead, here = people_of(team, 12)
    rows = (*live(team, lead, here), Wave.objects.get())
    pairs = [pair for row in rows for pair in row_and_nobody(row.pk, team)]

    assert len(pairs) > 80
    differ = [
        (who, theirs, post)
        for who, client in outsiders(faculty, team).items()
        if who in {"everything above", "of another team", "left the team"}
        for theirs, nobodys in pairs
        for post in (False, True)
        if answer(client, theirs, post=post) != answer(client, nobodys, post=post)
    ]

    assert differ == []


def row_and_nobody(pk: int, team: Unit) -> Iterator[tuple[str, str]]:
    """Yield the addresses of a row, each with that of a row which is not there."""
    for name in OF_A_ROW:
        for key, facts in (
            ("pk", {}),
            ("pk", {"position": 1}),
            ("wave", {}),
            ("wave", {"unit": team.pk}),
            ("wave", {"form": "csv"}),
        ):
            try:
                yield (
                    reverse(name, kwargs=facts | {key: pk}),
                    reverse(name, kwargs=facts | {key: NOBODY}),
                )
            except NoReverseMatch:
                continue
