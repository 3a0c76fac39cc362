import subprocess
import sys
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.framing.known import MOST_KEPT
from handvat.framing.model import TAGS, frame_scores, tag_scores
from handvat.framing.stored import FILES

RISK = {
    "nl": "Wie de gedragscode overtreedt, riskeert schorsing of ontslag.",
    "en": "Harassment is strictly prohibited and offenders will face dismissal.",
}
LEARNING = {
    "nl": "We vragen door, luisteren naar elkaar en leren samen van wat misging.",
    "en": "We listen, ask one more question and learn together from our mistakes.",
}
NEUTRAL = {
    "nl": "Het formulier is te vinden op intranet en de commissie vergadert op maandag.",
    "en": "The office is open on weekdays and the form can be found on the website.",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_frame_is_the_likeliest_for_a_plain_sentence_of_it(language):
    sentences = (RISK[language], LEARNING[language], NEUTRAL[language])

    likeliest = [
        max(range(3), key=frame_scores(sentence, language).__getitem__) for sentence in sentences
    ]

    assert likeliest == [0, 1, 2]


@given(st.text(max_size=400), st.sampled_from(["nl", "en"]))
def test_shares_of_any_text_add_up_to_one(text, language):
    shares = frame_scores(text, language)

    assert isclose(sum(shares), 1.0)
    assert all(0.0 <= share <= 1.0 for share in shares)


def test_a_region_of_a_language_is_read_as_the_language():
    assert frame_scores(RISK["en"], "en-GB") == frame_scores(RISK["en"], "en")


def test_all_numbers_count_as_one():
    assert frame_scores("Kamer 12", "nl") == frame_scores("Kamer 4.100", "nl")


def test_a_sentence_of_a_thousand_words_stays_within_bounds():
    shares = frame_scores("verboden " * 1_000, "nl")

    assert isclose(sum(shares), 1.0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_threat_looks_more_like_a_sanction_than_an_invitation_does(language):
    key = "threat-or-sanction"

    threat, invitation = (tag_scores(said[language], language)[key] for said in (RISK, LEARNING))

    assert threat > 5 * invitation


def test_the_order_of_words_weighs():
    words = RISK["nl"].rstrip(".").split()
    said, turned = " ".join(words), " ".join(reversed(words))

    assert frame_scores(said, "nl") != frame_scores(turned, "nl")
    assert tag_scores(said, "nl") != tag_scores(turned, "nl")


def test_a_long_text_is_weighed_as_before_when_words_were_forgotten():
    before = frame_scores(RISK["nl"], "nl"), tag_scores(RISK["nl"], "nl")

    for number in range(0, MOST_KEPT + 2_000, 1_000):
        frame_scores(" ".join(f"woord{one}" for one in range(number, number + 1_000)), "nl")

    assert (frame_scores(RISK["nl"], "nl"), tag_scores(RISK["nl"], "nl")) == before


def test_every_tag_has_a_score_between_none_and_one():
    scores = tag_scores("Iedereen is welkom.", "nl")

    assert tuple(scores) == TAGS
    assert all(0.0 < score < 1.0 for score in scores.values())


def test_capitals_weigh_nothing():
    assert frame_scores("Wij Luisteren", "nl") == frame_scores("wij luisteren", "nl")


def test_the_weights_are_small_to_ship():
    assert sum(file.stat().st_size for file in FILES.glob("*.bin")) < 3_000_000


def test_reading_needs_neither_numpy_nor_django():
    code = (
        "import sys; from handvat.framing.model import frame_scores; frame_scores('Stop.', 'en');"
        "print(sorted({'numpy', 'scipy', 'django', 'yaml'} & set(sys.modules)))"
    )

    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 -- our own interpreter and code

    assert said.stdout.strip() == "[]"
