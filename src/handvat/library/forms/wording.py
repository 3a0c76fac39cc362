"""A text for the wording coach: pasted, or brought along as a file."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.framing.readers import SUFFIXES, Reading, Unreadable, read, read_text

LONGEST = 60_000  # signs, some twenty pages
LARGEST = 10_000_000  # bytes of a file
TOO_LONG = _("This is longer than 60,000 characters. Take one part of it at a time.")


class WordingForm(forms.Form):
    """One text; a file comes before what is pasted."""

    tekst = forms.CharField(
        label=_("Your text"),
        help_text=_("A norm, a message, a plan, a page of your site: whatever you are writing."),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off"}),
        error_messages={"max_length": TOO_LONG},
    )
    bestand = forms.FileField(
        label=_("Or a file"),
        help_text=_("Word, PowerPoint, LibreOffice, PDF, HTML, Markdown or plain text."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(sorted(SUFFIXES))}),
    )

    def __init__(self, *args: Any, brings: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reading: Reading | None = None
        if not brings:
            del self.fields["bestand"]

    def clean(self) -> dict[str, Any]:
        """Read what was given, or ask for it."""
        given = super().clean() or {}
        if self.errors:
            return given
        if given.get("bestand"):
            self.reading = self._read(given["bestand"])
        elif given.get("tekst", "").strip():
            self.reading = read_text(given["tekst"])
        else:
            told = _("Paste a text. One sentence is enough.")
            self.add_error("tekst", forms.ValidationError(told, code="empty"))
        return given

    def _read(self, file: Any) -> Reading | None:
        if file.size > LARGEST:
            self._refuse(_("This file is larger than 10 MB. Take a smaller part."), "large")
            return None
        try:
            reading = read(file.name, file.read())
        except Unreadable as refused:
            self._refuse(refused.told[get_language() or "nl"], "unreadable")
            return None
        if len(reading.document.text) > LONGEST:
            self._refuse(TOO_LONG, "long")
            return None
        return reading

    def _refuse(self, told: Any, code: str) -> None:
        self.add_error("bestand", forms.ValidationError(told, code=code))
