"""Everything about groups from one table."""

import numpy as np
import pytest

from handvat.psychometrics.nulls import Null
from handvat.psychometrics.teams import teams

NAN = float("nan")
ANSWERS = np.array([[4, 5], [5, 4], [2, 5], [1, 1], [5, NAN], [3, 3]])


def test_all_parts_speak_of_the_same_people():
    found = teams(ANSWERS, [0, 0, 1, 1, 1, 2], points=5, confidence=0.95)

    assert found.scores.n.tolist() == found.spreads.n.tolist() == [2, 2, 1]
    assert found.scores.mean.tolist() == [4.5, 2.25, 3.0]
    assert found.sd == pytest.approx(np.array([0, 1.25 * 2**0.5, NAN]), nan_ok=True)
    assert found.rwgj[Null.UNIFORM] == pytest.approx(np.array([6 / 7, 0, NAN]), nan_ok=True)


def test_groups_of_one_count_for_nothing_in_the_share_that_agrees():
    found = teams(ANSWERS, [0, 0, 1, 1, 1, 2], points=5, confidence=0.95)

    assert found.share_agreeing(Null.UNIFORM) == 0.5
    assert found.share_agreeing(Null.HEAVY_SKEW) == 0.0
