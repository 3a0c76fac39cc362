import pytest

from handvat.framing import lint
from handvat.framing.shapes import Finding, Frame

NEXT = "Naast de grens staat hier wat je wél wilt zien. Zo weet een lezer wat te doen."
BESIDE = "Beside the boundary stands what you do want to see. A reader knows what to do."


def told(text: str) -> list[tuple[str, str]]:
    return [(one.rule, text[one.start : one.end]) for one in lint(text).findings]


def asked(text: str) -> list[Finding]:
    return [one for one in lint(text).findings if one.rule in {"F101", "D302"}]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Schreeuwen is niet toegestaan; praat rustig.", "praat rustig"),
        ("Schreeuwen is niet toegestaan: praat rustig.", "praat rustig"),
        ("Don't shout: speak calmly.", "speak calmly"),
        ("Do not interrupt; let people finish.", "let people finish"),
        ("Do not bully, harass or shout; ask a question instead.", "ask a question instead"),
        (
            "Do not send messages after 8 pm; schedule them for the next morning.",
            "schedule them for the next morning",
        ),
        ("Leg geen tassen op het pad: hang ze aan de kapstok.", "hang ze aan de kapstok"),
        ("Speak calmly and do not shout.", "Speak calmly"),
        ("Don't gossip; talk to the person first.", "talk to the person first"),
    ],
)
def test_a_sentence_with_boundary_and_wanted_behaviour_counts_as_what_it_shows(text, words):
    report = lint(text)

    assert told(text) == [("P201", words)]
    assert [one.frame for one in report.sentences] == [Frame.LEARNING]
    assert "CTX-SHOWN" in report.sentences[0].reasons


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Schreeuwen is niet toegestaan. Praat rustig en laat elkaar uitpraten.", NEXT),
        ("Shouting is not allowed. Speak calmly and let each other finish.", BESIDE),
        ("Let each other finish. Shouting is not allowed.", BESIDE),
        ("Schreeuwen is niet toegestaan; praat rustig.", NEXT),
    ],
)
def test_what_is_wanted_beside_a_boundary_is_praised_for_being_there(text, message):
    findings = lint(text).findings

    assert [(one.rule, one.message) for one in findings] == [("P201", message)]


def test_what_only_the_model_sees_beside_a_boundary_is_enough_with_and_without_frames():
    text = "We roddelen niet over collega's. We bespreken het met de persoon zelf."

    assert not asked(text)
    assert not lint(text, frames=False).findings


@pytest.mark.parametrize(
    "text",
    [
        "The following is not allowed: asking personal questions, sharing photos.",
        "Niet toegestaan: elkaar onderbreken, vragen stellen over iemands huwelijk.",
        "Do not talk over others, ask about private lives, or share photos.",
        "Gossip is not tolerated. Thanks to all who helped with the summer party.",
        "Pesten is verboden. We gaan respectvol met elkaar om.",
        "We do not tolerate bullying. A third of the crew feel heard.",
        "We tolereren geen pesterijen. De helft van de bewoners voelt zich gehoord.",
        "Pesten is verboden.\n\nPraat rustig en laat elkaar uitpraten.",
    ],
)
def test_a_boundary_without_what_is_wanted_beside_it_is_still_asked_about(text):
    assert "F101" in {one.rule for one in asked(text)}


@pytest.mark.parametrize(
    "text",
    [
        "We gaan respectvol met elkaar om. We laten elkaar uitpraten.",
        "We treat each other with respect. We let each other finish.",
    ],
)
def test_a_fine_word_that_the_next_sentence_shows_is_left_alone(text):
    assert {rule for rule, _ in told(text)} == {"P201"}


@pytest.mark.parametrize(
    "text",
    [
        "We gaan respectvol met elkaar om. De kantine is open tot vijf uur.",
        "We let each other finish. We treat each other with respect.",
    ],
)
def test_a_fine_word_that_nothing_after_it_shows_is_asked_about(text):
    assert "F107" in {rule for rule, _ in told(text)}


def test_a_boundary_with_its_counterpart_behind_it_is_left_alone():
    assert not asked("Geen grapjes over afkomst. Wel grapjes over het weer.")
    assert asked("Geen grapjes over afkomst. De grapjes over het weer zijn op.")


def test_boundaries_of_one_paragraph_are_told_to_stand_alone_once():
    text = "Do not leave your badge. Do not gossip in the lift. Do not run in the hall."

    assert [one.rule for one in asked(text)].count("D302") == 1
    assert [one.rule for one in asked(text)].count("F101") == 3


def test_another_risk_in_the_sentence_is_still_told():
    text = "Gossip is not tolerated and will result in disciplinary action; ask a question first."

    assert "F103" in {rule for rule, _ in told(text)}
