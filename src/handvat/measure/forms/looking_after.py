"""What a programme manager fills in once a wave is planned."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.measure.forms.planning import DayField
from handvat.measure.models import Consent
from handvat.measure.rules.consent import Agreement, ConsentIncomplete, check_agreement
from handvat.people.models import Unit

MISSING = {
    "kind": _("Choose one of the two."),
    "by": _("Write who consented or decided. Respondents see this."),
    "on": _("Choose the day of the decision, today at the latest."),
    "because": _("Write why no consent is needed. Respondents see this."),
}


class ConsentForm(forms.Form):
    """That the participation council consented, or who decided that it need not."""

    kind = forms.ChoiceField(
        label=_("What was agreed?"),
        choices=[
            (Consent.COUNCIL.value, _("The participation council consented")),
            (Consent.NOT_NEEDED.value, _("It was decided that no consent is needed")),
        ],
        widget=forms.RadioSelect,
    )
    by = forms.CharField(
        label=_("By whom?"),
        max_length=200,
        help_text=_("The council, or the name and function of who decided."),
    )
    on = DayField(label=_("On which day?"))
    because = forms.CharField(
        label=_("Why is no consent needed?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only if no consent is needed."),
    )

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """Let the rule say what is missing."""
        if not self.errors:
            try:
                check_agreement(self.agreement(), today=self.today)
            except ConsentIncomplete as trouble:
                told = MISSING[trouble.missing]
                self.add_error(trouble.missing, forms.ValidationError(told, trouble.missing))
        return self.cleaned_data

    def agreement(self) -> Agreement:
        """Return what was filled in."""
        given = self.cleaned_data
        return Agreement(given["kind"], given["by"], given["on"], given["because"])


class PostponeForm(forms.Form):
    """A later day for the results, and the reason that respondents read."""

    until = DayField(label=_("Results open on"))
    because = forms.CharField(
        label=_("Why later?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Respondents read this."),
    )

    def __init__(self, *args: Any, promised: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.promised = promised
        coach(self, About.TEXT, "because")

    def clean_until(self) -> date:
        """Hold the new day after the promised one."""
        until: date = self.cleaned_data["until"]
        if until <= self.promised:
            raise forms.ValidationError(
                _("Choose a day after the day that was promised."), code="not_later"
            )
        return until


class HeardBackForm(forms.Form):
    """What respondents are told: heard, doing, not doing and why."""

    heard = forms.CharField(
        label=_("What we heard"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    doing = forms.CharField(
        label=_("What we do with it"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    not_doing = forms.CharField(
        label=_("What we do not do, and why"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        coach(self, About.TEXT, "heard", "doing", "not_doing")


class LettersForm(forms.Form):
    """Whose letters are printed."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Letters for"),
        required=False,
        empty_label=_("Everyone who cannot be mailed"),
    )

    def __init__(self, *args: Any, units: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["unit"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- declared so above
        field.queryset = units


class JoinForm(forms.Form):
    """The address that one's own invitation is mailed to."""

    address = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The one that your organisation knows."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
