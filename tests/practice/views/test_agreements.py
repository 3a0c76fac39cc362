"""Pages to read, propose and rewrite agreements: who may, and a kind answer to all the rest."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handvat.access import Role
from handvat.people.models import LogEntry, Unit
from handvat.practice.actions.agreements import move
from handvat.practice.models import Agreement, AgreementKind, Rung, Words
from handvat.practice.queries.agreement_words import HAPPENED, OTHERWISE
from handvat.practice.rules.agreements import MOVES, TALKABLE, State
from tests.factories import a_person, a_unit, an_agreement
from tests.practice.actions.agreed import (
    DATED,
    practised,
)
from tests.practice.views.agreeing import (
    KEY,
    LANGUAGES,
    TODAY,
    codes,
    lead_and_account,
    said,
    signed_in,
    typed,
    url,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_march")]
LONG = "Wij " + "vragen door " * 900


def propose_url(unit: Unit) -> str:
    return reverse("practice:propose", args=[unit.pk])


@pytest.mark.parametrize("role", [Role.MEMBER, Role.TEAM_LEAD, Role.FACILITATOR])
def test_everyone_in_a_team_reads_its_agreements(unit, role):
    row = practised(unit)
    client = signed_in(unit, role)

    for address in (
        reverse("practice:agreements", args=[unit.pk]),
        url("agreement", row),
        url("poster", row),
    ):
        assert "Wij vragen door voor we oordelen." in said(client.get(address))


@pytest.mark.parametrize(
    "role", [Role.MEMBER, Role.TEAM_LEAD, Role.PROGRAMME_MANAGER, Role.BOARD_MEMBER]
)
def test_nobody_above_or_beside_a_team_reads_them(unit, role):
    row = practised(unit)
    for client in (signed_in(unit.parent, role), signed_in(a_unit("Buren", unit.parent), role)):
        for address in (
            reverse("practice:agreements", args=[unit.pk]),
            propose_url(unit),
            url("agreement", row),
            url("revise", row),
            url("poster", row),
        ):
            answer = client.get(address)

            assert answer.status_code == 403
            assert "Wij vragen door" not in said(answer)


def test_who_is_not_signed_in_is_asked_to_and_learns_not_whether_it_exists(unit):
    row = practised(unit)

    there = Client().get(url("agreement", row))
    nowhere = Client().get(reverse("practice:agreement", args=[10**9]))

    assert (there.status_code, nowhere.status_code) == (302, 302)


def test_what_leaders_show_is_read_by_everyone_without_what_the_team_says_of_it(unit):
    row = practised(unit)
    Agreement.objects.filter(pk=row.pk).update(shown_to_all=True, asked_to_park=True)

    page = said(signed_in(a_unit("Buren", unit.parent), Role.MEMBER).get(url("agreement", row)))

    assert "Wij vragen door voor we oordelen." in page
    for inside in ("Wat er tot nu toe gebeurde", "eerst te praten", "<form method"):
        assert inside not in page.split("<main")[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_list_says_why_and_offers_one_step(unit, language):
    client = signed_in(unit, Role.MEMBER, language=language)

    page = said(client.get(reverse("practice:agreements", args=[unit.pk])))

    assert propose_url(unit) in page
    assert {"nl": "Er is nog geen afspraak.", "en": "There is no agreement yet."}[language] in page


def test_three_agreements_take_as_many_queries_as_one(unit):
    client, counted = signed_in(unit, Role.MEMBER), []
    for sentences in (["Wij 1"], ["Wij 2", "Wij 3"]):
        for sentence in sentences:
            an_agreement(unit, sentence=sentence, behaviour_key=KEY)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("practice:agreements", args=[unit.pk]))
        counted.append(len(queries))

    assert counted[0] == counted[1]


def test_everything_that_may_happen_to_an_agreement_has_its_words():
    happens = {(one.value, other.value) for one, others in MOVES.items() for other in others}
    happens |= {(state.value, state.value) for state in TALKABLE} | {("", "proposed")}

    assert happens <= set(HAPPENED)
    assert OTHERWISE not in HAPPENED.values()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_somebody_writes_is_a_proposal_and_says_so(unit, language):
    client, account = lead_and_account(unit, language)
    words_of_page = {"nl": "Dit is nu een voorstel.", "en": "This is a proposal now."}

    answer = client.post(propose_url(unit), typed(account), follow=True)

    row = Agreement.objects.get()
    assert answer.redirect_chain == [(url("agreement", row), 302)]
    assert words_of_page[language] in said(answer)
    assert (row.state, row.behaviour_key, row.unit) == ("proposed", KEY, unit)
    held = Words.objects.get()
    assert (held.cue, held.then) == (
        "er een plan op tafel ligt",
        "vragen we eerst hoe de ander het ziet",
    )
    assert (held.role_model, held.role_model_because) == (account.person, "")
    assert Rung.objects.filter(agreement=row).exists()


def test_of_a_member_who_proposes_no_name_is_kept(unit):
    _client, lead = lead_and_account(unit)

    signed_in(unit, Role.MEMBER).post(propose_url(unit), typed(lead))

    assert Agreement.objects.count() == 1
    assert not LogEntry.objects.exists()


def test_a_form_sent_twice_makes_one_proposal(unit):
    client, account = lead_and_account(unit)

    for _time in range(2):
        assert client.post(propose_url(unit), typed(account)).status_code == 302

    assert Agreement.objects.count() == Words.objects.count() == 1


def test_a_form_sent_again_with_the_back_button_leads_to_what_came_of_it(unit):
    client, account = lead_and_account(unit)
    client.post(propose_url(unit), typed(account))
    row = move(Agreement.objects.get(), State.TALKED, **DATED)

    answer = client.post(propose_url(unit), typed(account))

    assert answer["Location"] == url("agreement", row)
    assert Agreement.objects.count() == 1


def test_a_behaviour_that_was_chosen_elsewhere_stands_in_the_form(unit):
    page = signed_in(unit, Role.MEMBER).get(propose_url(unit), {"gedrag": KEY})

    form = page.context["form"]
    assert form["gedrag"].value() == KEY
    assert form["eerste"].value()


@pytest.mark.parametrize("junk", ["onbekend", "o-\x00", "\x00", "o-" + "x" * 5000])
def test_an_address_with_a_behaviour_that_is_not_there_opens_an_empty_form(unit, junk):
    answer = signed_in(unit, Role.MEMBER).get(propose_url(unit), {"gedrag": junk, "soort": junk})

    assert answer.status_code == 200
    assert not answer.context["form"]["gedrag"].value()


BAD = [
    ("zin", "", "required", "Schrijf wat jullie afspreken", "Write what you agree"),
    ("zin", " \n\t ", "required", "Schrijf wat jullie afspreken", "Write what you agree"),
    ("zin", LONG, "long", "in hoogstens 300 tekens", "in 300 characters at most"),
    ("zin", "Jullie vragen door.", "us", "Begin met “wij”", "Begin with “we”"),
    ("zin", "Wij luisteren naar Roosmarijn.", "name", "zonder de naam", "without the name"),
    ("zin", "Wij laten de hoogleraar uitpraten.", "role", "past bij één", "fits one person"),
    ("zin", "Wij zijn geen idioot.", "insult", "doet pijn", "hurts"),
    ("aanleiding", "", "cue", "Wanneer speelt dit?", "When does this come up?"),
    ("aanleiding", "als …", "cue", "Wanneer speelt dit?", "When does this come up?"),
    ("aanleiding", "Veldkamp iets zegt", "name", "zonder de naam", "without the name"),
    ("aanleiding", LONG, "long", "in hoogstens 200 tekens", "in 200 characters at most"),
    ("dan", "", "then", "Wat doen jullie dan?", "What do you do then?"),
    ("dan", "noemen we iemand een idioot", "insult", "doet pijn", "hurts"),
    ("eerste", "Roosmarijn begint", "name", "zonder de naam", "without the name"),
    ("eerste", LONG, "long", "in hoogstens 300 tekens", "in 300 characters at most"),
    ("gedrag", "", "behaviour", "Kies over welk gedrag", "Choose which behaviour"),
    ("gedrag", "onbekend", "invalid_choice", "", ""),
    ("gedrag", "\x00", "invalid_choice", "", ""),
    ("soort", "wedstrijd", "invalid_choice", "", ""),
    ("dag", "2026-03-01", "past", "Deze dag is al voorbij", "This day has passed"),
    ("dag", "2027-06-01", "far", "meer dan een jaar", "more than a year"),
    ("dag", "2026-02-31", "invalid", "Vul een dag in", "Fill in a day"),
    ("dag", "gauw", "invalid", "Vul een dag in", "Fill in a day"),
    ("dag", "", "required", "Vul een dag in", "Fill in a day"),
    ("begint", "", "nobody", "Kies wie begint", "Choose who begins"),
    ("begint", "999999", "invalid_choice", "", ""),
    ("omdat", "Omdat hij een idioot is.", "insult", "doet pijn", "hurts"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bad", BAD)
def test_what_will_not_do_is_said_kindly_and_stays_in_sight(unit, language, bad):
    field, text, code, nl, en = bad
    client, account = lead_and_account(unit, language)

    answer = client.post(propose_url(unit), typed(account) | {field: text})

    page = said(answer)
    assert answer.status_code == 200
    assert codes(answer)[field] == [code]
    assert {"nl": nl, "en": en}[language] in page
    for name, kept in (typed(account) | {field: text}).items():
        assert answer.context["form"][name].value() == kept
    assert "!" not in page.split("<main")[1].split("</main")[0].replace("<!", "")
    assert not Agreement.objects.exists()


def test_signs_that_no_keyboard_types_are_left_out(unit):
    client, account = lead_and_account(unit)

    client.post(propose_url(unit), typed(account, zin="Wij vragen\x00 door.", eerste="\x00"))

    held = Words.objects.get()
    assert (held.sentence, held.first_step) == ("Wij vragen door.", "")


def test_bytes_in_another_encoding_do_not_break_the_page(unit):
    client, _account = lead_and_account(unit)
    body = b"soort=behaviour&zin=Wij+zijn+\xe9\xe9n+team&dag=2026-04-01"

    for kind in ("", "; charset=utf-8", "; charset=latin-1", "; charset=nonsense"):
        plain = "application/x-www-form-urlencoded"
        answer = client.generic("POST", propose_url(unit), body, content_type=plain + kind)
        assert answer.status_code in {200, 400}

    assert not Agreement.objects.exists()


def test_a_person_of_another_team_cannot_begin(unit):
    client, account = lead_and_account(unit)
    stranger = a_person(a_unit("Buren", unit.parent))

    answer = client.post(
        propose_url(unit), typed(account, begint=str(stranger.pk), omdat="Zij kan dit goed.")
    )

    assert codes(answer) == {"begint": ["invalid_choice"]}
    assert stranger.name not in said(answer)


def test_somebody_else_begins_for_a_reason_that_all_may_read(unit):
    client, account = lead_and_account(unit)
    other = a_person(unit)
    silently = client.post(propose_url(unit), typed(account, begint=str(other.pk)))
    assert codes(silently) == {"omdat": ["silently"]}

    answer = client.post(
        propose_url(unit),
        typed(account, begint=str(other.pk), omdat="Dat vroeg zij zelf."),
        follow=True,
    )

    assert f"{other.name}: Dat vroeg zij zelf." in said(answer)


def test_without_a_lead_nobody_has_to_begin(unit):
    answer = signed_in(unit, Role.MEMBER).post(propose_url(unit), typed())

    assert answer.status_code == 302
    assert Words.objects.get().role_model is None


def test_a_working_agreement_needs_no_behaviour_and_no_moment(unit):
    client, account = lead_and_account(unit)

    client.post(
        propose_url(unit), typed(account, soort="working", gedrag="", aanleiding="", dan="")
    )

    assert Agreement.objects.get().kind == AgreementKind.WORKING


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("nl", "Wij moeten niet onderbreken."), ("en", "We must not interrupt.")],
)
def test_one_looks_at_ones_words_first_and_nothing_is_kept(unit, language, sentence):
    client, account = lead_and_account(unit, language)

    answer = client.post(propose_url(unit), typed(account, zin=sentence, kijk="1"))

    assert answer.context["form"]["zin"].along.notes
    assert not answer.context["form"].errors
    assert 'class="wd-along"' in said(answer)
    assert sentence in said(answer)
    assert not Agreement.objects.exists()


def test_a_team_of_one_may_write_a_proposal():
    alone = a_unit("Solo", a_unit())
    client, account = lead_and_account(alone)

    assert client.post(propose_url(alone), typed(account)).status_code == 302


def closed(unit: Unit) -> None:
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)


CLOSED = {"nl": "Dit team is opgeheven", "en": "This team was closed."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_team_that_stopped_meanwhile_ones_words_stay_in_sight(unit, language):
    client, account = lead_and_account(unit, language)
    closed(unit)
    assert "<form method" not in said(client.get(propose_url(unit))).split("<main")[1]

    answer = client.post(propose_url(unit), typed(account))

    assert answer.status_code == 409
    assert CLOSED[language] in said(answer)
    assert "Wij vragen door voor we oordelen." in said(answer)
    assert not Agreement.objects.exists()


def test_the_poster_fits_a_sheet_and_shows_nobody(unit):
    client, account = lead_and_account(unit)
    client.post(propose_url(unit), typed(account))
    row = Agreement.objects.get()

    for size in ("", "a4", "a3", "\x00", "x" * 3000):
        answer = client.get(url("poster", row), {"blad": size})
        assert answer.status_code == 200
    assert account.person is not None
    assert account.person.name not in said(answer).split("<main")[1]
