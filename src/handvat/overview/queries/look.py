"""Reads of what one looks at: a unit, one of its waves, the waves before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

from handvat.content.shapes import Handhold
from handvat.measure.models import Wave
from handvat.measure.rules.sheet import Sheet
from handvat.people.models import Unit
from handvat.results.queries import (
    NothingPublished,
    Report,
    WaveRef,
    published_waves,
    report,
    trend_line,
)
from handvat.results.rules import Figure
from handvat.web.pictures import TrendPoint

WAVES_COMPARED = 4


@dataclass(frozen=True, slots=True)
class Look:
    """A unit, its open waves, and what may be said of one of them."""

    unit: Unit
    waves: tuple[WaveRef, ...]
    report: Report | None
    asked_for: str  # the wave in the address, "" when none was
    may_see: bool  # whether who is looking may see what people notice

    @property
    def wave(self) -> WaveRef | None:
        """Return the wave that is looked at."""
        return self.report.wave if self.report else None

    @property
    def chosen(self) -> str:
        """Return what to add to an address to look at the same wave, "" for the newest."""
        newest = self.waves[0].pk if self.waves else None
        return f"?meting={self.wave.pk}" if self.wave and self.wave.pk != newest else ""

    @property
    def astray(self) -> bool:
        """Return whether a wave was asked for that is not shown here."""
        return bool(self.asked_for) and self.asked_for != str(self.wave.pk if self.wave else "")


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One question, and what may be said of its answers."""

    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Course:
    """One handhold through the waves, newest first: what each wave is called, and what it said."""

    handhold: Handhold
    told: tuple[tuple[str, Figure], ...]


def look(unit: Unit, asked_for: str, *, may_see: bool, now: datetime) -> Look:
    """Return what there is to see of `unit`: the wave asked for, else the newest."""
    waves = published_waves(unit, now=now) if may_see else ()
    wanted = [wave for wave in waves if str(wave.pk) == asked_for]
    found = _report(unit, (*wanted, *waves)[:1], now)
    return Look(unit, waves, found, asked_for, may_see)


def told_in(unit: Unit, above: tuple[Unit, ...]) -> Unit | None:
    """Return the unit right under the root, where organisation items of `unit` are shown."""
    faculty = unit.ancestor_pks[1] if len(unit.ancestor_pks) > 1 else None
    return next((one for one in above if one.pk == faculty), None)


def items(handhold: Handhold, seen: Report) -> tuple[ItemLine, ...]:
    """Return the questions of a handhold in the wave of `seen`, as they were asked."""
    wave = Wave.objects.only("sheet").get(pk=seen.wave.pk)
    sheet = Sheet.from_dict(wave.sheet)
    language = (get_language() or "nl")[:2]
    return tuple(
        ItemLine(sheet.words(item, language), seen.figure(item.key))
        for item in sheet.items
        if item.handhold == handhold.id
    )


def points(unit: Unit, handhold: Handhold, *, now: datetime) -> tuple[TrendPoint, ...]:
    """Return a handhold of `unit` in every open wave, oldest first, for a picture.

    A wave bears the month in which it closed: titles are too long to stand side by side.
    """
    return tuple(
        TrendPoint(
            date_format(localtime(wave.closed_at), "YEAR_MONTH_FORMAT"),
            *figure.drawn,
            banded=figure.least is not None,
        )
        for wave, figure in trend_line(unit, handhold.id, now=now)
    )


def reports(seen: Look, *, now: datetime) -> tuple[Report, ...]:
    """Return the reports of the last waves, newest first."""
    found = (_report(seen.unit, (wave,), now) for wave in seen.waves[:WAVES_COMPARED])
    return tuple(one for one in found if one)


def courses(handholds: tuple[Handhold, ...], seen: tuple[Report, ...]) -> tuple[Course, ...]:
    """Return each handhold through the waves."""
    return tuple(
        Course(handhold, tuple((one.wave.title, one.figure(handhold.id)) for one in seen))
        for handhold in handholds
    )


def scale(figures: Mapping[str, Figure]) -> tuple[float, float]:
    """Return the ends of the scale."""
    return next((figure.points for figure in figures.values()), (1, 5))


def _report(unit: Unit, waves: tuple[WaveRef, ...], now: datetime) -> Report | None:
    for wave in waves:
        try:
            return report(unit, wave.pk, now=now)
        except NothingPublished:  # withdrawn between two reads
            return None
    return None
