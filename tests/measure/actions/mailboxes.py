"""A mail server of the tests."""

from smtplib import SMTPRecipientsRefused

from django.core.mail.backends.base import BaseEmailBackend


class Refusing(BaseEmailBackend):
    """Refuse every address."""

    def send_messages(self, email_messages):
        raise SMTPRecipientsRefused({"x": (550, b"no such mailbox")})
