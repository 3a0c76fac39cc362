"""How allauth behaves here: nobody signs themselves up, and mail is in the person's language."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handvat.people.actions.post import post


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from the roster or an administrator."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Try again, or ask for a link."
        ),
        "too_many_login_attempts": _(
            "You tried often. Wait five minutes, or ask for a sign-in link."
        ),
        "incorrect_password": _("This is not your password. Try again."),
        "enter_current_password": _("This is not your password. Try again."),
        "password_min_length": _("Use at least 12 characters."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: people come in by the import or by hand."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail in the language of the person, as plain text, beside the answer."""
        person = getattr(context.get("user"), "person", None)
        with translation.override(person.language if person else translation.get_language()):
            post(self.render_mail(template_prefix, email, {"email": email, **context}))

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link in a password mail, on the address that the settings name."""
        path = reverse("account_reset_password_from_key", args=["UID", "KEY"])
        return settings.SITE_URL + path.replace("UID-KEY", key)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that limits count by; behind a socket there may be none."""
        try:
            return str(super().get_client_ip(request))
        except PermissionDenied:
            return "unknown"

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing about signing in and out: the page shows it."""
