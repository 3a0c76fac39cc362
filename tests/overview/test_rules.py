from itertools import product

import pytest

from handvat.overview.rules import (
    MOST_FINDINGS,
    Fact,
    Finding,
    Found,
    Gap,
    PartOfDay,
    Step,
    findings,
    gap,
    lived_here,
    part_of_day,
    step,
)
from handvat.practice.rules import Stage
from handvat.programme.rules import FormState
from handvat.results.rules import Direction, Lived

TABLE = {
    (FormState.NOT_YET, Lived.YES): Gap.NOTICED_NOT_RECORDED,
    (FormState.NOT_YET, Lived.NOT_YET): Gap.NOT_YET,
    (FormState.NOT_YET, Lived.UNDECIDED): Gap.UNDECIDED,
    (FormState.NOT_YET, Lived.UNKNOWN): Gap.NO_PICTURE,
    (FormState.BEGUN, Lived.YES): Gap.NOTICED_NOT_RECORDED,
    (FormState.BEGUN, Lived.NOT_YET): Gap.NOT_YET,
    (FormState.BEGUN, Lived.UNDECIDED): Gap.UNDECIDED,
    (FormState.BEGUN, Lived.UNKNOWN): Gap.NO_PICTURE,
    (FormState.ARRANGED, Lived.YES): Gap.NOTICED_AND_ARRANGED,
    (FormState.ARRANGED, Lived.NOT_YET): Gap.ARRANGED_NOT_NOTICED,
    (FormState.ARRANGED, Lived.UNDECIDED): Gap.UNDECIDED,
    (FormState.ARRANGED, Lived.UNKNOWN): Gap.NO_PICTURE,
    (FormState.UNDER_REVIEW, Lived.YES): Gap.NOTICED_AND_ARRANGED,
    (FormState.UNDER_REVIEW, Lived.NOT_YET): Gap.ARRANGED_NOT_NOTICED,
    (FormState.UNDER_REVIEW, Lived.UNDECIDED): Gap.UNDECIDED,
    (FormState.UNDER_REVIEW, Lived.UNKNOWN): Gap.NO_PICTURE,
}


def test_the_table_of_gaps_is_whole():
    assert set(TABLE) == set(product(FormState, Lived))


@pytest.mark.parametrize(("given", "expected"), TABLE.items())
def test_every_pair_has_its_gap(given, expected):
    assert gap(*given) is expected


def test_a_self_evident_behaviour_tells_where_no_figure_does():
    assert lived_here(Lived.UNKNOWN, [None, Stage.SELF_EVIDENT]) is Lived.YES
    assert lived_here(Lived.UNKNOWN, [Stage.PRACTISING, None]) is Lived.UNKNOWN


@pytest.mark.parametrize("asked", [Lived.YES, Lived.NOT_YET, Lived.UNDECIDED])
def test_a_figure_goes_before_what_the_unit_says_itself(asked):
    assert lived_here(asked, [Stage.SELF_EVIDENT]) is asked


def test_what_was_agreed_before_is_the_first_step():
    assert step(Gap.NOT_YET, due=True, practising=True) is Step.LOOK_AGAIN
    assert step(Gap.NOT_YET, due=False, practising=True) is Step.TAKE_TO_LOOK_BACK


@pytest.mark.parametrize("one", Gap)
def test_every_gap_has_a_step(one):
    assert step(one, due=False, practising=False) in Step


def facts(*gaps, direction=Direction.NONE, arranged=False):
    return [Fact(f"h{n}", one, direction, arranged) for n, one in enumerate(gaps)]


def test_what_goes_well_comes_before_what_asks_for_talk():
    found = findings(facts(Gap.ARRANGED_NOT_NOTICED, Gap.NOTICED_AND_ARRANGED))

    assert found == (
        Found(Finding.NOTICED_AND_ARRANGED, ("h1",)),
        Found(Finding.ARRANGED_NOT_NOTICED, ("h0",)),
    )


def test_at_most_two_handholds_are_named():
    found = findings(facts(*[Gap.NOT_YET] * 18))

    assert found == (Found(Finding.NOT_YET, ("h0", "h1"), more=16),)


def test_a_rise_is_said_first():
    well = facts(Gap.NOTICED_AND_ARRANGED, Gap.UNDECIDED)
    risen = [Fact("up", Gap.UNDECIDED, Direction.UP, arranged=False)]

    assert findings(well + risen) == (Found(Finding.RISEN, ("up",)),)


def test_a_fall_is_said_when_nothing_arranged_stays_unnoticed():
    fallen = facts(Gap.UNDECIDED, direction=Direction.DOWN)

    assert findings(fallen) == (Found(Finding.FALLEN, ("h0",)),)


def test_chance_is_never_said_as_change():
    assert findings(facts(Gap.UNDECIDED, direction=Direction.CHANCE)) == (
        Found(Finding.UNDECIDED),
    )


def test_without_a_picture_the_arrangements_speak():
    some = [*facts(Gap.NO_PICTURE), Fact("a", Gap.NO_PICTURE, Direction.NONE, arranged=True)]

    assert findings(some) == (
        Found(Finding.NO_PICTURE_YET),
        Found(Finding.ARRANGED_SO_FAR, ("a",)),
    )
    assert findings(facts(*[Gap.NO_PICTURE] * 18)) == (
        Found(Finding.NO_PICTURE_YET),
        Found(Finding.BEGIN_WITH_ONE),
    )


@pytest.mark.parametrize("gaps", list(product(Gap, repeat=3)))
def test_there_is_always_something_to_say_and_never_more_than_two(gaps):
    assert 1 <= len(findings(facts(*gaps))) <= MOST_FINDINGS


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, PartOfDay.NIGHT),
        (5, PartOfDay.NIGHT),
        (6, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
        (23, PartOfDay.EVENING),
    ],
)
def test_the_day_has_its_parts(hour, part):
    assert part_of_day(hour) is part
