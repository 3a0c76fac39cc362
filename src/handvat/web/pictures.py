"""Pictures as SVG, drawn by the server; each stands beside the same in words or in a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor
from typing import Final
from zlib import crc32

from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

STEPS_TAKEN: Final = {"not_yet": 0, "begun": 1, "arranged": 2, "under_review": 2}
PLOT_TOP: Final = 26  # pixels
PLOT_HEIGHT: Final = 132  # pixels
NAMES_AT: Final = 196  # pixels; where the names of the waves stand
LEFT, RIGHT = 14.0, 92.0  # per cent of the width; where the first and the last point stand


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What one wave says: a mean with its interval, or nothing that may be shown."""

    label: str
    mean: float | None
    low: float | None = None
    high: float | None = None
    banded: bool = False  # the mean lies between low and high, and nothing more is told


def lived_bar(
    mean: float | None, low: float | None, high: float | None, minimum: float, maximum: float
) -> SafeString:
    """Return a bar for what people live, with a mark from `low` to `high`; dashed when unknown.

    The figure stands beside it in words, so a screen reader passes it by.

    Raises:
        ValueError: the scale has no length.
    """
    if maximum <= minimum:
        raise ValueError(f"A scale from {minimum} to {maximum} has no length")
    if mean is None:
        inside = mark_safe(
            '<rect class="hv-bar__none" x="1" y="4" width="98%" height="8" rx="4"/>'
        )
    else:
        share = _share(mean, minimum, maximum)
        inside = format_html(
            '<rect class="hv-bar__ground" x="0" y="4" width="100%" height="8" rx="5"/>'
            '<rect class="hv-bar__mean" x="0" y="4" width="{}%" height="8" rx="5"/>{}',
            share,
            _whisker(low, high, minimum, maximum),
        )
    return format_html('<svg class="hv-bar" aria-hidden="true" focusable="false">{}</svg>', inside)


def arranged_steps(state: str) -> SafeString:
    """Return two steps, begun and arranged, filled as far as `state` says; words stand beside it.

    Raises:
        ValueError: nobody knows the state.
    """
    if state not in STEPS_TAKEN:
        raise ValueError(f"Unknown state {state!r}")
    taken = STEPS_TAKEN[state]
    again = "again" if state == "under_review" else "on"
    marks = [again if step < taken else "off" for step in range(2)]
    steps = format_html_join(
        "",
        '<rect class="{}" x="{}%" y="1" width="47%" height="10" rx="3"/>',
        ((mark, 1 + 51 * step) for step, mark in enumerate(marks)),
    )
    return format_html(
        '<svg class="hv-arranged" aria-hidden="true" focusable="false">{}</svg>', steps
    )


def trend_picture(
    title: str, points: Sequence[TrendPoint], *, minimum: float, maximum: float
) -> SafeString:
    """Return waves from old to new with the band in which each mean lies; its title is `title`.

    Letters keep their size on every screen: only the lines stretch. A wave that may not be shown
    leaves a gap.
    """
    bottom, top = _window(points, minimum, maximum)
    drawn = [_Drawn.of(point, x, bottom, top) for point, x in _placed(points)]
    name = f"trend-{crc32(repr((title, points)).encode()):x}"
    return format_html(
        '<svg role="img" aria-labelledby="{name}-title {name}-words" height="216">'
        '<title id="{name}-title">{title}</title><desc id="{name}-words">{words}</desc>'
        "{grid}"
        '<svg x="0" y="{y}" width="100%" height="{height}" viewBox="0 0 100 {height}"'
        ' preserveAspectRatio="none">{lines}</svg>{dots}{labels}</svg>',
        name=name,
        title=title,
        words=" · ".join(in_words(point) for point in points),
        grid=_grid(bottom, top),
        y=PLOT_TOP,
        height=PLOT_HEIGHT,
        lines=_lines(drawn),
        dots=_dots(drawn),
        labels=_labels(points),
    )


def in_words(point: TrendPoint) -> str:
    """Return what one wave says in words."""
    if point.mean is None:
        return gettext("%(wave)s: no picture yet") % {"wave": point.label}
    return f"{point.label}: {figure_in_words(point)}"


