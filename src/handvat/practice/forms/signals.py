"""What may be asked of structure and system, and answered."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.loader import handholds
from handvat.framing import insults
from handvat.framing.formats.along import About
from handvat.framing.traceable import Span, could_point_at
from handvat.library.forms.coached import coach
from handvat.practice.models import SignalAnswer

HURTS = _("“%(word)s” hurts. Say what would help.")


class SignalForm(forms.Form):
    """What a team asks, about which handhold; looked at once before it goes."""

    tekst = forms.CharField(
        label=_("What do you ask of structure or system?"),
        help_text=_("One wish, in your own words. It says what would help; it names nobody."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        error_messages={
            "required": _("Write what you ask. One sentence is enough."),
            "max_length": _("Make it shorter: at most 500 characters."),
        },
    )
    handvat = forms.ChoiceField(
        label=_("Which handhold is it about?"),
        help_text=_("It goes to those who look after this."),
        error_messages={"required": _("Choose what this is about.")},
    )

    def __init__(self, *args: Any, names: Iterable[str], places: Iterable[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.names, self.places = tuple(names), tuple(places)
        language = get_language() or "nl"
        field = self.fields["handvat"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", _("Choose one")),
                *((one.id, one.text[language]) for one in handholds()),
            ]

    def clean_tekst(self) -> str:
        """Return what is asked, without words that hurt."""
        return _kind(self.cleaned_data["tekst"])

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return what in the text could point at somebody, or at the team."""
        text = self.cleaned_data.get("tekst", "")
        return could_point_at(text, names=self.names, places=self.places)


class AnswerForm(forms.Form):
    """What is done with a signal, and why."""

    antwoord = forms.ChoiceField(
        label=_("What do you do with it?"),
        choices=SignalAnswer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )
    tekst = forms.CharField(
        label=_("What do you say to the team?"),
        help_text=_("What happens and when, or why not. The team reads this as you write it."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Write a sentence or two: the team waits for it."),
            "max_length": _("Make it shorter: at most 1000 characters."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        coach(self, About.TEXT, "tekst")

    def clean_tekst(self) -> str:
        """Return what is answered, without words that hurt."""
        return _kind(self.cleaned_data["tekst"])


def _kind(text: str) -> str:
    for start, end in insults(text)[:1]:
        raise forms.ValidationError(HURTS, "hurts", {"word": text[start:end]})
    return text
