"""What an agreement may become, and what has to be true first."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from handvat.practice.rules.agreements import (
    GOING_ON,
    MOST_AT_ONCE,
    AskedToPark,
    EnoughAtOnce,
    Heard,
    NobodyElse,
    NotFromHere,
    NotHeardYet,
    OneVoice,
    ReasonNeeded,
    Standing,
    State,
    StillConcerns,
    check_move,
    check_ready,
    next_moves,
)

REFUSALS = (
    NotFromHere,
    ReasonNeeded,
    AskedToPark,
    NobodyElse,
    StillConcerns,
    NotHeardYet,
    EnoughAtOnce,
    OneVoice,
)
STANDINGS = st.builds(
    Standing,
    state=st.sampled_from(State),
    heard=st.sampled_from(Heard),
    asked_to_park=st.booleans(),
    one_voice=st.booleans(),
    practised=st.integers(0, MOST_AT_ONCE + 1),
    counts=st.booleans(),
    people=st.integers(0, 9),
)
REASONS = st.sampled_from(("", "  \n", "Het past niet meer."))


def may(state: State, wanted: State) -> bool:
    try:
        check_move(state, wanted)
    except NotFromHere:
        return False
    return True


def refused(standing: Standing, wanted: State, because: str = "Het is zo goed.") -> type | None:
    try:
        check_ready(standing, wanted, because)
    except REFUSALS as no:
        return type(no)
    return None


@pytest.mark.parametrize("state", State)
def test_what_comes_next_is_what_may_be_done(state):
    assert next_moves(state) == tuple(wanted for wanted in State if may(state, wanted))


def test_this_is_the_whole_way_of_an_agreement():
    assert {(one, other) for one, other in product(State, State) if may(one, other)} == {
        (State.PROPOSED, State.TALKED),
        (State.PROPOSED, State.PARKED),
        (State.PROPOSED, State.ENDED),
        (State.TALKED, State.PRACTISED),
        (State.TALKED, State.PARKED),
        (State.TALKED, State.ENDED),
        (State.PRACTISED, State.TALKED),
        (State.PRACTISED, State.CELEBRATED),
        (State.PRACTISED, State.PARKED),
        (State.PRACTISED, State.ENDED),
        (State.PARKED, State.TALKED),
        (State.PARKED, State.ENDED),
        (State.CELEBRATED, State.PRACTISED),
        (State.CELEBRATED, State.TALKED),
        (State.CELEBRATED, State.ENDED),
    }


def test_what_was_let_go_is_final_and_everything_else_can_be_let_go():
    assert next_moves(State.ENDED) == ()
    assert all(State.ENDED in next_moves(state) for state in State if state is not State.ENDED)


def test_a_refusal_tells_from_where_to_where():
    with pytest.raises(NotFromHere) as told:
        check_move(State.PARKED, State.PRACTISED)

    assert (told.value.state, told.value.wanted) == (State.PARKED, State.PRACTISED)


@given(STANDINGS, st.sampled_from(State), REASONS)
def test_whatever_is_known_no_move_is_made_that_is_not_on_the_way(standing, wanted, because):
    no = refused(standing, wanted, because)

    assert (no is NotFromHere) == (wanted not in next_moves(standing.state))


@given(STANDINGS, st.sampled_from(State), REASONS)
def test_what_may_go_on_is_agreed_and_fits(standing, wanted, because):
    if refused(standing, wanted, because) is not None:
        return

    if wanted is State.ENDED:
        assert because.strip()
    if wanted in GOING_ON:
        assert not standing.asked_to_park
        assert not standing.one_voice or standing.people < 2
    if wanted is State.PRACTISED:
        assert not standing.counts or standing.practised < MOST_AT_ONCE
    if (standing.state, wanted) == (State.TALKED, State.PRACTISED):
        assert standing.heard is Heard.EVERYONE
        assert standing.people > 1


@given(STANDINGS, st.sampled_from((State.TALKED, State.PARKED)))
def test_putting_back_on_the_table_and_parking_ask_for_nothing(standing, wanted):
    no = refused(standing, wanted, "")

    assert no is None or no is NotFromHere


HEARD = Standing(State.TALKED, heard=Heard.EVERYONE)


@pytest.mark.parametrize(
    ("standing", "no"),
    [
        (HEARD, None),
        (Standing(State.TALKED), NotHeardYet),
        (Standing(State.TALKED, heard=Heard.CONCERNS), StillConcerns),
        (Standing(State.TALKED, heard=Heard.EVERYONE, asked_to_park=True), AskedToPark),
        (Standing(State.TALKED, heard=Heard.EVERYONE, people=1), NobodyElse),
        (Standing(State.TALKED, heard=Heard.EVERYONE, people=1, one_voice=True), NobodyElse),
        (Standing(State.TALKED, heard=Heard.EVERYONE, one_voice=True), OneVoice),
        (Standing(State.TALKED, heard=Heard.EVERYONE, practised=2), None),
        (Standing(State.TALKED, heard=Heard.EVERYONE, practised=3), EnoughAtOnce),
        (Standing(State.TALKED, heard=Heard.EVERYONE, practised=3, counts=False), None),
        (Standing(State.CELEBRATED), None),
        (Standing(State.CELEBRATED, heard=Heard.CONCERNS), None),
        (Standing(State.CELEBRATED, practised=3), EnoughAtOnce),
        (Standing(State.CELEBRATED, asked_to_park=True), AskedToPark),
    ],
)
def test_adopting_takes_a_team_that_was_heard_and_room_to_practise(standing, no):
    assert refused(standing, State.PRACTISED, "") is no


def test_what_somebody_asked_to_talk_about_is_not_celebrated_before_that():
    asked = Standing(State.PRACTISED, asked_to_park=True)

    assert refused(asked, State.CELEBRATED) is AskedToPark
    assert refused(asked, State.PARKED) is None


def test_what_one_person_says_of_a_talk_is_not_celebrated_unless_there_is_nobody_else():
    assert refused(Standing(State.PRACTISED, one_voice=True), State.CELEBRATED) is OneVoice
    assert refused(Standing(State.PRACTISED, one_voice=True, people=1), State.CELEBRATED) is None


@pytest.mark.parametrize("because", ["", "   ", "\n"])
def test_letting_go_takes_a_reason(because):
    assert refused(Standing(State.PRACTISED), State.ENDED, because) is ReasonNeeded


class Agreed(RuleBasedStateMachine):
    """An agreement that anything is asked of, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.state, self.been = State.PROPOSED, [State.PROPOSED]
        self.heard, self.asked = Heard.NOT_YET, False

    @rule(heard=st.sampled_from(Heard), asked=st.booleans())
    def the_team_talks(self, heard, asked):
        self.heard, self.asked = heard, asked

    @rule(wanted=st.sampled_from(State), practised=st.integers(0, 4), because=REASONS)
    def somebody_wants(self, wanted, practised, because):
        standing = Standing(self.state, self.heard, self.asked, practised=practised)
        if refused(standing, wanted, because) is None:
            self.state = wanted
            self.been.append(wanted)

    @invariant()
    def begins_as_a_proposal_and_is_practised_after_talking(self):
        assert self.been[0] is State.PROPOSED
        if self.state is State.PRACTISED:
            assert self.been[-2] in {State.TALKED, State.CELEBRATED}

    @invariant()
    def is_celebrated_only_after_it_was_practised(self):
        assert self.state is not State.CELEBRATED or self.been[-2] is State.PRACTISED

    @invariant()
    def stays_let_go(self):
        assert State.ENDED not in self.been[:-1]


def test_whatever_is_asked_of_an_agreement_its_way_is_whole():
    run_state_machine_as_test(Agreed, settings=settings(max_examples=200, deadline=None))
