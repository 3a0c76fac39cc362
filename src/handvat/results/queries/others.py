"""The rest of a unit: those in no group or unit that is shown apart, taken together."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.measure.models import Wave
from handvat.people.models import Unit
from handvat.results.models import PublishedUnit
from handvat.results.queries import GroupRef, drawn_of, summaries_of
from handvat.results.queries.shapes import NothingPublished, Report, ResponseCount, WaveRef, absent
from handvat.results.rules import WhyHidden
from handvat.results.rules.allowed import Beside, Summary, remainder
from handvat.results.rules.scores import scores_of

OTHERS = "others"  # in place of a background question: those in none of its groups that are shown
UNITS = "units"  # after it: those in none of the units below that are shown


@dataclass(frozen=True, slots=True)
class _Whole:
    """A unit, and what is shown of its parts."""

    row: PublishedUnit
    shown: tuple[dict[str, Summary], ...]
    hidden: int

    @property
    def left(self) -> dict[str, Summary]:
        """Return the rest, where some parts are shown and others are not."""
        if not self.shown or not self.hidden:
            return {}
        return remainder(summaries_of(self.row), self.shown)


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
        ResponseCount(),
        {
            score.id: figures.get(score.id) or absent(score.id, WhyHidden.FEW)
            for score in scores_of(sheet)
        },
        OTHERS,
        of,
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
    ).select_related("publication__wave")
    row = rows.filter(unit=unit, filter_name="").first()
    if row is None:
        return None
    if of == UNITS:
        parts = list(rows.filter(parent=unit, filter_name=""))
    else:
        parts = list(rows.filter(unit=unit, filter_name=of))
    shown = tuple(summaries_of(part) for part in parts if part.figures)
    return _Whole(row, shown, sum(not part.figures for part in parts))
