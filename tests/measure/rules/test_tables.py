"""Files that were harmed, or made to harm, are refused in our words."""

import io
import random
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from handvat.content.refused import ContentRefused
from handvat.measure.rules.survey_map import read_map
from handvat.measure.rules.tables import TableRefused, open_table
from tests.measure.rules.spss import a_sav

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"


def a_workbook(rows: int = 400) -> bytes:
    book, kept = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.append(["unit", "V01"])
    for row in range(rows):
        sheet.append([f"u{row % 5}", row % 5 + 1])
    book.save(kept)
    return kept.getvalue()


def with_part(book: bytes, name: str, content: bytes) -> bytes:
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return kept.getvalue()


def read_all(path: Path, content: bytes) -> int:
    path.write_bytes(content)
    return sum(1 for _ in open_table(path).rows)


def entities() -> bytes:
    """Return a sheet whose one cell grows to a thousand million letters."""
    grown = b"".join(
        b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9)
    )
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">%s]><worksheet xmlns="%s">'
        b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData>'
        b"</worksheet>" % (grown, space)
    )


def test_a_damaged_workbook_is_read_or_refused_and_never_breaks(tmp_path):
    book, chance = a_workbook(), random.Random(1)
    for _ in range(150):
        harmed = bytearray(book)
        for _ in range(chance.choice([1, 3, 20])):
            harmed[chance.randrange(len(harmed))] = chance.randrange(256)
        try:
            read_all(tmp_path / "a.xlsx", bytes(harmed))
        except TableRefused:
            continue


def test_a_damaged_spss_file_is_read_or_refused_and_never_breaks(tmp_path):
    file = a_sav({"unit": ["A"] * 50, "V01": [1.0] * 50}, {})
    for length in range(0, len(file), 37):
        try:
            read_all(tmp_path / "a.sav", file[:length])
        except TableRefused:
            continue


def test_entities_that_grow_without_measure_are_refused(tmp_path):
    with pytest.raises(TableRefused, match="broken_xlsx"):
        read_all(tmp_path / "a.xlsx", with_part(a_workbook(), SHEET, entities()))


def test_a_workbook_that_unpacks_into_very_much_is_refused_before_it_does(tmp_path):
    bomb = with_part(a_workbook(), STYLES, b"<styles>" + b" " * 200_000_000)
    assert len(bomb) < 1_000_000
    tracemalloc.start()

    with pytest.raises(TableRefused, match="broken_xlsx"):
        read_all(tmp_path / "a.xlsx", bomb)

    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_text_that_breaks_off_within_a_letter_is_refused(tmp_path):
    with pytest.raises(TableRefused, match="wrong_encoding"):
        read_all(tmp_path / "a.csv", b"\xff\xfeA")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "wave: " + "{a: " * 5_000,
        "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(90_000)),
    ],
)
def test_a_mapping_that_would_break_the_reader_is_refused(text):
    with pytest.raises(ContentRefused):
        read_map(text, file="map.yaml")
