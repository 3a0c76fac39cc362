"""Posters: sizes, letters and the code."""

import pytest

from handvat.web.posters import PosterSize, code_of, poster_size, voice


@pytest.mark.parametrize(
    ("words", "expected"), [("x" * 70, "loud"), ("x" * 130, "plain"), ("x" * 131, "quiet")]
)
def test_longer_words_are_set_smaller(words: str, expected: str) -> None:
    assert voice(words) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("a3", PosterSize.A3), ("a4", PosterSize.A4), ("", PosterSize.A4), ("b0", PosterSize.A4)],
)
def test_a_poster_is_a4_unless_a3_is_asked_for(wanted: str, expected: PosterSize) -> None:
    assert poster_size(wanted) is expected


def test_the_code_holds_no_style_that_the_browser_would_refuse() -> None:
    drawn = code_of("https://handvat.example/gedrag/b00/")

    assert drawn.startswith("<svg aria-hidden")
    assert "style=" not in drawn
