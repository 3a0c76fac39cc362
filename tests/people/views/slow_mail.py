"""A mail server that waits until it may."""

from threading import Event

from django.core.mail.backends.base import BaseEmailBackend

may_go, both_went = Event(), Event()
went: list[object] = []


class Slow(BaseEmailBackend):
    """Takes mail when `may_go` is set."""

    def send_messages(self, email_messages):
        may_go.wait(10)
        went.extend(email_messages)
        if len(went) > 1:
            both_went.set()
        return len(email_messages)
