"""The matrix as rows of words and numbers, for a table and for a spreadsheet."""

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.overview.queries import Cell, Line, Matrix
from handvat.results.rules import Figure

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a formula opens in a spreadsheet


def heads() -> list[str]:
    """Return the names of the columns."""
    return [
        _("Level"),
        _("Pillar"),
        _("Handhold"),
        _("In words"),
        _("Arranged"),
        _("Who looks after it"),
        _("Look again"),
        _("Said by"),
        _("Lived: mean"),
        _("from"),
        _("to"),
        _("Answers, about"),
        _("Lived, in words"),
        _("Since the previous time"),
        _("Behaviour"),
        _("So"),
        _("Step"),
    ]


def rows(matrix: Matrix) -> list[list[str]]:
    """Return one row for each handhold, safe to open in a spreadsheet."""
    return [
        [harmless(value) for value in _row(cell, line)]
        for cell in matrix.cells
        for line in cell.lines
    ]


def harmless(value: str) -> str:
    """Return `value` as a spreadsheet shows it, never as a formula."""
    return f"'{value}" if value.startswith(FORMULA) else value


def _row(cell: Cell, line: Line) -> list[str]:
    language = get_language() or "nl"
    figure = line.figure or Figure(line.handhold.id)
    words = figure.words
    return [
        cell.level.text[language],
        cell.pillar.short[language],
        line.handhold.id,
        line.handhold.text[language],
        str(line.form.words),
        line.form.owner,
        date_format(line.form.review_on, "Y-m-d") if line.form.review_on else "",
        line.form.from_unit.name if line.form.from_unit else "",
        _number(figure.mean),
        _number(figure.low),
        _number(figure.high),
        "" if figure.about is None else str(figure.about),
        (words.why_hidden or words.picture) if line.figure else "",
        words.trend,
        line.behaviour.text[language],
        str(line.words),
        line.step,
    ]


def _number(value: float | None) -> str:
    return "" if value is None else number_format(value, 1)
