"""Pages to say an agreement in other words: who may, and nothing that was typed is lost."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.people.models import Membership, RoleHeld, Unit
from handvat.practice.actions.agreements import revise
from handvat.practice.models import Agreement, Words
from handvat.practice.rules.agreements import State
from tests.factories import a_unit, an_account, an_own_behaviour
from tests.measure.databases import in_earnest, while_it_is_held
from tests.practice.actions.agreed import (
    DATED,
    a_team,
    in_state,
    practised,
    proposed,
    talked,
    words,
)
from tests.practice.views.agreeing import (
    LANGUAGES,
    TODAY,
    client_of,
    codes,
    lead_and_account,
    said,
    signed_in,
    typed,
    url,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_march")]


def propose_url(unit: Unit) -> str:
    return reverse("practice:propose", args=[unit.pk])


def closed(unit: Unit) -> None:
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)


CLOSED = {"nl": "Dit team is opgeheven", "en": "This team was closed."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_words_for_what_a_closed_team_agreed_stay_in_sight(unit, language):
    client, account = lead_and_account(unit, language)
    row = practised(unit)
    closed(unit)

    answer = client.post(url("revise", row), typed(account, zin="Wij van later."))

    assert answer.status_code == 409
    assert CLOSED[language] in said(answer)
    assert "Wij van later." in said(answer)
    assert Words.objects.count() == 1


def sent_for(row: Agreement, account, **more: str) -> dict[str, str]:
    return typed(account, gezien=str(row.revision), **more)


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_words_are_saved_and_the_old_ones_stand_below(unit, language):
    client, account = lead_and_account(unit, language)
    row = practised(unit)

    answer = client.post(
        url("revise", row), sent_for(row, account, zin="Wij vatten samen."), follow=True
    )

    page = said(answer)
    assert {"nl": "De nieuwe woorden staan hier", "en": "The new words stand here"}[
        language
    ] in page
    assert "<h1>Wij vatten samen.</h1>" in page
    assert "Wij vragen door voor we oordelen." in page
    row.refresh_from_db()
    assert row.state == State.TALKED


def test_the_form_of_other_words_begins_with_what_stands_there(unit):
    client, account = lead_and_account(unit)
    client.post(propose_url(unit), typed(account))
    row = Agreement.objects.get()

    form = client.get(url("revise", row)).context["form"]

    begins = {name: str(form[name].value()) for name in form.fields if name != "gekeken"}
    assert begins == {
        name: text
        for name, text in sent_for(row, account).items()
        if name not in {"soort", "gedrag"}
    }


def test_what_an_agreement_is_about_stays_also_when_that_behaviour_was_retired(unit):
    client, account = lead_and_account(unit)
    own = an_own_behaviour(unit)
    client.post(propose_url(unit), typed(account, gedrag=own.key))
    own.retired_on = TODAY
    own.save()
    row = Agreement.objects.get()
    assert own.key not in said(client.get(propose_url(unit)))

    answer = client.post(url("revise", row), sent_for(row, account, zin="Wij doen dit."))

    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.behaviour_key == own.key
    assert "Wij vragen eerst hoe de ander het ziet." in said(client.get(url("agreement", row)))


def test_a_behaviour_that_was_retired_is_not_agreed_anew(unit):
    client, account = lead_and_account(unit)
    own = an_own_behaviour(unit)
    own.retired_on = TODAY
    own.save()

    answer = client.post(propose_url(unit), typed(account, gedrag=own.key))

    assert codes(answer) == {"gedrag": ["invalid_choice"]}


CHANGED = {
    "nl": "Iemand veranderde dit terwijl je schreef",
    "en": "Somebody changed this while you were writing",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_saves_as_second_sees_both_texts_and_may_save_again(unit, language):
    client, account = lead_and_account(unit, language)
    row = proposed(unit)
    stale = sent_for(row, account, zin="Wij van mij.", eerste="Mijn stap.")
    revise(
        row,
        words("Wij van de ander.", cue="a", then="b", first_step="Andermans stap."),
        revision=0,
        **DATED,
    )

    answer = client.post(url("revise", row), stale)

    page = said(answer)
    assert answer.status_code == 409
    for text in (CHANGED[language], "Wij van de ander.", "Andermans stap."):
        assert text in page
    form = answer.context["form"]
    assert (form["zin"].value(), form["eerste"].value()) == ("Wij van mij.", "Mijn stap.")
    assert form["gezien"].value() == 1
    again = {name: str(form[name].value()) for name in form.fields}
    assert client.post(url("revise", row), again).status_code == 302
    assert list(Words.objects.order_by("number").values_list("sentence", flat=True)) == [
        "Wij vragen door voor we oordelen.",
        "Wij van de ander.",
        "Wij van mij.",
    ]


@pytest.mark.django_db(transaction=True)
def test_who_saves_at_the_very_moment_another_does_sees_what_the_other_wrote(tmp_path):
    with in_earnest(tmp_path) as enter:
        unit, _people = a_team()
        client, account = lead_and_account(unit)
        row = proposed(unit)
        other = words("Wij van de ander.", cue="a", then="b")

        _first, answer = while_it_is_held(
            enter,
            lambda: revise(row, other, revision=0, **DATED),
            lambda: client.post(url("revise", row), sent_for(row, account, zin="Wij van mij.")),
        )

        assert answer.status_code == 409
        assert "Wij van de ander." in said(answer)
        assert 'name="gezien" value="1"' in said(answer)
        assert "Wij van mij." in said(answer)


@pytest.mark.django_db(transaction=True)
def test_who_proposes_while_the_team_is_closed_keeps_the_text(tmp_path):
    with in_earnest(tmp_path) as enter:
        unit, _people = a_team()
        client, account = lead_and_account(unit)

        _first, answer = while_it_is_held(
            enter,
            lambda: closed(unit),
            lambda: client.post(propose_url(unit), typed(account)),
        )

        assert answer.status_code == 409
        assert CLOSED["nl"] in said(answer)
        assert not Agreement.objects.exists()


def test_the_same_words_sent_twice_are_kept_once_and_nobody_is_alarmed(unit):
    client, account = lead_and_account(unit)
    row = proposed(unit)
    sent = sent_for(row, account, zin="Wij van mij.")

    first, second = (client.post(url("revise", row), sent) for _time in range(2))

    assert (first.status_code, second.status_code) == (302, 302)
    assert Words.objects.count() == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_let_go_takes_no_other_words_and_ones_own_stay_in_sight(unit, language):
    client, account = lead_and_account(unit, language)
    row = in_state(unit, State.ENDED)
    told = {"nl": "Deze afspraak is losgelaten.", "en": "This agreement was let go."}

    answer = client.post(url("revise", row), sent_for(row, account, zin="Wij van later."))

    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "Wij van later." in said(answer)


def test_on_the_table_every_member_rewrites_and_later_the_lead_does(unit):
    member, (lead, account) = signed_in(unit, Role.MEMBER), lead_and_account(unit)
    row = talked(unit)
    assert member.get(url("revise", row)).status_code == 200
    assert member.post(url("revise", row), sent_for(row, account, zin="Wij.")).status_code == 302

    for state in (State.PRACTISED, State.PARKED, State.CELEBRATED, State.ENDED):
        later = in_state(a_team_beside(unit, member, lead), state)
        assert member.get(url("revise", later)).status_code == 403
        assert lead.get(url("revise", later)).status_code == 200


def a_team_beside(unit: Unit, *clients: Client) -> Unit:
    """Return a new team of the same people."""
    other = a_unit("Ander team", unit.parent)
    for client in clients:
        pk = int(client.session["_auth_user_id"])
        person = Membership.objects.get(person__account__pk=pk, unit=unit).person
        Membership.objects.create(person=person, unit=other)
        for held in RoleHeld.objects.filter(person=person, unit=unit):
            RoleHeld.objects.create(person=person, unit=other, role=held.role, since=held.since)
    return other


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_whose_team_decided_meanwhile_keeps_the_text(unit, language):
    member = signed_in(unit, Role.MEMBER, language=language)
    row = practised(unit)
    told = {"nl": "Je team heeft intussen beslist.", "en": "Your team decided on this meanwhile."}

    answer = member.post(url("revise", row), typed(zin="Wij van mij."))

    assert answer.status_code == 403
    assert told[language] in said(answer)
    assert "Wij van mij." in said(answer)
    assert Words.objects.count() == 1


def test_when_the_lead_changed_the_page_asks_who_begins(unit):
    client, account = lead_and_account(unit)
    client.post(propose_url(unit), typed(account))
    row = Agreement.objects.get()
    RoleHeld.objects.filter(person=account.person).update(ended_on=TODAY)
    new = an_account(Role.TEAM_LEAD, unit=unit)

    page = said(client_of(new).get(url("agreement", row)))

    assert f"{account.person}" in page
    assert "er is een andere teamleider" in page
    form = client_of(new).get(url("revise", row)).context["form"]
    assert form["begint"].value() == account.person_id  # still theirs, until the team says so


def test_when_who_begins_left_another_is_asked_for_and_nothing_else_is_lost(unit):
    client, account = lead_and_account(unit)
    client.post(propose_url(unit), typed(account))
    row, person = Agreement.objects.get(), account.person
    Membership.objects.filter(person=person).update(ended_on=TODAY)
    RoleHeld.objects.filter(person=person).update(ended_on=TODAY)
    new, new_account = lead_and_account(unit)
    assert "zit niet meer in het team" in said(new.get(url("agreement", row)))

    refused = new.post(url("revise", row), sent_for(row, account))
    assert codes(refused) == {"begint": ["invalid_choice"]}
    taken = new.post(url("revise", row), sent_for(row, new_account))

    assert taken.status_code == 302
    assert Words.objects.order_by("-number")[0].role_model == new_account.person


def test_who_proposed_it_may_leave_and_the_proposal_stays(unit):
    account = an_account(Role.MEMBER, unit=unit)
    client_of(account).post(propose_url(unit), typed())
    row = Agreement.objects.get()
    Membership.objects.filter(person=account.person).update(ended_on=TODAY)

    assert client_of(account).get(url("agreement", row)).status_code == 403
    assert signed_in(unit, Role.MEMBER).get(url("agreement", row)).status_code == 200


def test_the_day_to_look_back_may_be_in_the_past_to_read_and_is_chosen_anew_to_save(unit):
    client, account = lead_and_account(unit)
    row = practised(unit)
    Words.objects.update(look_back_on=TODAY - timedelta(days=9))
    assert client.get(url("agreement", row)).status_code == 200

    answer = client.post(
        url("revise", row), sent_for(row, account, dag=(TODAY - timedelta(days=9)).isoformat())
    )

    assert codes(answer) == {"dag": ["past"]}
