from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.content.loader import ready_behaviours
from handvat.people.models import Unit
from handvat.practice.actions.ladders import Beginning, begin_period
from handvat.practice.models import Agreement, Period, Rung, StageMove
from handvat.practice.queries.ladders import ladder
from handvat.practice.rules.agreements import State
from tests.factories import NOW, a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
BEHAVIOUR = ready_behaviours()[0].behaviour
IN_THREE_WEEKS = (TODAY + timedelta(weeks=3)).isoformat()
ANSWERS = {"stap": "1", "kunnen": "yes", "kans": "partly", "willen": "yes", "dag": IN_THREE_WEEKS}


@pytest.fixture(autouse=True)
def in_march(monkeypatch):
    monkeypatch.setattr("handvat.clock.now", lambda: NOW)


@pytest.fixture
def agreement() -> Agreement:
    return an_agreement(a_unit(), behaviour_key=BEHAVIOUR.key, cue="iemand iets voorstelt")


@pytest.fixture
def lead(agreement) -> Client:
    return signed_in(agreement.unit, Role.TEAM_LEAD)


def signed_in(unit: Unit, *roles: Role) -> Client:
    client = Client()
    client.force_login(an_account(*roles, unit=unit))
    return client


def url(name: str, agreement: Agreement, *more: int) -> str:
    return reverse(f"practice:{name}", args=[agreement.pk, *more])


def said(client: Client, name: str, agreement: Agreement, *more: int, **form: str) -> str:
    address = url(name, agreement, *more)
    answer = client.post(address, form, follow=True) if form else client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_ladder_is_shown_as_a_path(lead, agreement):
    text = said(lead, "ladder", agreement)

    for rung in BEHAVIOUR.ladder:
        assert rung.nl.replace("'", "&#x27;") in text
    assert "Hier kunnen we beginnen" in text
    assert "tien tot twintig weken" in text
    assert "%" not in text.split("<main")[1]


def test_a_member_looks_and_does_not_choose(agreement):
    member = signed_in(agreement.unit, Role.MEMBER)

    text = said(member, "ladder", agreement)

    assert url("begin_step", agreement) not in text
    assert member.post(url("begin_step", agreement), ANSWERS).status_code == 403


def test_awareness_comes_first_and_is_shown(lead, agreement):
    assert "Eerst: wat al goed gaat" in said(lead, "ladder", agreement)
    seen = said(lead, "awareness", agreement).split('name="gezien" value="')[1][:16]

    text = said(lead, "awareness", agreement, zien="In het overleg", mogelijk="Tijd", gezien=seen)

    assert "Hier zien we het al" in text
    assert "In het overleg" in text
    assert "Eerst: wat al goed gaat" not in text


def test_who_writes_at_the_same_time_keeps_both_texts(lead, agreement):
    seen = said(lead, "awareness", agreement).split('name="gezien" value="')[1][:16]
    Agreement.objects.filter(pk=agreement.pk).update(sees="Bij de koffie")

    text = said(lead, "awareness", agreement, zien="In het overleg", gezien=seen)

    assert "Iemand anders schreef hier intussen ook" in text
    assert "Bij de koffie" in text
    assert "In het overleg" in text
    again = text.split('name="gezien" value="')[1][:16]
    assert "In het overleg" in said(
        lead, "awareness", agreement, zien="In het overleg", gezien=again
    )


def test_a_step_is_chosen_after_three_questions(lead, agreement):
    text = said(lead, "begin_step", agreement)
    for question in ("Kunnen we het?", "Is er kans voor?", "Willen we het?"):
        assert question in text

    text = said(lead, "begin_step", agreement, **ANSWERS)

    period = Period.objects.get()
    assert (period.able, period.chance, period.want) == ("yes", "partly", "yes")
    assert "We kijken terug op maandag 23 maart" in text


def test_not_yet_asks_what_would_help_and_then_says_what_helps(lead, agreement):
    answers = ANSWERS | {"kunnen": "not_yet"}
    text = said(lead, "begin_step", agreement, **answers)
    assert "Schrijf op wat zou helpen" in text
    assert not Period.objects.exists()

    text = said(lead, "begin_step", agreement, **answers, helpt="Een keer voordoen")

    assert "Een keer voordoen" in text
    assert "Maak de stap kleiner, of kijk bij iemand af" in text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dag", (TODAY + timedelta(days=3)).isoformat(), "Oefen minstens twee weken"),
        ("dag", "2020-01-01", "Oefen minstens twee weken"),
        ("dag", "2099-01-01", "Oefen hoogstens vier weken"),
        ("dag", "morgen", "Vul een dag in"),
        ("stap", "99", "Kies een van de stappen"),
        ("stap", "x", "Kies een van de stappen"),
    ],
)
def test_what_will_not_do_is_said_kindly(lead, agreement, field, value, words):
    assert words in said(lead, "begin_step", agreement, **ANSWERS | {field: value})
    assert not Period.objects.exists()


@pytest.mark.parametrize(
    ("state", "words"),
    [(State.PROPOSED, "Spreek het eerst samen af"), (State.PARKED, "Spreek het eerst samen af")],
)
def test_what_is_not_agreed_is_not_begun(lead, agreement, state, words):
    Agreement.objects.filter(pk=agreement.pk).update(state=state)

    assert words in said(lead, "begin_step", agreement, **ANSWERS)


