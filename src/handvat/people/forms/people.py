"""What administrators fill in about units, people and roles."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from handvat.access import Role
from handvat.people.models import ROLE_NAMES, Unit
from handvat.people.queries import open_units

GROUPS = [
    ("", _("not known")),
    ("student", _("student")),
    ("phd", _("PhD candidate")),
    ("academic", _("academic or teaching")),
    ("support", _("support staff")),
]


class UnitCode(forms.CharField):
    """A unit, by its code: quicker than a list of five thousand."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(**({"max_length": 64} | facts))

    def clean(self, value: Any) -> Unit | None:
        """Return the open unit with this code."""
        code = super().clean(value)
        unit = open_units().filter(code=code).first()
        if unit is None and code:
            raise forms.ValidationError(
                _("There is no open unit with the code %(code)s."),
                code="no_unit",
                params={"code": code},
            )
        return unit


class UnitForm(forms.Form):
    """Code and name of a unit."""

    name = forms.CharField(label=_("Name"), max_length=200)
    code = forms.CharField(
        label=_("Code"), max_length=64, help_text=_("As the HR system knows the unit.")
    )


class MoveForm(forms.Form):
    """Where a unit goes."""

    under = UnitCode(label=_("Code of the unit above"))


class PersonForm(forms.Form):
    """Somebody who is not on the roster of the HR system."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    number = forms.CharField(
        label=_("Number"),
        max_length=64,
        help_text=_("A number that the HR system does not use, such as ext-1."),
    )
    unit = UnitCode(
        label=_("Code of the unit"),
        required=False,
        help_text=_("Leave it empty for somebody who only holds a role, such as an adviser."),
    )
    role_group = forms.ChoiceField(label=_("Role group"), choices=GROUPS, required=False)
    language = forms.ChoiceField(label=_("Language of mail"), choices=settings.LANGUAGES)


class RoleForm(forms.Form):
    """A role, where it is held and since when."""

    role = forms.ChoiceField(
        label=_("Role"),
        choices=[(role.value, ROLE_NAMES[role]) for role in Role if role is not Role.MEMBER],
    )
    unit = UnitCode(label=_("Code of the unit"), help_text=_("The role also works below it."))
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    @staticmethod
    def starting(unit: Unit | None, day: date) -> dict[str, Any]:
        """Return what stands in the form at first."""
        return {"unit": unit.code if unit else "", "since": day}


class LanguageForm(forms.Form):
    """The language of one's mail."""

    language = forms.ChoiceField(label=_("Language of mail"), choices=settings.LANGUAGES)
