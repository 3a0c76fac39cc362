"""What the page with all components is filled with; invented."""

from typing import ClassVar, Final

from django import forms

from handvat.web.pictures import TrendPoint

WAVES: Final = (
    TrendPoint("vj 25", 3.1, 2.8, 3.4),
    TrendPoint("nj 25", None),
    TrendPoint("vj 26", 3.4, 3.2, 3.6),
    TrendPoint("nj 26", 3.7, 3.5, 3.9),
)


class ExampleForm(forms.Form):
    """One field of every kind."""

    CHOICES: ClassVar = [("begun", "begonnen"), ("arranged", "geregeld")]

    name = forms.CharField(label="Naam van de golf", help_text="Zo zien mensen hem.")
    starts = forms.DateField(label="Begint op")
    number = forms.IntegerField(label="Drempel", help_text="Van 5 tot 20.")
    state = forms.ChoiceField(label="Staat", choices=CHOICES)
    way = forms.ChoiceField(label="Hoe ver is het?", choices=CHOICES, widget=forms.RadioSelect)
    ways = forms.MultipleChoiceField(
        label="Voor wie?", choices=CHOICES, widget=forms.CheckboxSelectMultiple, required=False
    )
    agreed = forms.BooleanField(label="De raad stemt in", help_text="Met datum in het verslag.")
    why = forms.CharField(
        label="Waarom?", widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    roster = forms.FileField(label="Bestand", required=False)


def every_component() -> dict[str, object]:
    """Return words and figures for every component, and a form with something to mend."""
    return {
        "points": WAVES,
        "one": WAVES[:1],
        "nothing": None,
        "levels": ("Individu", "Team", "Organisatie"),
        "form": ExampleForm({"state": "begun", "starts": "2026-12-01", "number": "5"}),
    }
