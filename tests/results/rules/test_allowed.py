"""What the screen may say at a number of answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.results.rules import Band, Direction, Lived
from handvat.results.rules.allowed import Beside, Summary, about, figures, half_point, rest_of

ALONE = Beside({}, {})
FIVE = (1, 5)


def told(n, mean, sd=None, share=None, alike=""):
    """Return a mean that is told as it is."""
    return Summary(n, mean, mean, sd, share, alike)


def figure(n=12, mean=3.64, sd=0.8, share=None, *, beside=ALONE, threshold=5, points=FIVE):
    here = {"x": told(n, mean, sd, share)}
    return figures(here, beside, points=points, threshold=threshold).get("x")


@pytest.mark.parametrize(("n", "threshold"), [(4, 5), (1, 5), (9, 10), (19, 20)])
def test_under_the_threshold_there_is_nothing(n, threshold):
    assert figure(n, threshold=threshold) is None


@pytest.mark.parametrize("n", [5, 9])
def test_from_five_there_are_half_points_and_nothing_else(n):
    drawn = figure(n, 3.64, sd=None)

    assert (drawn.band, drawn.mean, drawn.lived) == (Band.ROUGH, 3.5, Lived.UNDECIDED)
    assert (drawn.low, drawn.high, drawn.about, drawn.favourable, drawn.spread) == (None,) * 5


def test_from_ten_there_is_a_mean_with_its_interval():
    drawn = figure(10, 3.64, 0.8)

    assert (drawn.band, drawn.mean, drawn.low, drawn.high) == (Band.PLAIN, 3.6, 3.1, 4.2)
    assert (drawn.about, drawn.favourable, drawn.spread) == (10, None, None)


def test_from_twenty_there_is_a_share_in_steps_of_five_and_a_spread():
    drawn = figure(20, 3.64, 0.84, 0.65)

    assert (drawn.band, drawn.favourable, drawn.spread) == (Band.WIDE, 65, 0.8)


def test_the_interval_stays_on_the_scale():
    drawn = figure(10, 4.9, 0.9)

    assert drawn.high == 5


@pytest.mark.parametrize(
    ("mean", "lived"), [(3.9, Lived.YES), (3.5, Lived.UNDECIDED), (3.1, Lived.NOT_YET)]
)
def test_lived_looks_at_the_interval_and_not_at_the_mean(mean, lived):
    assert figure(30, mean, 0.8).lived is lived


def test_lived_means_the_same_share_of_another_scale():
    assert figure(30, 4.9, 0.1, points=(1, 7)).lived is Lived.YES  # 4.75 lies where 3.5 does
    assert figure(30, 4.6, 0.1, points=(1, 7)).lived is Lived.NOT_YET


def test_a_trend_of_few_people_may_always_be_chance():
    beside = Beside({"x": told(9, 1.0, 0.1)}, {})

    drawn = figure(50, 5.0, 0.1, beside=beside)

    assert (drawn.trend.direction, drawn.trend.previous_mean) == (Direction.CHANCE, 1.0)


def test_a_large_change_of_enough_people_is_more_than_chance():
    up = figure(40, 4.2, 0.7, beside=Beside({"x": told(40, 3.2, 0.7)}, {}))
    down = figure(40, 3.2, 0.7, beside=Beside({"x": told(40, 4.2, 0.7)}, {}))

    assert (up.trend.direction, up.trend.previous_mean) == (Direction.UP, 3.2)
    assert down.trend.direction is Direction.DOWN


def test_one_small_chance_among_many_comparisons_does_not_stand():
    just = {"x": told(40, 3.36, 0.7)}
    before = {"x": told(40, 3.0, 0.7)}  # alone: p = 0.024
    many = {f"y{number}": told(40, 3.0, 0.7) for number in range(40)}

    alone = figures(just, Beside(before, {}), points=FIVE, threshold=5)
    among = figures(just | many, Beside(before | many, {}), points=FIVE, threshold=5)

    assert alone["x"].trend.direction is Direction.UP
    assert among["x"].trend.direction is Direction.CHANCE


def test_a_rough_picture_is_not_compared_with_the_rest():
    drawn = figure(9, 5.0, 0.1, beside=Beside({}, {"x": told(90, 1.0, 0.1)}))

    assert drawn.rest.direction is Direction.NONE


def test_two_groups_of_one_voice_are_never_more_than_chance():
    drawn = figure(40, 4.0, 0.0, beside=Beside({"x": told(40, 3.0, 0.0)}, {}))

    assert drawn.trend.direction is Direction.CHANCE


@given(
    st.lists(st.integers(1, 5), min_size=2, max_size=30),
    st.lists(st.integers(1, 5), min_size=2, max_size=30),
)
def test_the_rest_is_the_unit_above_without_this_unit(mine, others):
    rest = rest_of({"x": summary(mine + others)}, {"x": summary(mine)})["x"]

    assert rest[:5] == pytest.approx(summary(others)[:5], abs=1e-6)


def test_there_is_no_rest_where_the_unit_above_holds_nobody_else():
    assert rest_of({"x": summary([1, 2, 3])}, {"x": summary([1, 2, 3])}) == {}


@pytest.mark.parametrize(("value", "rounded"), [(3.24, 3.0), (3.25, 3.5), (3.74, 3.5), (4.8, 5.0)])
def test_half_points_round_to_the_nearest(value, rounded):
    assert half_point(value) == rounded


@pytest.mark.parametrize(("n", "rounded"), [(12, 10), (13, 15), (40, 40)])
def test_people_are_counted_in_fives(n, rounded):
    assert about(n) == rounded


def summary(values):
    n = len(values)
    mean = sum(values) / n
    sd = (sum((value - mean) ** 2 for value in values) / (n - 1)) ** 0.5
    return told(n, mean, sd, sum(value >= 4 for value in values) / n)


@pytest.mark.parametrize(
    ("n", "low", "high", "ends", "lived"),
    [
        (40, 4.4, 5.0, (4.4, 5.0), Lived.YES),
        (40, 4.43, 4.97, (4.4, 5.0), Lived.YES),
        (10, 4.4, 5.0, (4.4, 5.0), Lived.UNDECIDED),  # with the most spread there is
        (40, 1.0, 1.6, (1.0, 1.6), Lived.NOT_YET),
        (7, 4.2, 5.0, (4.0, 5.0), Lived.UNDECIDED),
    ],
)
def test_a_band_says_where_the_mean_lies_and_never_what_it_is(n, low, high, ends, lived):
    here = {"x": Summary(n, low, high)}

    drawn = figures(here, ALONE, points=FIVE, threshold=5)["x"]

    assert (drawn.least, drawn.most, drawn.lived) == (*ends, lived)
    assert (drawn.mean, drawn.low, drawn.high, drawn.favourable, drawn.spread) == (None,) * 5


def test_a_band_is_compared_with_nothing():
    here, other = {"x": Summary(60, 4.6, 5.0)}, {"x": told(60, 2.0, 0.5)}

    drawn = figures(here, Beside(other, rest_of(other, here)), points=FIVE, threshold=5)["x"]

    assert (drawn.trend.direction, drawn.rest.direction) == (Direction.NONE, Direction.NONE)
