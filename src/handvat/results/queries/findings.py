"""What stands out in a report: what is more than chance, and what a team sees differently."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from handvat.measure.rules.sheet import Sheet
from handvat.results.queries.lines import name_of
from handvat.results.queries.shapes import Report
from handvat.results.rules import Alike, Direction, Figure
from handvat.results.rules.scores import Kind, scores_of

TELLING = frozenset({Direction.UP, Direction.DOWN})


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and the handholds of which it holds."""

    said: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        """Return the sentence with its handholds behind it."""
        return f"{self.said} {'; '.join(self.names)}".strip()


def findings(report: Report, sheet: Sheet) -> tuple[Finding, ...]:
    """Return what stands out of the handholds, or that nothing does.

    Of a wave without handholds, its questions are looked at. Nothing is returned where nothing
    was compared: silence is no finding.
    """
    scores = scores_of(sheet)
    kind = Kind.HANDHOLD if any(s.kind is Kind.HANDHOLD for s in scores) else Kind.ITEM
    chosen = [score for score in scores if score.kind is kind]
    found: dict[str, list[str]] = {}
    for score in chosen:
        for said in _said(report.figure(score.id)):
            found.setdefault(said, []).append(name_of(score, sheet))
    compared = sum(_compared(report.figure(score.id)) for score in chosen)
    if compared and not found:
        return (
            Finding(_("Nothing here differs more than chance. That is worth knowing too."), ()),
        )
    return tuple(Finding(said, tuple(names)) for said, names in found.items())


def comparisons(report: Report) -> tuple[int, int]:
    """Return how many comparisons a report makes, and how many are more than chance."""
    pairs = [(figure.trend, figure.rest) for figure in report.figures.values()]
    directions = [one.direction for pair in pairs for one in pair]
    made = sum(one is not Direction.NONE for one in directions)
    return made, sum(one in TELLING for one in directions)


def _compared(figure: Figure) -> bool:
    return any(one.direction is not Direction.NONE for one in (figure.trend, figure.rest))


def _said(figure: Figure) -> tuple[str, ...]:
    words = figure.words
    told = (
        (words.trend, figure.trend.direction in TELLING),
        (words.rest, figure.rest.direction in TELLING),
        (words.alike, figure.alike is Alike.DIFFERENT),
    )
    return tuple(said for said, telling in told if telling)
