"""What one hands over to import a survey that was held elsewhere."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.refused import ContentRefused
from handvat.measure.rules.survey_map import SurveyMap, read_map

LARGEST = 256 * 1024 * 1024  # bytes of answers
LARGEST_MAP = 256 * 1024


class SurveyForm(forms.Form):
    """A file with answers, and the mapping that says what its columns mean."""

    answers = forms.FileField(
        label=_("File with answers"),
        help_text=_("A .csv, .xlsx or .sav file with one row for each respondent."),
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,.sav"}),
    )
    mapping = forms.FileField(
        label=_("Mapping"),
        help_text=_("A .yaml file that says what the columns mean."),
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".yaml,.yml"}),
    )

    def clean_answers(self) -> Any:
        """Refuse a file that is far too large."""
        file = self.cleaned_data["answers"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("This file is larger than 256 MB. Import it on the command line."),
                code="too_large",
            )
        return file

    def clean_mapping(self) -> Any:
        """Read the mapping, or say in which line it goes wrong."""
        file = self.cleaned_data["mapping"]
        if file.size > LARGEST_MAP:
            raise forms.ValidationError(_("This file is too large for a mapping."), "too_large")
        self.text = _read(file.read())
        try:
            self.map: SurveyMap = read_map(self.text, file=str(file.name))
        except ContentRefused as refused:
            raise forms.ValidationError(
                refused.said(get_language() or ""), code="mapping"
            ) from refused
        return file


class ApplyForm(forms.Form):
    """Whether missing units are added."""

    create_units = forms.BooleanField(
        label=_("Add the missing units under the top of the organisation"), required=False
    )


def _read(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise forms.ValidationError(
            _("This file is not text in UTF-8. Save it again as UTF-8."), code="encoding"
        ) from None
