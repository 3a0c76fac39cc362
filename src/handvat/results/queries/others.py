"""The rest of a unit: those in no group or unit that is shown apart, taken together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.measure.models import Wave
from handvat.people.models import Unit
from handvat.results.models import PublishedUnit
from handvat.results.queries import GroupRef, drawn_of, summaries_of
from handvat.results.queries.shapes import NothingPublished, Report, ResponseCount, WaveRef, absent
from handvat.results.queries.words import response
from handvat.results.rules import SMALLEST_MEAN, WhyHidden
from handvat.results.rules.allowed import Beside, Summary, about, remainder
from handvat.results.rules.scores import scores_of

OTHERS = "others"  # in place of a background question: those in none of its groups that are shown
UNITS = "units"  # after it: those in none of the units below that are shown


@dataclass(frozen=True, slots=True)
class _Whole:
    """A unit, and what is shown of its parts."""

    row: PublishedUnit
    shown: tuple[dict[str, Summary], ...]
    hidden: tuple[str, ...]  # their names

    @property
    def left(self) -> dict[str, Summary]:
        """Return the rest, where some parts are shown and others are not.

        Only of what all parts that are shown tell: of anything else more people would be left.
        """
        if not self.shown or not self.hidden:
            return {}
        told = set.intersection(*(set(part) for part in self.shown))
        rest = remainder(summaries_of(self.row), self.shown)
        return {score: summary for score, summary in rest.items() if score in told}


def others(unit: Unit, wave_pk: int, *, of: str, now: datetime) -> Report:
    """Return the report of the rest of `unit`: `of` is a background question, or `UNITS`.

    Raises:
        NothingPublished: there is no such rest.
    """
    whole = _whole(unit, wave_pk, of, now)
    left = whole.left if whole else {}
    if whole is None or not left:
        raise NothingPublished(unit.pk, wave_pk)
    wave = whole.row.publication.wave
    sheet = wave.asks()
    figures = drawn_of(left, Beside({}, {}), sheet, whole.row.publication.minimum)
    return Report(
        unit,
        WaveRef.of(wave),
        None,
        _people(left),
        {
            score.id: figures.get(score.id) or absent(score.id, WhyHidden.FEW)
            for score in scores_of(sheet)
        },
        OTHERS,
        of,
        whole.hidden,
    )


def below(unit: Unit, wave_pk: int, *, now: datetime) -> tuple[Unit, ...]:
    """Return the units right below `unit` that have a picture, in the order of the tree."""
    rows = PublishedUnit.objects.filter(
        publication__wave=wave_pk,
        publication__wave__results_open_at__lte=now,
        parent=unit,
        filter_name="",
    ).exclude(figures={})
    return tuple(row.unit for row in rows.select_related("unit").order_by("unit__path"))


def rests(unit: Unit, wave_pk: int, *, now: datetime) -> tuple[GroupRef, ...]:
    """Return the rests of `unit` that may be looked at, each with its name."""
    tongue = get_language() or "nl"
    wave = Wave.objects.filter(pk=wave_pk).first()
    names = {UNITS: (_("Units below"), _("The other units together"))}
    for question in wave.asks().background if wave else ():
        names[question.id] = (question.text[tongue], _("The other groups together"))
    found = []
    for of, (question_text, name) in names.items():
        whole = _whole(unit, wave_pk, of, now)
        if whole and whole.left:
            found.append(GroupRef(OTHERS, of, question_text, name))
    return tuple(found)


def _whole(unit: Unit, wave_pk: int, of: str, now: datetime) -> _Whole | None:
    rows = PublishedUnit.objects.filter(
        publication__wave=wave_pk, publication__wave__results_open_at__lte=now
    ).select_related("publication__wave", "unit")
    row = rows.filter(unit=unit, filter_name="").first()
    if row is None:
        return None
    if of == UNITS:
        parts = list(rows.filter(parent=unit, filter_name=""))
    else:
        parts = list(rows.filter(unit=unit, filter_name=of))
    shown = tuple(summaries_of(part) for part in parts if part.figures)
    hidden = [part for part in parts if not part.figures]
    names = sorted(_name(part, of) for part in hidden)
    if of == UNITS and any(one[:2] == [unit.pk, ""] for one in row.publication.themselves):
        names.append(_("people of %(unit)s itself") % {"unit": unit.name})
    return _Whole(row, shown, tuple(names))


def _name(part: PublishedUnit, of: str) -> str:
    """Return the name of a unit, or of the group that gave an answer."""
    if of == UNITS:
        return part.unit.name
    tongue = get_language() or "nl"
    for question in part.publication.wave.asks().background:
        for option in question.options:
            if (question.id, option.key) == (of, part.filter_value):
                return option.text[tongue]
    return _("left open")


def _people(left: Mapping[str, Summary]) -> ResponseCount:
    """Return how many of the rest answered, from the least number on which a mean is told."""
    most = max(summary.n for summary in left.values())
    if most < SMALLEST_MEAN:
        return ResponseCount()
    return ResponseCount(shown=True, answered=about(most), words=response(about(most), None))
