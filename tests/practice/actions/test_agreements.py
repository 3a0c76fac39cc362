"""What a team does with its agreements: nothing is lost, and nothing is done that may not be."""

from datetime import timedelta

import pytest

from handvat.people.actions import close_unit
from handvat.people.models import LogEntry, Membership
from handvat.practice.actions.agreement_talks import ask_to_park
from handvat.practice.actions.agreements import (
    ChangedMeanwhile,
    Proposal,
    ask_again,
    move,
    propose,
    revise,
    set_stage,
    show_to_all,
)
from handvat.practice.models import (
    Agreement,
    AgreementKind,
    Move,
    Round,
    Rung,
    Spoken,
    Stance,
    StanceKind,
    Words,
)
from handvat.practice.rules.agreements import (
    AskedToPark,
    NotOnTheTable,
    State,
    TeamIsGone,
)
from handvat.practice.rules.stages import Stage
from tests.factories import a_unit
from tests.practice.actions.agreed import (
    ASKS_ON,
    DATED,
    LEAD,
    SIGNED,
    TODAY,
    a_team,
    found,
    in_state,
    practised,
    proposed,
    talked,
    voices,
    words,
)

pytestmark = pytest.mark.django_db
OTHER = "Wij vatten samen voor we antwoorden."


def way(row: Agreement) -> list[tuple[str, str]]:
    return list(Move.objects.filter(agreement=row).values_list("before", "after"))


def test_what_one_person_writes_is_a_proposal_with_its_first_small_steps():
    unit, _people = a_team()

    row = propose(unit, Proposal(words(), "b00", rungs=("een", "twee")), **DATED)

    assert (row.state, row.stage, row.revision) == ("proposed", "aware", 0)
    assert way(row) == [("", "proposed")]
    assert list(Words.objects.values_list("number", "sentence")) == [(1, ASKS_ON)]
    assert list(Rung.objects.values_list("position", "text")) == [(1, "een"), (2, "twee")]


def test_a_proposal_sent_twice_is_made_once():
    unit, _people = a_team()

    assert proposed(unit) == proposed(unit)
    assert Words.objects.count() == Move.objects.count() == LogEntry.objects.count() == 1


def test_a_proposal_sent_again_after_the_team_took_it_up_is_still_that_one():
    unit, _people = a_team()
    row = talked(unit)

    assert proposed(unit) == row
    assert Agreement.objects.get().state == State.TALKED


def test_what_differs_or_was_let_go_is_proposed_anew():
    unit, _people = a_team()
    first = proposed(unit)
    others = [
        proposed(unit, OTHER),
        proposed(unit, kind=AgreementKind.WORKING),
        propose(unit, Proposal(words(), "b00"), **DATED),
        propose(unit, Proposal(words()), **DATED | {"today": TODAY + timedelta(days=1)}),
    ]
    move(first, State.ENDED, because="Het past niet.", **DATED)

    again = proposed(unit)

    assert len({first, *others, again}) == 6


def test_the_log_tells_what_leads_do_and_nothing_of_members():
    unit, _people = a_team()
    row = propose(unit, Proposal(words()), **DATED | {"who": ""})
    revise(row, words(OTHER), revision=0, **DATED | {"who": ""})
    assert not LogEntry.objects.exists()

    move(row, State.TALKED, **DATED)

    assert list(LogEntry.objects.values_list("who", "action", "about")) == [
        (LEAD, "agreement_talked", f"agreement {row.pk}")
    ]


def test_other_words_are_added_and_the_old_ones_stay():
    unit, _people = a_team()
    row = revise(proposed(unit), words(OTHER), revision=0, **DATED)

    assert row.revision == 1
    assert list(Words.objects.order_by("number").values_list("number", "sentence")) == [
        (1, ASKS_ON),
        (2, OTHER),
    ]


def test_the_same_words_sent_twice_are_kept_once():
    unit, _people = a_team()
    row = revise(proposed(unit), words(OTHER), revision=0, **DATED)

    again = revise(row, words(OTHER), revision=0, **DATED)

    assert again.revision == 1
    assert Words.objects.count() == 2


