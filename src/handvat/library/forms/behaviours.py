"""Looking for a behaviour."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content import loader
from handvat.content.shapes import Named, Situation, Text
from handvat.library import queries
from handvat.library.queries import Wish

Choice = tuple[str, str]


def _said(text: Text) -> str:
    return text[get_language() or "nl"]


def _places() -> list[Choice | tuple[str, list[Choice]]]:
    """Return every cell as a group, with the cell itself and its two handholds."""
    found: list[Choice | tuple[str, list[Choice]]] = [("", str(_("All handholds")))]
    for row in queries.matrix():
        for pillar, handholds in row.cells:
            name = f"{_said(row.level.text)} · {_said(pillar.short)}"
            both = (handholds[0].cell, str(_("Both handholds of this cell")))
            found.append((name, [both, *((one.id, _said(one.text)) for one in handholds)]))
    return found


def _named(first: str, entries: tuple[Named, ...] | tuple[Situation, ...]) -> list[Choice]:
    return [("", first), *((one.id, _said(one.text)) for one in entries)]


class BehavioursForm(forms.Form):
    """Narrow the behaviours down; every field may stay empty."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100)
    handvat = forms.ChoiceField(label=_("Handhold"), required=False)
    rol = forms.ChoiceField(label=_("For whom"), required=False)
    waar = forms.ChoiceField(label=_("When"), required=False)
    situatie = forms.ChoiceField(label=_("What is going on"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        chosen: dict[str, Any] = {
            "handvat": _places(),
            "rol": _named(str(_("Everyone and every role")), queries.roles_used()),
            "waar": _named(str(_("Every moment")), loader.behaviour_settings()),
            "situatie": _named(str(_("Every situation")), loader.situations()),
        }
        for name, choices in chosen.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- tells the types
            field.choices = choices

    def wish(self) -> Wish:
        """Return what is looked for; a choice that does not exist counts as none."""
        self.is_valid()
        kept = self.cleaned_data
        return Wish(
            words=kept.get("q", ""),
            place=kept.get("handvat", ""),
            role=kept.get("rol", ""),
            setting=kept.get("waar", ""),
            situation=kept.get("situatie", ""),
        )
