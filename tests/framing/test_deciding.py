import pytest

from handvat.framing import Frame, Level, Weight, lint
from handvat.framing.rules import rules

SAID = [
    (sentence, language)
    for rule in rules()
    for language, shown in rule.examples.items()
    for sentence in (*shown.match, *shown.leave)
]


def kinds_in(sentence: str, language: str) -> set[Weight]:
    return {one.kind for one in lint(sentence, language).findings}


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Pesten: gedrag dat iemand keer op keer vernedert, bedreigt of buitensluit.", "nl"),
        ("Harassment is generally defined as conduct that threatens or humiliates.", "en"),
        ("De aangeklaagde en de klager worden allebei door de commissie gehoord.", "nl"),
        ("If you have been harassed, the adviser can tell you which routes there are.", "en"),
    ],
)
def test_a_sentence_that_informs_is_told_no_risk_for_a_word_in_it(sentence, language):
    (said,) = lint(sentence, language).sentences

    assert said.frame is not Frame.RISK
    assert Weight.RISK not in kinds_in(sentence, language)


@pytest.mark.parametrize(("sentence", "language"), SAID)
def test_what_is_told_fits_the_frame(sentence, language):
    frames = {said.frame for said in lint(sentence, language).sentences}

    told = kinds_in(sentence, language)

    assert Weight.RISK not in told or Frame.RISK in frames
    assert Weight.STRENGTH not in told or Frame.LEARNING in frames


@pytest.mark.parametrize(("sentence", "language"), SAID)
def test_rules_tell_the_same_where_frames_are_not_asked(sentence, language):
    asked, not_asked = (
        {
            (one.key, one.start, one.end)
            for one in lint(sentence, language, frames=frames).findings
            if (one.start, one.end) != (0, len(sentence))  # the model names a whole sentence
        }
        for frames in (True, False)
    )

    assert not_asked <= asked


def test_the_model_names_one_rule_lightly_where_none_sees_anything():
    report = lint("Mensen zwijgen, uit zorg om hun baan.", "nl")

    assert report.sentences[0].reasons == ("fear-blame", "model")
    assert [(one.key, one.level) for one in report.findings] == [("fear-blame", Level.INFO)]


def test_what_is_likely_a_risk_and_kept_quiet_is_not_called_learning():
    report = lint("Breng jezelf niet in gevaar, want het kan zomaar escaleren.", "nl")

    (said,) = report.sentences
    assert said.frame is Frame.NEUTRAL


def test_a_label_is_told_beside_what_else_is_said():
    report = lint("Treiteraars worden voor een jaar geschorst.", "nl")

    assert {one.key for one in report.findings} == {"labelling-person", "threat-or-sanction"}
