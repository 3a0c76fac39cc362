"""Look whether mail can go out."""

import smtplib
from collections.abc import Iterator

from django.conf import settings
from django.core.mail import get_connection, send_mail

from handvat.cli.checks.finding import Finding, mind, well, wrong


def mail() -> Iterator[Finding]:
    """Look whether the mail server can be reached and takes our name and password."""
    if "filebased" in settings.EMAIL_BACKEND:
        yield mind(
            f"Mail is not sent: it lies in {settings.EMAIL_FILE_PATH}",
            "Set HANDVAT_EMAIL_HOST, see docs/admin/settings.md",
        )
        return
    try:
        connection = get_connection(fail_silently=False)
        connection.open()
        connection.close()
    except (OSError, smtplib.SMTPException) as trouble:
        yield wrong(f"The mail server {settings.EMAIL_HOST} refuses: {trouble}", _LOOK)
        return
    yield well(f"The mail server {settings.EMAIL_HOST} answers")
    if settings.DEFAULT_FROM_EMAIL.endswith("@localhost>"):
        yield wrong(
            f"Mail would come from {settings.DEFAULT_FROM_EMAIL}; many servers refuse that",
            "Set HANDVAT_DEFAULT_FROM_EMAIL to an address of your organisation",
        )


def send_test(address: str) -> Finding:
    """Send a message to `address`, and return how that went."""
    try:
        send_mail(
            "Handvat: test",
            f"This message shows that Handvat at {settings.SITE_URL} can send mail.",
            None,
            [address],
        )
    except (OSError, smtplib.SMTPException) as trouble:
        return wrong(f"The test message could not be sent: {trouble}", _LOOK)
    return well(f"A test message went to {address}; look whether it arrived, also in spam")


_LOOK = "Look at HANDVAT_EMAIL_HOST, _PORT, _HOST_USER, _HOST_PASSWORD and _USE_TLS"
