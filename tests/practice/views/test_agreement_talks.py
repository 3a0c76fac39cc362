"""Pages to say how one stands, to talk and to decide: who may, and what stays in sight."""

import pytest
from django.test import Client

from handvat.access import Role
from handvat.people.models import Unit
from handvat.practice.actions.agreement_talks import open_stances
from handvat.practice.actions.agreements import revise
from handvat.practice.models import Agreement, Stance, StanceKind
from handvat.practice.rules.agreements import Heard, State
from tests.factories import a_person, a_unit, an_account
from tests.practice.actions.agreed import (
    DATED,
    SIGNED,
    talked,
    voices,
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
    url,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_march")]
YES, FINE, NOT_YET = StanceKind.SUPPORT, StanceKind.LIVE_WITH, StanceKind.NOT_YET
LONG = "woord " * 1700
LED = ("open_stances", "record_talk", "ask_again", "move_agreement", "show_to_all")
FOR_ALL = ("say_stance", "ask_to_park")


def stands(row: Agreement, kind: StanceKind = YES, want: str = "") -> dict[str, str]:
    return {"keuze": kind.value, "want": want, "ronde": str(row.round_id)}


def notes(row: Agreement, heard: Heard = Heard.EVERYONE, words: str = "") -> dict[str, str]:
    return {"uitkomst": heard.value, "besproken": words, "gezien": str(row.revision)}


def decides(row: Agreement, wanted: State, why: str = "") -> dict[str, str]:
    return {"naar": wanted.value, "omdat": why, "gezien": str(row.revision)}


def refresh(row: Agreement) -> Agreement:
    return Agreement.objects.select_related("round").get(pk=row.pk)


@pytest.mark.parametrize("name", [*LED, *FOR_ALL, "confirm_talk"])
def test_nobody_outside_a_team_does_anything_with_its_agreements(unit, name):
    row = talked(unit)
    before = Agreement.objects.values().get()
    for client in (signed_in(unit.parent, *Role), signed_in(a_unit("Buren", unit.parent), *Role)):
        assert client.post(url(name, row)).status_code == 403
        assert client.get(url(name, row)).status_code == 405

    assert Agreement.objects.values().get() == before


@pytest.mark.parametrize("name", LED)
def test_what_the_team_decided_is_written_down_by_who_leads(unit, name):
    row = talked(unit)

    for role in (Role.MEMBER, Role.FACILITATOR):
        assert signed_in(unit, role).post(url(name, row)).status_code == 403


@pytest.mark.parametrize("name", FOR_ALL)
def test_who_is_not_of_the_team_has_no_voice_in_it(unit, name):
    row = talked(unit)

    for role in (Role.TEAM_LEAD, Role.FACILITATOR):
        assert signed_in(unit, role).post(url(name, row), stands(row)).status_code == 403

    assert not Stance.objects.exists()


def test_what_leaders_show_to_all_is_not_for_all_to_decide_on(unit):
    row = talked(unit)
    Agreement.objects.update(shown_to_all=True)
    neighbour = signed_in(a_unit("Buren", unit.parent), Role.MEMBER)
    assert neighbour.get(url("agreement", row)).status_code == 200

    for name in (*LED, *FOR_ALL, "confirm_talk"):
        assert neighbour.post(url(name, row)).status_code == 403


def test_who_was_signed_out_is_asked_to_sign_in(unit):
    row = talked(unit)

    for name in (*LED, *FOR_ALL, "confirm_talk"):
        assert Client().post(url(name, row)).status_code == 302


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_says_how_one_stands_and_is_thanked(unit, language):
    row = talked(unit)
    client = signed_in(unit, Role.MEMBER, language=language)
    form = client.get(url("agreement", row)).context["stance_form"]
    assert form["ronde"].value() == row.round_id

    answer = client.post(url("say_stance", row), stands(row, NOT_YET, "Eerst tijd."), follow=True)

    told = {"nl": "Niemand weet wat je zei", "en": "Nobody knows what you said"}
    assert told[language] in said(answer)
    assert Stance.objects.get().because == "Eerst tijd."


@pytest.mark.parametrize("language", LANGUAGES)
def test_saying_it_twice_is_kindly_told_and_counts_once(unit, language):
    row = talked(unit)
    client = signed_in(unit, Role.MEMBER, language=language)
    client.post(url("say_stance", row), stands(row))

    answer = client.post(url("say_stance", row), stands(row, NOT_YET, "Toch niet."))

    told = {"nl": "Je hebt al gezegd hoe je erin staat", "en": "You said how you stand"}
    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "Toch niet." in said(answer)
    assert Stance.objects.get().kind == YES


BAD_STANCES = [
    ({}, "keuze", "required", "Kies een van de antwoorden", "Choose one of the answers"),
    ({"keuze": "perfect"}, "keuze", "invalid_choice", "Kies een van", "Choose one of"),
    ({"keuze": "\x00"}, "keuze", "invalid_choice", "Kies een van", "Choose one of"),
    ({"keuze": "not_yet"}, "want", "concern", "Wat heb je nodig?", "What would you need?"),
    (
        {"keuze": "not_yet", "want": LONG},
        "want",
        "long",
        "in hoogstens 500 tekens",
        "in 500 characters at most",
    ),
    (
        {"keuze": "not_yet", "want": "Thijs praat erdoor."},
        "want",
        "name",
        "Zeg het zonder de naam",
        "Say it without the name",
    ),
    (
        {"keuze": "not_yet", "want": "Het is een idioot idee."},
        "want",
        "insult",
        "doet pijn",
        "hurts",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bad", BAD_STANCES)
def test_a_stance_that_will_not_do_stays_in_sight(unit, language, bad):
    sent, field, code, nl, en = bad
    row = talked(unit)
    client = signed_in(unit, Role.MEMBER, language=language)

    answer = client.post(url("say_stance", row), sent)

    assert answer.status_code == 422
    assert codes(answer, "stance_form")[field] == [code]
    assert {"nl": nl, "en": en}[language] in said(answer)
    assert answer.context["stance_form"]["want"].value() == sent.get("want")
    assert not Stance.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_speaks_of_words_that_changed_looks_again_and_keeps_the_text(unit, language):
    row = talked(unit)
    client = signed_in(unit, Role.MEMBER, language=language)
    sent = stands(row, NOT_YET, "Eerst tijd.")
    row = revise(row, words("Wij doen iets anders."), revision=row.revision, **DATED)

    answer = client.post(url("say_stance", row), sent)

    told = {"nl": "De woorden zijn veranderd", "en": "The words changed"}
    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "Wij doen iets anders." in said(answer)
    form = answer.context["stance_form"]
    assert (form["want"].value(), form["keuze"].value()) == ("Eerst tijd.", "not_yet")
    assert form["ronde"].value() == row.round_id
    assert not Stance.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_speaks_after_opening_keeps_the_text_to_take_along(unit, language):
    row, people = talked(unit), [a_person(unit).pk for _number in range(4)]
    client = signed_in(unit, Role.MEMBER, language=language)
    sent = stands(row, NOT_YET, "Eerst tijd.")
    voices(row, people, YES, FINE, YES, FINE)
    open_stances(row, **SIGNED)

    answer = client.post(url("say_stance", row), sent)

    told = {"nl": "Zeg het in het gesprek", "en": "Say it in the talk"}
    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "Eerst tijd." in said(answer)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spoken", [0, 1, 3])
def test_below_four_voices_the_page_is_the_same_however_many_spoke(unit, language, spoken):
    row, people = talked(unit), [a_person(unit).pk for _number in range(4)]
    client, _account = lead_and_account(unit, language)
    silent = without_chance(said(client.get(url("agreement", row))))
    voices(row, people[:spoken], *[NOT_YET] * spoken)

    shown = without_chance(said(client.get(url("agreement", row))))
    answer = client.post(url("open_stances", row))

    assert shown == silent
    told = {"nl": "Praat er samen over", "en": "Talk about it together"}
    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "eerst tijd nodig" not in said(answer)


def without_chance(page: str) -> str:
    """Return the main part of a page without the token of its forms."""
    lines = page.split("<main")[1].split("</main", maxsplit=1)[0].split("csrfmiddlewaretoken")
    return "".join(line.partition(">")[2] for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_voices_are_shown_as_one_sentence_and_never_as_counts(unit, language):
    row, people = talked(unit), [a_person(unit).pk for _number in range(9)]
    client, _account = lead_and_account(unit, language)
    voices(row, people, YES, FINE, YES, FINE, YES, YES, YES)

    page = said(client.post(url("open_stances", row), follow=True))

    told = {"nl": "Iedereen kan ermee leven.", "en": "Everyone can live with it."}
    standing = page.split('id="staan"')[1].split("</section")[0]
    assert told[language] in standing
    assert not any(sign.isdigit() for sign in plain(standing))


def plain(html: str) -> str:
    """Return what a piece of a page says, without its tags."""
    return "".join(part.partition(">")[2] for part in f">{html}".split("<"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_concerns_are_shown_to_the_team_without_names_or_counts(unit, language):
    row, people = talked(unit), [a_person(unit).pk for _number in range(5)]
    voices(row, people, YES, NOT_YET, FINE, NOT_YET, YES)
    open_stances(row, **SIGNED)

    page = said(signed_in(unit, Role.MEMBER, language=language).get(url("agreement", row)))

    told = {"nl": "Er zijn nog zorgen.", "en": "There are still concerns."}
    standing = page.split('id="staan"')[1].split("</section")[0]
    assert told[language] in standing
    assert standing.count("Ik heb eerst tijd nodig.") == 2
    assert "Roosmarijn" not in standing
    assert not any(sign.isdigit() for sign in plain(standing))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_talk_about_what_changed_meanwhile_is_not_noted_and_its_words_stay(unit, language):
    lead, _account = lead_and_account(unit, language)
    row, people = talked(unit), [a_person(unit).pk for _number in range(4)]
    sent = notes(row, words="We zijn eruit.")
    voices(row, people, YES, NOT_YET, YES, FINE)
    open_stances(row, **SIGNED)

    answer = lead.post(url("record_talk", row), sent)

    told = {"nl": "Iemand veranderde dit net", "en": "Somebody changed this a moment ago"}
    assert answer.status_code == 409
    assert told[language] in said(answer)
    assert "Ik heb eerst tijd nodig." in said(answer)
    form = answer.context["talk_form"]
    assert form["besproken"].value() == "We zijn eruit."
    assert form["gezien"].value() == refresh(row).revision


BAD_TALKS = [
    ({}, "uitkomst", "required", "Kies een van de antwoorden", "Choose one of the answers"),
    ({"uitkomst": "ja"}, "uitkomst", "invalid_choice", "Kies een van", "Choose one of"),
    (
        {"uitkomst": "everyone", "besproken": LONG},
        "besproken",
        "long",
        "in hoogstens 500 tekens",
        "in 500 characters at most",
    ),
    (
        {"uitkomst": "everyone", "besproken": "Roosmarijn vond het goed."},
        "besproken",
        "name",
        "Zeg het zonder de naam",
        "Say it without the name",
    ),
    (
        {"uitkomst": "concerns", "besproken": "Idioot idee."},
        "besproken",
        "insult",
        "doet pijn",
        "hurts",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bad", BAD_TALKS)
def test_a_note_of_a_talk_that_will_not_do_stays_in_sight(unit, language, bad):
    sent, field, code, nl, en = bad
    lead, _account = lead_and_account(unit, language)
    row = talked(unit)

    answer = lead.post(url("record_talk", row), sent)

    assert answer.status_code == 422
    assert codes(answer, "talk_form")[field] == [code]
    assert {"nl": nl, "en": en}[language] in said(answer)
    assert answer.context["talk_form"]["besproken"].value() == sent.get("besproken")
    assert refresh(row).heard == ""


def test_the_team_asks_everyone_anew_when_what_was_said_is_open(unit):
    row, people = talked(unit), [a_person(unit).pk for _number in range(4)]
    lead, _account = lead_and_account(unit)
    assert url("ask_again", row) not in said(lead.get(url("agreement", row)))
    voices(row, people, YES, NOT_YET, YES, FINE)
    open_stances(row, **SIGNED)
    assert url("ask_again", row) in said(lead.get(url("agreement", row)))

    for _time in range(2):
        assert lead.post(url("ask_again", row)).status_code == 302

    assert refresh(row).heard == ""
    assert not Stance.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_team_that_was_closed_everything_can_be_read_and_nothing_done(unit, language):
    lead, _account = lead_and_account(unit, language)
    row = talked(unit)
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)
    page = said(lead.get(url("agreement", row)))
    assert "<form method" not in page.split("<main")[1].split("</main")[0]

    told = {"nl": "Dit team is opgeheven", "en": "This team was closed"}
    sent = {
        "say_stance": stands(row, NOT_YET, "Mijn zorg."),
        "record_talk": notes(row, words="Mijn zorg."),
        "move_agreement": decides(row, State.PARKED, "Mijn zorg."),
        "open_stances": {},
        "ask_again": {},
        "confirm_talk": {},
        "show_to_all": {"tonen": "1"},
    }
    for name, form in sent.items():
        answer = lead.post(url(name, row), form)
        assert answer.status_code == 409
        assert told[language] in said(answer)
        assert ("Mijn zorg." in said(answer)) == bool("Mijn zorg." in form.values())

    assert refresh(row).state == State.TALKED


def test_who_left_the_team_does_nothing_in_it_any_more(unit):
    account = an_account(Role.MEMBER, unit=unit)
    row = talked(unit)
    assert account.person is not None
    account.person.memberships.update(ended_on=TODAY)

    for name in (*LED, *FOR_ALL, "confirm_talk"):
        assert client_of(account).post(url(name, row), stands(row)).status_code == 403
