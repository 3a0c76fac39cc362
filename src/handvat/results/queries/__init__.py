"""Reads of published figures: the only way in which other packages see results."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import get_language

from handvat.measure.models import Wave
from handvat.measure.rules.sheet import Sheet
from handvat.people.models import Unit
from handvat.results.models import PublishedUnit
from handvat.results.queries.shapes import (
    GroupRef,
    NothingPublished,
    Report,
    ResponseCount,
    WaveRef,
    absent,
)
from handvat.results.queries.words import STATEMENT, response, words
from handvat.results.rules import Figure, WhyHidden
from handvat.results.rules.allowed import Beside, Summaries, Summary, about, figures, rest_of
from handvat.results.rules.gate import DEEPEST_FOR_ORGANISATION
from handvat.results.rules.scores import Score, scores_of, signature

__all__ = [
    "STATEMENT",
    "GroupRef",
    "NothingPublished",
    "Report",
    "ResponseCount",
    "WaveRef",
    "drawn_of",
    "groups",
    "open_rows",
    "published_waves",
    "report",
    "summaries_of",
    "trend_line",
]

LOOK_BACK = 5  # earlier waves looked through for one that asked the same


def published_waves(unit: Unit, *, now: datetime) -> tuple[WaveRef, ...]:
    """Return the waves with open results that have figures of `unit`, newest first."""
    waves = (
        Wave.objects.filter(
            publication__units__unit=unit,
            publication__units__filter_name="",
            results_open_at__lte=now,
        )
        .defer("sheet", "key")
        .order_by("-closed_at", "-pk")
    )
    return tuple(map(WaveRef.of, waves))


def report(
    unit: Unit, wave_pk: int, *, now: datetime, filter_name: str = "", filter_value: str = ""
) -> Report:
    """Return what may be said of `unit` in a wave, in a constant number of queries.

    Raises:
        NothingPublished: the wave is not published, not open yet, or did not ask this unit.
    """
    rows = open_rows(now).filter(filter_name=filter_name, filter_value=filter_value)
    row = rows.filter(unit=unit, publication__wave=wave_pk).first()
    if row is None:
        raise NothingPublished(unit.pk, wave_pk)
    wave = row.publication.wave
    sheet = wave.asks()
    scores = {score.id: score for score in scores_of(sheet)}
    earlier = rows.filter(unit=unit, publication__wave__closed_at__lt=wave.closed_at)
    previous, before = _before(earlier, sheet, scores)
    above = rows.filter(unit=row.parent_id, publication=row.publication_id).first()
    here = summaries_of(row)
    beside = Beside(before, rest_of(summaries_of(above), here) if above else {})
    drawn = drawn_of(here, beside, sheet, row.publication.minimum)
    return Report(
        unit,
        WaveRef.of(wave),
        previous,
        _response(row),
        {score.id: drawn.get(score.id) or _hidden(score, row) for score in scores.values()},
        filter_name,
        filter_value,
    )


def trend_line(unit: Unit, score: str, *, now: datetime) -> tuple[tuple[WaveRef, Figure], ...]:
    """Return a score of `unit` in all open waves that asked the same as the last, in time."""
    rows = open_rows(now).filter(unit=unit, filter_name="", filter_value="")
    line: list[tuple[WaveRef, Figure]] = []
    same: tuple[object, ...] | None = None
    for row in rows.order_by("-publication__wave__closed_at", "-pk"):
        wave = row.publication.wave
        sheet = wave.asks()
        asked = next((one for one in scores_of(sheet) if one.id == score), None)
        if asked is None or (same is not None and signature(asked, sheet) != same):
            continue
        same = signature(asked, sheet)
        only = {name: one for name, one in summaries_of(row).items() if name == score}
        drawn = drawn_of(only, Beside({}, {}), sheet, row.publication.minimum)
        line.append((WaveRef.of(wave), drawn.get(score) or _hidden(asked, row)))
    return tuple(reversed(line))


def groups(unit: Unit, wave_pk: int, *, now: datetime) -> tuple[GroupRef, ...]:
    """Return the groups of `unit` that may be seen apart, in the order of the questions."""
    rows = open_rows(now).filter(unit=unit, publication__wave=wave_pk, answered__isnull=False)
    seen = set(rows.values_list("filter_name", "filter_value"))
    if not seen:
        return ()
    tongue = get_language() or "nl"
    return tuple(
        GroupRef(question.id, option.key, question.text[tongue], option.text[tongue])
        for question in Wave.objects.get(pk=wave_pk).asks().background
        for option in question.options
        if (question.id, option.key) in seen
    )


def open_rows(now: datetime) -> QuerySet[PublishedUnit]:
    """Return what was published and is open to everyone it is about."""
    return (
        PublishedUnit.objects.filter(publication__wave__results_open_at__lte=now)
        .select_related("publication__wave")
        .order_by("pk")
    )


def _before(
    earlier: QuerySet[PublishedUnit], sheet: Sheet, scores: Mapping[str, Score]
) -> tuple[WaveRef | None, dict[str, Summary]]:
    """Return the last earlier wave that asked something the same, and those scores of it."""
    for row in earlier.order_by("-publication__wave__closed_at", "-pk")[:LOOK_BACK]:
        wave = row.publication.wave
        then = wave.asks()
        same = {
            score.id
            for score in scores_of(then)
            if score.id in scores and signature(score, then) == signature(scores[score.id], sheet)
        }
        if same:
            summaries = summaries_of(row)
            return WaveRef.of(wave), {name: summaries[name] for name in same & set(summaries)}
    return None, {}


def summaries_of(row: PublishedUnit) -> dict[str, Summary]:
    """Return what was published of one unit and group, by score."""
    return {score: Summary(*published) for score, published in row.figures.items()}


def drawn_of(here: Summaries, beside: Beside, sheet: Sheet, minimum: int) -> dict[str, Figure]:
    """Return figures with their words, as far as their numbers allow."""
    points = (sheet.scale.low, sheet.scale.high)
    drawn = figures(here, beside, points=points, threshold=minimum)
    return {score: replace(figure, words=words(figure)) for score, figure in drawn.items()}


def _hidden(score: Score, row: PublishedUnit) -> Figure:
    high = row.depth <= DEEPEST_FOR_ORGANISATION
    few = high or not score.about_organisation
    return absent(score.id, WhyHidden.FEW if few else WhyHidden.TEAM_LEVEL)


def _response(row: PublishedUnit) -> ResponseCount:
    answered, invited = row.answered, row.invited
    if answered is None:
        return ResponseCount()
    answered, invited = about(answered), None if invited is None else about(invited)
    return ResponseCount(True, answered, invited, response(answered, invited))  # noqa: FBT003 -- it is shown
