"""What somebody fills in who answers: a code, and one page of the sheet at a time."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.measure.rules.answering import OPT_OUT, Asked, Filled, Page
from handvat.measure.rules.codes import holds, typed


class CodeForm(forms.Form):
    """The code of a letter."""

    code = forms.CharField(
        label=_("The code in your letter"),
        help_text=_("Five groups of four. Capitals and dashes do not matter."),
        max_length=60,
        error_messages={"required": _("Type the code that is in your letter.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        """Return the code as it was made."""
        code = typed(self.cleaned_data["code"])
        if not holds(code):
            raise forms.ValidationError(
                _("One of the characters is different. Compare the code with your letter."),
                code="slip",
            )
        return code


class PageForm(forms.Form):
    """One page of the sheet: nothing on it has to be filled in."""

    def __init__(
        self,
        asked: Asked,
        page: Page,
        *,
        language: str,
        filled: Filled,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        """Build the page in `language`, with what was `filled` in before."""
        super().__init__(data)
        self.page = page
        scale = asked.sheet.scale
        points = [(str(point), label[language]) for point, label in scale.choices]
        points.append((OPT_OUT, scale.opt_out[language]))
        for item in page.items:
            words = asked.sheet.words(item, language, filled.role_group)
            self.fields[item.key] = _choice(words, points, _initial(filled, item.key))
        for question in page.questions:
            options = [(option.key, option.text[language]) for option in question.options]
            chosen = filled.options.get(question.id)
            self.fields[question.id] = _choice(question.text[language], options, chosen)

    @property
    def points(self) -> dict[str, int | None]:
        """Return the points chosen on this page; None for the way out."""
        chosen = {item.key: self.cleaned_data[item.key] for item in self.page.items}
        return {
            key: None if mark == OPT_OUT else int(mark) for key, mark in chosen.items() if mark
        }

    @property
    def options(self) -> dict[str, str]:
        """Return the options chosen on this page."""
        chosen = {one.id: self.cleaned_data[one.id] for one in self.page.questions}
        return {key: option for key, option in chosen.items() if option}


def _choice(words: str, choices: list[tuple[str, str]], initial: str | None) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=words,
        choices=choices,
        initial=initial,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the answers that are offered.")},
    )


def _initial(filled: Filled, key: str) -> str | None:
    if key not in filled.points:
        return None
    point = filled.points[key]
    return OPT_OUT if point is None else str(point)
