"""A first sentence and a day to look back; from the address alone."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Standpoint

LATEST = timedelta(days=366)


class SheetForm(forms.Form):
    """What stands on the sheet that somebody prints for themselves."""

    zin = forms.CharField(
        label=_("A first sentence of your own"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Make it your own. Leave names out: your browser remembers the address."),
    )
    dag = forms.DateField(
        label=_("I look back on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: object, standpoint: Standpoint, today: date) -> None:
        first = {
            "zin": standpoint.first_sentence[get_language() or "nl"],
            "dag": today + timedelta(weeks=standpoint.weeks),
        }
        super().__init__(*args, initial=first)  # type: ignore[arg-type, misc]
        self.today = today

    def clean_dag(self) -> date:
        """Take a day from tomorrow up to a year from now."""
        day: date = self.cleaned_data["dag"]
        if not self.today < day <= self.today + LATEST:
            raise forms.ValidationError(
                _("Choose a day from tomorrow on, within a year."), code="other_day"
            )
        return day
