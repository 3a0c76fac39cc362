"""Reading survey files and the mapping that says what they mean."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from handvat.content.refused import ContentRefused
from handvat.measure.rules.survey import Complaint, SurveyRefused, read_survey
from handvat.measure.rules.survey_map import read_map
from handvat.measure.rules.tables import TableRefused, open_table
from tests.measure.rules.spss import a_sav

MAP = """
wave: {title: "MTO", opened: 2025-05-01, closed: 2025-05-31, threshold: 6}
unit: AFD
scale: {min: 1, max: 5}
items:
  V01: {handhold: cul-org-1}
  V02: {nl: "Ik zwijg liever.", en: "I keep silent."}
reverse: [V02]
background: {role_group: {column: FUNCTIE, values: {"1": phd, "2": academic}}}
missing: ["", "9", "99"]
"""
HEAD = "AFD,V01,V02,FUNCTIE\n"


def the_survey(tmp_path: Path, content: str | bytes, name: str = "mto.csv") -> Any:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_survey(open_table(file), read_map(MAP, file="map.yaml"))


def points(survey: Any) -> dict[str, list[int]]:
    return {
        key: [int(point) for part in survey.parts for point in part.points[key]]
        for key in ("V01", "V02")
    }


def test_a_mapping_says_what_columns_mean():
    found = read_map(MAP, file="map.yaml")

    items = [(item.key, item.handhold, item.reverse) for item in found.sheet.items]
    assert items == [("V01", "cul-org-1", False), ("V02", None, True)]
    assert (found.threshold, found.sheet.scale.favourable_from) == (6, 4)
    assert found.sheet.question("role_group").option_keys == ("phd", "academic")


@pytest.mark.parametrize(
    ("was", "becomes", "line", "word"),
    [
        ("reverse: [V02]", "revers: [V02]", 8, "revers"),
        ("reverse: [V02]", "reverse: [V03]", 8, "V03"),
        ("cul-org-1", "cul-org-9", 6, "cul-org-9"),
        ("threshold: 6", "threshold: 4", 2, "threshold"),
        ("threshold: 6", "treshold: 6", 2, "treshold"),
        ("2025-05-31", "31 mei", 2, "31 mei"),
        ("2025-05-31", "2025-04-01", 2, "closed"),
        ("max: 5", "max: 1", 4, "scale"),
        ("max: 5", "max: vijf", 4, "vijf"),
        ("role_group:", "shoe_size:", 9, "shoe_size"),
        ('"2": academic', '"2": postdoc', 9, "postdoc"),
        ("unit: AFD\n", "", 2, "unit"),
        ('en: "I keep silent."', "", 7, "en"),
        ("  V02: {nl", "  v01: {nl", 5, "v01"),
        ("  V01: {h", "  Unit: {h", 5, "Unit"),
        ("  V01: {handhold: cul-org-1}", "  V01: {}", 6, "V01"),
        ("unit: AFD", "unit: [", 4, "YAML"),
    ],
)
def test_a_mapping_that_will_not_do_is_refused_at_its_line(was, becomes, line, word):
    text = MAP.replace(was, becomes).replace(
        "reverse: [V02]", "reverse: []" if "v01" in becomes else "reverse: [V02]"
    )

    with pytest.raises(ContentRefused) as refused:
        read_map(text, file="map.yaml")

    assert str(refused.value).startswith("map.yaml, line ")
    assert word in str(refused.value)
    assert abs(refused.value.line - line) <= 1


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_is_read_whatever_its_separator_and_encoding(tmp_path, separator, encoding):
    text = (HEAD + "Géo,4,2,1\nGéo,9,,2\n").replace(",", separator)

    survey = the_survey(tmp_path, text.encode(encoding))

    assert survey.codes == {"Géo": 2}
    assert points(survey) == {"V01": [4, -128], "V02": [2, -128]}
    assert survey.missing == {"V01": 1, "V02": 1}


def test_excel_says_the_same_as_csv(tmp_path):
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["AFD", "V01", "V02", "FUNCTIE"], ["A", 4, 2.0, 1], ["A", 9, None, 2], ["B", 5]):
        sheet.append(row)
    book.save(tmp_path / "mto.xlsx")

    survey = the_survey(tmp_path, (tmp_path / "mto.xlsx").read_bytes(), "mto.xlsx")

    assert points(survey) == {"V01": [4, -128, 5], "V02": [2, -128, -128]}
    assert dict(survey.per_unit) == {"A": 2, "B": 1}


def test_spss_says_the_same_as_csv_and_knows_what_it_calls_missing(tmp_path):
    columns: dict[str, Any] = {
        "AFD": ["A", "A", "B"],
        "V01": [4.0, 8.0, 1.0],
        "V02": [2.0, None, 5.0],
        "FUNCTIE": [1.0, 2.0, None],
    }

    survey = the_survey(tmp_path, a_sav(columns, {"V01": 8.0}), "mto.sav")

    assert points(survey) == {"V01": [4, -128, 1], "V02": [2, -128, 5]}
    assert dict(survey.per_unit) == {"A": 2, "B": 1}


def test_a_large_spss_file_is_read_in_parts(tmp_path):
    rows = 45_000
    columns: dict[str, Any] = {"AFD": ["A"] * rows, "V01": [4.0] * rows, "V02": [2.0] * rows}

    survey = the_survey(tmp_path, a_sav(columns | {"FUNCTIE": [1.0] * rows}, {}), "mto.sav")

    assert survey.rows == rows


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (HEAD + "A,6,2,1\n", Complaint("off_the_scale", 2, "V01", "6")),
        (HEAD + "A,1,2,1\nA,0,2,1\n", Complaint("off_the_scale", 3, "V01", "0")),
        (HEAD + "A,3.5,2,1\n", Complaint("not_whole", 2, "V01", "3.5")),
        (HEAD + "A,eens,2,1\n", Complaint("not_a_number", 2, "V01", "eens")),
        (HEAD + "A,1,2,7\n", Complaint("unknown_value", 2, "FUNCTIE", "7")),
        (HEAD + " ,1,2,1\n", Complaint("no_unit", 2, "AFD", "")),
        (HEAD + "A" * 65 + ",1,2,1\n", Complaint("no_unit", 2, "AFD", "A" * 65)),
        (HEAD, Complaint("no_rows")),
        ("AFD,V01,V03,FUNCTIE\nA,1,2,1\n", Complaint("unknown_column", 1, "V02")),
        ("AFD,V01,V02,V01,FUNCTIE\nA,1,2,1,1\n", Complaint("duplicate_column", 1, "V01")),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path, content, complaint):
    with pytest.raises(SurveyRefused) as refused:
        the_survey(tmp_path, content)

    assert refused.value.complaints == (complaint,)


def test_words_that_computers_take_for_numbers_are_refused(tmp_path):
    with pytest.raises(SurveyRefused) as refused:
        the_survey(tmp_path, HEAD + "A,nan,2,1\nA,inf,2,1\nA,1e999,2,1\n")

    assert [one.line for one in refused.value.complaints] == [2, 3, 4]


def test_only_the_first_complaints_are_told(tmp_path):
    with pytest.raises(SurveyRefused) as refused:
        the_survey(tmp_path, HEAD + "A,7,8,5\n" * 500)

    assert len(refused.value.complaints) == 20


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("a.csv", b"", "empty", None),
        ("a.csv", b"\n\n", "empty", None),
        ("a.pdf", b"x", "unknown_kind", None),
        ("a.csv", HEAD.encode() + b"A,1,2,1\nA,1\n", "wrong_width", 3),
        ("a.csv", HEAD.encode() + b'A,"1,2,1\n', "broken_csv", 2),
        ("a.csv", HEAD.encode() + b"A,1,2,1\n\x00\x01\n", "wrong_encoding", 3),
        ("a.csv", HEAD.encode() + b"A\x81\xff,1,2,1\n", "wrong_encoding", 2),
        ("a.xlsx", b"PK no", "broken_xlsx", None),
        ("a.sav", b"$FL2 no", "broken_sav", None),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path, name, content, code, line):
    with pytest.raises(TableRefused) as refused:
        the_survey(tmp_path, content, name)

    assert (refused.value.code, refused.value.line) == (code, line)
