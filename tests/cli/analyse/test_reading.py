from pathlib import Path

import duckdb
import numpy as np
import pytest

from handvat.cli.analyse.reading import read_columns
from handvat.cli.refused import Refused
from tests.measure.rules.spss import a_sav

PLAIN = "a,b,unit\n1,2,x\n3,,y\nNA,4.5,\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


def written(tmp_path: Path, content: str | bytes, name: str = "answers.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def as_lists(columns):
    return {name: cells.tolist() for name, cells in columns.items()}


def test_numbers_have_nan_and_labels_have_none_where_nothing_stands(tmp_path):
    found = read_columns(written(tmp_path, PLAIN), ["a", "b"], groups=["unit"])

    np.testing.assert_array_equal(found["a"], [1, 3, np.nan])
    np.testing.assert_array_equal(found["b"], [2, np.nan, 4.5])
    assert found["unit"].tolist() == ["x", "y", None]
    assert [cells.dtype.kind for cells in found.values()] == ["f", "f", "O"]


@pytest.mark.parametrize(
    "content",
    [
        b"a,b,unit\r\n1.5,2,Fran\xc3\xa7ois\r\n",
        b"\xef\xbb\xbfa;b;unit\n1,5;2;Fran\xc3\xa7ois\n",
        "a;b;unit\n1,5;2;François\n".encode("cp1252"),
        "a\tb\tunit\n1.5\t2\tFrançois\n".encode("utf-16"),
        '"a","b","unit"\n"1.5"," 2 ","François"\n'.encode(),
        b"a,b,unit\r1.5,2,Fran\xc3\xa7ois\r",
        b"a,b,unit\n\n1.5,2,Fran\xc3\xa7ois\r\n\n",
    ],
)
def test_every_usual_kind_of_csv_gives_the_same(tmp_path, content):
    found = read_columns(written(tmp_path, content), ["a", "b"], groups=["unit"])

    assert as_lists(found) == {"a": [1.5], "b": [2.0], "unit": ["François"]}


def test_a_number_that_stands_for_missing_is_taken_out_of_numbers_only(tmp_path):
    path = written(tmp_path, "a,unit\n9,9\n4,1\n")

    found = read_columns(path, ["a"], groups=["unit"], missing=(9,))

    np.testing.assert_array_equal(found["a"], [np.nan, 4])
    assert found["unit"].tolist() == ["9", "1"]


def test_names_that_differ_in_capitals_are_two_columns(tmp_path):
    found = read_columns(written(tmp_path, "a,A\n1,2\n"), ["A", "a"])

    assert as_lists(found) == {"A": [2.0], "a": [1.0]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b\n1,2\n\n3,four\n", "Row 4: in column “b” stands “four”"),
        ('a,b\n1,2\n"x\ny","1,234"\n', "Row 4: in column “b” stands “1,234”"),
        ("a,b\n1,inf\n", "Row 2: in column “b” stands “inf”"),
        ("a,b\n1,2\n3\n", "Line 3: This line has another number of cells"),
        ('a,b\n1,"2\n3,4\n', "a quotation mark is not closed"),
        (b"a,b\n1,\x00\n", "Line 2: This line holds signs that are no text"),
        ("", "The file is empty"),
        ("a,b\n", "column names and no answers"),
        ("a,b,b\n1,2,3\n", "Two columns are called “b”"),
        ("a,B\n1,2\n", "Did you mean “B”?"),
        ("first,second\n1,2\n", "It has: first, second."),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(tmp_path, content, said):
    with pytest.raises(Refused, match=r"answers\.csv") as refused:
        read_columns(written(tmp_path, content), ["b"])

    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("answers.docx", "Save it as .csv, .parquet or .sav"),
        ("answers.parquet", "This is not a Parquet file"),
        ("answers.sav", "This is not an SPSS file"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path, name, said):
    with pytest.raises(Refused) as refused:
        read_columns(written(tmp_path, PLAIN, name), ["a"])

    assert said in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="Give the path of the file"):
        read_columns(tmp_path / "answers.csv", ["a"])


def test_a_column_asked_for_twice_is_refused(tmp_path):
    with pytest.raises(Refused, match="asked for twice"):
        read_columns(written(tmp_path, PLAIN), ["a"], groups=["a"])


def test_parquet_gives_what_csv_gives(tmp_path):
    path = tmp_path / "answers.parquet"
    rows = "VALUES (1, 2::DOUBLE, 'x'), (3, 'nan'::DOUBLE, 'y'), (NULL, 4.5::DOUBLE, 'NA')"
    duckdb.sql(f"COPY (SELECT * FROM ({rows}) AS t(a, b, unit)) TO '{path}'")  # noqa: S608 -- ours

    found = read_columns(path, ["a", "b"], groups=["unit"])
    csv = read_columns(written(tmp_path, PLAIN), ["a", "b"], groups=["unit"])

    for name, cells in csv.items():
        np.testing.assert_array_equal(found[name], cells)


def test_text_in_a_parquet_column_of_numbers_is_refused_with_its_row(tmp_path):
    path = tmp_path / "answers.parquet"
    duckdb.sql(f"COPY (SELECT * FROM (VALUES ('1'), ('one')) AS t(a)) TO '{path}'")  # noqa: S608 -- ours

    with pytest.raises(Refused, match="Row 2: in column “a” stands “one”"):
        read_columns(path, ["a"])


def test_a_number_as_group_is_a_label_without_decimals(tmp_path):
    path = tmp_path / "answers.parquet"
    duckdb.sql(f"COPY (SELECT 1.0::DOUBLE AS unit, 2 AS a) TO '{path}'")

    assert read_columns(path, ["a"], groups=["unit"])["unit"].tolist() == ["1"]


def test_an_spss_file_gives_numbers_labels_and_what_it_calls_missing(tmp_path):
    columns: dict[str, list[float | str | None]] = {
        "a": [1.0, 9.0, None],
        "unit": ["x", "", "y"],
        "b": [2.0, 3.0, 4.5],
    }
    path = written(tmp_path, a_sav(columns, {"a": 9.0}), "answers.sav")

    found = read_columns(path, ["b", "a"], groups=["unit"])

    assert found["b"].tolist() == [2.0, 3.0, 4.5]
    np.testing.assert_array_equal(found["a"], [1, np.nan, np.nan])
    assert found["unit"].tolist() == ["x", None, "y"]


def test_text_in_an_spss_column_of_numbers_is_refused_with_its_row(tmp_path):
    path = written(tmp_path, a_sav({"a": ["1", "one"]}, {}), "answers.sav")

    with pytest.raises(Refused, match="Row 2: in column “a” stands “one”"):
        read_columns(path, ["a"])


def test_a_damaged_spss_file_is_refused_or_read_and_never_breaks(tmp_path):
    file = a_sav({"a": [1.0] * 50, "b": [2.0] * 50}, {})

    for length in range(0, len(file), 37):
        try:
            read_columns(written(tmp_path, file[:length], "answers.sav"), ["a"])
        except Refused as refused:
            assert "answers.sav" in str(refused)  # noqa: PT017 -- some lengths can be read
