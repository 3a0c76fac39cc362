"""What is taken from the answer of a language model."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.framing import Weight, lint
from handvat.framing.second_opinion import LONGEST, Opinion, opinion, question

LANGUAGES = ("nl", "en")
BAD = "Roddelen is verboden."
GOOD = "We praten eerst met de collega zelf"


def answered(said, *, agrees=True):
    return json.dumps({"agrees": agrees, "sentence": said})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_holds_the_sentence_and_nothing_of_the_rest(language):
    system, user = question("Zin vijf.", "Dit viel op.", language)

    assert (system["role"], user["role"]) == ("system", "user")
    assert "Zin vijf." in user["content"]
    assert "Dit viel op." in user["content"]
    assert "Zin vijf." not in system["content"]


@pytest.mark.parametrize("around", ["{}", "```json\n{}\n```", "Zeker: {}"])
def test_a_sound_answer_is_taken(around):
    told = opinion(around.replace("{}", answered(f"{GOOD}.", agrees=False)), "Roddelen.", "nl")

    assert told == Opinion(agrees=False, sentence=f"{GOOD}.")


def test_what_the_sentence_states_and_the_answer_left_out_is_added():
    said = "Roddelen is verboden, zegt de vertrouwenspersoon (hulp@uni.nl)."

    told = opinion(answered(f"{GOOD}."), said, "nl")

    assert told is not None
    assert told.sentence == (
        f"{GOOD}. De grens die we stelden, blijft gelden."
        " De vertrouwenspersoon denkt met je mee. Bereikbaar via hulp@uni.nl."
    )


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Ik help je graag.",
        "[]",
        "{",
        "{" * 100_000,
        '{"sentence": "We praten."}',
        '{"agrees": "ja", "sentence": "We praten."}',
        '{"agrees": true, "sentence": 1}',
        answered(""),
        answered("We praten. " * 100),
        answered("Roddelen mag niet en is verboden."),
        answered("Bij ons komt roddelen vaak voor."),
        answered(f"{GOOD}, zegt 80% van ons."),
        answered(f"{GOOD}, en drie collega's doen dat al."),
        answered(f"{GOOD}. Zie https://example.org."),
        answered(f"{GOOD}. Mail hulp@example.org."),
        answered(f"{GOOD} <b>nu</b>."),
    ],
)
def test_an_answer_that_is_not_sound_is_left(answer):
    assert opinion(answer, BAD, "nl") is None


def test_a_number_of_the_sentence_itself_may_stay():
    said = "Wie na 10 minuten nog onderbreekt, is respectloos."

    assert opinion(answered("We luisteren 10 minuten naar elkaar."), said, "nl")
    assert opinion(answered("We luisteren 20 minuten naar elkaar."), said, "nl") is None


@given(st.text(max_size=200), st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_whatever_is_answered_what_is_taken_is_short_and_clean(said, sentence, language):
    told = opinion(answered(said), sentence, language)

    if told is not None:
        begin = " ".join(said.split())
        assert told.sentence.startswith(begin)
        assert len(begin) <= LONGEST
        assert not [one for one in lint(begin, language).findings if one.kind is Weight.RISK]
