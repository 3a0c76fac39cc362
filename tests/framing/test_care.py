import pytest

from handvat.framing import lint
from handvat.framing.shapes import Frame, Weight


@pytest.mark.parametrize(
    "sentence",
    [
        "No one should have to walk home alone.",
        "No one should be afraid to ask.",
        "Nobody should worry about asking for leave.",
        "No student should feel left out during the introduction week.",
        "Niemand hoort alleen naar huis te moeten.",
        "Niemand zou alleen naar huis moeten lopen.",
        "Niemand mag buiten de boot vallen.",
        "Geen student zou zich eenzaam moeten voelen.",
    ],
)
def test_a_wish_that_nobody_bears_something_is_no_prohibition(sentence):
    report = lint(sentence)

    assert not [one for one in report.findings if one.kind is not Weight.STRENGTH]
    assert report.sentences[0].frame is not Frame.RISK


@pytest.mark.parametrize(
    "sentence",
    [
        "No one may enter the lab without a badge.",
        "No one should shout at a colleague.",
        "No one should have to endure bullying.",
        "Nobody should have to put up with that.",
        "Niemand hoort gepest te worden.",
    ],
)
def test_what_nobody_may_do_is_still_a_boundary(sentence):
    assert "F101" in {one.rule for one in lint(sentence).findings}
