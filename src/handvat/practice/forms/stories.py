"""What a team fills in to tell a good example."""

from typing import Any

from django import forms
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.library.queries import known_behaviour, own_of
from handvat.people.models import Person, Unit
from handvat.practice.actions.stories import Telling
from handvat.practice.forms.thanks import behaviour_choices
from handvat.practice.models import StoryKind
from handvat.practice.rules.thanks import insult

LONGEST = 2000
MESSAGES = {
    "text": _("Tell what happened and what helped. A few sentences are enough."),
    "title": _("Give it a short title."),
    "long": _("This is longer than 2000 characters. Keep what others can use."),
    "hurts": _("One of these words can hurt. Tell what helped, and leave the word out."),
    "behaviour": _("Choose the behaviour that it is about."),
}


class StoryForm(forms.Form):
    """A short story of what worked."""

    soort = forms.ChoiceField(label=_("What do you tell?"), initial=StoryKind.EXAMPLE)
    gedrag = forms.ChoiceField(
        label=_("Which behaviour is it about?"), error_messages={"required": MESSAGES["behaviour"]}
    )
    titel = forms.CharField(
        label=_("Title"), max_length=120, error_messages={"required": MESSAGES["title"]}
    )
    verhaal = forms.CharField(
        label=_("What worked, and what made it work?"),
        help_text=_("Write about what you did together. Leave out names, days and places."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": MESSAGES["text"], "max_length": MESSAGES["long"]},
    )
    team = forms.BooleanField(label=_("The name of our team may stand with it"), required=False)

    def __init__(self, *given: Any, unit: Unit, leads: bool, **options: Any) -> None:
        super().__init__(*given, **options)
        kinds = [one for one in StoryKind if leads or one is not StoryKind.LEARNED]
        self.fields["soort"].choices = [(one.value, one.label) for one in kinds]  # type: ignore[attr-defined]  # the stubs know Field only
        choices = [("", lazystr(_("Choose a behaviour"))), *behaviour_choices(own_of(unit))]
        self.fields["gedrag"].choices = choices  # type: ignore[attr-defined]  # as above
        coach(self, About.TEXT, "verhaal")

    def clean_titel(self) -> str:
        """Return the title, without words that hurt."""
        return self._kind("titel")

    def clean_verhaal(self) -> str:
        """Return the story, without words that hurt."""
        return self._kind("verhaal")

    def _kind(self, field: str) -> str:
        text = str(self.cleaned_data[field]).strip()
        if insult(text):
            raise forms.ValidationError(MESSAGES["hurts"], "hurts")
        return text

    def telling(self) -> Telling:
        """Return what was filled in."""
        said = self.cleaned_data
        known = known_behaviour(said["gedrag"])
        handhold = known.handhold.id if known else ""
        return Telling(
            said["soort"], said["gedrag"], handhold, said["titel"], said["verhaal"], said["team"]
        )


class InItForm(forms.Form):
    """Who is in a story."""

    wie = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("Who is in it?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *given: Any, people: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.fields["wie"].queryset = people  # type: ignore[attr-defined]  # the stubs know Field only