def test_an_agreement_without_steps_asks_for_the_first_one():
    agreement = an_agreement(a_unit())
    lead = signed_in(agreement.unit, Role.TEAM_LEAD)
    assert "Er zijn nog geen kleine stappen" in said(lead, "ladder", agreement)

    answer = lead.get(url("begin_step", agreement))

    assert answer["Location"] == url("rungs", agreement)


def begun(agreement: Agreement, position: int) -> Period:
    beginning = Beginning(position, TODAY + timedelta(weeks=3))
    return begin_period(agreement, beginning, who="1", today=TODAY, now=NOW)


def test_looking_back_offers_up_stay_and_down(lead, agreement):
    begun(agreement, 2)
    text = said(lead, "end_step", agreement)
    for words in ("door naar de volgende", "We oefenen dit nog even", "terug naar een kleinere"):
        assert words in text

    text = said(lead, "end_step", agreement, keuze="down")

    assert "het is allemaal oefenen" in text
    assert ladder(agreement).here == 1


def test_the_smallest_step_is_made_smaller_and_not_left(lead, agreement):
    begun(agreement, 1)

    text = said(lead, "end_step", agreement)

    assert "terug naar een kleinere" not in text
    assert url("split_step", agreement, 1) in text
    assert "Kies een van de antwoorden" in said(lead, "end_step", agreement, keuze="down")


def test_without_a_step_there_is_nothing_to_look_back_on(lead, agreement):
    assert "Kies er samen een" in said(lead, "end_step", agreement, keuze="up")


def test_a_step_is_split_with_examples(lead, agreement):
    large, other = BEHAVIOUR.ladder[1].nl, BEHAVIOUR.ladder[0].nl
    text = said(lead, "split_step", agreement, 2)
    assert f"<li>{other}</li>" in text
    assert f"<li>{large}</li>" not in text

    said(lead, "split_step", agreement, 2, eerst=" Eén vraag ", daarna="Twee vragen")

    assert ladder(agreement).texts[:4] == (other, "Eén vraag", "Twee vragen", large)


def test_a_smaller_step_is_another_step(lead, agreement):
    large = BEHAVIOUR.ladder[1].nl

    text = said(lead, "split_step", agreement, 2, eerst=large, daarna="Twee vragen")

    assert "Zeg het kleiner" in text
    assert "Twee vragen" in text


def test_a_step_that_is_not_there_is_not_split(lead, agreement):
    assert lead.get(url("split_step", agreement, 9)).status_code == 404


def test_the_steps_are_said_in_ones_own_words(lead, agreement):
    seen = ladder(agreement).seen

    text = said(lead, "rungs", agreement, stappen="een\r\n\r\n  twee  \r\neen", gezien=seen)

    assert "Dit zijn nu jullie kleine stappen" in text
    assert list(Rung.objects.values_list("position", "text")) == [(1, "een"), (2, "twee")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" \n ", "Schrijf minstens één kleine stap op"),
        ("\n".join(map(str, range(13))), "Hoogstens twaalf stappen"),
        ("x" * 301, "Deze stap is lang"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
    ],
)
def test_steps_that_will_not_do_come_back_with_a_reason(lead, agreement, text, words):
    assert words in said(lead, "rungs", agreement, stappen=text, gezien=ladder(agreement).seen)


def test_steps_that_changed_meanwhile_are_shown_beside_ones_own(lead, agreement):
    seen = ladder(agreement).seen
    said(lead, "rungs", agreement, stappen="van de ander", gezien=seen)

    text = said(lead, "rungs", agreement, stappen="van mij", gezien=seen)

    assert "Iemand anders veranderde de stappen intussen" in text
    assert "<li>van de ander</li>" in text
    assert "van mij" in text
    assert ladder(agreement).texts == ("van de ander",)


def test_the_team_says_where_it_is_and_may_go_back(lead, agreement):
    for stage in ("practising", "aware"):
        text = said(lead, "stage", agreement, fase=stage, omdat="We merken het")

    assert "Genoteerd" in text
    moves = StageMove.objects.values_list("before", "after")
    assert list(moves) == [("aware", "practising"), ("practising", "aware")]


def test_a_stage_that_is_none_is_refused(lead, agreement):
    assert "Kies een van de drie stappen" in said(lead, "stage", agreement, fase="perfect")


def test_the_poster_shows_the_step_that_is_practised_now(lead, agreement):
    begun(agreement, 2)

    text = said(lead, "poster", agreement)

    assert BEHAVIOUR.ladder[1].nl in text
    assert BEHAVIOUR.ladder[0].nl not in text


@pytest.mark.parametrize("state", [State.PROPOSED, State.TALKED, State.PARKED, State.ENDED])
def test_a_team_stands_nowhere_with_what_it_does_not_practise(lead, agreement, state):
    Agreement.objects.filter(pk=agreement.pk).update(state=state)
    assert url("stage", agreement) not in said(lead, "ladder", agreement)

    text = said(lead, "stage", agreement, fase="self_evident")

    assert "Kijk op de eigen pagina" in text
    assert not StageMove.objects.exists()
