"""What other programs, platforms and pages are told of the findings."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sarif_kit.validate import assert_valid

from handvat.framing.formats.github import as_annotations, as_error
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.marks import passages
from handvat.framing.formats.notes import noted
from handvat.framing.formats.ranking import best_examples, worth_rewriting
from handvat.framing.formats.records import as_json, as_lines
from handvat.framing.formats.report import as_page
from handvat.framing.formats.sarif import as_sarif
from handvat.framing.linter import lint
from handvat.framing.readers import read_text

BAD = "Het is verboden om te roepen."
GOOD = "Wij laten elkaar uitpraten."
ENTITIES = "<p>Pat&eacute; &amp; <b>wij</b>: Het is <i>verboden</i> om hier te roepen.</p>"


def linted(text, path="map/één code.md"):
    reading = read_text(text, f".{path.rpartition('.')[2]}")
    return Linted(path, reading, lint(reading.document, "nl", say="en", fixes=True))


def found(text, rule="F101"):
    return next(one for one in text.report.findings if one.rule == rule)


class Page(HTMLParser):
    """Gathers the words, the ids and the addresses of a page."""

    def __init__(self, page):
        super().__init__()
        self.words, self.ids, self.links, self.tags = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        told = dict(attrs)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told[name] for name in ("href", "src") if name in told]

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize(
    "texts", [[], [BAD], [BAD, f"# Ja\n\n{GOOD}\n{BAD} {BAD}", "😀\r\n" + BAD]]
)
@pytest.mark.parametrize("errors", [{}, {"a b.docx": "damaged"}])
def test_sarif_keeps_to_its_schema(texts, errors):
    whole = [linted(text, f"map/{number}.md") for number, text in enumerate(texts)]

    told = json.loads(as_sarif(whole, errors, "nl"))

    assert_valid(told)
    run = told["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is not bool(errors)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])


def test_sarif_that_tells_of_another_language_keeps_to_its_schema():
    reading = read_text("Nous nous écoutons avec respect.", ".txt")

    told = json.loads(as_sarif([Linted("a.txt", reading, lint(reading.document))], {}, "en"))

    assert_valid(told)
    assert len(told["runs"][0]["invocations"][0]["toolExecutionNotifications"]) == 1


def test_sarif_counts_in_code_points_and_names_the_file_as_an_address():
    result = json.loads(as_sarif([linted(f"😀 {BAD}")], {}, "en"))["runs"][0]["results"]

    told = next(one for one in result if one["ruleId"] == "F101")

    place = told["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "map/%C3%A9%C3%A9n%20code.md"
    assert (place["region"]["startColumn"], place["region"]["endColumn"]) == (10, 18)


def test_prints_of_sarif_stay_when_lines_move():
    def prints(text):
        results = json.loads(as_sarif([linted(text)], {}, "en"))["runs"][0]["results"]
        return {one["partialFingerprints"]["words/v1"] for one in results}

    assert prints(BAD) == prints(f"\n\n{BAD}")
    assert len(prints(f"{BAD}\n\n{BAD}")) > len(prints(BAD))


def test_json_holds_everything_with_its_place_in_the_source():
    text = linted(ENTITIES, "a.html")

    told = json.loads("".join(as_json([text], {"b.pdf": "locked"})))
    record = next(one for one in told["files"][0]["findings"] if one["rule"] == "F101")

    assert list(told) == ["version", "files", "errors"]
    assert told["errors"] == [{"path": "b.pdf", "message": "locked"}]
    assert ENTITIES[record["start"] : record["end"]] == record["text"] == "verboden"
    assert (record["line"], record["column"]) == (1, ENTITIES.index("verboden") + 1)
    assert told["files"][0]["frames"] == {"risk": 1, "learning": 0, "neutral": 0}
    assert told["files"][0]["balance"][0]["key"] == "incidents-patterns"
    assert list(json.loads(next(as_lines(text)))) == ["path", *record]


def test_an_annotation_escapes_what_would_end_it():
    text = linted(BAD, "map/a,b:c.md")

    told = next(line for line in as_annotations(text) if "F101" in line)

    assert told.startswith("::notice file=map/a%2Cb%3Ac.md,line=1,col=8,endLine=1,endColumn=15,")
    assert "%0A→ " in told
    assert "\n" not in told
    assert as_error("a", "100% weg\nja") == "::error file=a::100%25 weg%0Aja"


def test_pieces_of_a_text_are_the_text():
    text = linted(f"# Kop\n\n{BAD} {GOOD}\n\n- {BAD}\n")

    for passage in passages(text.reading.document, text.report.findings):
        said = "".join(piece.text for piece in passage.pieces)
        assert said == text.reading.document.text[passage.block.start : passage.block.end]


def test_sentences_are_ranked_once_each_and_the_good_ones_apart():
    texts = [linted(f"{BAD}\n\n{GOOD}"), linted(f"{GOOD}\n\n{BAD}", "b.md")]

    assert [one.words for one in worth_rewriting(texts)] == [BAD]
    assert [one.words for one in best_examples(texts)] == [GOOD]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_one_text_has_its_marks_and_their_notes(language):
    page = Page(as_page([linted(f"{BAD}\n\n{GOOD} <b>&")], {}, language))

    assert "<b>&" in "".join(page.words)
    assert page.tags[:2] == ["html", "head"]
    assert "script" not in page.tags
    notes = [link for link in page.links if link.startswith("#n")]
    assert notes
    assert {link[1:] for link in notes} <= set(page.ids)


def test_the_page_of_a_folder_needs_nothing_else():
    texts = [linted(BAD, "a.md"), linted(GOOD, "<b>.md")]

    whole = as_page(texts, {"c.pdf": "op slot"}, "nl")
    page = Page(whole)

    assert page.links == []
    assert {"table", "caption", "th"} <= set(page.tags)
    assert "b" not in page.tags
    said = " ".join("".join(page.words).split())
    assert "2 teksten, 2 zinnen. Over wat je graag ziet: 1. Over wat misgaat: 1." in said
    assert said.index("Dit werkt al") < said.index("Deze zinnen herschrijf je het eerst")
    assert "c.pdf: op slot" in said


def test_the_page_of_nothing_says_so():
    assert "Geen zin vraagt om nog eens te kijken." in as_page([], {}, "nl")


PIECES = st.sampled_from(
    [
        BAD,
        GOOD,
        "<b>",
        "&amp;",
        "\r\n\r\n",
        "\n",
        "# ",
        "> ",
        "- ",
        "😀",
        "e\u0301",
        "\u2028",
        "“",
        '"',
        "nooit ",
        "|",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["md", "txt", "html"]))
@settings(deadline=None)
def test_where_something_stands_is_the_same_all_at_once(text, suffix):
    found = linted(text, f"a.{suffix}")

    for one in (*found.report.sentences, *found.report.findings):
        begins, ends = found.begin(one), found.end(one)
        apart = *found.source_span(one), *begins[:2], *ends[:2], begins.page
        assert found.stretch(one) == apart


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["md", "txt", "html"]))
def test_every_format_tells_of_any_text_and_stays_inside_it(text, suffix):
    found = linted(text, f"a.{suffix}")

    whole = json.loads("".join(as_json([found], {})))["files"][0]
    assert_valid(json.loads(as_sarif([found], {}, "nl")))
    as_page([found], {}, "nl")

    lines = [json.loads(line) for line in as_lines(found)]
    assert [{"path": f"a.{suffix}", **one} for one in whole["findings"]] == lines
    for one in whole["findings"]:
        assert 0 <= one["start"] < one["end"] <= len(text)
        assert (one["line"], one["column"]) < (one["end_line"], one["end_column"])
    assert all("\n" not in line for line in as_annotations(found))
    assert noted(found).frames == whole["frames"]
