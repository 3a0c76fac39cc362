"""Typing in what came out of a conversation, and choosing what it becomes."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.library.queries.own import own_of
from handvat.people.models import Account, Unit
from handvat.practice.models import Agreement, Signal
from tests.factories import a_person, a_unit, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Unit:
    return a_unit("Sterrenwacht", a_unit())


def signed_in(client: Client, role: Role, unit: Unit) -> Account:
    account = an_account(role, unit=unit)
    client.force_login(account)
    return account


def sorted_lines(*lines: tuple[str, str, str], day: str = "") -> dict[str, str]:
    data = {"regel-TOTAL_FORMS": str(len(lines)), "regel-INITIAL_FORMS": "0", "dag": day}
    for number, (text, becomes, about) in enumerate(lines):
        data[f"regel-{number}-tekst"] = text
        data[f"regel-{number}-wordt"] = becomes
        data[f"regel-{number}-raakt"] = about
    return data


def in_four_weeks(client: Client, team: Unit) -> str:
    page = client.post(f"/papier/oogst/{team.pk}/", {"regels": "Wij vragen door"})
    return str(page.context["day"]["dag"].value())


def test_a_facilitator_brings_in_what_came_out(client: Client, team: Unit) -> None:
    signed_in(client, Role.FACILITATOR, team)
    address = f"/papier/oogst/{team.pk}/"

    typed = client.post(address, {"regels": "- Wij vragen door\n\nEen vaste plek\nKoffie"})
    assert [row["tekst"].value() for row in typed.context["rows"]] == [
        "Wij vragen door",
        "Een vaste plek",
        "Koffie",
    ]
    day = str(typed.context["day"]["dag"].value())
    done = client.post(
        address,
        sorted_lines(
            ("Als het stil wordt, dan vragen we door", "agreement", ""),
            ("Een vaste plek voor overleg", "signal", "str-tea-1"),
            ("Koffie", "nothing", ""),
            day=day,
        ),
    )

    assert done.status_code == 302
    words = Agreement.objects.get().words.get()
    assert (words.cue, words.then) == ("het stil wordt", "vragen we door")
    signal = Signal.objects.get()
    assert (signal.text, signal.handhold) == ("Een vaste plek voor overleg", "str-tea-1")


def test_a_lead_makes_a_behaviour_of_the_team_of_a_line(client: Client, team: Unit) -> None:
    signed_in(client, Role.TEAM_LEAD, team)
    data = sorted_lines(
        ("We vragen door", "behaviour", "cul-tea-2"), day=in_four_weeks(client, team)
    )

    for _ in range(2):
        client.post(f"/papier/oogst/{team.pk}/", data)

    assert [one.text.nl for one in own_of(team)] == ["We vragen door"]


def test_a_facilitator_is_not_offered_what_only_a_lead_may_add(client: Client, team: Unit) -> None:
    signed_in(client, Role.FACILITATOR, team)
    data = sorted_lines(
        ("We vragen door", "behaviour", "cul-tea-2"), day=in_four_weeks(client, team)
    )

    page = client.post(f"/papier/oogst/{team.pk}/", data)

    assert page.context["rows"][0].errors.as_data()["wordt"][0].code == "invalid_choice"
    assert own_of(team) == ()


def test_what_is_sent_twice_is_kept_once(client: Client, team: Unit) -> None:
    signed_in(client, Role.TEAM_LEAD, team)
    day = in_four_weeks(client, team)
    data = sorted_lines(
        ("Wij vragen door", "agreement", ""), ("Een plek", "signal", "str-tea-1"), day=day
    )

    for _ in range(2):
        client.post(f"/papier/oogst/{team.pk}/", data)

    assert (Agreement.objects.count(), Signal.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("line", "field", "code"),
    [
        (("Wij luisteren naar Zeynep Demirci", "agreement", ""), "tekst", "name"),
        (("Vraag het z.demirci@example.org", "signal", "str-tea-1"), "tekst", "name"),
        (("Iedereen moet doorvragen", "agreement", ""), "tekst", "ours"),
        (("Wij " + "x" * 10_000, "agreement", ""), "tekst", "long"),
        (("Wij zijn geen idioot", "agreement", ""), "tekst", "hurts"),
        (("Een plek voor die klootzak", "signal", "str-tea-1"), "tekst", "hurts"),
        (("Een plek", "signal", ""), "raakt", "handhold"),
        (("Een plek", "signal", "nergens"), "raakt", "invalid_choice"),
        (("Een plek", "iets anders", ""), "wordt", "invalid_choice"),
    ],
)
def test_a_line_that_will_not_do_is_told_so_and_nothing_is_lost(
    client: Client, team: Unit, line: tuple[str, str, str], field: str, code: str
) -> None:
    signed_in(client, Role.TEAM_LEAD, team)
    a_person(team, name="Zeynep Demirci")
    day = in_four_weeks(client, team)

    page = client.post(
        f"/papier/oogst/{team.pk}/",
        sorted_lines(line, ("Wij beginnen op tijd", "agreement", ""), day=day),
    )

    assert page.status_code == 200
    assert code in {error.code for error in page.context["rows"][0].errors.as_data()[field]}
    assert page.context["rows"][0]["tekst"].value() == line[0]
    assert page.context["rows"][1]["tekst"].value() == "Wij beginnen op tijd"
    assert not Agreement.objects.exists()


@pytest.mark.parametrize("day", ["", "2020-01-01", "2199-01-01", "morgen"])
def test_a_day_that_will_not_do_is_asked_again(client: Client, team: Unit, day: str) -> None:
    signed_in(client, Role.TEAM_LEAD, team)

    page = client.post(
        f"/papier/oogst/{team.pk}/", sorted_lines(("Wij vragen door", "agreement", ""), day=day)
    )

    assert page.context["day"].errors
    assert "Wij vragen door" in page.content.decode()
    assert not Agreement.objects.exists()


@pytest.mark.parametrize("typed", ["", "  \n ", "\n".join(f"regel {n}" for n in range(31))])
def test_nothing_and_too_much_are_asked_again(client: Client, team: Unit, typed: str) -> None:
    signed_in(client, Role.TEAM_LEAD, team)

    page = client.post(f"/papier/oogst/{team.pk}/", {"regels": typed})

    assert page.context["form"].errors


def test_a_forged_number_of_lines_breaks_nothing(client: Client, team: Unit) -> None:
    signed_in(client, Role.TEAM_LEAD, team)

    page = client.post(f"/papier/oogst/{team.pk}/", {"regel-TOTAL_FORMS": "100000"})

    assert page.status_code == 200


def test_what_was_typed_waits_when_the_session_ended(client: Client, team: Unit) -> None:
    account = an_account(Role.TEAM_LEAD, unit=team)
    sent = client.post(f"/papier/oogst/{team.pk}/", {"regels": "Wij vragen door"})
    assert sent.status_code == 302
    client.force_login(account)

    waits = client.get(reverse("people:typed"))

    assert "Wij vragen door" in waits.content.decode()


def test_a_team_that_was_closed_keeps_what_is_on_the_page(client: Client, team: Unit) -> None:
    signed_in(client, Role.TEAM_LEAD, team)
    day = in_four_weeks(client, team)
    Unit.objects.filter(pk=team.pk).update(closed_on=date(2026, 1, 1))

    page = client.post(
        f"/papier/oogst/{team.pk}/", sorted_lines(("Wij vragen door", "agreement", ""), day=day)
    )

    assert "Wij vragen door" in page.content.decode()


@pytest.mark.parametrize("role", [Role.MEMBER, Role.RESEARCHER, Role.ADMINISTRATOR])
def test_others_may_not(client: Client, team: Unit, role: Role) -> None:
    signed_in(client, role, team)

    assert client.get(f"/papier/oogst/{team.pk}/").status_code == 403


def test_who_leads_above_may_not(client: Client, team: Unit) -> None:
    assert team.parent is not None
    signed_in(client, Role.PROGRAMME_MANAGER, team.parent)

    assert client.get(f"/papier/oogst/{team.pk}/").status_code == 403


def test_the_workshop_page_leads_to_ones_own_team(client: Client, team: Unit) -> None:
    signed_in(client, Role.FACILITATOR, team)

    assert f"/papier/oogst/{team.pk}/" in client.get("/papier/").content.decode()
