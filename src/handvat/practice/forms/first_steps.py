"""What may be filled in to begin, and what we answer when it will not do."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.people.models import Unit
from handvat.practice.forms.agreements import TeamForm, refuse_one_person
from handvat.practice.queries.agreement_team import inside
from handvat.practice.rules.agreement_words import (
    LONGEST_PART,
    begins_with_us,
    plain_cue,
    plain_then,
)
from handvat.practice.rules.first_steps import look_back_refused, usual_look_back

MESSAGES = {
    "past": _("This day has passed. Choose today or a later day."),
    "far": _("This is more than a year away. Choose a day that you can see from here."),
    "day": _("Fill in a day, such as 12-01-2027."),
    "us": _("Begin with “we”: an agreement is about all of us."),
    "moment": _("When does this come up? Name one moment, such as: a plan is on the table."),
    "then": _("What do you do then? Say what somebody would see."),
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
        coach(self, About.NORM, "zin")

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


class ProposalStepForm(TeamForm, FirstStepForm):
    """The same as a proposal to one's team: a sentence of "we", one moment, one day."""

    aanleiding = forms.CharField(
        label=_("At which moment in the week?"),
        help_text=_("Such as: a plan is on the table."),
        max_length=LONGEST_PART,
        error_messages={"required": MESSAGES["moment"]},
    )
    dan = forms.CharField(
        label=_("What do you do then?"),
        help_text=_("Such as: we first ask how the others see it."),
        max_length=LONGEST_PART,
        error_messages={"required": MESSAGES["then"]},
    )

    def __init__(
        self, *given: Any, units: QuerySet[Unit], opening: dict[str, str], **options: Any
    ) -> None:
        super().__init__(*given, **options)
        self.initial = {**self.initial, **opening}
        self.fields["zin"].label = _("We agree")
        self.fields["zin"].help_text = _("In your own words. It begins with “we”.")
        self.fields["eenheid"] = forms.ModelChoiceField(
            units, label=_("For whom?"), empty_label=None, initial=units.first()
        )
        if units.count() == 1:
            self.fields["eenheid"].widget = forms.HiddenInput()
        self.order_fields(("eenheid", "zin", "aanleiding", "dan", "dag"))

    def clean_zin(self) -> str:
        """Refuse a sentence that does not speak for the team."""
        text = super().clean_zin()
        if not begins_with_us(text):
            raise forms.ValidationError(MESSAGES["us"], "us")
        refuse_one_person(text)
        return text

    def clean_aanleiding(self) -> str:
        """Return the moment as it fits behind "if"."""
        return _some(plain_cue(str(self.cleaned_data["aanleiding"])), "moment")

    def clean_dan(self) -> str:
        """Return the behaviour as it fits behind "then"."""
        return _some(plain_then(str(self.cleaned_data["dan"])), "then")

    def clean(self) -> dict[str, Any]:
        """Ask about names of the team, and leave insults out."""
        found: dict[str, Any] = super().clean() or {}
        unit = found.get("eenheid")
        names = inside(unit, self.today).names if unit else ()
        for name in ("zin", "aanleiding", "dan"):
            self.look_at(name, names=names)
        return found


def _some(text: str, needed: str) -> str:
    if not text:
        raise forms.ValidationError(MESSAGES[needed], "required")
    return text
