"""Looking along while somebody types: the same as looking at the whole, and less work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.cli.linting.asked import Asked
from handvat.cli.linting.typing_along import TypingAlong
from handvat.framing.linter import lint
from handvat.framing.readers import read_text

LINES = st.sampled_from(
    [
        "Het is verboden om te roepen.",
        "Wij laten elkaar uitpraten.",
        "Bullying is widespread here.",
        "# Wat we niet doen",
        "- Wie dit overtreedt, riskeert ontslag.",
        "> Pesten mag nooit.",
        "`code` 😀 e\u0301",
        "",
    ]
)


def along(language="nl"):
    return TypingAlong("a.md", ".md", Asked(language), "en")


def told(findings):
    return [(one.rule, one.start, one.end) for one in findings if one.kind != "strength"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=3))
def test_what_is_told_after_a_pause_is_what_the_whole_text_gives(versions):
    typing = along()

    for lines in versions:
        text = "\n\n".join(lines)
        found = typing.paused(text)

        document = read_text(text, ".md").document
        whole = [one for one in lint(document, "nl").findings if one.level != "info"]
        assert sorted(told(found.report.findings)) == sorted(told(whole))


def test_what_was_said_of_a_longer_text_goes_when_it_is_cut_short():
    typing = along()
    typing.paused("Wij luisteren.\n\nHet is verboden om te roepen.")

    found = typing.typed("Wij luisteren.")

    assert told(found.report.findings) == []


@pytest.mark.parametrize("text", ["", "\n", "```\nHet is verboden.\n```", "😀"])
def test_a_text_without_a_sentence_is_no_trouble(text):
    assert told(along().paused(text).report.findings) == []


def test_the_sentence_of_a_finding_is_found_back():
    typing = along()
    text = "Wij luisteren.\n\nEerst dit. Het is verboden om te roepen. En dan dat."
    one = next(one for one in typing.paused(text).remarks if one.rule == "F101")

    sentence = typing.sentence(one)

    assert text[sentence.start : sentence.end] == "Het is verboden om te roepen."
