"""How a team stands and what it found: one voice counts once, and few voices are never shown."""

import pytest

from handvat.people.models import LogEntry, Membership
from handvat.practice.actions.agreement_talks import (
    ask_to_park,
    confirm_talk,
    open_stances,
    record_talk,
    say_stance,
)
from handvat.practice.actions.agreements import ChangedMeanwhile, ask_again, move, revise
from handvat.practice.models import Agreement, Move, Round, Spoken, Stance, StanceKind
from handvat.practice.queries.agreements import agreement, concerns
from handvat.practice.rules.agreements import (
    AskedToPark,
    Heard,
    NotHeardYet,
    NotOnTheTable,
    OneVoice,
    OpenFirst,
    SameVoice,
    State,
    StillConcerns,
    TeamIsGone,
    TooFewVoices,
)
from handvat.practice.rules.rounds import AlreadySaid, AskedAnew, RoundIsOver
from tests.factories import a_unit
from tests.practice.actions.agreed import (
    COLLEAGUE,
    DATED,
    LEAD,
    SIGNED,
    TODAY,
    a_team,
    found,
    in_state,
    practised,
    talked,
    voices,
    words,
)

pytestmark = pytest.mark.django_db
YES, FINE, NOT_YET = StanceKind.SUPPORT, StanceKind.LIVE_WITH, StanceKind.NOT_YET


def rows() -> list[tuple[object, ...]]:
    """Return all that is known of what was said, without the keys of chance."""
    return [
        *Agreement.objects.values_list(
            "state", "heard", "noted_by", "asked_to_park", "revision", "round"
        ),
        *Stance.objects.order_by("kind", "because").values_list("kind", "because"),
        *Move.objects.values_list("before", "after", "because"),
        (Spoken.objects.count(), Round.objects.count()),
    ]


def test_below_four_voices_nothing_is_shown_and_nothing_changes():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, FINE)
    before = rows()

    with pytest.raises(TooFewVoices):
        open_stances(row, **SIGNED)

    assert rows() == before
    shown = agreement(row.pk)
    assert shown is not None
    assert concerns(shown) == ()


def test_four_voices_without_a_concern_are_one_sentence_and_nothing_more():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, FINE, YES, FINE)

    row = open_stances(row, **SIGNED)

    assert (row.heard, row.noted_by) == (Heard.EVERYONE, "")
    assert not Stance.objects.exists()  # nobody learns who supports it and who can live with it
    assert not Spoken.objects.exists()
    assert move(row, State.PRACTISED, **DATED).state == State.PRACTISED


def test_of_four_voices_the_concerns_are_kept_without_the_rest():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, NOT_YET)
    keys = set(Stance.objects.values_list("pk", flat=True))

    row = open_stances(row, **SIGNED)

    assert row.heard == Heard.CONCERNS
    kept = Stance.objects.all()
    assert [one.because for one in kept] == ["Ik heb eerst tijd nodig."] * 2
    assert not keys & {one.pk for one in kept}
    with pytest.raises(StillConcerns):
        move(row, State.PRACTISED, **DATED)


def test_opening_twice_changes_nothing_more():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, FINE)
    open_stances(row, **SIGNED)
    before = rows()

    open_stances(row, **SIGNED)

    assert rows() == before


def test_a_second_time_one_says_how_one_stands_changes_nothing():
    unit, people = a_team()
    row = talked(unit)
    say_stance(row, people[0], YES)
    before = rows()

    with pytest.raises(AlreadySaid):
        say_stance(row, people[0], NOT_YET, "Toch niet.")

    assert rows() == before


def test_words_come_with_a_concern_only():
    unit, people = a_team()
    row = talked(unit)

    say_stance(row, people[0], YES, "Omdat ik Piet ben.")

    assert list(Stance.objects.values_list("because", flat=True)) == [""]


def test_who_was_asked_about_other_words_does_not_speak_of_these():
    unit, people = a_team()
    row = talked(unit)
    asked = row.round_id
    row = revise(row, words("Wij doen iets anders."), revision=row.revision, **DATED)

    with pytest.raises(AskedAnew):
        say_stance(row, people[0], YES, seen=asked)

    assert not Stance.objects.exists()
    say_stance(row, people[0], YES, seen=row.round_id)
    assert Stance.objects.count() == 1


