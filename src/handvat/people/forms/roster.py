"""What one hands over to bring in units and people."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

LARGEST = 32 * 1024 * 1024  # bytes


class RosterForm(forms.Form):
    """Two files; either may be left out."""

    units = forms.FileField(
        label=_("Units"),
        required=False,
        allow_empty_file=True,
        help_text=_("Columns: code, name, code of the unit above."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )
    people = forms.FileField(
        label=_("People"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "Columns: number, name, e-mail address, code of the unit, role group, language."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )

    def clean(self) -> dict[str, object]:
        """Ask for one file at least, and for none that is far too large."""
        files = [self.cleaned_data.get(name) for name in ("units", "people")]
        if not any(file is not None for file in files):
            raise forms.ValidationError(_("Choose at least one file."), code="no_file")
        for name, file in zip(("units", "people"), files, strict=True):
            if file is not None and (file.size or 0) > LARGEST:
                self.add_error(
                    name,
                    forms.ValidationError(_("This file is larger than 32 MB."), code="too_large"),
                )
        return self.cleaned_data

    def content(self, name: str) -> bytes | None:
        """Return what is in a file, if it was handed over."""
        file: UploadedFile[bytes] | None = self.cleaned_data.get(name)
        return None if file is None else file.read()


class ApplyForm(forms.Form):
    """The plan that was agreed to, and the tick that many may leave."""

    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)
    many_may_leave = forms.BooleanField(
        label=_("Yes, this is the whole file. All these people have left."), required=False
    )

    def __init__(self, *args: object, asks_tick: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        if not asks_tick:
            del self.fields["many_may_leave"]
