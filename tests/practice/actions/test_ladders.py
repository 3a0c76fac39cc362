from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from handvat.content.loader import ready_behaviours
from handvat.people.models import LogEntry
from handvat.practice.actions.ladders import (
    Beginning,
    awareness_seen,
    begin_period,
    end_period,
    note_awareness,
    split,
    split_at,
    write_rungs,
)
from handvat.practice.models import Agreement, Period, Rung
from handvat.practice.queries.ladders import Ladder, ladder, ladders
from handvat.practice.rules.agreements import State
from handvat.practice.rules.ladders import (
    LadderChanged,
    NoSmallerStep,
    NothingToLookBackOn,
    NotPractised,
    OneStepAtATime,
    Outcome,
)
from tests.factories import NOW, a_unit, an_agreement
from tests.measure.databases import at_the_same_time, in_earnest

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
BEHAVIOUR = ready_behaviours()[0].behaviour
SIGNED: dict[str, Any] = {"who": "1", "now": NOW}


def a_ladder(*texts: str) -> Agreement:
    agreement = an_agreement(a_unit())
    Rung.objects.bulk_create(
        Rung(agreement=agreement, position=number, text=text)
        for number, text in enumerate(texts, start=1)
    )
    return agreement


def begun(agreement: Agreement, position: int = 1, day=TODAY) -> Period:
    look_back = day + timedelta(weeks=3)
    return begin_period(agreement, Beginning(position, look_back), today=day, **SIGNED)


def test_a_ladder_begins_with_ones_own_step_and_then_those_of_the_behaviour():
    agreement = an_agreement(a_unit(), behaviour_key=BEHAVIOUR.key, first_step="Een rondje")

    found = ladder(agreement)

    assert found.texts == ("Een rondje", *(text.nl for text in BEHAVIOUR.ladder))
    assert (found.here, found.step, found.begun) == (1, "Een rondje", False)
    assert not Rung.objects.exists()


def test_an_agreement_without_behaviour_or_step_has_an_empty_ladder():
    found = ladder(an_agreement(a_unit()))

    assert (found.steps, found.step, found.here) == ((), "", 1)


def test_beginning_lays_the_ladder_down_and_opens_a_period():
    agreement = an_agreement(a_unit(), behaviour_key=BEHAVIOUR.key)
    look_back = TODAY + timedelta(weeks=2)
    beginning = Beginning(2, look_back, "yes", "partly", "not_yet", "een vast moment")

    period = begin_period(agreement, beginning, today=TODAY, **SIGNED)

    found = ladder(agreement)
    assert found.open == period
    assert (period.text, period.helps) == (BEHAVIOUR.ladder[1].nl, "een vast moment")
    assert (period.able, period.chance, period.want) == ("yes", "partly", "not_yet")
    assert (found.here, found.look_back_on) == (2, look_back)
    assert Rung.objects.filter(agreement=agreement).count() == len(BEHAVIOUR.ladder)
    assert [step.place for step in found.steps][:3] == ["done", "here", ""]


def test_what_is_sent_twice_begins_once():
    agreement = a_ladder("een", "twee")

    assert begun(agreement) == begun(agreement)
    assert LogEntry.objects.filter(action="begin_step").count() == 1


