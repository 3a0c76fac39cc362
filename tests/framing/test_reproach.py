import pytest

from handvat.framing import lint
from handvat.framing.shapes import Frame


@pytest.mark.parametrize(
    ("sentence", "better"),
    [
        ("Je luistert ook nooit naar wat ik zeg.", "Zeg wat er net gebeurde"),
        ("Jij laat mij nooit uitpraten.", "Zeg wat er net gebeurde"),
        ("You never listen to what I say.", "Say what just happened"),
        ("He never asks us anything.", "Say what just happened"),
    ],
)
def test_a_reproach_is_neither_a_strength_nor_a_boundary(sentence, better):
    report = lint(sentence, fixes=True)

    told = [one for one in report.findings if one.rule != "D301"]
    assert [one.rule for one in told] == ["F109"]
    assert (told[0].rewrite or "").startswith(better)
    assert report.sentences[0].frame is Frame.RISK


@pytest.mark.parametrize(
    "sentence", ["You always help me.", "Je bent nooit alleen, we denken met je mee."]
)
def test_praise_and_reassurance_are_no_reproach(sentence):
    assert "F109" not in {one.rule for one in lint(sentence).findings}
