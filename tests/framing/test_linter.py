import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handvat.framing import (
    BlockKind,
    Document,
    Frame,
    Level,
    Weight,
    lint,
    lint_each,
    markdown,
    plain,
)
from handvat.framing.document import Block
from handvat.framing.rules import rules

SAID = (
    "niet geen verboden pesten"
    " gepest dader \u201c \u201d \u2018 \u2019 \" ' . , ! ? : ; ( ) \u2026 - 12%"
    " not no prohibited bullying offenders risk we ask never always thank each other 3 é e\u0301"
    " https://example.org/verboden `niet` a@b.nl İ ß 1.2 \x00"
)
WORDS = [*SAID.split(" "), "\n", "\r\n", "\t", "\u00a0", "\u2028", "👩\u200d🔬"]
PROSE = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY = st.one_of(PROSE, st.text(max_size=200))


def rules_in(text: str, language: str = "auto") -> list[tuple[str, str]]:
    return [(one.rule, text[one.start : one.end]) for one in lint(text, language).findings]


@settings(deadline=None)  # the first text waits for the patterns
@given(ANY, st.sampled_from(["auto", "nl", "en"]))
def test_every_span_lies_in_its_text_and_holds_words(text, language):
    report = lint(text, language, fixes=True)

    assert all(0 <= one.start < one.end <= len(text) for one in report.findings)
    assert all(text[one.start : one.end].strip() for one in report.findings)
    edges = [edge for one in report.sentences for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(one.language in {"nl", "en"} for one in report.sentences)


@settings(deadline=None)  # the first text waits for the patterns
@given(ANY)
def test_the_same_text_gives_the_same_report(text):
    assert lint(text) == lint(text)


@settings(deadline=None)  # the first text waits for the patterns
@given(st.lists(st.tuples(ANY, st.sampled_from(["auto", "nl", "en"])), max_size=4))
def test_texts_that_are_read_together_give_what_each_gives_alone(texts):
    together = lint_each(texts, say="nl")

    assert together == [lint(text, language, say="nl") for text, language in texts]


@settings(deadline=None)  # the first text waits for the patterns
@given(ANY)
def test_markdown_is_cut_in_order_and_apart(text):
    for document in (plain(text), markdown(text)):
        edges = [edge for block in document.blocks for edge in (block.start, block.end)]

        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
        lint(document)


@settings(deadline=None)  # the first text waits for the patterns
@given(PROSE, st.integers(0, 40))
def test_a_finding_moves_with_its_text(text, shift):
    alone, after = lint(text, "nl"), lint("é" * shift + "\n\n" + text, "nl")

    moved = {(one.rule, one.start + shift + 2, one.end + shift + 2) for one in alone.findings}
    whole = {one.id for one in rules() if one.whole}
    assert {each for each in moved if each[0] not in whole} == {
        (one.rule, one.start, one.end) for one in after.findings if one.rule not in whole
    }


@pytest.mark.parametrize(
    "text",
    [
        "niet " * 20_000,
        "a, b " * 20_000,
        "“" * 100_000,
        "\"'\u201c\u2018" * 20_000,
        "." * 100_000,
        ". " * 50_000,
        "?!" * 50_000,
        "\n" * 100_000,
        "(" * 100_000,
        "- " * 50_000,
        "e\u0301" * 50_000,
        "pesten is niet verboden en wij vragen door " * 10_000,
        "x" * 100_000,
        "1.2." * 20_000,
        "`" * 100_000,
        "www." * 20_000,
        "a@" * 50_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_text_made_to_be_slow_is_not(text):
    begin = time.process_time()

    lint(text)

    assert time.process_time() - begin < 8


def test_the_language_is_told_of_each_sentence():
    text = "Pesten is verboden. Bullying is prohibited. We luisteren naar elkaar."

    assert [one.language for one in lint(text).sentences] == ["nl", "en", "nl"]


def test_a_message_is_in_the_language_of_whoever_reads_and_a_rewrite_in_that_of_the_text():
    (found,) = lint("Roddelen is verboden.", "nl", say="en", fixes=True).findings

    assert found.message.startswith("This says")
    assert found.rewrite == (
        "We praten eerst met de collega zelf. De grens die we stelden, blijft gelden."
    )


def test_a_rewrite_keeps_where_it_is_and_the_help_route_that_is_named():
    text = "Uitlachen is in onze vergaderingen verboden, zegt de vertrouwenspersoon."

    (found,) = (one for one in lint(text, "nl", fixes=True).findings if one.rule == "F101")
    assert found.rewrite == (
        "Ik geef feedback als waarneming, effect en wens, ook in onze vergaderingen."
        " De grens die we stelden, blijft gelden. De vertrouwenspersoon denkt met je mee."
    )


def test_rules_can_be_chosen_left_out_and_weighed():
    text = "Roddelen is verboden. De dader is bekend. We luisteren naar elkaar."

    def told(**wish: object) -> set[str]:
        return {one.rule for one in lint(text, "nl", **wish).findings}  # type: ignore[arg-type]

    everything = told()
    assert {"F101", "F108", "P201"} <= everything
    assert told(select=["F101"]) == {"F101"}
    assert told(select=["labelling-person"]) == {"F108"}
    assert told(ignore=["F101", "labelling-person"]) == everything - {"F101", "F108"}
    assert told(level=Level.WARNING) == everything - {"F101", "D301"}


def test_code_links_and_quotations_are_left_alone():
    text = (
        "Zie https://x.nl/verboden of `verboden`.\n\n> Pesten is verboden.\n\n```\nverboden\n```\n"
    )

    assert lint(markdown(text), "nl").findings == ()


def test_a_heading_with_risk_is_told_as_a_heading():
    report = lint(markdown("# Pesten is verboden\n\nWe luisteren naar elkaar."), "nl")

    assert {"F101", "D303"} <= {one.rule for one in report.findings}


def test_abbreviations_and_lists_do_not_cut_a_sentence():
    text = "Prof. De Vries vraagt door, bijv. in overleg. Dat helpt o.a. nieuwe collega's."

    assert [text[one.start : one.end] for one in lint(text, "nl").sentences] == [
        "Prof. De Vries vraagt door, bijv. in overleg.",
        "Dat helpt o.a. nieuwe collega's.",
    ]


def test_the_balance_counts_the_sentences_of_each_side():
    text = "Roddelen is verboden. De dader is bekend. We luisteren naar elkaar."

    pairs = {one.key: (one.left, one.right) for one in lint(text, "nl").balance}

    assert pairs == {
        "incidents-patterns": (0, 0),
        "control-trust": (0, 0),
        "fear-safety": (0, 0),
        "negative-positive": (2, 1),
        "compliance-motivation": (0, 0),
    }


def test_a_sentence_says_why_it_is_framed_so():
    (said,) = lint("Iedereen noemt fouten zonder angst voor straf.", "nl").sentences

    assert said.frame is Frame.LEARNING
    assert "CTX-NEGATED-FEAR" in said.reasons


def test_a_document_of_a_reader_is_read_in_its_own_blocks():
    text = "xx Roddelen is verboden. yy verboden"
    document = Document(text, (Block(BlockKind.PARAGRAPH, 3, 24),))

    (found,) = lint(document, "nl").findings

    assert (found.rule, text[found.start : found.end]) == ("F101", "verboden")
    assert found.kind is Weight.RISK


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Struikelen leert je lopen.", "nl"),
        ("We made a comic of our flop so the next crew starts wiser.", "en"),
    ],
)
def test_a_strength_that_no_rule_sees_is_told_of_the_sentence_as_a_whole(said, language):
    found = lint(said, language, level=Level.WARNING).findings

    assert [(one.key, one.start, one.end, one.level) for one in found] == [
        ("learning-from-mistakes", 0, len(said), Level.INFO)
    ]


def test_a_line_right_above_code_in_markdown_is_read():
    document = markdown("Pesten is verboden.\n```\nniet\n```\n")

    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.CODE]


@pytest.mark.parametrize("mark", ["½", "Ⅻ", "¼½", "²", "௰", "😀"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_word_that_begins_with_a_sign_that_counts_keeps_the_spans_right(mark, language):
    said = {"nl": "Roddelen is verboden", "en": "we learn from mistakes"}[language]

    found = lint(f"{mark}wh {said} {mark}", language).findings

    plain = [(one.rule, one.start, one.end) for one in lint(said, language).findings]
    shift = len(mark) + 3
    assert plain
    assert [(one.rule, one.start - shift, one.end - shift) for one in found] == plain
