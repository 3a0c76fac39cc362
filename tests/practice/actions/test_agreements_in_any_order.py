"""Whatever a team does with its agreements, in any order: they stay whole, and nothing is lost."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from django.db.models import Model
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from handvat.people.models import LogEntry
from handvat.practice.actions.agreement_talks import (
    ask_to_park,
    confirm_talk,
    open_stances,
    record_talk,
    say_stance,
)
from handvat.practice.actions.agreements import (
    ChangedMeanwhile,
    ask_again,
    move,
    revise,
    set_stage,
    show_to_all,
)
from handvat.practice.models import (
    Agreement,
    AgreementKind,
    Move,
    Round,
    Spoken,
    StageMove,
    Stance,
    StanceKind,
    Words,
)
from handvat.practice.rules import agreements as rules
from handvat.practice.rules.agreements import MOST_AT_ONCE, MOVES, TALKABLE, Heard, State
from handvat.practice.rules.rounds import VOICES, AlreadySaid, AskedAnew, RoundIsOver
from handvat.practice.rules.stages import Stage
from tests.practice.actions.agreed import (
    COLLEAGUE,
    DATED,
    LEAD,
    SIGNED,
    a_team,
    practised,
    proposed,
    words,
)

pytestmark = pytest.mark.django_db
HISTORY: tuple[type[Model], ...] = (Words, Move, StageMove)
KNOWN: tuple[type[Model], ...] = (Agreement, *HISTORY, Round, Spoken, Stance, LogEntry)
REFUSED = (
    ChangedMeanwhile,
    AlreadySaid,
    AskedAnew,
    RoundIsOver,
    rules.AskedToPark,
    rules.EnoughAtOnce,
    rules.NobodyElse,
    rules.NotFromHere,
    rules.NotHeardYet,
    rules.NotOnTheTable,
    rules.OneVoice,
    rules.OpenFirst,
    rules.ReasonNeeded,
    rules.SameVoice,
    rules.StillConcerns,
    rules.TooFewVoices,
)
SENTENCES = st.sampled_from(("Wij vragen door.", "Wij vatten samen.", "Wij beginnen op tijd."))
WHICH = st.integers(0, 9)
STALE = st.sampled_from((False, False, False, True))


def rows(tables: tuple[type[Model], ...]) -> dict[str, list[Any]]:
    return {one.__name__: list(one._default_manager.order_by("pk").values()) for one in tables}


class Agreeing(RuleBasedStateMachine):
    """A team that does anything it can, and much that it cannot."""

    def __init__(self) -> None:
        super().__init__()
        self.unit, self.people = a_team(6)
        Agreement.objects.all().delete()  # nothing of the example before
        Round.objects.all().delete()
        self.kept = rows(HISTORY)
        self.seconded: dict[int, bool] = {}

    def one(self, which: int) -> Agreement:
        rows = list(Agreement.objects.order_by("pk"))
        return rows[which % len(rows)]

    def tries(self, act: Callable[[], object]) -> bool:
        """Do it; when it is refused, nothing at all has changed."""
        before = rows(KNOWN)
        try:
            act()
        except REFUSED:
            assert rows(KNOWN) == before
            return False
        return True

    @initialize(kind=st.sampled_from(AgreementKind))
    def begins(self, kind):
        proposed(self.unit, kind=kind)

    @initialize(number=st.integers(0, MOST_AT_ONCE))
    def practises_already(self, number):
        for one in range(number):
            self.seconded[practised(self.unit, f"Wij {one}.").pk] = True

    @rule(sentence=SENTENCES, kind=st.sampled_from(AgreementKind))
    def somebody_proposes(self, sentence, kind):
        if Agreement.objects.count() < 6:
            self.tries(lambda: proposed(self.unit, sentence, kind))

    @rule(
        which=WHICH, sentence=SENTENCES, cue=st.sampled_from(("", "er een plan ligt")), stale=STALE
    )
    def somebody_rewrites(self, which, sentence, cue, stale):
        row = self.one(which)
        new = words(sentence, cue=cue)
        self.tries(lambda: revise(row, new, revision=row.revision - stale, **DATED))

    @rule(
        which=WHICH,
        wanted=st.sampled_from(State),
        because=st.sampled_from(("", "Zo past het.")),
        stale=STALE,
    )
    def the_lead_moves_it(self, which, wanted, because, stale):
        row = self.one(which)
        before = (State(row.state), row.heard, row.asked_to_park)
        seen = row.revision - stale
        if not self.tries(lambda: move(row, wanted, because=because, revision=seen, **DATED)):
            return
        if before[0] is State.TALKED and wanted is State.PRACTISED:
            assert before[1:] == (Heard.EVERYONE, False)
            assert self.seconded.get(row.pk)  # never the word of one person alone

    @rule(which=WHICH, stage=st.sampled_from(Stage))
    def the_team_says_where_it_is(self, which, stage):
        row = self.one(which)
        self.tries(lambda: set_stage(row, stage, **DATED))

    @rule(which=WHICH, person=st.integers(0, 5), kind=st.sampled_from(StanceKind), stale=STALE)
    def somebody_says_how_they_stand(self, which, person, kind, stale):
        row = self.one(which)
        seen = -1 if stale else row.round_id
        self.tries(lambda: say_stance(row, self.people[person], kind, "Tijd.", seen=seen))

    @rule(which=WHICH, kinds=st.lists(st.sampled_from(StanceKind), min_size=6, max_size=6))
    def everyone_says_how_they_stand(self, which, kinds):
        row = self.one(which)
        for person, kind in zip(self.people, kinds, strict=True):
            self.tries(partial(say_stance, row, person, kind, "Tijd."))

    @rule(which=WHICH)
    def the_lead_opens(self, which):
        row = self.one(which)
        spoken = Spoken.objects.filter(round=row.round_id).count()
        listening = row.round is not None and row.round.key is not None
        if self.tries(lambda: open_stances(row, **SIGNED)) and listening:
            assert spoken >= VOICES
            self.seconded[row.pk] = True

    @rule(which=WHICH, heard=st.sampled_from((Heard.EVERYONE, Heard.CONCERNS)), stale=STALE)
    def the_lead_notes_a_talk(self, which, heard, stale):
        row = self.one(which)
        seen = row.revision - stale
        if self.tries(lambda: record_talk(row, "", heard=heard, revision=seen, **DATED)):
            self.seconded[row.pk] = False

    @rule(which=WHICH, who=st.sampled_from((LEAD, COLLEAGUE)), stale=STALE)
    def somebody_confirms(self, which, who, stale):
        row = self.one(which)
        seen, noted = row.revision - stale, bool(row.noted_by)
        if self.tries(lambda: confirm_talk(row, revision=seen, who=who)) and noted:
            assert who != LEAD
            self.seconded[row.pk] = True

    @rule(which=WHICH)
    def everyone_is_asked_anew(self, which):
        row = self.one(which)
        self.tries(lambda: ask_again(row, **SIGNED))

    @rule(which=WHICH)
    def somebody_asks_to_talk_first(self, which):
        row = self.one(which)
        self.tries(lambda: ask_to_park(row))

    @rule(which=WHICH, shown=st.booleans())
    def leaders_show_it(self, which, shown):
        row = self.one(which)
        self.tries(lambda: show_to_all(row, shown=shown, **SIGNED))

    @invariant()
    def its_history_only_grows(self):
        now = rows(HISTORY)
        for table, before in self.kept.items():
            assert now[table][: len(before)] == before
        self.kept = now

    @invariant()
    def its_history_leads_to_where_it_stands(self):
        for row in Agreement.objects.all():
            moves = list(row.moves.order_by("pk").values_list("before", "after"))
            assert moves[0] == ("", State.PROPOSED)
            assert moves[-1][1] == row.state
            for one, following in pairwise(moves):
                assert one[1] == following[0]
                before, after = map(State, following)
                assert after in MOVES[before] or (before is after and after in TALKABLE)
            stages = list(row.stage_moves.order_by("pk").values_list("before", "after"))
            assert [Stage.AWARE, *(after for _before, after in stages)][-1] == row.stage
            assert all(one[1] == following[0] for one, following in pairwise(stages))
            numbers = list(row.words.order_by("number").values_list("number", flat=True))
            assert numbers == list(range(1, len(numbers) + 1))

    @invariant()
    def three_things_are_practised_at_most(self):
        counted = Agreement.objects.filter(state=State.PRACTISED, kind=AgreementKind.BEHAVIOUR)
        assert counted.count() <= MOST_AT_ONCE

    @invariant()
    def a_round_is_open_only_while_the_team_talks(self):
        rounds = set(Round.objects.values_list("pk", flat=True))
        talking = Agreement.objects.filter(state=State.TALKED, round__isnull=False)
        assert rounds == set(talking.values_list("round", flat=True))
        assert not Agreement.objects.exclude(state=State.TALKED).exclude(round=None).exists()
        assert not Spoken.objects.filter(round__key=None).exists()

    @invariant()
    def what_was_let_go_asks_nothing_of_anyone(self):
        for row in Agreement.objects.filter(state__in=(State.PARKED, State.ENDED)):
            assert (row.asked_to_park, row.noted_by) == (False, "")


def test_whatever_a_team_does_its_agreements_stay_whole():
    run_state_machine_as_test(
        Agreeing, settings=settings(max_examples=30, stateful_step_count=25, deadline=None)
    )
