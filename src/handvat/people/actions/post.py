"""Send a mail beside the answer, so that the wait does not tell whether an address is known."""

import logging
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings
from django.core.mail import EmailMessage

logger = logging.getLogger("handvat.people")
_postman = ThreadPoolExecutor(max_workers=1, thread_name_prefix="post")  # waits for it at the end


def post(message: EmailMessage) -> None:
    """Send `message` when its turn comes; a failure is logged without words or address."""
    if settings.POST_BESIDE:
        _postman.submit(_send, message)
    else:
        _send(message)


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except Exception as trouble:  # noqa: BLE001 -- smtplib raises of many kinds; all words may hold an address
        logger.error("A mail to sign in was not sent: %s", type(trouble).__name__)  # noqa: TRY400 -- a traceback may hold an address
