from xml.etree import ElementTree

import pytest
from django.utils import translation

from handvat.web.pictures import TrendPoint, arranged_steps, in_words, lived_bar, trend_picture

WAVES = (
    TrendPoint("vj 25", 3.1, 2.8, 3.4),
    TrendPoint("nj 25", None),
    TrendPoint("vj 26", 3.4, 3.2, 3.6),
    TrendPoint("nj 26", 3.7, 3.5, 3.9),
)


def drawn(picture):
    """Return the parts of a picture, which is refused when it is not well formed."""
    return list(ElementTree.fromstring(picture).iter())  # noqa: S314 -- our own picture


def classes(picture):
    return [part.get("class") for part in drawn(picture) if part.get("class")]


def trend(points, title="We durven meer"):
    return trend_picture(title, points, minimum=1, maximum=5)


def test_a_bar_reaches_as_far_along_the_scale_as_the_mean():
    (bar,) = (p for p in drawn(lived_bar(4, None, None, 1, 5)) if p.get("class") == "hv-bar__mean")

    assert bar.get("width") == "75.0%"


def test_a_bar_shows_between_what_the_mean_lies():
    ends = [
        (part.get("x1"), part.get("x2"))
        for part in drawn(lived_bar(3, 2, 4, 1, 5))
        if part.get("class") == "hv-bar__range"
    ]

    assert ends == [("25.0%", "75.0%"), ("25.0%", "25.0%"), ("75.0%", "75.0%")]


def test_a_bar_without_a_picture_holds_no_figure():
    assert classes(lived_bar(None, None, None, 1, 5)) == ["hv-bar", "hv-bar__none"]


@pytest.mark.parametrize("mean", [-3, 99])
def test_a_bar_never_leaves_its_scale(mean):
    assert '"0%"' in lived_bar(mean, None, None, 1, 5) or "100" in lived_bar(
        mean, None, None, 1, 5
    )


def test_a_scale_without_length_is_refused():
    with pytest.raises(ValueError, match="5 to 5"):
        lived_bar(3, None, None, 5, 5)


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        ("not_yet", ["off", "off"]),
        ("begun", ["on", "off"]),
        ("arranged", ["on", "on"]),
        ("under_review", ["again", "again"]),
    ],
)
def test_what_is_arranged_is_two_steps(state, steps):
    assert classes(arranged_steps(state))[1:] == steps


def test_an_unknown_state_is_refused():
    with pytest.raises(ValueError, match="soon"):
        arranged_steps("soon")


def test_a_trend_is_named_by_its_finding_and_tells_every_wave():
    with translation.override("nl"):
        picture = ElementTree.fromstring(trend(WAVES))  # noqa: S314 -- our own picture

    title, words = picture[0], picture[1]
    assert picture.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text == "We durven meer"
    assert words.text == (
        "vj 25: 3,1 (2,8\u20133,4) · nj 25: nog geen beeld"
        " · vj 26: 3,4 (3,2\u20133,6) · nj 26: 3,7 (3,5\u20133,9)"
    )


def test_a_wave_that_may_not_be_shown_leaves_a_gap():
    parts = classes(trend(WAVES))

    assert (parts.count("line"), parts.count("band")) == (2, 2)
    assert (parts.count("then"), parts.count("now")) == (2, 1)


@pytest.mark.parametrize(
    "points",
    [
        (),
        (TrendPoint("nu", None),),
        (TrendPoint("nu", 3.0),),
        (TrendPoint("toen", 1.0, 1.0, 1.2), TrendPoint("nu", 5.0, 4.9, 5.0)),
        (TrendPoint("toen", 3.0, None, None), TrendPoint("nu", 3.0, 2.9, 3.1)),
        (TrendPoint("<script>", 3.0), TrendPoint('"&', 3.1)),
    ],
)
def test_every_trend_is_well_formed_and_stays_inside(points):
    heights = [
        float(part.get("cy", 0))
        for part in drawn(trend(points, "Meer & <beter>"))
        if part.get("r")
    ]

    assert all(26 <= height <= 158 for height in heights)


def test_no_picture_styles_or_runs_anything():
    pictures = (trend(WAVES), lived_bar(3, 2, 4, 1, 5), arranged_steps("begun"))

    assert not any("style=" in picture or " on" in picture for picture in pictures)


def test_figures_are_written_as_the_language_does():
    with translation.override("en"):
        assert in_words(TrendPoint("now", 3.1, 2.8, 3.4)) == "now: 3.1 (2.8\u20133.4)"


def test_a_band_is_told_by_its_ends_and_never_by_its_middle():
    banded = TrendPoint("mei", 4.7, 4.4, 5.0, banded=True)

    said = in_words(banded).partition(": ")[2]

    picture = trend([WAVES[0], banded]).replace(",", ".")
    assert "4.7" not in picture.replace("4.7%", "")
    assert "4.4\u20135.0</text>" in picture
    assert said.replace(",", ".") == "4.4\u20135.0"
