"""Sign in by an e-mailed link that works once."""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.http import base36_to_int, int_to_base36
from django.utils.translation import gettext as _

from handvat.people.actions.post import post
from handvat.people.models import Account

LINK_WORKS_FOR = timedelta(minutes=15)
PER_ADDRESS = 4  # links in the time that one works
OVERALL = 400  # links in that time for the whole organisation


class LinkSpent(Exception):
    """The link was used, is too old, or never was one."""


class LinkTokens(PasswordResetTokenGenerator):
    """Makes and checks the token in a link, as seen at a moment.

    Any sign-in and any change of password or address makes it void.
    """

    key_salt = "handvat.people.sign_in_link"

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.moment = now.replace(tzinfo=None)

    def check_token(self, user: Account | None, token: str | None) -> bool:
        """Return whether the token is one for this account, and no older than it may be."""
        if not super().check_token(user, token) or token is None:
            return False
        made = base36_to_int(token.split("-")[0])
        age = self._num_seconds(self.moment) - made
        return 0 <= age <= LINK_WORKS_FOR.total_seconds()

    def _make_hash_value(self, user: Account, timestamp: int) -> str:
        last = user.last_login.isoformat() if user.last_login else ""  # to the microsecond
        return f"{user.pk}{user.password}{user.email}{last}{timestamp}"

    def _now(self) -> datetime:
        return self.moment


def send_sign_in_link(address: str, *, then: str = "", now: datetime) -> None:
    """Mail a link to the account with this address, if there is one and no limit is reached."""
    address = address.strip().lower()
    if not _within(f"address:{address}", PER_ADDRESS, now):
        return
    account = Account.objects.filter(email__iexact=address, is_active=True).first()
    # Only mail counts: who asks for addresses that nobody has keeps nobody else out.
    if account is not None and _within("overall", OVERALL, now):
        link = sign_in_link(account, then=then, now=now)
        transaction.on_commit(lambda: _mail(account, link))


def sign_in_link(account: Account, *, then: str = "", now: datetime) -> str:
    """Return a link that signs an account in once, within a quarter of an hour."""
    token = LinkTokens(now).make_token(account)
    path = reverse("people:link", args=[int_to_base36(account.pk), token])
    query = f"?{urlencode({'next': then})}" if then else ""
    return f"{settings.SITE_URL}{path}{query}"


def _within(what: str, most: int, now: datetime) -> bool:
    """Count one more of `what` in this quarter of an hour; return whether it may still be."""
    seconds = int(LINK_WORKS_FOR.total_seconds())
    key = f"sign-in-link:{what}:{int(now.timestamp()) // seconds}"
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # it expired in between
        return True


def _mail(account: Account, link: str) -> None:
    with translation.override(account.person.language if account.person else "nl"):
        text = render_to_string("people/mail/link.txt", {"link": link})
        subject = _("Your sign-in link for Handvat")
    post(EmailMessage(subject, text, to=[account.email]))


@transaction.atomic
def spend_link(uid: str, token: str, *, now: datetime) -> Account:
    """Return whose link it is, and make it void.

    Raises:
        LinkSpent: it does not work, or not any more.
    """
    accounts = Account.objects.select_for_update(of=("self",))
    account = accounts.filter(pk=_key(uid), is_active=True).first()
    if account is None or not LinkTokens(now).check_token(account, token):
        raise LinkSpent
    account.last_login = now
    account.save(update_fields=["last_login"])
    return account


def _key(uid: str) -> int:
    try:
        return min(base36_to_int(uid), 2**62)
    except ValueError:
        return 0
