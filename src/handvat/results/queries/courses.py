"""Every handhold of a unit through time, for pictures that say how sure they are."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from handvat.measure.rules.sheet import Sheet
from handvat.people.models import Unit
from handvat.results.queries import drawn_of, open_rows, summaries_of
from handvat.results.queries.lines import name_of
from handvat.results.queries.shapes import Report
from handvat.results.rules.allowed import Beside
from handvat.results.rules.scores import Kind, Score, scores_of, signature
from handvat.web.pictures import TrendPoint

FEWEST = 2  # waves with a picture; of one there is no course
WAVES = 8  # that stand side by side


@dataclass(frozen=True, slots=True)
class Course:
    """One handhold: what it does, and what each wave said."""

    title: str
    points: tuple[TrendPoint, ...]


def courses(unit: Unit, shown: Report, sheet: Sheet, *, now: datetime) -> tuple[Course, ...]:
    """Return the handholds of `shown` that were asked before, the same way, with a picture."""
    rows = open_rows(now).filter(
        unit=unit, filter_name="", publication__wave__closed_at__lte=shown.wave.closed_at
    )
    asked = [score for score in scores_of(sheet) if score.kind is Kind.HANDHOLD]
    points: dict[str, list[TrendPoint]] = {score.id: [] for score in asked}
    for row in rows.order_by("-publication__wave__closed_at", "-pk")[:WAVES]:
        wave = row.publication.wave
        then = wave.asks()
        before = {score.id: score for score in scores_of(then)}
        drawn = drawn_of(summaries_of(row), Beside({}, {}), then, row.publication.minimum)
        month = date_format(localtime(wave.closed_at or wave.closes_at), "YEAR_MONTH_FORMAT")
        for score in asked:
            figure = drawn.get(score.id)
            if figure and signature(before[score.id], then) == signature(score, sheet):
                banded = figure.least is not None
                points[score.id].insert(0, TrendPoint(month, *figure.drawn, banded=banded))
    return tuple(
        Course(_title(score, sheet, shown), tuple(points[score.id]))
        for score in asked
        if len(points[score.id]) >= FEWEST
    )


def _title(score: Score, sheet: Sheet, shown: Report) -> str:
    return f"{name_of(score, sheet)}. {shown.figure(score.id).words.trend}".strip()
