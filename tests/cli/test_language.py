from dataclasses import replace

import pytest

from handvat.cli.language import language_of
from tests.houses import House


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LC_ALL": "", "LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8"}, "en"),
    ],
)
def test_the_locale_says_in_which_language_the_command_line_speaks(environ, language):
    assert language_of(environ) == language


@pytest.mark.parametrize(
    ("locale", "said"),
    [("nl_NL.UTF-8", "is niet gepubliceerd"), ("en_GB.UTF-8", "is not published")],
)
def test_a_refusal_is_in_the_language_of_the_locale(ready: House, locale, said):
    done = replace(ready, more={"LC_ALL": locale}).handvat("results", "export", "7")

    assert done.returncode == 1
    assert said in done.stderr


@pytest.mark.parametrize(
    ("locale", "said"), [("nl_NL.UTF-8", "Het bestand is"), ("C", "The file is")]
)
def test_a_command_without_django_speaks_the_language_of_the_locale(
    house: House, tmp_path, locale, said
):
    empty = tmp_path / "answers.csv"
    empty.touch()

    done = replace(house, more={"LC_ALL": locale}).handvat(
        "analyse", "reliability", str(empty), "--items", "a,b"
    )

    assert done.returncode == 1
    assert said in done.stderr
