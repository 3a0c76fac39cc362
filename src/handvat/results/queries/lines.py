"""The scores of a report under the names by which people know them."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.content.loader import framework, handhold
from handvat.measure.rules.sheet import Sheet
from handvat.results.queries.shapes import Report
from handvat.results.rules import Figure
from handvat.results.rules.scores import Kind, Score, scores_of

_CELL_PILLARS = {"cul": "culture", "str": "structure", "sys": "steering_system"}
_CELL_LEVELS = {"ind": "individual", "tea": "team", "org": "organisation"}


@dataclass(frozen=True, slots=True)
class Section:
    """Scores of one kind, each with its name."""

    title: str
    lines: tuple[tuple[str, Figure], ...]


def sections(report: Report, sheet: Sheet) -> tuple[Section, ...]:
    """Return every score of `report`, named in the language of the page, kind by kind."""
    titles = {
        Kind.HANDHOLD: _("The handholds"),
        Kind.CELL: _("The cells of the matrix"),
        Kind.PILLAR: _("The pillars"),
        Kind.LEVEL: _("The levels"),
        Kind.ITEM: _("The questions"),
    }
    drawn = []
    for kind, title in titles.items():
        lines = tuple(
            (name_of(score, sheet), report.figure(score.id))
            for score in scores_of(sheet)
            if score.kind is kind
        )
        if lines:
            drawn.append(Section(title, lines))
    return tuple(drawn)


def name_of(score: Score, sheet: Sheet) -> str:
    """Return the name by which people know a score, in the language of the page."""
    tongue = get_language() or "nl"
    if score.kind is Kind.ITEM:
        return sheet.words(sheet.item(score.id), tongue) or score.id
    if score.kind is Kind.HANDHOLD:
        return handhold(score.id).text[tongue]
    if score.kind is Kind.CELL:
        pillar, level = score.id.split("-")
        return f"{_whole(_CELL_PILLARS[pillar], tongue)}, {_whole(_CELL_LEVELS[level], tongue)}"
    return _whole(score.id, tongue)


def _whole(key: str, tongue: str) -> str:
    words = framework()
    pillars = {pillar.id.value: pillar.short for pillar in words.pillars}
    levels = {level.id.value: level.text for level in words.levels}
    return (pillars | levels)[key][tongue]
