import math
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.integrate import quad

from handvat.psychometrics import stages
from handvat.psychometrics.stages import (
    STAGES,
    Leaning,
    NotACheckIn,
    Said,
    agree,
    read,
    said,
)

NAN = math.nan
POINT = st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0, NAN])
TABLE = st.integers(0, 20).flatmap(lambda people: arrays(float, (people, 4), elements=POINT))
CURRENT = st.sampled_from([None, *STAGES])


def density(distance, sd):
    return math.exp(-0.5 * (distance / sd) ** 2) / (sd * math.sqrt(2 * math.pi))


def chance_of(point, item, at):
    """Return the chance of a point, written out anew from the definition of the model."""

    def at_least(one):
        if one == 1:
            return 1.0
        if one == 6:
            return 0.0
        border = stages.BORDERS[one - 2] + stages.HARDER[item]
        return 1 / (1 + math.exp(-stages.SLOPE * (at - border)))

    return at_least(point) - at_least(point + 1)


def test_one_persons_answers_give_the_posterior_of_the_model():
    row = (4, 3, 2)

    def of_person(at):
        return math.prod(chance_of(point, item, at) for item, point in enumerate(row))

    spread = math.hypot(stages.TEAMS, stages.PEOPLE)  # of one person, whatever the team
    weights = [
        quad(lambda at, c=centre: density(at - c, spread) * of_person(at), -8, 8)[0]
        for centre in stages.CENTRES
    ]

    found = read([[*row, NAN]], current=None).chances

    assert found == pytest.approx([one / sum(weights) for one in weights], abs=1e-4)


def test_two_people_share_their_team():
    rows = ((5, 4, 4), (2, 2, 1))

    def of_team(team):
        return math.prod(
            quad(
                lambda at, row=row: (
                    density(at - team, stages.PEOPLE)
                    * math.prod(chance_of(point, item, at) for item, point in enumerate(row))
                ),
                team - 5,
                team + 5,
            )[0]
            for row in rows
        )

    weights = [
        quad(
            lambda team, c=centre: density(team - c, stages.TEAMS) * of_team(team), c0 - 4, c0 + 4
        )[0]
        for centre in stages.CENTRES
        for c0 in [centre]
    ]

    found = read([[*row, NAN] for row in rows], current=None).chances

    assert found == pytest.approx([one / sum(weights) for one in weights], abs=1e-3)


@pytest.mark.parametrize(
    ("row", "leaning"),
    [
        ((2, 2, 1, NAN), Leaning.AWARE),
        ((4, 3, 3, NAN), Leaning.PRACTISING),
        ((5, 5, 5, NAN), Leaning.SELF_EVIDENT),
    ],
)
def test_eight_people_of_one_mind_are_understood(row, leaning):
    assert read([row] * 8, current=None).leaning is leaning


def test_a_behaviour_of_leaders_is_read_from_what_was_seen_and_what_helped():
    assert read([(5, NAN, NAN, 5)] * 10, current=None).leaning is Leaning.SELF_EVIDENT
    assert read([(2, NAN, NAN, 1)] * 10, current=None).leaning is Leaning.AWARE


def test_it_takes_more_to_leave_a_step_than_to_stay():
    rows = [(4, 4, 3, NAN)] * 2 + [(4, 4, 4, NAN)] * 3

    staying = read(rows, current=Leaning.PRACTISING).chances[1]
    unknown = read(rows, current=None).chances[1]
    leaving = read(rows, current=Leaning.SELF_EVIDENT).chances[1]

    assert staying > unknown > leaving


def test_who_left_most_open_is_not_counted():
    rows = [(5, NAN, NAN, NAN)] * 4 + [(5, 5, 5, NAN)] * 4

    assert read(rows, current=None).answered == 4


@pytest.mark.parametrize("bad", [[1, 2, 3], [[1, 2, 3]], [[1, 2, 3, 6]], [[0, 2, 3, 4]]])
def test_what_is_no_check_in_is_refused(bad):
    with pytest.raises(NotACheckIn):
        read(bad, current=None)


@given(TABLE, CURRENT)
def test_nothing_is_kept_of_fewer_than_five_answers(table, current):
    reading = read(table, current=current)
    kept = said(reading)

    assert (kept is None) == (reading.answered < 5)
    assert kept is None or kept.enough == (reading.answered >= 8)


@given(st.integers(5, 20), CURRENT)
def test_a_higher_threshold_holds(fewest, current):
    reading = read([(5, 5, 5, NAN)] * (fewest - 1), current=current)

    assert said(reading, fewest=fewest) is None


@given(TABLE, CURRENT, st.data())
def test_higher_answers_never_lower_the_leaning(table, current, data):
    rise = data.draw(arrays(int, table.shape, elements=st.integers(0, 4)))
    higher = np.minimum(table + rise, 5)

    before, after = read(table, current=current), read(higher, current=current)

    assert after.chances[2] >= before.chances[2] - 1e-9
    assert after.chances[0] <= before.chances[0] + 1e-9
    both = {before.leaning, after.leaning}
    if Leaning.CANNOT_SAY not in both:
        assert STAGES.index(after.leaning) >= STAGES.index(before.leaning)


@given(TABLE, CURRENT, st.randoms(use_true_random=False))
def test_the_order_of_people_makes_no_difference(table, current, chance):
    order = list(range(len(table)))
    chance.shuffle(order)

    assert read(table[order], current=current) == read(table, current=current)


SAID = st.builds(Said, st.sampled_from(list(Leaning)), st.booleans())


@given(st.lists(SAID, max_size=4))
def test_a_small_check_in_speaks_only_with_the_one_before_it(check_ins):
    advised = agree(check_ins)

    if advised is not Leaning.CANNOT_SAY:
        assert advised is check_ins[0].leaning
        assert check_ins[0].enough or check_ins[1].leaning is advised


def test_two_small_check_ins_that_differ_say_nothing():
    small = [Said(Leaning.SELF_EVIDENT, enough=False), Said(Leaning.PRACTISING, enough=False)]

    assert agree(small) is Leaning.CANNOT_SAY
    assert agree(small[:1]) is Leaning.CANNOT_SAY
    assert agree([]) is Leaning.CANNOT_SAY
    assert agree([small[0], small[0]]) is Leaning.SELF_EVIDENT


@given(TABLE, CURRENT)
def test_what_is_kept_is_a_word_and_whether_it_was_enough_never_a_figure(table, current):
    kept = said(read(table, current=current))

    if kept is not None:
        assert {field.name for field in fields(kept)} == {"leaning", "enough"}
        assert (type(kept.leaning), type(kept.enough)) == (Leaning, bool)


@given(TABLE, CURRENT)
def test_the_chances_of_the_steps_are_whole(table, current):
    found = read(table, current=current)

    assert sum(found.chances) == pytest.approx(1)
    assert min(found.chances) >= 0
    assert 0 <= found.answered <= len(table)


@given(TABLE, CURRENT, st.integers(0, 3))
def test_who_leaves_everything_open_changes_nothing(table, current, silent):
    rows = np.vstack([table, np.full((silent, 4), NAN)])

    assert read(rows, current=current) == read(table, current=current)