@pytest.mark.parametrize("state", [state for state in State if state is not State.TALKED])
def test_nothing_is_said_or_opened_that_is_not_on_the_table(state):
    unit, people = a_team()
    row = in_state(unit, state)

    with pytest.raises(RoundIsOver):
        say_stance(row, people[0], YES)
    with pytest.raises(NotOnTheTable):
        open_stances(row, **SIGNED)
    with pytest.raises(NotOnTheTable):
        ask_again(row, **SIGNED)


def test_after_opening_one_says_it_in_the_talk():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, FINE, YES, FINE)
    open_stances(row, **SIGNED)

    with pytest.raises(RoundIsOver):
        say_stance(row, people[4], NOT_YET, "Te laat.")


def test_everyone_is_asked_anew_and_what_was_said_is_gone():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, FINE)
    row = open_stances(row, **SIGNED)

    row = ask_again(row, **SIGNED)

    assert row.heard == Heard.NOT_YET
    assert not Stance.objects.exists()
    assert Round.objects.count() == 1
    say_stance(row, people[0], YES)
    with pytest.raises(NotHeardYet):
        move(row, State.PRACTISED, **DATED)


def test_what_four_said_is_opened_before_anyone_writes_down_what_the_team_found():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, FINE)
    before = rows()

    with pytest.raises(OpenFirst):
        record_talk(row, "", heard=Heard.EVERYONE, **DATED)

    assert rows() == before


def test_a_talk_stands_in_the_history_and_changes_no_state():
    unit, _people = a_team()
    row = found(talked(unit), Heard.CONCERNS, " Eerst proberen we het een week. ")

    assert (row.state, row.heard) == ("talked", "concerns")
    assert Move.objects.filter(agreement=row).values_list("before", "after", "because").last() == (
        "talked",
        "talked",
        "Eerst proberen we het een week.",
    )


def test_what_one_person_wrote_down_is_practised_when_another_says_so_too():
    unit, _people = a_team()
    row = record_talk(talked(unit), "", heard=Heard.EVERYONE, **DATED)
    with pytest.raises(OneVoice):
        move(row, State.PRACTISED, **DATED)
    with pytest.raises(SameVoice):
        confirm_talk(row, who=LEAD)

    row = confirm_talk(row, revision=row.revision, who=COLLEAGUE)

    assert row.noted_by == ""
    assert move(row, State.PRACTISED, **DATED).state == State.PRACTISED


def test_of_who_confirms_nothing_is_kept():
    unit, _people = a_team()
    row = record_talk(talked(unit), "", heard=Heard.EVERYONE, **DATED)
    lines = LogEntry.objects.count()

    confirm_talk(row, who="geheim")

    assert LogEntry.objects.count() == lines
    assert "geheim" not in str(Agreement.objects.values().get())


def test_confirming_twice_is_confirming_once():
    unit, _people = a_team()
    row = record_talk(talked(unit), "", heard=Heard.EVERYONE, **DATED)
    seen = row.revision
    confirm_talk(row, revision=seen, who=COLLEAGUE)
    before = rows()

    confirm_talk(row, revision=seen, who=COLLEAGUE)

    assert rows() == before


def test_nobody_confirms_what_they_have_not_read():
    unit, _people = a_team()
    row = record_talk(talked(unit), "", heard=Heard.EVERYONE, **DATED)
    seen = row.revision
    record_talk(row, "Iets anders.", heard=Heard.EVERYONE, **DATED)

    with pytest.raises(ChangedMeanwhile):
        confirm_talk(row, revision=seen, who=COLLEAGUE)

    assert Agreement.objects.get().noted_by == LEAD


def test_over_the_concerns_of_four_it_takes_more_than_the_word_of_one():
    unit, people = a_team()
    row = talked(unit)
    voices(row, people, YES, NOT_YET, YES, FINE)
    row = open_stances(row, **SIGNED)

    row = record_talk(row, "We praatten.", heard=Heard.EVERYONE, **DATED)

    with pytest.raises(OneVoice):
        move(row, State.PRACTISED, **DATED)


