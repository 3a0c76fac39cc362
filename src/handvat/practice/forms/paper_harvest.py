"""What came out of a conversation, as somebody types it in afterwards."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content import loader
from handvat.framing import insults
from handvat.framing.traceable import Why, could_point_at
from handvat.library.forms.asks_once import AsksOnce
from handvat.practice.rules import look_back_refused, usual_look_back
from handvat.practice.rules.agreement_words import one_line
from handvat.practice.rules.brought import (
    LONGEST_LINE,
    MOST_LINES,
    Becomes,
    lines_of,
    speaks_for_the_team,
)

BECOMES = (
    (Becomes.NOTHING.value, _("It was said")),
    (Becomes.AGREEMENT.value, _("Proposal for an agreement")),
    (Becomes.BEHAVIOUR.value, _("Behaviour of our own")),
    (Becomes.SIGNAL.value, _("Signal")),
)
POINTS = frozenset({Why.NAME, Why.EMAIL})
MESSAGES = {
    "nothing": _("Type at least one line."),
    "many": _("These are more than thirty lines. Begin with what matters most."),
    "long": _("Make this line shorter: at most 300 characters."),
    "hurts": _("“%(word)s” hurts. Write what you would like to see instead."),
    "ours": _("Begin an agreement with “we”, or write “if …, then …”."),
    "handhold": _("Choose what this is about."),
    "past": _("This day has passed. Choose today or a later day."),
    "far": _("This is more than a year away. Choose a day that you can see from here."),
    "day": _("Fill in a day, such as 12-01-2027."),
}


class TypedForm(forms.Form):
    """All that came out, one line for each thing."""

    regels = forms.CharField(
        label=_("What came out?"),
        help_text=_("One line for each thing, as it stands on the harvest sheet. No names."),
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": MESSAGES["nothing"]},
    )

    def clean_regels(self) -> tuple[str, ...]:
        """Return the lines."""
        lines = lines_of(self.cleaned_data["regels"])
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(MESSAGES["many"], "many")
        return lines


class LineForm(AsksOnce):
    """One line, what it becomes, and what it is about."""

    tekst = forms.CharField(
        label=_("What came out"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    wordt = forms.ChoiceField(label=_("What does it become?"), choices=BECOMES)
    raakt = forms.ChoiceField(
        label=_("What is it about?"),
        help_text=_("For a behaviour and a signal."),
        required=False,
    )

    def __init__(self, *given: Any, names: Sequence[str], may_add: bool, **options: Any) -> None:
        super().__init__(*given, **options)
        self.names = names
        becomes = self.fields["wordt"]
        assert isinstance(becomes, forms.ChoiceField)  # noqa: S101 -- said to the type checker
        becomes.choices = [one for one in BECOMES if may_add or one[0] != Becomes.BEHAVIOUR]
        about = self.fields["raakt"]
        assert isinstance(about, forms.ChoiceField)  # noqa: S101 -- said to the type checker
        about.choices = [("", _("Choose")), *_handholds()]

    def clean_tekst(self) -> str:
        """Return the line, unless it is too long."""
        line = one_line(self.cleaned_data["tekst"])
        if len(line) > LONGEST_LINE:
            raise forms.ValidationError(MESSAGES["long"], "long")
        return line

    def clean(self) -> dict[str, Any]:
        """Hold a line against what it is to become; what becomes nothing is not kept."""
        found = self.cleaned_data
        line, becomes = found.get("tekst", ""), found.get("wordt", "")
        if not line or not becomes or becomes == Becomes.NOTHING:
            return found
        for span in could_point_at(line, names=self.names):
            if span.why in POINTS and (asked := self.asks_about(line[span.start : span.end])):
                self.add_error("tekst", asked)
        for start, end in insults(line)[:1]:
            hurts = forms.ValidationError(MESSAGES["hurts"], "hurts", {"word": line[start:end]})
            self.add_error("tekst", hurts)
        if becomes == Becomes.AGREEMENT and not speaks_for_the_team(line):
            self.add_error("tekst", forms.ValidationError(MESSAGES["ours"], "ours"))
        if becomes in {Becomes.BEHAVIOUR, Becomes.SIGNAL} and not found.get("raakt"):
            self.add_error("raakt", forms.ValidationError(MESSAGES["handhold"], "handhold"))
        return found


LineForms = forms.formset_factory(LineForm, extra=0, max_num=MOST_LINES, absolute_max=MOST_LINES)


class DayForm(forms.Form):
    """The day on which the team looks back on what it is to agree."""

    dag = forms.DateField(
        label=_("When do you look back?"),
        help_text=_("For the agreements. In four weeks is a good rhythm."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"],
        error_messages={"required": MESSAGES["day"], "invalid": MESSAGES["day"]},
    )

    def __init__(self, *given: Any, today: date, **options: Any) -> None:
        super().__init__(*given, **{"initial": {"dag": usual_look_back(today)}, **options})
        self.today = today

    def clean_dag(self) -> date:
        """Refuse a day that has passed or is too far away."""
        day: date = self.cleaned_data["dag"]
        refused = look_back_refused(day, today=self.today)
        if refused:
            raise forms.ValidationError(MESSAGES[refused], refused)
        return day


def _handholds() -> Iterable[tuple[str, list[tuple[str, str]]]]:
    """Return what a line may be about, per pillar and level."""
    language, framework = get_language() or "nl", loader.framework()
    for level in framework.levels:
        for pillar in framework.columns:
            group = f"{level.text[language]}, {pillar.short[language]}"
            inside = framework.in_cell(level.id, pillar.id)
            yield group, [(one.id, one.text[language]) for one in inside]
