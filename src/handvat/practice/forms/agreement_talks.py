"""What a team fills in when it talks about an agreement, and our answer when it will not do."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.practice.forms.agreements import Line, TeamForm
from handvat.practice.models import StanceKind
from handvat.practice.queries.agreement_words import STATE_NAMES
from handvat.practice.rules.agreements import Heard, State

LONGEST = 500  # characters
MESSAGES = {
    "because": _("Say in one sentence why. That helps who reads it later."),
    "concern": _("What would you need? One sentence helps the talk."),
    "choose": _("Choose one of the answers. Each of them is fine."),
}
_CHOOSE = {"required": MESSAGES["choose"], "invalid_choice": MESSAGES["choose"]}


class _TalkForm(TeamForm):
    """What is said in a talk; `names` are those of the team."""

    words: ClassVar = ""  # the field that everyone in the team may read

    def __init__(self, *given: Any, names: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*given, **options)
        self.names = tuple(names)
        coach(self, About.TALK, self.words, names=lambda: self.names)

    def clean(self) -> dict[str, Any]:
        """Ask about names, and leave insults out."""
        found: dict[str, Any] = super().clean() or {}
        self.look_at(self.words, names=self.names)
        return found


class StanceForm(_TalkForm):
    """How one of the team stands."""

    words = "want"
    keuze = forms.TypedChoiceField(
        label=_("How do you stand in this?"),
        choices=StanceKind.choices,
        coerce=StanceKind,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    want = Line(
        LONGEST,
        label=_("Not yet, because"),
        help_text=_("Only if you chose “not yet”. Write about the agreement, not about somebody."),
        required=False,
    )
    ronde = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask what somebody needs who cannot live with it yet."""
        found = super().clean()
        if found.get("keuze") is StanceKind.NOT_YET and found.get("want") == "":
            self.add_error("want", forms.ValidationError(MESSAGES["concern"], "concern"))
        return found


class FoundForm(_TalkForm):
    """What the team found when it talked."""

    words = "besproken"
    uitkomst = forms.TypedChoiceField(
        label=_("What did you find together?"),
        choices=[
            (Heard.EVERYONE.value, _("Everyone can live with it")),
            (Heard.CONCERNS.value, _("There are still concerns")),
        ],
        coerce=Heard,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    besproken = Line(
        LONGEST,
        label=_("What do you take from the talk?"),
        help_text=_("One sentence, without names."),
        required=False,
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)


class MoveForm(_TalkForm):
    """What becomes of an agreement, and why."""

    words = "omdat"
    naar = forms.TypedChoiceField(
        choices=tuple(STATE_NAMES.items()),
        coerce=State,
        widget=forms.HiddenInput,
        error_messages=_CHOOSE,
    )
    omdat = Line(
        LONGEST,
        label=_("Why?"),
        help_text=_("Only needed when you let it go."),
        required=False,
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for the reason when it is let go."""
        found = super().clean()
        if found.get("naar") is State.ENDED and found.get("omdat") == "":
            self.add_error("omdat", forms.ValidationError(MESSAGES["because"], "because"))
        return found
