"""Keep up what is said of a contact point."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.people.models import ContactKind, ContactPoint

LANGUAGES = (
    ("nl", _("Dutch")),
    ("en", _("English")),
    ("de", _("German")),
    ("fr", _("French")),
    ("es", _("Spanish")),
    ("it", _("Italian")),
    ("pl", _("Polish")),
    ("tr", _("Turkish")),
    ("ar", _("Arabic")),
    ("uk", _("Ukrainian")),
)
WAYS = ("email", "phone", "url", "where")
PLAIN = ("kind", "name", "email", "phone", "url", "where", "when")
WORDS = (
    "may_nl",
    "may_en",
    "may_not_nl",
    "may_not_en",
    "independent_of_nl",
    "independent_of_en",
)


def _words(label: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, max_length=1000, widget=area)


class ContactPointForm(forms.Form):
    """Somebody to talk to: who, what they may do, and how to reach them."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ContactKind)
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=40)
    url = forms.URLField(
        label=_("Web page"), required=False, max_length=200, assume_scheme="https"
    )
    where = forms.CharField(label=_("Where"), required=False, max_length=200)
    when = forms.CharField(label=_("When"), required=False, max_length=200)
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    may_nl = _words(_("What they may do, in Dutch"))
    may_en = _words(_("What they may do, in English"))
    may_not_nl = _words(_("What they may not do, in Dutch"))
    may_not_en = _words(_("What they may not do, in English"))
    independent_of_nl = _words(_("Whom they are independent of, in Dutch"))
    independent_of_en = _words(_("Whom they are independent of, in English"))

    def usual(self) -> list[forms.BoundField]:
        """Return the fields that everybody fills in."""
        return [field for field in self if field.name not in WORDS]

    def own_words(self) -> list[forms.BoundField]:
        """Return the fields for words of one's own."""
        return [field for field in self if field.name in WORDS]

    def has_own_words(self) -> bool:
        """Return whether there is something to see among the words of one's own."""
        return any(field.value() or field.errors for field in self.own_words())

    def clean_url(self) -> str:
        """Take web addresses only."""
        url = str(self.cleaned_data["url"])
        if url and not url.startswith(("https://", "http://")):
            raise forms.ValidationError(
                _("Use an address that begins with https://."), code="no_web_address"
            )
        return url

    def clean(self) -> dict[str, Any]:
        """Ask for one way to reach them, and for both languages of what is written."""
        kept = super().clean() or self.cleaned_data
        if not any(kept.get(name) for name in WAYS) and not any(
            name in self.errors for name in WAYS
        ):
            self.add_error(
                "email",
                forms.ValidationError(
                    _("Give one way to reach them: e-mail, phone, a web page or a place."),
                    code="unreachable",
                ),
            )
        for name in ("may", "may_not", "independent_of"):
            self._both_languages(kept, name)
        return kept

    def _both_languages(self, kept: dict[str, Any], name: str) -> None:
        for here, other in ((f"{name}_nl", f"{name}_en"), (f"{name}_en", f"{name}_nl")):
            if kept.get(other) and not kept.get(here):
                self.add_error(
                    here,
                    forms.ValidationError(
                        _("Write it in this language too, so that everyone can read it."),
                        code="one_language",
                    ),
                )

    def facts(self) -> dict[str, object]:
        """Return what was filled in, as the fields of a contact point."""
        kept = self.cleaned_data
        facts: dict[str, object] = {name: kept[name] for name in (*PLAIN, *WORDS)}
        return facts | {"languages": ",".join(kept["languages"])}

    @staticmethod
    def said_of(point: ContactPoint) -> dict[str, object]:
        """Return what the form begins with for a contact point that is there."""
        said: dict[str, object] = {name: getattr(point, name) for name in (*PLAIN, *WORDS)}
        return said | {"languages": [code for code in point.languages.split(",") if code]}
