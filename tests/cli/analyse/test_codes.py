import numpy as np
import pytest

from handvat.cli.analyse.codes import suspects
from handvat.cli.analyse.reading import read_columns

NOBODY = float("nan")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([1, 5, 99, 3, NOBODY], (99,)),
        ([1, 5, -99, 999, 3], (-99, 999)),
        ([1, 7, 9], (9,)),
        ([1, 5, 8, 9], (8, 9)),
        ([0, 4, -1], (-1,)),
    ],
)
def test_numbers_that_surveys_write_for_no_answer_are_told(cells, told):
    assert suspects(np.array(cells, dtype=float)) == told


@pytest.mark.parametrize(
    "cells",
    [
        [1, 2, 3, 4, 5],
        [0, 3, 7, 8, 9, 10],  # nought to ten
        [1, 7, 8],  # one to eight, perhaps
        [12, 60, 99],  # ages, percentages
        [-1, 0, 1],  # a scale around nought
        [-2, -1, 0, 1, 2],
        [-99, -50, 3],
        [99, 99],  # nothing to compare with
        [9, -9],
        [NOBODY, NOBODY],
        [],
    ],
)
def test_numbers_that_may_be_answers_are_left_alone(cells):
    assert suspects(np.array(cells, dtype=float)) == ()


def test_they_count_until_they_are_named_and_that_is_said(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    path = tmp_path / "answers.csv"
    path.write_text("a,b\n1,2\n99,3\n5,4\n")

    found = read_columns(path, ["a", "b"])
    said = capsys.readouterr().err
    read_columns(path, ["a", "b"], missing=(99,))

    assert found["a"].tolist() == [1, 99, 5]
    assert said == (
        "In kolom “a” staan getallen die ver van de andere liggen: 99. Ze tellen mee als antwoord."
        " Betekenen ze “niet beantwoord”, noem ze dan na --missing.\n"
    )
    assert capsys.readouterr().err == ""
