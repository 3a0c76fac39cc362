"""The one page of a check-in, and the consent under which check-ins are held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.measure.forms.looking_after import ConsentForm
from handvat.measure.forms.planning import DayField
from handvat.measure.rules.answering import OPT_OUT, Filled
from handvat.measure.rules.check_ins import blocks_in
from handvat.measure.rules.sheet import Sheet
from handvat.people.models import Unit

FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose, and whether it was."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its answers."""

    key: str
    words: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The questions about one behaviour, in the team's own words."""

    words: str
    lines: tuple[Line, ...]


def parts(sheet: Sheet, language: str, chosen: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the page of a check-in, with what was chosen on it."""
    return tuple(
        Part(
            sheet.stems[block][language],
            tuple(_line(sheet, key, language, chosen.get(key, "")) for key in keys),
        )
        for block, keys in blocks_in(sheet.keys).items()
    )


def filled(sheet: Sheet, chosen: Mapping[str, str]) -> Filled:
    """Return what was chosen; what the page does not offer counts as open."""
    meaning: dict[str, int | None] = {str(point): point for point in sheet.scale.points}
    meaning[OPT_OUT] = None
    given = {key: chosen.get(key, "") for key in sheet.keys}
    return Filled({key: meaning[mark] for key, mark in given.items() if mark in meaning})


def _line(sheet: Sheet, key: str, language: str, mark: str) -> Line:
    points = [(str(point), text[language]) for point, text in sheet.scale.choices]
    offered = [*points, (OPT_OUT, sheet.scale.opt_out[language])]
    words = sheet.words(sheet.item(key), language)
    return Line(key, words, tuple(Choice(v, said, v == mark) for v, said in offered))


class StandingConsentForm(ConsentForm):
    """Who agreed that teams hold check-ins, where, and from which day."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("For which unit?"),
        help_text=_("It holds for this unit and everything below it."),
        empty_label=_("Choose a unit"),
    )
    from_day = DayField(label=_("From which day?"))
    field_order = ("unit", "kind", "by", "on", "because", "from_day")

    def __init__(self, *args: Any, units: Any, today: date, **more: Any) -> None:
        super().__init__(*args, today=today, **more)
        choice = self.fields["unit"]
        assert isinstance(choice, forms.ModelChoiceField)  # noqa: S101 -- declared above
        choice.queryset = units

    def clean_from_day(self) -> date:
        """Keep the day near, so that a slip of the pen is seen."""
        day: date = self.cleaned_data["from_day"]
        if not self.today <= day <= self.today + FARTHEST:
            told = _("Choose today or a day in the coming year.")
            raise forms.ValidationError(told, code="day")
        return day
