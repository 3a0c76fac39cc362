"""What one fills in to sign in; allauth's own forms in our words."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

ADDRESS = {"autocomplete": "username", "inputmode": "email", "spellcheck": "false"}


class SignIn(LoginForm):
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "login", _("E-mail address of your work or study"), **ADDRESS)
        _say(self, "password", _("Password"), autocomplete="current-password")


class ForgottenPassword(ResetPasswordForm):
    """Where to mail the link to choose a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "email", _("E-mail address of your work or study"), **ADDRESS)


class NewPassword(ResetPasswordKeyForm):
    """A password of one's own, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _new_password(self)


class FirstPassword(SetPasswordForm):
    """A password for somebody who had none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _new_password(self)


class OtherPassword(ChangePasswordForm):
    """The password one has, and another."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "oldpassword", _("Your password now"), autocomplete="current-password")
        _new_password(self)


class PasswordAgain(ReauthenticateForm):
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, "password", _("Password"), autocomplete="current-password")


class AskLink(forms.Form):
    """Where to mail the sign-in link."""

    email = forms.EmailField(
        label=_("E-mail address of your work or study"),
        max_length=254,
        widget=forms.EmailInput(attrs=ADDRESS),
    )


def _new_password(form: forms.Form) -> None:
    _say(form, "password1", _("New password"), autocomplete="new-password")
    form.fields["password1"].help_text = _(
        "At least 12 characters. A sentence is easy to remember."
    )
    _say(form, "password2", _("New password, once more"), autocomplete="new-password")


def _say(form: forms.Form, name: str, label: Any, **attributes: str) -> None:
    """Give a field our words, and take away the example inside it."""
    field = form.fields[name]
    field.label, field.help_text = label, ""
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)
