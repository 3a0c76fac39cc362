"""Planning a wave, and making it ready."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from handvat.content.loader import background_questions, instrument
from handvat.measure.actions.planning import (
    Plan,
    cancel_wave,
    change_plan,
    plan_wave,
    postpone_results,
    record_consent,
)
from handvat.measure.actions.readying import make_due_waves_ready, make_ready
from handvat.measure.actions.telling import WaveNotOver, Word, answer_respondents
from handvat.measure.models import Invitation, Wave, WaveUnit
from handvat.measure.rules.asked import sheet_of
from handvat.measure.rules.consent import Agreement
from handvat.measure.rules.moments import WaveState
from handvat.measure.rules.planning import (
    ConsentMissing,
    NotHeardBack,
    TooSoon,
    UnitTooSmall,
    WaveNotPlanned,
)
from handvat.people.models import Membership, Unit
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
CONSENT = Agreement("council", "Universiteitsraad", date(2026, 2, 1))


def a_plan(*units: Unit, days: int = 1) -> Plan:
    sheet = sheet_of(instrument("matrix"), short=True, background=background_questions()[:1])
    opens = NOW + timedelta(days=days)
    return Plan(
        "Voorjaar", "matrix", 1, sheet, units, opens,
        opens + timedelta(days=20), opens + timedelta(days=40), opens + timedelta(days=12), 5, 8,
    )  # fmt: skip


def a_faculty() -> tuple[Unit, Unit, Unit]:
    """Return a faculty with five of its own people, a team of nine and a team of three."""
    faculty = a_unit("Faculteit", a_unit())
    large, small = a_unit("Groot", faculty), a_unit("Klein", faculty)
    for unit, number in ((faculty, 5), (large, 9), (small, 3)):
        for _ in range(number):
            a_person(unit, role_group="academic")
    return faculty, large, small


def a_ready_wave(*units: Unit, days: int = 1) -> Wave:
    wave = plan_wave(a_plan(*units, days=days), who="1", now=NOW)
    record_consent(wave, CONSENT, who="1", now=NOW)
    return make_ready(wave, who="1", now=NOW)


def test_everyone_is_invited_once_and_small_teams_answer_above():
    faculty, large, small = a_faculty()

    wave = a_ready_wave(faculty)

    where = Counter(Invitation.objects.filter(wave=wave).values_list("unit", flat=True))
    assert where == {faculty.pk: 8, large.pk: 9}
    rows = {row.unit_id: row for row in WaveUnit.objects.filter(wave=wave)}
    assert {pk: (row.answers_in_id, row.invited, row.chosen) for pk, row in rows.items()} == {
        faculty.parent_id: (None, 0, False),
        faculty.pk: (faculty.pk, 8, True),
        large.pk: (large.pk, 9, False),
        small.pk: (faculty.pk, 0, False),
    }
    assert len(bytes(wave.key or b"")) == 32


def test_who_is_in_two_units_counts_in_the_first():
    faculty, large, small = a_faculty()
    both = a_person(large)
    Membership.objects.create(person=both, unit=small)

    wave = a_ready_wave(faculty)

    assert Invitation.objects.get(wave=wave, person=both).unit == large


def test_who_left_or_has_yet_to_come_is_not_invited():
    faculty, large, _ = a_faculty()
    gone = a_person(large, left_on=NOW.date())
    coming = a_person(large)
    coming.memberships.update(starts_on=NOW.date() + timedelta(days=30))

    wave = a_ready_wave(faculty)

    assert not Invitation.objects.filter(wave=wave, person__in=[gone, coming]).exists()


def test_who_shares_an_address_or_has_none_gets_a_letter():
    faculty, large, _ = a_faculty()
    shared = [a_person(large, email="Same@example.org"), a_person(large, email="same@example.org")]
    without = a_person(large, email="")

    wave = a_ready_wave(faculty)

    by_letter = Invitation.objects.filter(wave=wave, by_letter=True)
    assert set(by_letter.values_list("person", flat=True)) == {
        person.pk for person in (*shared, without)
    }


def test_role_group_is_asked_only_where_every_group_is_large_enough():
    faculty, large, _ = a_faculty()
    for _ in range(5):
        a_person(large, role_group="phd")

    wave = a_ready_wave(faculty)

    asks = dict(WaveUnit.objects.filter(wave=wave).values_list("unit", "asks"))
    assert (asks[large.pk], asks[faculty.pk]) == (["role_group"], [])
    assert wave.asks().question("role_group").option_keys == ("phd", "academic", "undisclosed")


def test_a_wave_is_not_made_ready_without_consent():
    faculty, *_ = a_faculty()
    wave = plan_wave(a_plan(faculty), who="1", now=NOW)

    with pytest.raises(ConsentMissing):
        make_ready(wave, who="1", now=NOW)


def test_a_wave_without_consent_does_not_open_by_itself():
    faculty, *_ = a_faculty()
    wave = plan_wave(a_plan(faculty), who="1", now=NOW)

    make_due_waves_ready(NOW + timedelta(days=2))

    wave.refresh_from_db()
    assert wave.state(NOW + timedelta(days=2)) is WaveState.PLANNED
    assert not Invitation.objects.exists()


def test_a_wave_with_consent_is_made_ready_when_it_opens():
    faculty, *_ = a_faculty()
    wave = plan_wave(a_plan(faculty), who="1", now=NOW)
    record_consent(wave, CONSENT, who="1", now=NOW)

    make_due_waves_ready(NOW + timedelta(days=2))
    make_due_waves_ready(NOW + timedelta(days=2))

    assert Invitation.objects.filter(wave=wave).count() == 17


def test_a_changed_plan_asks_for_consent_again():
    faculty, *_ = a_faculty()
    wave = plan_wave(a_plan(faculty), who="1", now=NOW)
    record_consent(wave, CONSENT, who="1", now=NOW)

    wave = change_plan(wave, replace(a_plan(faculty), threshold=10), who="1", now=NOW)

    assert (wave.threshold, wave.consent, wave.consent_on) == (10, "", None)


def test_a_ready_wave_is_neither_changed_nor_cancelled_nor_made_ready_again():
    faculty, *_ = a_faculty()
    wave = a_ready_wave(faculty)

    for attempt in (
        lambda: change_plan(wave, a_plan(faculty), who="1", now=NOW),
        lambda: cancel_wave(wave, who="1", now=NOW),
        lambda: make_ready(wave, who="1", now=NOW),
        lambda: record_consent(wave, CONSENT, who="1", now=NOW),
    ):
        with pytest.raises(WaveNotPlanned):
            attempt()


def test_a_planned_wave_can_be_cancelled():
    faculty, *_ = a_faculty()
    wave = plan_wave(a_plan(faculty), who="1", now=NOW)

    cancel_wave(wave, who="1", now=NOW)

    assert not Wave.objects.exists()


def test_a_unit_that_is_too_small_is_not_asked_by_itself():
    _, _, small = a_faculty()

    with pytest.raises(UnitTooSmall) as refused:
        plan_wave(a_plan(small), who="1", now=NOW)

    assert refused.value.unit_name == "Klein"


@pytest.mark.parametrize("which", ["itself", "above", "below"])
def test_nobody_is_asked_twice_in_a_quarter(which):
    faculty, large, _ = a_faculty()
    first, then = {
        "itself": (faculty, faculty),
        "above": (large, faculty),
        "below": (faculty, large),
    }[which]
    plan_wave(a_plan(first), who="1", now=NOW)

    with pytest.raises(TooSoon) as refused:
        plan_wave(a_plan(then, days=80), who="1", now=NOW)

    assert refused.value.first_day == date(2026, 6, 3)


def test_a_unit_beside_it_may_be_asked_at_once():
    faculty, large, _ = a_faculty()
    other = a_unit("Ander", faculty)
    for _ in range(8):
        a_person(other)
    plan_wave(a_plan(large), who="1", now=NOW)

    assert plan_wave(a_plan(other), who="1", now=NOW).pk


def test_a_new_wave_waits_until_the_last_was_answered_to_its_respondents():
    faculty, large, _ = a_faculty()
    last = a_ready_wave(faculty)
    Wave.objects.filter(pk=last.pk).update(closed_at=NOW + timedelta(days=20))
    wave = plan_wave(a_plan(large, days=100), who="1", now=NOW)
    record_consent(wave, CONSENT, who="1", now=NOW)

    with pytest.raises(NotHeardBack):
        make_ready(wave, who="1", now=NOW + timedelta(days=90))
    last.refresh_from_db()
    word = Word("gehoord", "gedaan", "niet")
    answer_respondents(last, faculty, word, who="1", now=NOW + timedelta(days=90))

    assert make_ready(wave, who="1", now=NOW + timedelta(days=90)).ready_at


def test_nothing_is_told_back_while_answers_come_in():
    faculty, *_ = a_faculty()
    wave = a_ready_wave(faculty)

    with pytest.raises(WaveNotOver):
        answer_respondents(wave, faculty, Word("", "", ""), who="1", now=NOW)


def test_results_are_postponed_with_a_reason_only():
    faculty, *_ = a_faculty()
    wave = a_ready_wave(faculty)
    later = wave.results_open_at + timedelta(days=7)

    with pytest.raises(ValueError, match="reason"):
        postpone_results(wave, until=later, because=" ", who="1", now=NOW)
    wave = postpone_results(wave, until=later, because="De raad leest mee.", who="1", now=NOW)

    assert (wave.results_open_at, wave.results_postponed_because) == (later, "De raad leest mee.")
