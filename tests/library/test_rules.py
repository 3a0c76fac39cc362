import pytest

from handvat.content import loader
from handvat.library.rules import ANSWERED_AT, answered_at, is_own


def test_only_questions_that_exist_have_a_place():
    assert set(ANSWERED_AT) <= {one.function for one in loader.start_questions().questions}


def test_a_question_without_a_place_has_no_route():
    assert answered_at("topic_voices") == ""


@pytest.mark.parametrize(
    ("key", "own"),
    [
        ("o-abcd2345", True),
        ("b00", False),
        ("o-\x00", False),
        ("o-ABCD2345", False),
        ("o-'--", False),
        ("", False),
    ],
)
def test_a_key_of_ones_own_holds_its_own_signs_and_no_others(key, own):
    assert is_own(key) is own