def test_who_writes_over_what_changed_meanwhile_is_told_and_changes_nothing():
    unit, _people = a_team()
    row = proposed(unit)
    revise(row, words("Wij van de ander."), revision=0, **DATED)

    with pytest.raises(ChangedMeanwhile):
        revise(row, words("Wij van mij."), revision=0, **DATED)

    assert list(Words.objects.order_by("number").values_list("sentence", flat=True)) == [
        ASKS_ON,
        "Wij van de ander.",
    ]


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        (State.PROPOSED, State.PROPOSED),
        (State.TALKED, State.TALKED),
        (State.PRACTISED, State.TALKED),
        (State.CELEBRATED, State.TALKED),
        (State.PARKED, State.PARKED),
    ],
)
def test_another_agreement_goes_back_to_the_table(state, becomes):
    unit, _people = a_team()
    row = in_state(unit, state)

    row = revise(row, words(OTHER), revision=row.revision, **DATED)

    assert row.state == becomes
    assert (row.heard, row.noted_by) == ("", "") or state is State.PARKED


@pytest.mark.parametrize(
    "small",
    [
        {"first_step": "Een rondje"},
        {"look_back_on": TODAY + timedelta(weeks=6)},
        {"sentence": ASKS_ON.upper()},
    ],
)
def test_another_day_step_or_capital_lets_the_team_go_on(small):
    unit, _people = a_team()
    row = practised(unit)

    row = revise(row, words(**small), revision=row.revision, **DATED)

    assert row.state == State.PRACTISED
    assert Words.objects.filter(agreement=row).count() == 2


def test_what_was_said_of_other_words_is_forgotten():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, *[StanceKind.SUPPORT] * 3)
    before = row.round_id

    row = revise(row, words(OTHER), revision=row.revision, **DATED)

    assert row.round_id != before
    assert not Stance.objects.exists()
    assert not Spoken.objects.exists()
    assert Round.objects.count() == 1


def test_what_was_let_go_gets_no_other_words():
    unit, _people = a_team()
    row = in_state(unit, State.ENDED)

    with pytest.raises(NotOnTheTable):
        revise(row, words(OTHER), revision=row.revision, **DATED)


def test_asking_everyone_anew_while_they_speak_loses_nothing():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, *[StanceKind.SUPPORT] * 3)

    row = ask_again(row, **SIGNED)

    assert Stance.objects.filter(round=row.round).count() == 3


def test_an_agreement_of_leaders_is_shown_and_hidden_again():
    unit, _people = a_team()
    row = practised(unit)

    assert show_to_all(row, shown=True, **SIGNED).shown_to_all
    assert not show_to_all(row, shown=False, **SIGNED).shown_to_all


def closed(row: Agreement) -> None:
    Membership.objects.filter(unit=row.unit).update(ended_on=TODAY)
    row.unit.parent = a_unit()
    row.unit.save()
    close_unit(row.unit, on=TODAY)


def test_of_a_team_that_was_closed_nothing_changes_any_more():
    unit, _people = a_team()
    row = practised(unit)
    closed(row)

    for act in (
        lambda: proposed(unit),
        lambda: revise(row, words(OTHER), revision=row.revision, **DATED),
        lambda: move(row, State.PARKED, **DATED),
        lambda: set_stage(row, Stage.PRACTISING, **DATED),
        lambda: ask_again(row, **SIGNED),
        lambda: show_to_all(row, shown=True, **SIGNED),
    ):
        with pytest.raises(TeamIsGone):
            act()

    assert Agreement.objects.get().state == State.PRACTISED


def test_what_somebody_asked_to_talk_about_first_is_not_adopted_before_that():
    unit, _people = a_team()
    row = found(talked(unit))
    ask_to_park(row)

    with pytest.raises(AskedToPark):
        move(row, State.PRACTISED, **DATED)
