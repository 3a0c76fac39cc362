"""A report as something to take along: the same sentences for paper and for a workbook."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.clock import campus_day
from handvat.measure.models import Wave
from handvat.measure.queries.manifest import told_words
from handvat.measure.rules.sheet import Sheet
from handvat.results.queries.codebook import codebook, how_to_read
from handvat.results.queries.findings import Finding, findings
from handvat.results.queries.lines import Section, sections
from handvat.results.queries.shapes import Report
from handvat.results.queries.words import STATEMENT
from handvat.results.rules.files import Page


@dataclass(frozen=True, slots=True)
class Heads:
    """The headings of a printed report, in its language."""

    findings: str
    what: str
    picture: str
    words: str
    reading: str
    page: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole report in words."""

    language: str
    unit: str
    wave: str
    lead: tuple[str, ...]
    statement: str
    mark: str  # the six words with which a wave is known; "" where it has none
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...]
    reading: tuple[str, ...]
    heads: Heads


def printed(report: Report, wave: Wave, *, now: datetime) -> Printed:
    """Return `report` as it goes on paper, in the language that is spoken now."""
    sheet = wave.asks()
    told = told_words(wave)
    mark = _("Everyone in this questionnaire was told the same six words: %(words)s")
    return Printed(
        get_language() or "nl",
        report.unit.name,
        report.wave.title,
        _lead(report, now),
        str(STATEMENT),
        mark % {"words": told} if told else "",
        findings(report, sheet),
        sections(report, sheet),
        how_to_read(),
        Heads(
            _("What stands out"),
            _("What"),
            _("Picture"),
            _("In words"),
            _("How to read this"),
            _("page"),
        ),
    )


def plainly(said: Printed) -> dict[str, Any]:
    """Return a report as plain values, for the page setter."""
    plain = asdict(replace(said, sections=()))
    plain["sections"] = [
        {
            "title": section.title,
            "lines": [
                (name, figure.words.picture, figure.words.said) for name, figure in section.lines
            ],
        }
        for section in said.sections
    ]
    return plain


def pages(said: Printed, sheet: Sheet) -> tuple[Page, ...]:
    """Return a report as the sheets of a workbook; the first says what figures are for."""
    heads = said.heads
    first = (said.statement, *said.lead, *map(str, said.findings), said.mark, *said.reading)
    told = tuple(
        (section.title, name, figure.words.picture, figure.words.said)
        for section in said.sections
        for name, figure in section.lines
    )
    book = tuple((one.key, one.name, one.made_of) for one in codebook(sheet).scores)
    return (
        Page(
            _("Read first"),
            (f"{said.unit}, {said.wave}",),
            (110,),
            tuple((t,) for t in first if t),
        ),
        Page(
            _("Figures"),
            (_("Part"), heads.what, heads.picture, heads.words),
            (24, 50, 30, 80),
            told,
        ),
        Page(_("Codebook"), (_("Name"), heads.what, _("Made of")), (16, 60, 60), book),
    )


def _lead(report: Report, now: datetime) -> tuple[str, ...]:
    day = date_format(campus_day(now, settings.TIME_ZONE), "DATE_FORMAT")
    lead = [_("Taken along on %(day)s.") % {"day": day}]
    if report.response.shown:
        lead.insert(0, report.response.words)
    if report.previous:
        lead.append(_("“Last time” is %(title)s.") % {"title": report.previous.title})
    return tuple(lead)
