import pytest

from handvat.framing import lint
from handvat.framing.layer import FRAMES
from handvat.framing.linter import lint_each
from handvat.framing.meaning import OUTPUTS, WIDTH, with_meaning
from handvat.framing.model import TAGS
from handvat.framing.shapes import Frame

ALONE = "Mensen zwijgen, uit zorg om hun baan."


class Says:
    """Gives every sentence the same meaning; notes what it was asked."""

    def __init__(self, meaning):
        self.meaning, self.asked = meaning, []

    def meanings(self, sentences):
        self.asked += sentences
        return [self.meaning for _sentence in sentences]


@pytest.fixture(scope="module")
def nothing():
    return Says([0.0] * WIDTH)


def test_words_and_meaning_count_alike_for_what_rules_may_see(nothing):
    of_words = [float(number) for number in range(OUTPUTS)]

    (both,) = with_meaning([of_words], ["Een zin."], nothing)

    (levels,) = with_meaning([[0.0] * OUTPUTS], ["Een zin."], nothing)
    assert both[:-FRAMES] == pytest.approx(
        [word / 2 + level for word, level in zip(of_words, levels[:-FRAMES], strict=False)]
    )


def test_words_and_meaning_are_added_up_for_the_frames(nothing):
    of_words = [0.0] * len(TAGS) + [1.0, 2.0, 3.0]

    (both,) = with_meaning([of_words], ["Een zin."], nothing)

    (levels,) = with_meaning([[0.0] * OUTPUTS], ["Een zin."], nothing)
    assert both[-FRAMES:] == pytest.approx(
        [word + level for word, level in zip([1.0, 2.0, 3.0], levels[-FRAMES:], strict=True)]
    )


def test_every_number_of_a_meaning_weighs_something():
    level = with_meaning([[0.0] * OUTPUTS], [""], Says([0.0] * WIDTH))

    for at in range(WIDTH):
        meaning = [float(at == other) for other in range(WIDTH)]
        assert with_meaning([[0.0] * OUTPUTS], [""], Says(meaning)) != level


def test_a_reader_is_asked_for_each_sentence_that_is_long_enough():
    reader = Says([0.0] * WIDTH)

    lint(f"Kort.\n\n{ALONE} De lunch is om twaalf uur in de kantine.", "nl", reader=reader)

    assert reader.asked == [ALONE, "De lunch is om twaalf uur in de kantine."]


def test_texts_together_are_read_as_they_are_alone():
    texts = [(ALONE, "nl"), ("We thank each other after a meeting.", "en")]

    together = lint_each(texts, reader=Says([0.1] * WIDTH))

    assert together == [
        lint(text, language, reader=Says([0.1] * WIDTH)) for text, language in texts
    ]


def test_a_meaning_can_turn_a_frame(nothing):
    alone = lint(ALONE, "nl").sentences[0].frame

    turned = {lint(ALONE, "nl", reader=Says(meaning)).sentences[0].frame for meaning in _far()}

    assert alone is Frame.RISK
    assert turned == {Frame.RISK, Frame.LEARNING, Frame.NEUTRAL}


def test_a_frame_that_a_meaning_turns_has_that_as_its_reason():
    alone = lint(ALONE, "nl").sentences[0].frame

    for meaning in _far():
        (read,) = lint(ALONE, "nl", reader=Says(meaning)).sentences
        assert ("meaning" in read.reasons) == (read.frame is not alone)


def test_a_frame_that_rules_alone_do_not_give_has_a_reason():
    (read,) = lint("Eén fles verkeerd weggezet en er vallen gewonden.", "nl").sentences

    assert (read.frame, read.reasons) == (Frame.RISK, ("model",))


def _far():
    """Yield meanings that are far off, each in the way of one number."""
    for at in range(WIDTH):
        for far in (-1.0, 1.0):
            yield [far * 3 * (at == other) for other in range(WIDTH)]
