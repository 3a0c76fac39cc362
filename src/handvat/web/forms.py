"""How forms are drawn: as GOV.UK draws them, so that every page may say `{{ form }}`."""

from typing import Final

from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_noop, ngettext_lazy


class FormRenderer(TemplatesSetting):
    """Draws forms and fields with the templates of this package."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
    formset_template_name = "web/forms/formset.html"


REWORDED: Final = (
    gettext_noop("This field is required."),
    gettext_noop("Select a valid choice. That choice is not one of the available choices."),
    gettext_noop("Enter a valid date."),
    gettext_noop("Enter a whole number."),
    gettext_noop("Enter a valid email address."),
    gettext_noop("Enter a valid URL."),
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    ),
)  # Django's own sentences, said here in the words of the house
