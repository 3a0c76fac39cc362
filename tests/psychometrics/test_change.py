"""Waves of people who cannot be linked, against stats::t.test in R."""

import pytest

from handvat.psychometrics.change import change, summary
from handvat.psychometrics.summaries import NoSpread, NotASummary, TooFewValues

NAN = float("nan")
# multilevel::univbct, first row of each SUBNUM: n, mean and sd of COMMIT1 and of COMMIT2; then
# t.test(second, first), and (m2 - m1) / pooled sd * (n1 + n2 - 3) / (n1 + n2 - 2.25).
COMMIT = (
    (467, 3.61670237044967902, 0.84681619990929147),
    (472, 3.46751412923728797, 0.87311513720743750),
)
JOBSAT = (
    (468, 3.23504273504273510, 0.98396708576271308),
    (465, 3.24587812903225803, 0.93975514110859482),
)
# datasets::sleep
SLEEP = (
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
)


def figures(found):
    return (found.diff, found.t, found.df, found.p, *found.interval, found.hedges_g)


@pytest.mark.parametrize(
    ("waves", "expected"),
    [
        (
            COMMIT,
            (
                -0.1491882412123910484,
                -2.6578759931254873905,
                936.6284281269061011699,
                0.0079974557244299974,
                -0.2593445921853574920,
                -0.0390318902394246534,
                -0.1733083304246329781,
            ),
        ),
        (
            JOBSAT,
            (
                0.010835393989522935,
                0.172011837313321425,
                929.548975366447507440,
                0.863465663662844940,
                -0.112787900719612602,
                0.134458688698658485,
                0.011252147969602302,
            ),
        ),
        (
            (summary(SLEEP[0]), summary(SLEEP[1])),
            (
                1.58,
                1.8608134674868531,
                17.7764735161784984,
                0.0793941401873582,
                -0.20548323071171018,
                3.36548323071171041,
                0.79701850044744649,
            ),
        ),
    ],
    ids=["univbct COMMIT", "univbct JOBSAT", "sleep"],
)
def test_change_is_that_of_t_test_in_r(waves, expected):
    found = change(*waves, confidence=0.95)

    assert figures(found) == pytest.approx(expected, abs=1e-9)
    assert (found.n1, found.n2) == (waves[0][0], waves[1][0])


def test_a_change_back_is_the_same_change_with_the_other_sign():
    there = change(*COMMIT, confidence=0.95)
    back = change(*reversed(COMMIT), confidence=0.95)

    assert (back.diff, back.t, back.hedges_g) == pytest.approx(
        (-there.diff, -there.t, -there.hedges_g)
    )


def test_a_summary_leaves_out_who_gave_nothing():
    assert summary([1.0, NAN, 3.0]) == pytest.approx((2, 2, 2**0.5))
    assert summary([4.0]) == pytest.approx((1, 4, NAN), nan_ok=True)
    assert summary([NAN]) == pytest.approx((0, NAN, NAN), nan_ok=True)


@pytest.mark.parametrize(
    ("first", "second", "confidence", "refusal"),
    [
        (summary([1.0]), summary([1.0, 2.0]), 0.95, TooFewValues),
        (summary([]), summary([1.0, 2.0]), 0.95, TooFewValues),
        (summary([0.1] * 3), summary([0.3] * 3), 0.95, NoSpread),
        ((9, 3, -1), (9, 3, 1), 0.95, NotASummary),
        ((9, 3, 1), (9, 3, 1), 95, NotASummary),
    ],
)
def test_degenerate_input_is_refused_by_name(first, second, confidence, refusal):
    with pytest.raises(refusal):
        change(first, second, confidence=confidence)
