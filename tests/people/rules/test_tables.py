import pytest

from handvat.people.rules.roster import PEOPLE, UNITS
from handvat.people.rules.tables import Fault, FileRefused, read_table


def refusal(content, layout=UNITS):
    with pytest.raises(FileRefused) as refused:
        read_table(content, layout)
    return refused.value.fault


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_delimiter_is_found(sign):
    content = f"code{sign}naam{sign}bovenliggend\nf1{sign}Fysica{sign}uz\n".encode()

    table = read_table(content, UNITS)

    assert [dict(row.cells) for row in table.rows] == [
        {"code": "f1", "name": "Fysica", "parent_code": "uz"}
    ]


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
    ],
)
def test_the_encoding_is_found_and_said(codec, named):
    content = "nummer;naam;afdeling\n1;Zoë;f1\n".encode(codec)

    table = read_table(content, PEOPLE)

    assert (table.encoding, table.rows[0].cell("name")) == (named, "Zoë")


def test_english_and_dutch_headings_mean_the_same():
    dutch = read_table(b"Personeelsnummer;Naam;E-mailadres;Afdeling\n1;A;a@b.nl;f\n", PEOPLE)
    english = read_table(b"employee_number,name,email,unit_code\n1,A,a@b.nl,f\n", PEOPLE)

    assert dutch.rows[0].cells == english.rows[0].cells


def test_other_columns_are_left_out_and_named():
    table = read_table(b"code;name;parent;Kostenplaats\nf;Fysica;;12\n", UNITS)

    assert (table.ignored, "Kostenplaats" in table.columns) == (("Kostenplaats",), False)


def test_a_quoted_cell_may_hold_the_delimiter():
    table = read_table(b'code;name;parent\nf;"Fysica; en meer";uz\n', UNITS)

    assert table.rows[0].cell("name") == "Fysica; en meer"


def test_empty_lines_are_passed_over_and_counted():
    table = read_table(b"code;name;parent\r\n\r\n;;\r\nf;Fysica;uz\r\n", UNITS)

    assert [row.line for row in table.rows] == [4]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault("units", "empty")),
        (b"  \n \n", Fault("units", "empty")),
        (b"code;name;parent\n", Fault("units", "header_only")),
        (b"PK\x03\x04rest", Fault("units", "spreadsheet")),
        (b"code;name;parent\nf;\x81\x8d;u\n", Fault("units", "encoding")),
        (b"code;name\nf;F\n", Fault("units", "column_missing", 1, "parent_code")),
        (b"code;name;naam;parent\nf;F;F;u\n", Fault("units", "column_twice", 1, "name, naam")),
        (b'code;name;parent\na;A;u\nf;"F;u\n', Fault("units", "quotes", 3)),
        (b'code;name;parent\nf;"F" x;u\n', Fault("units", "quotes", 2)),
        (b'code;name;parent\nf;"F\nG";u\n', Fault("units", "quotes", 2)),
        (b"code;name;parent\nf;F;u;more\n", Fault("units", "width", 2, "4")),
        (b"code;name;parent\nf;F\x00;u\n", Fault("units", "unreadable", 2)),
        (b"code;name;parent\nf;" + b"x" * 5000 + b";u\n", Fault("units", "cell_too_large", 2)),
        (b"code;name;parent\nf;" + b"x" * 10**7 + b";u\n", Fault("units", "cell_too_large", 2)),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_its_line(content, fault):
    assert refusal(content) == fault


@pytest.mark.parametrize("content", [bytes(range(256)), b"\xff\xfe\x00", b"\xfe\xff\xd8\x00"])
def test_any_bytes_at_all_are_refused_and_never_break(content):
    assert refusal(content).file == "units"
