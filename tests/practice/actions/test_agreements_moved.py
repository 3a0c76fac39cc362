"""What becomes of an agreement: its moves, its steps, and three at a time."""

import pytest

from handvat.people.models import Membership
from handvat.practice.actions.agreement_talks import ask_to_park
from handvat.practice.actions.agreements import (
    ChangedMeanwhile,
    ask_again,
    move,
    set_stage,
)
from handvat.practice.models import (
    Agreement,
    AgreementKind,
    Move,
    StageMove,
)
from handvat.practice.rules.agreements import (
    EnoughAtOnce,
    NobodyElse,
    NotFromHere,
    NotHeardYet,
    NotOnTheTable,
    ReasonNeeded,
    State,
)
from handvat.practice.rules.stages import Stage
from tests.factories import a_person
from tests.practice.actions.agreed import (
    DATED,
    SIGNED,
    TODAY,
    a_team,
    celebrated,
    found,
    in_state,
    practised,
    proposed,
    talked,
)

pytestmark = pytest.mark.django_db


def way(row: Agreement) -> list[tuple[str, str]]:
    return list(Move.objects.filter(agreement=row).values_list("before", "after"))


@pytest.mark.parametrize("wanted", [state for state in State if state is not State.ENDED])
def test_what_was_let_go_stays_so(wanted):
    unit, _people = a_team()
    row = in_state(unit, State.ENDED)

    with pytest.raises(NotFromHere):
        move(row, wanted, because="Toch wel.", **DATED)
    with pytest.raises(NotOnTheTable):
        set_stage(row, Stage.PRACTISING, **DATED)
    with pytest.raises(NotOnTheTable):
        ask_again(row, **SIGNED)
    with pytest.raises(NotOnTheTable):
        ask_to_park(row)


def test_what_is_let_go_keeps_its_reason():
    unit, _people = a_team()
    row = practised(unit)
    with pytest.raises(ReasonNeeded):
        move(row, State.ENDED, because=" ", **DATED)

    move(row, State.ENDED, because=" Het past niet meer. ", **DATED)

    last = Move.objects.filter(agreement=row).last()
    assert last is not None
    assert (last.before, last.after, last.because) == ("practised", "ended", "Het past niet meer.")


def test_a_move_sent_twice_is_made_once():
    unit, _people = a_team()
    row = proposed(unit)
    seen = row.revision
    for _time in range(2):
        row = move(row, State.TALKED, revision=seen, **DATED)

    assert way(row) == [("", "proposed"), ("proposed", "talked")]
    assert row.revision == seen + 1


def test_a_move_from_a_page_of_before_is_refused_also_when_it_was_made_and_undone_since():
    unit, _people = a_team()
    row = talked(unit)
    seen = row.revision
    parked = move(row, State.PARKED, revision=seen, **DATED)
    stale = Agreement.objects.get(pk=row.pk)
    move(parked, State.TALKED, **DATED)

    with pytest.raises(ChangedMeanwhile):
        move(stale, State.PARKED, revision=seen, **DATED)

    assert Agreement.objects.get().state == State.TALKED


def test_what_is_parked_is_talked_about_before_it_is_practised():
    unit, _people = a_team()
    row = in_state(unit, State.PARKED)
    with pytest.raises(NotFromHere):
        move(row, State.PRACTISED, **DATED)

    row = move(row, State.TALKED, **DATED)

    assert (row.state, row.heard) == ("talked", "")
    with pytest.raises(NotHeardYet):
        move(row, State.PRACTISED, **DATED)


def test_parking_and_letting_go_answer_who_asked_to_talk_first():
    unit, _people = a_team()
    row = practised(unit)
    ask_to_park(row)

    row = move(row, State.PARKED, **DATED)

    assert not row.asked_to_park


def test_what_became_self_evident_may_need_practice_again():
    unit, _people = a_team()
    row = celebrated(unit)
    assert row.stage == Stage.SELF_EVIDENT

    row = move(row, State.PRACTISED, because="Het is druk geweest.", **DATED)

    assert (row.state, row.stage) == ("practised", "practising")
    assert list(StageMove.objects.values_list("before", "after")) == [
        ("aware", "self_evident"),
        ("self_evident", "practising"),
    ]


def test_saying_that_something_is_less_self_evident_takes_it_up_again():
    unit, _people = a_team()
    row = set_stage(celebrated(unit), Stage.AWARE, because="Nieuwe collega's", **DATED)

    assert (row.state, row.stage) == ("practised", "aware")
    assert way(row)[-1] == ("celebrated", "practised")


def test_a_step_said_twice_is_noted_once():
    unit, _people = a_team()
    row = practised(unit)

    for _time in range(2):
        row = set_stage(row, Stage.PRACTISING, **DATED)

    assert list(StageMove.objects.values_list("before", "after")) == [("aware", "practising")]


@pytest.mark.parametrize("state", [State.PROPOSED, State.TALKED, State.PARKED])
def test_a_team_stands_in_a_step_of_what_it_practises_only(state):
    unit, _people = a_team()
    row = in_state(unit, state)

    with pytest.raises(NotOnTheTable):
        set_stage(row, Stage.SELF_EVIDENT, **DATED)

    assert not StageMove.objects.exists()


def test_a_team_practises_three_things_at_a_time():
    unit, _people = a_team()
    for number in range(3):
        practised(unit, f"Wij {number}")
    fourth = found(talked(unit, "Wij vier"))

    with pytest.raises(EnoughAtOnce):
        move(fourth, State.PRACTISED, **DATED)

    assert Agreement.objects.filter(state=State.PRACTISED).count() == 3
    move(Agreement.objects.filter(state=State.PRACTISED)[0], State.PARKED, **DATED)
    assert move(fourth, State.PRACTISED, **DATED).state == State.PRACTISED


def test_working_agreements_and_other_teams_take_no_room():
    unit, _people = a_team()
    elsewhere, _others = a_team()
    for number in range(3):
        practised(unit, f"Wij {number}", kind=AgreementKind.WORKING)
        practised(elsewhere, f"Wij {number}")

    assert practised(unit).state == State.PRACTISED


@pytest.mark.parametrize(
    "back",
    [
        lambda row: move(row, State.PRACTISED, **DATED),
        lambda row: set_stage(row, Stage.PRACTISING, **DATED),
    ],
)
def test_there_has_to_be_room_to_practise_again_what_was_celebrated(back):
    unit, _people = a_team()
    row = celebrated(unit)
    for number in range(3):
        practised(unit, f"Wij {number}")

    with pytest.raises(EnoughAtOnce):
        back(row)

    row.refresh_from_db()
    assert (row.state, row.stage) == ("celebrated", "self_evident")


def test_an_agreement_takes_two():
    unit, people = a_team(1)
    row = found(talked(unit))
    with pytest.raises(NobodyElse):
        move(row, State.PRACTISED, **DATED)

    a_person(unit)

    assert move(row, State.PRACTISED, **DATED).state == State.PRACTISED
    assert len(people) == 1


def test_when_all_others_left_there_is_nobody_to_agree_with():
    unit, people = a_team(2)
    row = found(talked(unit))
    Membership.objects.filter(unit=unit).exclude(person=people[0]).update(ended_on=TODAY)

    with pytest.raises(NobodyElse):
        move(row, State.PRACTISED, **DATED)
