from handvat.content import loader
from handvat.library.rules import ANSWERED_AT, answered_at


def test_only_questions_that_exist_have_a_place():
    assert set(ANSWERED_AT) <= {one.function for one in loader.start_questions().questions}


def test_a_question_without_a_place_has_no_route():
    assert answered_at("story_and_framing") == ""
