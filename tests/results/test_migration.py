"""What was published before is read as before, without what may not be told any more."""

from importlib import import_module

import pytest

step = import_module("handvat.results.migrations.0003_proven_figures")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([40, 3.5, 0.8, 30], [40, 3.5, 3.5, 0.8, 0.75, ""]),
        ([12, 3.5, 0.8, 9], [12, 3.5, 3.5, 0.8, None, ""]),
        ([7, 3.5, 0.8, 5], [7, 3.5, 3.5, None, None, ""]),
    ],
)
def test_a_figure_from_before_says_no_more_than_its_number_allows(before, after):
    assert step._banded(before) == after


def test_a_step_back_keeps_the_mean():
    assert step._plain([40, 3.5, 3.5, 0.8, 0.75, ""]) == [40, 3.5, 0.8, 30]
    assert step._plain([40, 4.0, 5.0, None, None, ""]) == [40, 4.5, 0.0, 0]