def test_other_words_and_a_new_concern_take_back_the_word_of_one():
    unit, _people = a_team()
    row = record_talk(talked(unit), "", heard=Heard.EVERYONE, **DATED)

    other = revise(row, words("Wij doen iets anders."), revision=row.revision, **DATED)
    assert (other.heard, other.noted_by) == ("", "")
    row = record_talk(other, "", heard=Heard.EVERYONE, **DATED)
    row = record_talk(row, "", heard=Heard.CONCERNS, **DATED)
    assert (row.heard, row.noted_by) == ("concerns", "")


def test_what_was_practised_is_celebrated_after_a_second_says_the_team_talked():
    unit, _people = a_team()
    row = practised(unit)
    ask_to_park(row)
    row = record_talk(row, "", heard=Heard.EVERYONE, **DATED)
    with pytest.raises(OneVoice):
        move(row, State.CELEBRATED, **DATED)

    row = confirm_talk(row, who=COLLEAGUE)

    assert move(row, State.CELEBRATED, **DATED).state == State.CELEBRATED


def test_who_writes_down_a_talk_about_what_changed_meanwhile_is_told():
    unit, people = a_team()
    row = talked(unit)
    seen = row.revision
    voices(row, people, YES, NOT_YET, YES, FINE)
    open_stances(row, **SIGNED)

    with pytest.raises(ChangedMeanwhile):
        record_talk(row, "", heard=Heard.EVERYONE, revision=seen, **DATED)

    assert Agreement.objects.get().heard == Heard.CONCERNS
    assert Stance.objects.count() == 1


@pytest.mark.parametrize("state", [State.PROPOSED, State.PARKED, State.ENDED])
def test_there_is_nothing_to_note_or_to_park_of_what_is_not_in_use(state):
    unit, _people = a_team()
    row = in_state(unit, state)

    with pytest.raises(NotOnTheTable):
        record_talk(row, "", heard=Heard.EVERYONE, **DATED)
    with pytest.raises(NotOnTheTable):
        ask_to_park(row)


@pytest.mark.parametrize("state", [State.TALKED, State.PRACTISED, State.CELEBRATED])
def test_anyone_may_ask_unnamed_to_talk_first_and_nothing_is_kept_of_it(state):
    unit, _people = a_team()
    row = in_state(unit, state)
    lines, revision = LogEntry.objects.count(), row.revision

    for _time in range(2):
        ask_to_park(row)

    row.refresh_from_db()
    assert (row.state, row.asked_to_park, row.revision) == (state, True, revision)
    assert LogEntry.objects.count() == lines


def test_after_the_talk_the_team_goes_on():
    unit, _people = a_team()
    row = found(talked(unit))
    ask_to_park(row)
    with pytest.raises(AskedToPark):
        move(row, State.PRACTISED, **DATED)

    row = found(row)

    assert move(row, State.PRACTISED, **DATED).state == State.PRACTISED


def test_what_is_practised_stays_asked_about_while_there_are_concerns():
    unit, _people = a_team()
    row = practised(unit)
    ask_to_park(row)

    row = found(row, Heard.CONCERNS)
    assert row.asked_to_park

    assert not found(row, Heard.EVERYONE).asked_to_park


def test_in_a_team_that_was_closed_nobody_speaks_any_more():
    unit, people = a_team()
    row = talked(unit)
    Membership.objects.filter(unit=unit).update(ended_on=TODAY)
    unit.parent, unit.closed_on = a_unit(), TODAY
    unit.save()

    for act in (
        lambda: say_stance(row, people[0], YES),
        lambda: open_stances(row, **SIGNED),
        lambda: record_talk(row, "", heard=Heard.EVERYONE, **DATED),
        lambda: confirm_talk(row, who=COLLEAGUE),
    ):
        with pytest.raises(TeamIsGone):
            act()
    with pytest.raises(NotOnTheTable):
        ask_to_park(row)

    assert not Stance.objects.exists()
