"""Make a closed wave of a survey that was held elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.measure.actions.answersfile import Batch, write_answers
from handvat.measure.actions.readying import fix_units
from handvat.measure.models import Consent, Origin, Wave
from handvat.measure.rules.sheet import Sheet
from handvat.measure.rules.survey import Survey
from handvat.measure.rules.survey_map import SurveyMap
from handvat.people.actions import log
from handvat.people.actions.units import add_units
from handvat.people.models import Unit
from handvat.people.queries import root_unit


class UnitsUnknown(Exception):
    """Codes in the file belong to no unit; carries each with the line that names it first."""

    def __init__(self, lines: Mapping[str, int]) -> None:
        super().__init__(lines)
        self.lines = dict(lines)


class ClosedInFuture(Exception):
    """The survey has not closed yet; carries the day."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


@dataclass(frozen=True, slots=True)
class Matched:
    """The units that the codes of a file name, and the codes that name none."""

    units: Mapping[str, Unit]
    unknown: Mapping[str, int]


def match_units(survey: Survey) -> Matched:
    """Return which units the codes of `survey` name."""
    codes = list(survey.codes)
    units: dict[str, Unit] = {}
    for start in range(0, len(codes), 500):
        found = Unit.objects.filter(code__in=codes[start : start + 500]).order_by("path")
        units |= {unit.code: unit for unit in found}
    unknown = {code: line for code, line in survey.codes.items() if code not in units}
    return Matched(units, unknown)


@transaction.atomic
def import_survey(
    survey: Survey, survey_map: SurveyMap, *, create_units: bool, who: str, now: datetime
) -> Wave:
    """Make a closed wave of `survey`; its answers are put away as those of a wave of our own.

    Raises:
        UnitsUnknown: a code names no unit, and none are to be created.
        ClosedInFuture: the survey closes after today.
    """
    if survey_map.closed > clock.campus_day(now, settings.TIME_ZONE):
        raise ClosedInFuture(survey_map.closed)
    matched = match_units(survey)
    if matched.unknown and not create_units:
        raise UnitsUnknown(matched.unknown)
    units = dict(matched.units)
    top = root_unit()
    if matched.unknown and top:
        units |= {unit.code: unit for unit in add_units(list(matched.unknown), parent=top)}
    wave = _wave(survey_map)
    _fix_units(wave, survey, units)
    _put_away(wave, survey, survey_map.sheet, units)
    log(who, "import_survey", unit=None, about=f"wave {wave.pk}: {survey.rows} rows", now=now)
    return wave


def _wave(survey_map: SurveyMap) -> Wave:
    zone = ZoneInfo(settings.TIME_ZONE)
    over = datetime.combine(survey_map.closed + timedelta(days=1), time(), zone)
    return Wave.objects.create(
        title=survey_map.title,
        origin=Origin.IMPORTED,
        instrument="imported",
        sheet=survey_map.sheet.to_dict(),
        opens_at=datetime.combine(survey_map.opened, time(), zone),
        closes_at=over,
        closed_at=datetime.combine(survey_map.closed, time(23, 59, 59), zone),
        results_open_at=datetime.combine(survey_map.closed, time(23, 59, 59), zone),
        threshold=survey_map.threshold,
        consent=Consent.ELSEWHERE,
    )


def _fix_units(wave: Wave, survey: Survey, units: Mapping[str, Unit]) -> None:
    named = sorted(units.values(), key=lambda unit: unit.path)
    invited = {units[code].pk: number for code, number in survey.per_unit.items()}
    fix_units(wave, named, named, {unit.pk: unit.pk for unit in named}, invited)


def _put_away(wave: Wave, survey: Survey, sheet: Sheet, units: Mapping[str, Unit]) -> None:
    keys = [units[code].pk for code in survey.codes]
    written = write_answers(wave.pk, sheet, _batches(survey, sheet, keys))
    wave.answers_file, wave.answers_sha256 = written.path, written.sha256
    wave.save(update_fields=["answers_file", "answers_sha256"])


def _batches(survey: Survey, sheet: Sheet, keys: list[int]) -> Iterator[Batch]:
    options = {question.id: [*question.option_keys, None] for question in sheet.background}
    for part in survey.parts:
        yield Batch(
            [keys[number] for number in part.units.tolist()],
            part.points,
            {
                question: [options[question][number] for number in numbers.tolist()]
                for question, numbers in part.options.items()
            },
        )
