"""The pages to look back: who may what, what stays in sight, and what never shows."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handvat.access import Role
from handvat.people.models import Membership
from handvat.practice.actions.lookbacks import (
    Beginning,
    begin_look_back,
    keep_outcomes,
    open_notes,
    write,
)
from handvat.practice.models import Contribution, LookBack, Outcome, Question, Signal, Spoken
from tests.factories import NOW, a_person, a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db
GOOD = "went_well"


@pytest.fixture
def unit():
    return a_unit("Mens en computer", a_unit())


def team(unit, people=5):
    return [a_person(unit, name=f"Roosmarijn{n} Veldkamp") for n in range(people)]


def who(*roles, unit):
    client = Client()
    client.force_login(an_account(*roles, unit=unit))
    return client


def begun(unit, **facts):
    return begin_look_back(unit, Beginning(**facts), who="1", today=NOW.date(), now=NOW)


def opened(unit):
    people = team(unit)
    row = begun(unit)
    for person in people:
        write(row, person.pk, [(Question.WENT_WELL, f"Iemand hielp {person.pk}")])
    return open_notes(row)


def url(name, row):
    return reverse(f"practice:{name}", args=[row.pk])


def test_a_lead_begins_and_a_member_does_not(unit):
    team(unit)
    where = reverse("practice:begin_look_back", args=[unit.pk])

    assert who(Role.MEMBER, unit=unit).post(where).status_code == 403
    answer = who(Role.TEAM_LEAD, unit=unit).post(where)

    row = LookBack.objects.get()
    assert answer["Location"] == url("look_back", row)
    assert row.state == "writing"


def test_a_member_writes_several_thoughts_at_once_and_again(unit):
    team(unit)
    row = begun(unit)
    client = who(Role.MEMBER, unit=unit)

    first = client.post(url("write_look_back", row), {GOOD: "Een\n- Twee\n\n", "hard": "Drie"})
    client.post(url("write_look_back", row), {GOOD: "Vier"})

    assert first.status_code == 302
    assert set(Contribution.objects.values_list("question", "text")) == {
        (GOOD, "Een"),
        (GOOD, "Twee"),
        ("hard", "Drie"),
        (GOOD, "Vier"),
    }


def test_who_leads_but_is_no_member_does_not_write(unit):
    team(unit)
    row = begun(unit)

    answer = who(Role.FACILITATOR, unit=unit).post(url("write_look_back", row), {GOOD: "Een"})

    assert answer.status_code == 403
    assert b"schrijven/" not in who(Role.FACILITATOR, unit=unit).get(url("look_back", row)).content


@pytest.mark.parametrize("role", [Role.PROGRAMME_MANAGER, Role.BOARD_MEMBER, Role.TEAM_LEAD])
def test_roles_above_a_team_see_nothing_of_it(unit, role):
    row = opened(unit)
    above = who(role, unit=unit.parent)

    for name in ("look_back", "look_back_state", "look_back_screen"):
        assert above.get(url(name, row)).status_code == 403
    assert above.get(reverse("practice:look_backs", args=[unit.pk])).status_code == 403


@pytest.mark.parametrize(
    ("sent", "field", "code"),
    [
        ({}, "__all__", "nothing"),
        ({GOOD: "  \n - "}, "__all__", "nothing"),
        ({GOOD: "x" * 1001}, GOOD, "long"),
        ({GOOD: "x\n" * 13}, GOOD, "many"),
    ],
)
def test_what_will_not_do_gets_a_kind_answer_and_stays_in_sight(unit, sent, field, code):
    team(unit)
    row = begun(unit)

    answer = who(Role.MEMBER, unit=unit).post(url("write_look_back", row), sent)

    assert answer.context["notes"].errors.as_data()[field][0].code == code
    assert sent.get(GOOD, "").strip() in answer.content.decode()
    assert not Spoken.objects.exists()


def test_a_name_is_looked_at_once_and_may_be_sent_after_all(unit):
    team(unit)
    row = begun(unit)
    client, words = who(Role.MEMBER, unit=unit), "Fijn dat Roosmarijn2 hielp"

    answer = client.post(url("write_look_back", row), {GOOD: words})

    assert "Roosmarijn2" in answer.content.decode()
    assert 'class="wd-along"' in answer.content.decode()
    assert "taalcoach/ernaast" not in answer.content.decode()  # nobody signs: no request before
    assert not Contribution.objects.exists()
    looked = re.search(r'type="hidden" name="gekeken" value="(.+?)"', answer.content.decode())
    assert looked
    client.post(url("write_look_back", row), {GOOD: words, "gekeken": looked[1]})
    assert Contribution.objects.get().text == words


def test_text_that_came_too_late_stays_in_sight(unit):
    row = opened(unit)

    answer = who(Role.MEMBER, unit=unit).post(url("write_look_back", row), {GOOD: "te laat"})

    assert "te laat" in answer.content.decode()
    assert answer.context["trouble"] == "late"
    assert not Contribution.objects.filter(text="te laat").exists()


def test_who_is_no_longer_signed_in_keeps_the_text_on_the_page_and_nowhere_else(unit):
    team(unit)
    row, client = begun(unit), Client()

    answer = client.post(url("write_look_back", row), {GOOD: "Zo ging het"})

    assert "Zo ging het" in answer.content.decode()
    assert "typed" not in client.session


def test_while_writing_no_page_tells_whether_anybody_wrote(unit):
    people = team(unit)
    row = begun(unit)
    clients = [who(Role.MEMBER, unit=unit), who(Role.TEAM_LEAD, unit=unit)]

    def pages():
        names = ("look_back", "look_back_state", "look_back_screen")
        found = [client.get(url(name, row)).content for client in clients for name in names]
        return [re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page) for page in found]

    before = pages()
    for person in people:
        write(row, person.pk, [(Question.HARD, "Rust")])

    assert pages() == before


def test_once_opened_everyone_sees_everything_in_the_same_order(unit):
    row = opened(unit)
    texts = [*Contribution.objects.order_by("pk").values_list("text", flat=True)]

    for role in (Role.MEMBER, Role.TEAM_LEAD, Role.FACILITATOR):
        page = who(role, unit=unit).get(url("look_back", row)).content.decode()
        assert sorted(texts, key=page.index) == texts


def test_below_four_the_page_says_talk_and_nothing_of_how_many(unit):
    people = team(unit)
    row = begun(unit)
    write(row, people[0].pk, [(Question.HARD, "Rust in de tent")])

    who(Role.TEAM_LEAD, unit=unit).post(url("open_look_back", row))

    page = who(Role.MEMBER, unit=unit).get(url("look_back", row)).content.decode()
    assert "Praat samen" in page
    assert "Rust in de tent" not in page


def test_the_state_is_cheap_when_nothing_changed_and_tells_when_it_did(unit):
    people = team(unit)
    row, client = begun(unit), who(Role.MEMBER, unit=unit)
    first = client.get(url("look_back_state", row))
    stamp = first["ETag"].strip('"')

    assert client.get(url("look_back_state", row), {"stand": stamp}).status_code == 204
    same = client.get(url("look_back_state", row), headers={"if-none-match": first["ETag"]})
    assert same.status_code == 304
    for person in people:
        write(row, person.pk, [(Question.HARD, "Rust in de tent")])
    assert client.get(url("look_back_state", row), {"stand": stamp}).status_code == 204
    open_notes(row)
    later = client.get(url("look_back_state", row), {"stand": stamp})
    assert later.status_code == 200
    assert "Rust in de tent" in later.content.decode()


def test_asking_whether_anything_changed_takes_one_query(unit, django_assert_num_queries):
    team(unit)
    row, client = begun(unit), who(Role.MEMBER, unit=unit)
    stamp = client.get(url("look_back_state", row))["ETag"].strip('"')

    with django_assert_num_queries(1):
        assert client.get(url("look_back_state", row), {"stand": stamp}).status_code == 204


@pytest.mark.parametrize("guess", ["", "é", "1-writing-0", "0" * 64])
def test_a_guess_at_the_stamp_tells_an_outsider_nothing(unit, guess):
    team(unit)
    row = begun(unit)
    outsider = who(Role.MEMBER, unit=a_unit("Elders", unit.parent))

    asked = {"stand": guess.replace("1-", f"{row.pk}-")}
    assert outsider.get(url("look_back_state", row), asked).status_code == 403


def test_who_left_the_team_is_told_nothing_new(unit):
    row = opened(unit)
    account = an_account(Role.MEMBER, unit=unit)
    client = Client()
    client.force_login(account)
    stamp = client.get(url("look_back_state", row))["ETag"].strip('"')
    Membership.objects.filter(person=account.person).update(ended_on=NOW.date())

    keep_outcomes(row, {Question.WENT_WELL: ["nieuw"]}, revision=row.revision)

    assert client.get(url("look_back_state", row), {"stand": stamp}).status_code == 403


def test_the_screen_for_all_shows_nobody(unit):
    row = opened(unit)
    account = an_account(Role.TEAM_LEAD, unit=unit)
    client = Client()
    client.force_login(account)

    page = client.get(url("look_back_screen", row)).content.decode()

    assert "Iemand hielp" in page
    assert str(account) not in page
    assert account.email not in page


def test_two_who_type_see_each_others_text_and_lose_nothing(unit):
    row = opened(unit)
    client = who(Role.MEMBER, unit=unit)
    where = url("keep_look_back", row)
    client.post(where, {"revisie": row.revision, GOOD: "van de een"})

    answer = client.post(where, {"revisie": row.revision, GOOD: "van de ander"})

    page = answer.content.decode()
    assert "van de een" in page
    assert "van de ander" in page
    again = re.search(r'name="revisie" value="(\d+)"', page)
    assert again
    client.post(where, {"revisie": again[1], GOOD: "van de een\nvan de ander"})
    assert Outcome.objects.count() == 2


def test_the_end_leaves_only_what_was_kept(unit):
    row = opened(unit)
    lead = who(Role.TEAM_LEAD, unit=unit)
    lead.post(url("keep_look_back", row), {"revisie": row.revision, GOOD: "Wij luisteren"})

    lead.post(url("end_look_back", row))

    done = lead.get(url("look_back", row)).content.decode()
    past = lead.get(reverse("practice:look_backs", args=[unit.pk])).content.decode()
    for page in (done, past):
        assert "Wij luisteren" in page
        assert "Iemand hielp" not in page


def test_a_need_goes_as_a_signal_after_a_look(unit):
    row = opened(unit)
    lead = who(Role.TEAM_LEAD, unit=unit)
    lead.post(url("keep_look_back", row), {"revisie": row.revision, "need": "Roosmarijn1 rust"})
    kept, where = Outcome.objects.get(), url("send_signal", row)
    assert "Roosmarijn1 rust" in lead.get(where, {"regel": kept.pk}).content.decode()
    sent = {"tekst": "Roosmarijn1 rust", "handvat": "cul-ind-1"}

    look = lead.post(where, sent).content.decode()

    assert "<mark>Roosmarijn</mark>1" in look
    assert not Signal.objects.exists()
    lead.post(where, sent | {"gekeken": "Roosmarijn1 rust"})
    assert Signal.objects.get().unit == unit


def test_the_history_takes_as_many_queries_for_one_as_for_four(unit):
    client, where = who(Role.MEMBER, unit=unit), reverse("practice:look_backs", args=[unit.pk])

    def a_look_back_that_is_done():
        agreement = an_agreement(unit)
        row = LookBack.objects.create(
            unit=unit, agreement=agreement, state="ended", held_on=NOW.date()
        )
        Outcome.objects.create(look_back=row, kind=GOOD, text="Wij luisteren")
        Signal.objects.create(
            unit=unit, look_back=row, handhold="str-tea-1", text="Tijd", sent_on=NOW.date()
        )

    def queries():
        with CaptureQueriesContext(connection) as seen:
            assert client.get(where).status_code == 200
        return len(seen)

    a_look_back_that_is_done()
    one = queries()
    for _ in range(3):
        a_look_back_that_is_done()

    assert queries() == one


def test_the_sheet_prints_all_five_questions_with_a_code(unit):
    page = who(Role.MEMBER, unit=unit).get(reverse("practice:look_back_sheet", args=[unit.pk]))

    assert page.content.count(b"lb-box") >= 5
    assert b"<svg" in page.content


IN_PLACE = {"HX-Request": "true"}


def test_with_a_script_writing_changes_no_more_than_where_one_writes(unit):
    team(unit)
    row, client = begun(unit), who(Role.MEMBER, unit=unit)

    answer = client.post(url("write_look_back", row), {GOOD: "Zwaluw"}, headers=IN_PLACE)

    page = answer.content.decode()
    assert page.startswith('<section class="hv-noprint" id="schrijven">')
    assert 'role="status"' in page
    assert "Zwaluw" not in page
    assert Contribution.objects.get().text == "Zwaluw"


def test_with_a_script_what_will_not_do_stays_in_sight_with_the_reason(unit):
    team(unit)
    row, client = begun(unit), who(Role.MEMBER, unit=unit)

    answer = client.post(url("write_look_back", row), {GOOD: "x" * 1001}, headers=IN_PLACE)

    page = answer.content.decode()
    assert "x" * 1001 in page
    assert 'role="alert"' in page
    assert "<main" not in page


def test_with_a_script_text_that_came_too_late_stays_in_sight(unit):
    row = opened(unit)

    late = who(Role.MEMBER, unit=unit).post(
        url("write_look_back", row), {GOOD: "te laat"}, headers=IN_PLACE
    )

    page = late.content.decode()
    assert "te laat" in page
    assert 'role="alert"' in page
    assert "<button" not in page


def test_each_language_has_an_empty_form_of_its_own(unit):
    team(unit)
    row, client = begun(unit), who(Role.MEMBER, unit=unit)

    pages = {
        language: client.get(url("look_back", row), headers={"accept-language": language})
        for language in ("nl", "en", "nl")
    }

    asked = {language: page.content.decode() for language, page in pages.items()}
    assert "Wat ging goed?" in asked["nl"]
    assert "What went well?" in asked["en"]
    assert "Wat ging goed?" not in asked["en"]
