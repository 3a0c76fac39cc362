"""Which means become bands: nobody's answers are pinned down by the scale."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from handvat.disclosure import sums
from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.publication import PublishedAnswersChanged, publish
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

PARENTS = {"org": "", "a": "org", "b": "org", "c": "org", "a1": "a", "a2": "a"}
TREE = Tree.of(PARENTS)
POLICY = Policy(3, cell=5, own=5)


@st.composite
def waves(draw):
    """Draw the answers of one wave; many people answer with the end of the scale."""
    size = draw(st.integers(6, 18))
    units = draw(st.lists(st.sampled_from((2, 3, 4, 5)), min_size=size, max_size=size))
    roles = draw(st.lists(st.sampled_from("xy"), min_size=size, max_size=size))
    points = st.sampled_from((1, 3, 4, 5, 5, 5))
    scores = draw(st.lists(points, min_size=size, max_size=size))
    return moment(units, roles, scores)


def moment(units, roles, scores, release="1"):
    names = tuple(f"p{number}" for number in range(len(units)))
    table = np.array(scores, dtype=np.float64)[:, None]
    return Moment("1", release, names, np.array(units), tuple((r,) for r in roles), table)


def frame():
    return Frame(TREE, ("role",), ("q",), ((1.0, 5.0),))


def members(wave, figure):
    """Return for every person whether the figure counts them."""
    above = [
        {TREE.names[unit] for unit in TREE.above[:, home] if unit >= 0} for home in wave.units
    ]
    return np.array(
        [
            figure.unit in around and figure.value in ("", role)
            for around, (role,) in zip(above, wave.values, strict=True)
        ]
    )


@settings(max_examples=40)
@given(waves(), st.sampled_from([600, 0]))
def test_no_hidden_small_cell_has_one_possible_sum(wave, wide):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sums, "WIDE", wide)  # with 0 every unit is too large to ask at once
        patch.setattr(sums, "BESIDE", wide)
        check_room_of_sums(wave)


def check_room_of_sums(wave):
    told: Any = publish(frame(), wave, [], POLICY).figures
    shown = [figure for figure in told if figure.number is not None]
    rows = np.array([members(wave, figure) for figure in shown]).reshape(len(shown), -1)
    most = [figure.high * figure.number + 1e-6 for figure in shown]
    least = [figure.low * figure.number - 1e-6 for figure in shown]
    limits: Any = {
        "A_ub": np.vstack([rows, -rows.astype(int)]),
        "b_ub": np.array([*most, *[-end for end in least]]),
    }

    for figure in told:
        group = members(wave, figure)
        if 0 < group.sum() < POLICY.minimum:
            ends = [
                linprog(sign * group, **(limits if shown else {}), bounds=(1, 5)).fun
                for sign in (1, -1)
            ]
            assert -ends[1] - ends[0] > 0.19 * 4 * group.sum()


@settings(max_examples=40)
@given(waves())
def test_what_is_told_of_a_mean_is_true_and_never_that_all_agree(wave):
    told: Any = publish(frame(), wave, [], POLICY).figures

    for figure in told:
        if figure.number is not None:
            scores = wave.scores[members(wave, figure), 0]
            assert figure.number == len(scores)
            assert figure.low - 1e-9 <= scores.mean() <= figure.high + 1e-9
            assert figure.low < 5
            assert figure.high > 1


def test_answers_that_were_published_may_not_change():
    before = moment([2] * 6, "xxxxxx", [1, 2, 3, 4, 5, 3])
    entry = publish(frame(), before, [], POLICY).entry
    after = moment([2] * 6, "xxxxxx", [2, 2, 3, 4, 5, 3], release="2")

    with pytest.raises(PublishedAnswersChanged):
        publish(frame(), after, [entry], POLICY)
