"""Documents, presentations and PDF as an office makes them, also broken ones."""

import pytest

from handvat.framing.readers import Unreadable, read
from tests.framing.readers.office import archive, docx, odt, paragraph, pdf, pptx, shape

BODY = "<text:h>Onze code</text:h><text:p>Wij <text:s/>vragen<text:tab/>door.</text:p>"


def blocks(reading):
    text = reading.document.text
    return [(one.kind.value, text[one.start : one.end]) for one in reading.document.blocks]


def refusal(name, data):
    with pytest.raises(Unreadable) as refused:
        read(name, data)
    return refused.value.told.en


def test_a_document_of_word_has_headings_items_and_quotations():
    listed = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Eén</w:t><w:tab/><w:t>ding</w:t></w:r></w:p>"
    gone = "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>"
    body = paragraph("Code", "Kop1") + paragraph("Wij bellen.") + listed + gone
    data = docx(body + paragraph("Zo niet", "Citaat"))

    found = read("code.DOCX", data)

    assert blocks(found) == [
        ("heading", "Code"),
        ("paragraph", "Wij bellen."),
        ("item", "Eén ding"),
        ("quote", "Zo niet"),
    ]


def test_a_box_inside_a_paragraph_is_read_once_and_after_it():
    box = f"<w:p><w:r><w:t>Voor</w:t>{paragraph('In de doos')}<w:t> en na</w:t></w:r></w:p>"

    found = read("a.docx", docx(box))

    assert blocks(found) == [("paragraph", "Voor en na"), ("paragraph", "In de doos")]


def test_slides_are_read_in_the_order_in_which_they_are_shown():
    first = shape("title", "Eerst") + shape("body", "Punt") + shape("sldNum", "12")
    data = pptx(shape("", "Laatst"), first)

    found = read("a.pptx", data)

    assert blocks(found) == [("heading", "Eerst"), ("item", "Punt"), ("paragraph", "Laatst")]
    assert found.place(found.document.blocks[2].start).page == 2


def test_a_document_of_libreoffice_is_read_without_what_others_wrote_beside_it():
    beside = "<text:p>Door<office:annotation><text:p>hm</text:p></office:annotation>.</text:p>"
    listed = "<text:list><text:list-item><text:p>Punt</text:p></text:list-item></text:list>"

    found = read("a.odt", odt(BODY + beside + listed))

    assert blocks(found) == [
        ("heading", "Onze code"),
        ("paragraph", "Wij vragen door."),
        ("paragraph", "Door."),
        ("item", "Punt"),
    ]


def test_boxes_in_boxes_in_boxes_are_read_too():
    deep = 5_000
    body = f"<text:p>{'<text:span>' * deep}Diep{'</text:span>' * deep}.</text:p>"

    assert blocks(read("a.odt", odt(body))) == [("paragraph", "Diep.")]


def test_lines_of_a_pdf_run_on_and_a_cut_word_becomes_whole():
    found = read(
        "a.pdf", pdf(["Wij vragen door voor we oorde-", "len over een ander."], ["Blad twee."])
    )

    assert blocks(found) == [
        ("paragraph", "Wij vragen door voor we oordelen over een ander."),
        ("paragraph", "Blad twee."),
    ]
    assert found.place(found.document.blocks[1].start).page == 2


@pytest.mark.parametrize("name", ["a.docx", "a.pptx", "a.odt", "a.pdf"])
@pytest.mark.parametrize("data", [b"geen", b"PK\x03\x04" + b"\0" * 60, b"%PDF-1.7\nhm", b""])
def test_a_damaged_file_is_answered_with_what_to_do(name, data):
    assert refusal(name, data).startswith("This file is damaged. Open it in the program")


def test_a_file_cut_short_is_damaged():
    whole = docx(paragraph("Wij bellen." * 200))

    assert "damaged" in refusal("a.docx", whole[: len(whole) // 2])
    assert "damaged" in refusal("a.docx", whole[40:])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        (
            "a.odt",
            odt(
                BODY,
                **{
                    "META-INF/manifest.xml": (
                        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
                    )
                },
            ),
        ),
    ],
)
def test_a_locked_file_is_answered_with_what_to_do(name, data):
    assert refusal(name, data) == "This file is locked with a password. Save a copy without one."


def test_a_bomb_is_not_unpacked():
    data = docx(paragraph("a" * 50_000_000))

    assert len(data) < 100_000
    assert "larger than 40 MB" in refusal("a.docx", data)


def test_entities_that_grow_are_refused():
    grows = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'

    assert "damaged" in refusal("a.docx", archive({"word/document.xml": grows}))


def test_a_file_without_words_says_so():
    assert refusal("a.docx", docx("")) == "There is no text in this."
    assert "made of pictures" in refusal("a.pdf", pdf([""]))


def test_older_kinds_are_answered_with_the_newer_one():
    assert refusal("a.doc", b"x") == "Files like .doc are not read. Save it as .docx or .pdf."


def test_a_file_over_the_limit_is_refused_unread():
    assert "larger than 50 MB" in refusal("a.txt", b"a" * 50_000_001)
