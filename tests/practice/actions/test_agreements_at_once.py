"""Several people at one agreement at the same moment: one is first, and nothing is lost."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from handvat.practice.actions.agreement_talks import (
    ask_to_park,
    confirm_talk,
    open_stances,
    record_talk,
    say_stance,
)
from handvat.practice.actions.agreements import ChangedMeanwhile, ask_again, move, revise
from handvat.practice.actions.ladders import note_awareness, write_rungs
from handvat.practice.models import (
    Agreement,
    Move,
    Round,
    Spoken,
    Stance,
    StanceKind,
    Words,
)
from handvat.practice.queries.agreements import agreement, concerns
from handvat.practice.queries.ladders import ladder
from handvat.practice.rules.agreements import (
    EnoughAtOnce,
    Heard,
    OpenFirst,
    State,
    TooFewVoices,
)
from handvat.practice.rules.rounds import AskedAnew, RoundIsOver
from tests.measure.databases import at_the_same_time, in_earnest, while_it_is_held
from tests.practice.actions.agreed import (
    COLLEAGUE,
    DATED,
    SIGNED,
    a_team,
    found,
    practised,
    proposed,
    talked,
    voices,
    words,
)

pytestmark = pytest.mark.django_db(transaction=True)
YES, NOT_YET = StanceKind.SUPPORT, StanceKind.NOT_YET
Enter = Callable[[], None]


@pytest.fixture
def enter(tmp_path) -> Iterator[Enter]:
    with in_earnest(tmp_path) as entered:
        yield entered


def test_of_two_who_rewrite_at_once_one_is_told_and_both_texts_are_there_to_choose_from(enter):
    unit, _people = a_team()
    row = proposed(unit)
    texts = ["Wij van de een.", "Wij van de ander."]

    done = at_the_same_time(
        enter,
        *(
            lambda text=text: revise(row, words(text), revision=row.revision, **DATED)
            for text in texts
        ),
    )

    assert {type(one) for one in done} == {Agreement, ChangedMeanwhile}
    won = texts[[isinstance(one, Agreement) for one in done].index(True)]
    kept = list(Words.objects.order_by("number").values_list("number", "sentence"))
    assert kept == [(1, "Wij vragen door voor we oordelen."), (2, won)]


def test_many_who_save_again_after_reading_anew_all_find_their_words_kept(enter):
    unit, _people = a_team()
    row = proposed(unit)

    def until_it_is_kept(text: str) -> None:
        while True:
            now = Agreement.objects.get(pk=row.pk)
            try:
                revise(now, words(text), revision=now.revision, **DATED)
            except ChangedMeanwhile:
                continue
            return

    texts = [f"Wij {number}." for number in range(6)]
    done = at_the_same_time(enter, *(lambda text=text: until_it_is_kept(text) for text in texts))

    assert done == [None] * 6
    kept = Words.objects.filter(number__gt=1).order_by("number")
    assert list(kept.values_list("number", flat=True)) == list(range(2, 8))
    assert sorted(kept.values_list("sentence", flat=True)) == texts


def test_a_proposal_sent_twice_at_once_is_made_once(enter):
    unit, _people = a_team()

    done = at_the_same_time(enter, *[lambda: proposed(unit)] * 4)

    assert len({one.pk for one in done}) == 1
    assert Agreement.objects.count() == Words.objects.count() == Move.objects.count() == 1


def test_adopting_at_once_never_makes_four(enter):
    unit, _people = a_team()
    for number in range(2):
        practised(unit, f"Wij {number}.")
    ready = [found(talked(unit, f"Wij klaar {number}.")) for number in range(4)]

    done = at_the_same_time(
        enter, *(lambda row=row: move(row, State.PRACTISED, **DATED) for row in ready)
    )

    assert sorted(type(one).__name__ for one in done) == ["Agreement"] + ["EnoughAtOnce"] * 3
    assert {type(one) for one in done} == {Agreement, EnoughAtOnce}
    assert Agreement.objects.filter(state=State.PRACTISED).count() == 3


def test_of_two_who_decide_differently_at_once_one_is_told(enter):
    unit, _people = a_team()
    row = found(talked(unit))

    done = at_the_same_time(
        enter,
        lambda: move(row, State.PRACTISED, revision=row.revision, **DATED),
        lambda: move(row, State.PARKED, revision=row.revision, **DATED),
    )

    assert {type(one) for one in done} == {Agreement, ChangedMeanwhile}
    assert (
        Move.objects.filter(agreement=row, before=State.TALKED).exclude(after=State.TALKED).count()
        == 1
    )


def test_who_speaks_while_the_words_change_is_asked_to_look_again(enter):
    unit, people = a_team()
    row = talked(unit)
    asked = row.round_id

    done = while_it_is_held(
        enter,
        lambda: revise(row, words("Wij doen iets anders."), revision=row.revision, **DATED),
        lambda: say_stance(row, people[0], YES, seen=asked),
    )

    assert isinstance(done[0], Agreement)
    assert isinstance(done[1], RoundIsOver | AskedAnew)
    assert not Stance.objects.exists()
    assert Round.objects.count() == 1


@pytest.mark.parametrize("wanted", [State.PARKED, State.ENDED])
def test_who_speaks_while_it_leaves_the_table_is_told(enter, wanted):
    unit, people = a_team()
    row = talked(unit)

    done = while_it_is_held(
        enter,
        lambda: move(row, wanted, because="Zo past het.", **DATED),
        lambda: say_stance(row, people[0], NOT_YET, "Te laat."),
    )

    assert [type(one) for one in done] == [Agreement, RoundIsOver]
    assert not Round.objects.exists()


def test_every_voice_that_was_thanked_is_opened_or_none_is(enter):
    unit, people = a_team(8)
    row = talked(unit)

    def speaks(person: int) -> str:
        say_stance(row, person, NOT_YET, f"zorg {person}")
        return f"zorg {person}"

    done = at_the_same_time(
        enter,
        *(lambda person=person: speaks(person) for person in people[:5]),
        lambda: open_stances(row, **SIGNED),
        *(lambda person=person: speaks(person) for person in people[5:]),
    )

    thanked = {one for one in done if isinstance(one, str)}
    assert {type(one) for one in done} <= {str, RoundIsOver, Agreement, TooFewVoices}
    assert set(Stance.objects.values_list("because", flat=True)) == thanked
    opened = isinstance(done[5], Agreement)
    shown = agreement(row.pk)
    assert shown is not None
    assert set(concerns(shown)) == (thanked if opened else set())


def test_a_voice_that_comes_while_others_are_opened_leaves_no_trace_of_support(enter):
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, YES, YES, YES)

    done = while_it_is_held(
        enter,
        lambda: open_stances(row, **SIGNED),
        lambda: say_stance(row, people[4], YES),
    )

    assert [type(one) for one in done] == [Agreement, RoundIsOver]
    assert done[0].heard == Heard.EVERYONE
    assert not Stance.objects.exists()
    assert not Spoken.objects.exists()


def test_the_fourth_voice_is_heard_or_told_and_never_wiped_in_silence(enter):
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, YES, YES)

    done = while_it_is_held(
        enter,
        lambda: say_stance(row, people[3], NOT_YET, "Wacht even."),
        lambda: record_talk(row, "", heard=Heard.EVERYONE, **DATED),
    )

    assert [type(one) for one in done] == [type(None), OpenFirst]
    assert Stance.objects.filter(because="Wacht even.").exists()


def test_what_was_opened_a_moment_ago_is_not_written_over_unread(enter):
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, YES)

    done = while_it_is_held(
        enter,
        lambda: open_stances(row, **SIGNED),
        lambda: record_talk(row, "", heard=Heard.EVERYONE, revision=row.revision, **DATED),
    )

    assert [type(one) for one in done] == [Agreement, ChangedMeanwhile]
    assert Agreement.objects.get().heard == Heard.CONCERNS
    assert Stance.objects.count() == 1


def test_asking_to_talk_first_is_never_lost_under_what_others_do(enter):
    unit, _people = a_team()
    row = practised(unit)

    done = while_it_is_held(
        enter,
        lambda: revise(row, words(first_step="Een rondje."), revision=row.revision, **DATED),
        lambda: ask_to_park(row),
        lambda: note_awareness(row, "In het overleg", "", seen="anders"),
    )

    assert isinstance(done[0], Agreement)
    assert done[1] is None
    assert Agreement.objects.get().asked_to_park


def test_people_who_do_different_things_at_once_never_block_each_other_for_good(enter):
    unit, people = a_team(8)
    rows = [talked(unit, f"Wij {number}.") for number in range(2)]

    def again_and_again(act: Callable[[Agreement], Any]) -> Callable[[], set[str]]:
        def works() -> set[str]:
            seen = set()
            for number in range(6):
                try:
                    act(rows[number % 2])
                except Exception as trouble:  # noqa: BLE001 -- its kind is looked at below
                    seen.add(type(trouble).__name__)
            return seen

        return works

    done = at_the_same_time(
        enter,
        again_and_again(lambda row: record_talk(row, "", heard=Heard.EVERYONE, **DATED)),
        again_and_again(lambda row: confirm_talk(row, who=COLLEAGUE)),
        again_and_again(lambda row: move(row, State.PRACTISED, **DATED)),
        again_and_again(lambda row: move(row, State.TALKED, **DATED)),
        again_and_again(lambda row: ask_again(row, **SIGNED)),
        again_and_again(lambda row: open_stances(row, **SIGNED)),
        again_and_again(lambda row: say_stance(row, people[0], YES)),
        again_and_again(ask_to_park),
        again_and_again(lambda row: write_rungs(row, ["een"], seen=ladder(row).seen, **SIGNED)),
    )

    told = {name for one in done for name in one}
    kind = {
        "AlreadySaid",
        "AskedToPark",
        "NotFromHere",
        "NotHeardYet",
        "NotOnTheTable",
        "OneVoice",
        "OpenFirst",
        "RoundIsOver",
        "TooFewVoices",
    }
    assert told <= kind, told - kind
    rounds = Agreement.objects.exclude(round=None).values_list("round", flat=True)
    assert set(Round.objects.values_list("pk", flat=True)) == set(rounds)