def figure_in_words(point: TrendPoint) -> str:
    """Return the mean with its interval, or that there is no picture yet."""
    if point.mean is None:
        return gettext("no picture yet")
    if point.low is None or point.high is None:
        return _said(point.mean)
    if point.banded:
        return f"{_said(point.low)}\u2013{_said(point.high)}"
    return f"{_said(point.mean)} ({_said(point.low)}\u2013{_said(point.high)})"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A point on the picture: per cent from the left, pixels from the top of the plot."""

    x: float
    mean: float | None
    low: float | None
    high: float | None
    said: str

    @classmethod
    def of(cls, point: TrendPoint, x: float, bottom: float, top: float) -> "_Drawn":
        def down(value: float | None) -> float | None:
            if value is None:
                return None
            return round(PLOT_HEIGHT * (1 - (value - bottom) / (top - bottom)), 2)

        said = "" if point.mean is None else _said(point.mean)
        if point.banded:
            said = figure_in_words(point)
        return cls(x, down(point.mean), down(point.low), down(point.high), said)


def _said(value: float) -> str:
    return number_format(value, 1)


def _share(value: float, minimum: float, maximum: float) -> float:
    return round(100 * min(1, max(0, (value - minimum) / (maximum - minimum))), 1)


def _whisker(low: float | None, high: float | None, minimum: float, maximum: float) -> SafeString:
    """Return a mark from `low` to `high`, with a light edge so that it stands out on the bar."""
    if low is None or high is None:
        return SafeString("")
    left, right = _share(low, minimum, maximum), _share(high, minimum, maximum)
    marks = ((left, right, 8, 8), (left, left, 1, 15), (right, right, 1, 15))
    return format_html_join(
        "",
        '<line class="hv-bar__{}" x1="{}%" x2="{}%" y1="{}" y2="{}"/>',
        ((kind, *mark) for kind in ("halo", "range") for mark in marks),
    )


def _window(points: Iterable[TrendPoint], minimum: float, maximum: float) -> tuple[float, float]:
    """Return whole points of the scale around what is drawn, at least two apart where they fit."""
    values = [value for p in points for value in (p.mean, p.low, p.high) if value is not None] or [
        minimum,
        maximum,
    ]
    bottom, top = max(minimum, floor(min(values))), min(maximum, ceil(max(values)))
    if top - bottom < 2:
        bottom = max(minimum, bottom - 1)
    if top - bottom < 2:
        top = min(maximum, bottom + 2)
    return bottom, top


def _placed(points: Sequence[TrendPoint]) -> list[tuple[TrendPoint, float]]:
    if len(points) == 1:
        return [(points[0], (LEFT + RIGHT) / 2)]
    step = (RIGHT - LEFT) / max(1, len(points) - 1)
    return [(point, round(LEFT + step * place, 2)) for place, point in enumerate(points)]


def _grid(bottom: float, top: float) -> SafeString:
    rows = []
    for value in range(ceil(bottom), floor(top) + 1):
        y = PLOT_TOP + PLOT_HEIGHT * (1 - (value - bottom) / (top - bottom))
        rows.append((round(y, 1), round(y, 1), round(y + 5, 1), value))
    return format_html_join(
        "",
        '<line class="grid" x1="7%" x2="100%" y1="{}" y2="{}"/><text x="0" y="{}">{}</text>',
        rows,
    )


def _lines(drawn: Sequence[_Drawn]) -> SafeString:
    """Return a band and a line for every run of waves that may be shown."""
    runs = [list(run) for shown, run in groupby(drawn, lambda d: d.mean is not None) if shown]
    bands = [band for run in runs if (band := _band(run))]
    lines = ["M" + "L".join(f"{d.x} {d.mean}" for d in run) for run in runs]
    return format_html(
        "{}{}",
        format_html_join("", '<path class="band" d="{}"/>', ((band,) for band in bands)),
        format_html_join("", '<path class="line" d="{}"/>', ((line,) for line in lines)),
    )


def _band(run: Sequence[_Drawn]) -> str:
    sure = [d for d in run if d.low is not None and d.high is not None]
    if len(sure) == 1:
        (only,) = sure
        return f"M{only.x - 1} {only.high}H{only.x + 1}V{only.low}H{only.x - 1}Z"
    upper = [f"{d.x} {d.high}" for d in sure]
    lower = [f"{d.x} {d.low}" for d in reversed(sure)]
    return f"M{'L'.join(upper + lower)}Z" if sure else ""


def _dots(drawn: Sequence[_Drawn]) -> SafeString:
    """Return a circle for every wave that may be shown; the first and the last bear a figure."""
    shown = [d for d in drawn if d.mean is not None]
    ends = (shown[0], shown[-1]) if shown else ()
    circles = (
        ("now" if d is shown[-1] else "then", d.x, round(PLOT_TOP + (d.mean or 0), 1))
        for d in shown
    )
    figures = {d.x: (d.x, _above(d), d.said) for d in ends}
    return format_html(
        "{}{}",
        format_html_join("", '<circle class="{}" cx="{}%" cy="{}" r="6"/>', circles),
        format_html_join(
            "",
            '<text class="value" text-anchor="middle" x="{}%" y="{}">{}</text>',
            figures.values(),
        ),
    )


def _above(point: _Drawn) -> float:
    over = min(point.high if point.high is not None else PLOT_HEIGHT, point.mean or 0)
    return round(PLOT_TOP + over - 11, 1)


def _labels(points: Sequence[TrendPoint]) -> SafeString:
    """Return the names below: of all waves when they are few, else of the first and the last."""
    placed = _placed(points)
    rows = [("middle", x, NAMES_AT, point.label) for point, x in placed]
    if len(placed) > 1:
        rows[0] = ("start", LEFT - 8, NAMES_AT, points[0].label)
        rows[-1] = ("end", 100.0, NAMES_AT, points[-1].label)
    kept = rows if len(rows) <= 3 else [rows[0], rows[-1]]
    return format_html_join("", '<text text-anchor="{}" x="{}%" y="{}">{}</text>', kept)
