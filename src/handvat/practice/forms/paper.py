"""What may be chosen before the workshop is printed."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from handvat.content import loader
from handvat.content.shapes import Case
from handvat.practice.rules.workshop import BROAD, THEY_CHOOSE, USUAL_BEGIN

NO_TIME = _("Fill in a time, such as 13:30.")


class WorkshopForm(forms.Form):
    """When the workshop begins, and what the groups talk about."""

    begin = forms.TimeField(
        label=_("When do you begin?"),
        help_text=_("The times in the script follow from it. You need ninety minutes."),
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        error_messages={"required": NO_TIME, "invalid": NO_TIME},
    )
    over = forms.ChoiceField(
        label=_("What do the groups talk about?"),
        help_text=_("For a first time the broad discussion is a good choice."),
    )

    @classmethod
    def usual(cls) -> dict[str, str]:
        """Return what is printed when nothing was chosen."""
        return {"begin": f"{USUAL_BEGIN:%H:%M}", "over": BROAD}

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **{"initial": self.usual(), **options})
        talk, language = loader.discussion(), get_language() or "nl"
        choices = self.fields["over"]
        assert isinstance(choices, forms.ChoiceField)  # noqa: S101 -- said to the type checker
        choices.choices = [
            (BROAD, talk.broad_title[language]),
            *((str(case.number), _name(case)) for case in loader.cases()),
            (THEY_CHOOSE, _("Each group chooses for itself")),
        ]


def _name(case: Case) -> str:
    """Return what a case is called, with its number."""
    return said("Case %(number)s: %(title)s") % {
        "number": case.number,
        "title": case.title[get_language() or "nl"],
    }
