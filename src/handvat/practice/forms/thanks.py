"""What somebody fills in to thank, and what we answer when it will not do."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import lazystr
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Behaviour
from handvat.framing import named_in
from handvat.library.queries import Wish, behaviours_found, grouped, known_behaviour
from handvat.people.models import Unit
from handvat.practice.rules.thanks import LONGEST, insult

MESSAGES = {
    "saw": _("Write what you saw somebody do. One sentence is enough."),
    "did": _("Write what it did: for you, for the team or for the work."),
    "long": _("This is longer than 500 characters. Keep what matters most."),
    "hurts": _("One of these words can hurt. Say what you saw, and what it did."),
    "name": _("This names somebody: %(name)s. Thank them personally, or leave the name out."),
    "behaviour": _("Choose the behaviour that you saw."),
}


def behaviour_choices(own: tuple[Behaviour, ...] = ()) -> list[Any]:
    """Return the behaviours per handhold, in the language of the page; `own` first."""
    language = get_language() or "nl"
    return [
        (
            group.handhold.text[language],
            [(one.key, one.text[language]) for one in group.behaviours],
        )
        for group in grouped(behaviours_found(Wish(), own))
    ]


class ThanksForm(forms.Form):
    """A specific thank-you, tied to a behaviour."""

    gedrag = forms.ChoiceField(
        label=_("Which behaviour was it?"), error_messages={"required": MESSAGES["behaviour"]}
    )
    zag = forms.CharField(
        label=_("What I saw"),
        help_text=_("What did you see or hear? Describe it so that the other recognises it."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": MESSAGES["saw"], "max_length": MESSAGES["long"]},
    )
    deed = forms.CharField(
        label=_("And what it did"),
        help_text=_("For you, for the team or for the work."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": MESSAGES["did"], "max_length": MESSAGES["long"]},
    )

    def __init__(self, *given: Any, names: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*given, **options)
        self.names = tuple(names)
        choices = [("", lazystr(_("Choose a behaviour"))), *behaviour_choices()]
        self.fields["gedrag"].choices = choices  # type: ignore[attr-defined]  # the stubs know Field only

    def clean_gedrag(self) -> str:
        """Return the key of a behaviour that exists."""
        key = str(self.cleaned_data["gedrag"])
        if known_behaviour(key) is None:
            raise forms.ValidationError(MESSAGES["behaviour"], "behaviour")
        return key

    def clean_zag(self) -> str:
        """Return what was seen."""
        return self._kind("zag")

    def clean_deed(self) -> str:
        """Return what it did."""
        return self._kind("deed")

    def _kind(self, field: str) -> str:
        text = str(self.cleaned_data[field]).strip()
        if insult(text):
            raise forms.ValidationError(MESSAGES["hurts"], "hurts")
        if name := named_in(text, self.names):
            raise forms.ValidationError(MESSAGES["name"], "name", params={"name": name})
        return text


class WallForm(forms.Form):
    """On the wall of which team, and whether with the receiver's name."""

    muur = forms.ModelChoiceField(Unit.objects.none(), label=_("On the wall of"), empty_label=None)
    naam = forms.BooleanField(label=_("With my name"), required=False)

    def __init__(self, *given: Any, units: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["muur"].queryset = units  # type: ignore[attr-defined]  # the stubs know Field only
