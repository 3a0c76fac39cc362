"""What a password may not be, in words that say what to do."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _


class LongEnough(password_validation.MinimumLengthValidator):
    """Refuses what is short; a sentence is not."""

    def get_error_message(self) -> str:
        """Return what is the matter, and what helps."""
        said = _("This is shorter than %(least)s characters. A sentence is easy to remember.")
        return said % {"least": self.min_length}


class NotCommon(password_validation.CommonPasswordValidator):
    """Refuses what many people choose."""

    def get_error_message(self) -> str:
        """Return what is the matter, and what helps."""
        return _("Many people choose this password. A sentence of your own is safer.")


class NotYourName(password_validation.UserAttributeSimilarityValidator):
    """Refuses what looks like the address of the account."""

    def get_error_message(self) -> str:
        """Return what is the matter, and what helps."""
        return _("This looks like your e-mail address. Choose something else.")
