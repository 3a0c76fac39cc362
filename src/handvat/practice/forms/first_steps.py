"""What may be filled in to begin, and what we answer when it will not do."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Unit
from handvat.practice.models import STAGE_NAMES
from handvat.practice.rules import Stage, look_back_refused, usual_look_back

MESSAGES = {
    "past": _("This day has passed. Choose today or a later day."),
    "far": _("This is more than a year away. Choose a day that you can see from here."),
    "day": _("Fill in a day, such as 12-01-2027."),
    "words": _("Write one sentence, in words that you would say yourself."),
}


class FirstStepForm(forms.Form):
    """One sentence in one's own words and one day to look back."""

    zin = forms.CharField(
        label=_("Your first sentence"),
        help_text=_("In your own words, as you would say it in the conversation."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": MESSAGES["words"]},
    )
    dag = forms.DateField(
        label=_("When do you look back?"),
        help_text=_("Twenty minutes together is enough. In four weeks is a good rhythm."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"],
        error_messages={"required": MESSAGES["day"], "invalid": MESSAGES["day"]},
    )

    def __init__(self, *given: Any, sentence: str, today: date, **options: Any) -> None:
        opening = {"zin": sentence, "dag": usual_look_back(today)}
        super().__init__(*given, **{"initial": opening, **options})
        self.today = today

    def clean_zin(self) -> str:
        """Return the sentence on one line."""
        return " ".join(str(self.cleaned_data["zin"]).split())

    def clean_dag(self) -> date:
        """Refuse a day that has passed or is too far away."""
        day: date = self.cleaned_data["dag"]
        refused = look_back_refused(day, today=self.today)
        if refused:
            raise forms.ValidationError(MESSAGES[refused], refused)
        return day


class UnitStepForm(FirstStepForm):
    """The same, for a unit that one may choose for."""

    def __init__(self, *given: Any, units: QuerySet[Unit], **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["eenheid"] = forms.ModelChoiceField(
            units, label=_("For whom?"), empty_label=None, initial=units.first()
        )
        self.order_fields(("eenheid", "zin", "dag"))


class StageForm(forms.Form):
    """Where a unit is with its behaviour."""

    stap = forms.ChoiceField(choices=[(stage.value, STAGE_NAMES[stage]) for stage in Stage])
