"""How sure a report is: response, what its numbers allow, comparisons, reliability."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from handvat.measure.rules.sheet import Sheet
from handvat.results.models import Publication
from handvat.results.queries.findings import comparisons
from handvat.results.queries.lines import name_of
from handvat.results.queries.shapes import Report
from handvat.results.queries.words import decimal
from handvat.results.rules import Band
from handvat.results.rules.scores import scores_of

HALF = 0.5  # of those invited; fewer leave much unknown


@dataclass(frozen=True, slots=True)
class Sure:
    """What there is to say about how sure a report is, in sentences."""

    response: tuple[str, ...]
    allowed: tuple[str, ...]
    compared: str
    reliability: tuple[tuple[str, str], ...]  # name, in words
    proven: bool


def sure(report: Report, sheet: Sheet) -> Sure:
    """Return how sure `report` is, in the language of the page."""
    publication = Publication.objects.get(wave=report.wave.pk)
    top = publication.reliability.get("unit") == report.unit.pk
    told = publication.reliability.get("scores", {}) if top else {}
    return Sure(
        _response(report),
        _allowed(report),
        _compared(report),
        tuple(
            (name_of(score, sheet), _consistent(*told[score.id]))
            for score in scores_of(sheet)
            if score.id in told
        ),
        publication.proven,
    )


def _response(report: Report) -> tuple[str, ...]:
    said = report.response
    if not said.shown or said.answered is None:
        return (_("How many people answered stays hidden, to protect everyone here."),)
    lines = [said.words]
    if said.invited and said.answered < HALF * said.invited:
        lines.append(
            _("Fewer than half answered. Those who did not may see it differently: ask them.")
        )
    lines.append(_("We never know what those who did not answer would have said."))
    return tuple(lines)


def _allowed(report: Report) -> tuple[str, ...]:
    bands = {figure.band for figure in report.figures.values()}
    lines = {
        Band.NONE: _("Where there is no picture, too few people answered, there or next door."),
        Band.ROUGH: _("From 5 answers: a rough picture, and a trend may always be chance."),
        Band.PLAIN: _("From 10 answers: a mean, how far it may be off, and comparisons."),
        Band.WIDE: _("From 20 answers: how many were positive, and how far answers lie apart."),
        Band.LARGE: _("From 100 answers: for the organisation, how well questions hang together."),
    }
    return tuple(line for band, line in lines.items() if band in bands)


def _compared(report: Report) -> str:
    made, stand = comparisons(report)
    if not made:
        return _("Nothing is compared here.")
    if not stand:
        return _(
            "%(made)s comparisons were made here; none of these is more than chance."
            " The more we compare, the stricter we are."
        ) % {"made": made}
    return _(
        "%(made)s comparisons were made here; %(stand)s of these are more than chance."
        " The more we compare, the stricter we are."
    ) % {"made": made, "stand": stand}


def _consistent(alpha: float, low: float, high: float) -> str:
    return _("alpha %(alpha)s (%(low)s to %(high)s)") % {
        "alpha": decimal(alpha, 2),
        "low": decimal(low, 2),
        "high": decimal(high, 2),
    }
