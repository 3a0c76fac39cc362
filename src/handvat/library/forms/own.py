"""Write a behaviour of one's own, with kind answers where it cannot be kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.content import loader
from handvat.framing import insults, named_in
from handvat.framing.formats.along import About
from handvat.library.actions import Wording
from handvat.library.forms.asks_once import AsksOnce
from handvat.library.forms.behaviours import _named, _places
from handvat.library.forms.coached import coach
from handvat.library.queries import Own, roles_used
from handvat.library.rules import LONGEST, SMALL, STEPS
from handvat.people.models import Unit
from handvat.people.queries import members

TOO_LONG = _("This is longer than 300 characters. Keep one behaviour; the rest may be a step.")


def _sentence(label: Any, rows: int = 2, hint: Any = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, widget=area, help_text=hint)


class OwnBehaviourForm(AsksOnce):
    """One behaviour: the sentence, its place, and its small steps."""

    nl = _sentence(_("The behaviour, in Dutch"), hint=_("Begin with “wij” or “ik”."))
    en = _sentence(_("The behaviour, in English"), hint=_("One language is enough."))
    handhold = forms.ChoiceField(label=_("Which handhold does it serve?"))
    roles = forms.MultipleChoiceField(
        label=_("For whom"), widget=forms.CheckboxSelectMultiple, initial=["everyone"]
    )
    setting = forms.ChoiceField(label=_("When"))
    ladder_nl = _sentence(
        _("Small steps, in Dutch"), 4, _("Three or four, one on each line. The smallest first.")
    )
    ladder_en = _sentence(_("Small steps, in English"), 4, _("One language is enough."))
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = unit
        choices: dict[str, Any] = {
            "roles": _named("", roles_used())[1:],
            "setting": _named("", loader.behaviour_settings())[1:],
        }
        cells = {one.cell for one in loader.handholds()}
        choices["handhold"] = [
            (key, [pair for pair in said if pair[0] not in cells])
            for key, said in _places()
            if isinstance(said, list)
        ]
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- tells the types
            field.choices = offered
        for language in ("nl", "en"):
            coach(self, About.NORM, language, language=language, names=self._names)

    def clean_nl(self) -> str:
        """Take a sentence that can be shown to everyone."""
        return self._shown(self.cleaned_data["nl"])

    def clean_en(self) -> str:
        """Take a sentence that can be shown to everyone."""
        return self._shown(self.cleaned_data["en"])

    def clean_ladder_nl(self) -> tuple[str, ...]:
        """Take up to four small steps."""
        return self._steps(self.cleaned_data["ladder_nl"])

    def clean_ladder_en(self) -> tuple[str, ...]:
        """Take up to four small steps."""
        return self._steps(self.cleaned_data["ladder_en"])

    def _steps(self, text: str) -> tuple[str, ...]:
        steps = tuple(line.strip(" -•\t") for line in text.splitlines() if line.strip(" -•\t"))
        if steps and not 3 <= len(steps) <= STEPS:
            raise forms.ValidationError(
                _("Write three or four small steps, one on each line."), code="steps"
            )
        return tuple(self._shown(step) for step in steps)

    def _shown(self, text: str) -> str:
        said = " ".join(text.split())
        if len(said) > LONGEST:
            raise forms.ValidationError(TOO_LONG, code="too_long")
        if insults(said):
            raise forms.ValidationError(
                _("There is a word in it that hurts. What would you like to see people do?"),
                code="insult",
            )
        names = self._names()
        asked = self.asks_about(named_in(said, names, alone=len(names) <= SMALL))
        if asked:
            raise asked
        return said

    def _names(self) -> list[str]:
        return [held.person.name for held in members(self.unit)]

    def clean(self) -> dict[str, Any]:
        """Ask for a sentence and its steps in one language at least."""
        found = super().clean() or {}
        if not self.errors and not (found.get("nl") or found.get("en")):
            self.add_error(
                "nl",
                forms.ValidationError(
                    _("Write one sentence. What would a visitor see or hear?"), code="empty"
                ),
            )
        if not self.errors and not (found.get("ladder_nl") or found.get("ladder_en")):
            self.add_error(
                "ladder_nl",
                forms.ValidationError(
                    _("Write three or four small steps, one on each line."), code="steps"
                ),
            )
        return found

    def wording(self) -> Wording:
        """Return what was written."""
        kept = self.cleaned_data
        texts = (kept["nl"], kept["en"], kept["ladder_nl"], kept["ladder_en"])
        return Wording(kept["handhold"], tuple(kept["roles"]), kept["setting"], *texts)

    @staticmethod
    def said_of(own: Own) -> dict[str, Any]:
        """Return what a form begins with to change a behaviour."""
        version = own.version
        return {
            "nl": version.nl,
            "en": version.en,
            "handhold": version.handhold,
            "roles": version.roles,
            "setting": version.setting,
            "ladder_nl": "\n".join(version.ladder_nl),
            "ladder_en": "\n".join(version.ladder_en),
            "revision": version.number,
        }


class RetireForm(forms.Form):
    """Why a behaviour is not offered any more."""

    because = forms.CharField(
        label=_("Why is it no longer offered?"),
        max_length=LONGEST,
        error_messages={"required": _("Write the reason in one sentence. Others will read it.")},
    )
