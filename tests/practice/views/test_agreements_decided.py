"""Pages on which a team decides: what is done is said, and what cannot be is said kindly."""

import pytest

from handvat.access import Role
from handvat.people.models import Unit
from handvat.practice.actions.agreement_talks import ask_to_park
from handvat.practice.actions.agreements import move
from handvat.practice.models import Agreement, Move
from handvat.practice.rules.agreements import Heard, State
from tests.factories import a_unit
from tests.practice.actions.agreed import (
    DATED,
    celebrated,
    found,
    in_state,
    practised,
    proposed,
    talked,
)
from tests.practice.views.agreeing import (
    LANGUAGES,
    codes,
    lead_and_account,
    said,
    signed_in,
    url,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_march")]
LONG = "woord " * 1700


def notes(row: Agreement, heard: Heard = Heard.EVERYONE, words: str = "") -> dict[str, str]:
    return {"uitkomst": heard.value, "besproken": words, "gezien": str(row.revision)}


def decides(row: Agreement, wanted: State, why: str = "") -> dict[str, str]:
    return {"naar": wanted.value, "omdat": why, "gezien": str(row.revision)}


def refresh(row: Agreement) -> Agreement:
    return Agreement.objects.select_related("round").get(pk=row.pk)


TROUBLE = [
    ("parked", State.PRACTISED, "Er is intussen iets veranderd", "Something changed meanwhile"),
    ("unheard", State.PRACTISED, "Hoor eerst hoe iedereen", "Hear first how everyone stands"),
    ("concerns", State.PRACTISED, "Er zijn nog zorgen", "There are still concerns"),
    ("asked", State.PRACTISED, "Iemand vroeg om er eerst", "Somebody asked to talk about it"),
    ("full", State.PRACTISED, "Jullie oefenen al drie", "You practise three things already"),
]


def in_trouble(unit: Unit, which: str) -> Agreement:
    if which == "parked":
        return in_state(unit, State.PARKED)
    if which == "unheard":
        return talked(unit)
    row = found(talked(unit), Heard.CONCERNS if which == "concerns" else Heard.EVERYONE)
    if which == "asked":
        ask_to_park(row)
    if which == "full":
        for number in range(3):
            practised(unit, f"Wij {number}")
    return row


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trouble", TROUBLE)
def test_what_cannot_be_decided_now_is_said_kindly_and_the_reason_stays(unit, language, trouble):
    which, wanted, nl, en = trouble
    lead, _account = lead_and_account(unit, language)
    row = in_trouble(unit, which)
    before = Agreement.objects.order_by("pk").values()[0]

    answer = lead.post(url("move_agreement", row), decides(refresh(row), wanted, "Zo past het."))

    assert answer.status_code == 409
    assert {"nl": nl, "en": en}[language] in said(answer)
    assert said(answer).count("Zo past het.") == 2  # as it was typed, and in the form again
    assert Agreement.objects.order_by("pk").values()[0] == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_person_has_nobody_to_agree_with(language):
    alone = a_unit("Solo", a_unit())
    lead, account = lead_and_account(alone, language)
    row = talked(alone)
    lead.post(url("record_talk", row), notes(row))

    answer = lead.post(url("move_agreement", row), decides(refresh(row), State.PRACTISED))

    told = {"nl": "Voor een afspraak zijn er twee nodig", "en": "An agreement takes two."}
    assert told[language] in said(answer)
    assert account.person is not None
    assert refresh(row).state == State.TALKED


BAD_MOVES = [
    ({"naar": "ended"}, "omdat", "because", "Zeg in één zin waarom", "Say in one sentence why"),
    ({"naar": "ended", "omdat": " "}, "omdat", "because", "Zeg in één zin", "Say in one sentence"),
    ({"naar": "parked", "omdat": LONG}, "omdat", "long", "500 tekens", "500 characters"),
    (
        {"naar": "parked", "omdat": "Thijs wil niet."},
        "omdat",
        "name",
        "zonder de naam",
        "without the name",
    ),
    (
        {"naar": "ended", "omdat": "Wat een idioot idee."},
        "omdat",
        "insult",
        "doet pijn",
        "hurts",
    ),
    ({}, "naar", "required", "Kies een van", "Choose one of"),
    ({"naar": "prijs"}, "naar", "invalid_choice", "Kies een van", "Choose one of"),
    ({"naar": "\x00"}, "naar", "invalid_choice", "Kies een van", "Choose one of"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bad", BAD_MOVES)
def test_a_decision_that_will_not_do_stays_in_sight(unit, language, bad):
    sent, field, code, nl, en = bad
    lead, _account = lead_and_account(unit, language)
    row = talked(unit)

    answer = lead.post(url("move_agreement", row), sent)

    assert answer.status_code == 422
    assert codes(answer, "move_form")[field] == [code]
    assert {"nl": nl, "en": en}[language] in said(answer)
    assert answer.context["move_form"]["omdat"].value() == sent.get("omdat")
    assert refresh(row).state == State.TALKED


MOVED = [
    (State.TALKED, State.PARKED, "Geparkeerd.", "Parked."),
    (State.PRACTISED, State.CELEBRATED, "Het werd vanzelfsprekend", "became self-evident"),
    (State.CELEBRATED, State.PRACTISED, "Afgesproken.", "Agreed."),
    (State.PARKED, State.TALKED, "Jullie praten het nu door", "You talk it through now"),
    (State.PRACTISED, State.ENDED, "Losgelaten.", "Let go."),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("moved", MOVED)
def test_what_the_team_decided_is_done_and_said(unit, language, moved):
    state, wanted, nl, en = moved
    lead, _account = lead_and_account(unit, language)
    row = in_state(unit, state)

    for _time in range(2):  # sent twice it is done once
        answer = lead.post(
            url("move_agreement", row), decides(row, wanted, "Zo past het."), follow=True
        )

    assert {"nl": nl, "en": en}[language] in said(answer)
    assert refresh(row).state == wanted
    assert Move.objects.filter(agreement=row, after=wanted, because="Zo past het.").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_the_back_button_one_does_not_undo_what_the_team_did_since(unit, language):
    lead, _account = lead_and_account(unit, language)
    row = proposed(unit)
    old_page = decides(row, State.PARKED, "Nu even niet.")
    move(move(row, State.TALKED, **DATED), State.ENDED, because="Klaar.", **DATED)

    answer = lead.post(url("move_agreement", row), old_page)

    told = {"nl": "Iemand veranderde dit net", "en": "Somebody changed this a moment ago"}
    assert told[language] in said(answer)
    assert "Nu even niet." in said(answer)
    assert refresh(row).state == State.ENDED


@pytest.mark.parametrize("language", LANGUAGES)
def test_anyone_asks_unnamed_to_talk_first_and_the_team_does(unit, language):
    row = practised(unit)
    member, (lead, _account) = (
        signed_in(unit, Role.MEMBER, language=language),
        lead_and_account(unit, language),
    )

    for _time in range(2):
        answer = member.post(url("ask_to_park", row), follow=True)
    told = {"nl": "Niemand weet wie het vroeg", "en": "Nobody knows who asked"}
    assert told[language] in said(answer)
    page = said(lead.get(url("agreement", row)))

    asked = {"nl": "Iemand vroeg om eerst te praten", "en": "Somebody asked to talk first"}
    assert asked[language] in page
    assert url("record_talk", row) in page


def test_leaders_show_an_agreement_to_everyone_and_take_that_back_also_when_it_ended(unit):
    lead, _account = lead_and_account(unit)
    row = practised(unit)
    lead.post(url("show_to_all", row), {"tonen": "1"})
    assert refresh(row).shown_to_all
    move(row, State.ENDED, because="Klaar.", **DATED)
    assert url("show_to_all", row) in said(lead.get(url("agreement", row)))

    lead.post(url("show_to_all", row), {"tonen": "0"})

    assert not refresh(row).shown_to_all


def test_what_was_celebrated_offers_to_practise_again_without_blame(unit):
    lead, _account = lead_and_account(unit)
    row = celebrated(unit)

    page = said(lead.get(url("agreement", row)))

    assert "Oefen het weer" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_proposal_to_practice_on_the_pages_with_a_second_voice(unit, language):
    (lead, _account), member = lead_and_account(unit, language), signed_in(unit, Role.MEMBER)
    row = proposed(unit)
    lead.post(url("move_agreement", row), decides(row, State.TALKED))
    row = refresh(row)
    lead.post(url("record_talk", row), notes(row, words="We proberen het."))
    row = refresh(row)
    told = {"nl": "Laat een collega dat eerst", "en": "Let a colleague confirm it first"}
    too_early = lead.post(url("move_agreement", row), decides(row, State.PRACTISED))
    assert too_early.status_code == 409
    assert told[language] in said(too_early)
    assert url("confirm_talk", row) not in said(lead.get(url("agreement", row)))
    assert lead.post(url("confirm_talk", row), {"gezien": row.revision}).status_code == 409

    waiting = said(member.get(url("agreement", row)))
    assert url("confirm_talk", row) in waiting
    assert 'id="staan"' not in waiting  # it is not what the team says, yet
    member.post(url("confirm_talk", row), {"gezien": row.revision})
    row = refresh(row)
    answer = lead.post(url("move_agreement", row), decides(row, State.PRACTISED), follow=True)

    agreed = {"nl": "Afgesproken.", "en": "Agreed."}
    assert agreed[language] in said(answer)
    assert refresh(row).state == State.PRACTISED
    assert "We proberen het." in said(answer)


def test_another_lead_may_be_the_second_and_a_facilitator_not(unit):
    lead, account = lead_and_account(unit)
    row = talked(unit)
    lead.post(url("record_talk", row), notes(row))
    row = refresh(row)
    assert row.noted_by == str(account.pk)
    assert signed_in(unit, Role.FACILITATOR).post(url("confirm_talk", row)).status_code == 403

    other = signed_in(unit, Role.TEAM_LEAD)
    for junk in ("\x00", "٣", "x"):
        other.post(url("confirm_talk", row), {"gezien": junk})

    assert refresh(row).noted_by == ""