def test_a_team_practises_one_step_of_an_agreement_at_a_time():
    agreement = a_ladder("een", "twee")
    period = begun(agreement)

    with pytest.raises(OneStepAtATime):
        begun(agreement, 2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Period.objects.create(
            agreement=agreement, text="x", begun_on=TODAY, look_back_on=period.look_back_on
        )


@pytest.mark.parametrize("state", [state for state in State if state is not State.PRACTISED])
def test_what_is_not_adopted_is_not_practised(state):
    agreement = a_ladder("een")
    Agreement.objects.filter(pk=agreement.pk).update(state=state)

    with pytest.raises(NotPractised):
        begun(agreement)


@pytest.mark.parametrize("position", [0, 3])
def test_a_step_that_is_not_there_cannot_be_practised(position):
    with pytest.raises(LadderChanged):
        begun(a_ladder("een", "twee"), position)


@pytest.mark.parametrize(
    ("outcome", "at"), [(Outcome.UP, 3), (Outcome.STAY, 2), (Outcome.DOWN, 1)]
)
def test_after_looking_back_a_team_goes_up_stays_or_goes_down(outcome, at):
    agreement = a_ladder("een", "twee", "drie")

    found = end_period(begun(agreement, 2), outcome, today=TODAY, **SIGNED)

    assert (found.here, found.open) == (at, None)
    assert [one.outcome for one in found.ended] == [outcome]


def test_looking_back_twice_keeps_the_first_choice():
    period = begun(a_ladder("een", "twee"))
    end_period(period, Outcome.UP, today=TODAY, **SIGNED)

    with pytest.raises(NothingToLookBackOn):
        end_period(period, Outcome.STAY, today=TODAY, **SIGNED)
    period.refresh_from_db()
    assert period.outcome == Outcome.UP


def test_going_down_from_the_smallest_step_is_splitting_it():
    period = begun(a_ladder("een", "twee"))

    with pytest.raises(NoSmallerStep):
        end_period(period, Outcome.DOWN, today=TODAY, **SIGNED)
    period.refresh_from_db()
    assert period.ended_on is None


def test_a_team_goes_on_with_the_first_of_two_smaller_steps():
    agreement = a_ladder("een", "groot", "drie")
    begun(agreement, 2)

    found = split(agreement.rungs.get(text="groot"), "klein", "half", **SIGNED)

    assert found.texts == ("een", "klein", "half", "groot", "drie")
    assert found.open is not None
    assert (found.open.text, found.here) == ("klein", 2)


def test_splitting_twice_is_splitting_once():
    agreement = a_ladder("een")

    for _ in range(2):
        split_at(agreement, "een", ("klein", "half"), **SIGNED)

    assert ladder(agreement).texts == ("klein", "half", "een")


def test_a_step_that_is_gone_is_not_split():
    with pytest.raises(LadderChanged):
        split_at(a_ladder("een"), "twee", ("klein", "half"), **SIGNED)


def test_of_two_who_write_a_ladder_the_second_is_told():
    agreement = a_ladder("een", "twee")
    seen = ladder(agreement).seen
    write_rungs(agreement, ["een", "twee", "drie"], seen=seen, **SIGNED)

    with pytest.raises(LadderChanged):
        write_rungs(agreement, ["anders"], seen=seen, **SIGNED)

    assert ladder(agreement).texts == ("een", "twee", "drie")


def test_a_changed_ladder_keeps_what_was_practised():
    agreement = a_ladder("een", "twee", "drie")
    end_period(begun(agreement, 3), Outcome.STAY, today=TODAY, **SIGNED)

    found = write_rungs(agreement, ["nieuw"], seen=ladder(agreement).seen, **SIGNED)

    assert found.here == 1
    assert [one.text for one in found.ended] == ["drie"]


def test_going_down_on_a_ladder_that_was_cut_short_ends_on_its_first_step():
    agreement = a_ladder("een", "twee", "drie")
    end_period(begun(agreement, 3), Outcome.DOWN, today=TODAY, **SIGNED)

    found = write_rungs(agreement, ["drie"], seen=ladder(agreement).seen, **SIGNED)

    assert found.here == 1


def test_of_two_who_write_what_goes_well_nothing_is_lost():
    agreement = an_agreement(a_unit())
    seen = awareness_seen(agreement)
    note_awareness(agreement, "In het overleg", "Een rondje", seen=seen)

    with pytest.raises(LadderChanged):
        note_awareness(agreement, "Ergens anders", "", seen=seen)

    agreement.refresh_from_db()
    assert (agreement.sees, agreement.makes_possible) == ("In het overleg", "Een rondje")


def test_the_steps_of_three_agreements_take_as_many_queries_as_of_one(
    django_assert_num_queries,
):
    one, three = a_unit(), a_unit()
    for unit, number in ((one, 1), (three, 3)):
        for _ in range(number):
            an_agreement(unit, behaviour_key=BEHAVIOUR.key)

    for unit, number in ((one, 1), (three, 3)):
        with django_assert_num_queries(4):
            assert len(ladders(unit)) == number


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_and_split_at_the_same_time_lose_nothing(tmp_path):
    with in_earnest(tmp_path) as enter:
        agreement = a_ladder("een", "twee", "drie")
        seen = ladder(agreement).seen

        found = at_the_same_time(
            enter,
            lambda: begun(agreement, 1),
            lambda: begun(agreement, 2),
            lambda: split_at(agreement, "drie", ("klein", "half"), **SIGNED),
            lambda: write_rungs(agreement, ["een", "twee", "drie", "vier"], seen=seen, **SIGNED),
        )

        kinds = {type(one) for one in found}
        assert kinds <= {Period, Ladder, OneStepAtATime, LadderChanged}
        assert Period.objects.count() == 1
        texts = ladder(agreement).texts
        assert [one for one in texts if one in {"een", "twee", "drie"}] == ["een", "twee", "drie"]
        assert {"klein", "half"} <= set(texts) or isinstance(found[2], LadderChanged)


class Practising(RuleBasedStateMachine):
    """A team that does anything it can, in any order, over the weeks."""

    def __init__(self) -> None:
        super().__init__()
        self.agreement = a_ladder("een", "twee", "drie")
        self.day, self.number = TODAY, 0

    @rule(position=st.integers(1, 6), weeks=st.integers(0, 6))
    def begins(self, position, weeks):
        self.day += timedelta(weeks=weeks)
        found = ladder(self.agreement)
        if found.open is None and position <= len(found.steps):
            begun(self.agreement, position, self.day)

    @rule(outcome=st.sampled_from(Outcome), weeks=st.integers(0, 6))
    def looks_back(self, outcome, weeks):
        self.day += timedelta(weeks=weeks)
        before = ladder(self.agreement)
        if before.open is None or (outcome is Outcome.DOWN and before.here == 1):
            return
        after = end_period(before.open, outcome, today=self.day, **SIGNED)
        if outcome is Outcome.DOWN:
            assert after.here == before.here - 1

    @rule(data=st.data())
    def splits(self, data):
        before = ladder(self.agreement)
        text = data.draw(st.sampled_from(before.texts))
        self.number += 1
        smaller = (f"klein {self.number}", f"half {self.number}")
        after = split_at(self.agreement, text, smaller, **SIGNED)
        assert [one for one in after.texts if one in before.texts] == list(before.texts)

    @rule(data=st.data())
    def writes_anew(self, data):
        before = ladder(self.agreement)
        texts = data.draw(st.permutations(before.texts))
        write_rungs(self.agreement, texts[: max(1, len(texts) - 1)], seen=before.seen, **SIGNED)

    @invariant()
    def stands_on_its_ladder(self):
        found = ladder(self.agreement)
        assert 1 <= found.here <= len(found.steps)
        rungs = Rung.objects.filter(agreement=self.agreement).values_list("position", flat=True)
        assert list(rungs) == list(range(1, len(found.steps) + 1))

    @invariant()
    def periods_never_overlap(self):
        periods = list(Period.objects.filter(agreement=self.agreement).order_by("pk"))
        for one, following in pairwise(periods):
            assert one.ended_on is not None
            assert one.begun_on <= one.ended_on <= following.begun_on


def test_whatever_a_team_does_it_stands_on_a_whole_ladder():
    run_state_machine_as_test(
        Practising, settings=settings(max_examples=25, stateful_step_count=15, deadline=None)
    )
