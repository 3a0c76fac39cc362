"""Texts and pages: whatever they are written in, lines and columns are those of the file."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.framing import lint
from handvat.framing.document import BlockKind
from handvat.framing.readers import Place, Unreadable, read, read_text

SENTENCE = "Wij vragen door."


def place_of(words, name, data):
    reading = read(name, data)
    return reading.place(reading.document.text.index(words))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_and_columns_do_not_depend_on_how_a_text_is_written(encoding, ends):
    data = f"Één café{ends}{ends}Ja: {SENTENCE}".encode(encoding)

    assert place_of(SENTENCE, "a.txt", data) == Place(3, 5, None)


def test_columns_count_code_points_so_a_combining_sign_is_one_of_its_own():
    data = f"cafe\u0301 \U0001f600 {SENTENCE}".encode()

    assert place_of(SENTENCE, "a.md", data) == Place(1, 9, None)


def test_an_old_encoding_is_read_and_remarked_upon():
    reading = read("a.txt", "één".encode("cp1252"))

    assert reading.source == "één"
    assert reading.remarks[0].en.startswith("This text is not UTF-8")


def test_a_page_is_read_in_the_encoding_that_it_names():
    data = '<meta charset="iso-8859-2"><p>ł</p>'.encode("iso-8859-2")

    reading = read("a.html", data)

    assert (reading.document.text.strip(), reading.remarks) == ("ł", ())


def test_what_is_no_text_is_refused():
    with pytest.raises(Unreadable) as refused:
        read("a.txt", b"\x7fELF\0\0\0")

    assert refused.value.told.nl.startswith("Dit is geen tekst.")


def test_markdown_is_read_without_its_front_matter_and_comments():
    text = f"---\ntitle: Geheim\n---\n<!-- geheim -->\n# Code\n\n{SENTENCE}\n"

    reading = read_text(text, ".md")

    assert "eheim" not in reading.document.text
    assert reading.place(reading.document.text.index(SENTENCE)) == Place(7, 1, None)


def test_a_page_shows_its_words_each_at_its_place_in_the_source():
    page = (
        "<title>Code</title><style>p {}</style><script>geheim</script>\n"
        "<p>Pat&eacute;: <b>wij</b>\n  vragen door.<br>Altijd.</p><ul><li>Een<li>Twee</ul>"
        "<blockquote>Zo niet</blockquote><pre>code</pre><q>ja</q> &lt;3"
    )

    reading = read_text(page, ".html")
    found = [
        (one.kind.value, reading.document.text[one.start : one.end], reading.place(one.start))
        for one in reading.document.blocks
    ]

    assert found == [
        ("heading", "Code", Place(1, 8, None)),
        ("paragraph", "Paté: wij   vragen door.", Place(2, 4, None)),
        ("paragraph", "Altijd.", Place(3, 19, None)),
        ("item", "Een", Place(3, 38, None)),
        ("item", "Twee", Place(3, 45, None)),
        ("quote", "Zo niet", Place(3, 66, None)),
        ("code", "code", Place(3, 91, None)),
        ("paragraph", "“ja” <3", Place(3, 101, None)),
    ]


@given(st.text(alphabet=st.characters() | st.sampled_from("<>&;/ap \r\n"), max_size=300))
def test_every_block_of_any_page_lies_in_the_page(page):
    reading = read_text(page, ".html")

    for block in reading.document.blocks:
        assert 0 <= block.start < block.end <= len(reading.document.text)
        assert block.kind in set(BlockKind)
        assert 0 <= reading.source_offset(block.end - 1) < len(page)
        assert reading.place(block.start).column >= 1


@given(st.text(max_size=300), st.sampled_from([".txt", ".md"]))
def test_plain_text_and_markdown_keep_their_length(text, suffix):
    reading = read_text(text, suffix)

    assert len(reading.document.text) == len(text)
    assert all(one.end <= len(text) for one in reading.document.blocks)


HARD = [
    "<",
    "<a ",
    "<a href='",
    "<!",
    "<!--",
    "</p ",
    "&",
    "&#",
    "<?",
    "<div>",
    "<q>",
    "<svg>",
    "'\">",
]


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
@pytest.mark.parametrize("unit", [*HARD, "---\n", "handvat-lint: ignore "])
def test_no_text_takes_longer_than_its_length(unit, suffix):
    begun = time.process_time()

    read_text(unit * 100_000, suffix)

    assert time.process_time() - begun < 5  # seconds; were it quadratic, minutes


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_half_a_sign_becomes_one_that_stands_for_it(suffix):
    reading = read_text("Wij laten \ud83d elkaar uitpraten.", suffix)

    assert reading.document.text.strip() == "Wij laten \ufffd elkaar uitpraten."
    assert lint(reading.document).sentences
