from hypothesis import given
from hypothesis import strategies as st

from handvat.framing.layer import FRAMES, STEPS, UNITS, layer
from handvat.framing.model import HIDDEN

SUM = st.floats(-4_000, 4_000, allow_nan=False)


def test_nothing_hidden_leaves_the_levels_of_the_frames():
    said = layer().frames([0.0] * HIDDEN)

    assert said == [level / (STEPS * UNITS) for level in layer().levels]
    assert len(said) == FRAMES


@given(st.lists(SUM, min_size=HIDDEN, max_size=HIDDEN))
def test_what_is_under_zero_tells_nothing(sums):
    assert layer().frames(sums) == layer().frames([max(0.0, one) for one in sums])


@given(st.integers(0, HIDDEN - 1), st.integers(1, 4_000))
def test_one_hidden_sum_moves_each_frame_by_what_it_weighs(at, units):
    sums = [float(units) * (at == other) for other in range(HIDDEN)]

    said = layer().frames(sums)

    assert said == [
        (level + STEPS * units * of[at]) / (STEPS * UNITS)
        for level, of in zip(layer().levels, layer().weights, strict=True)
    ]
