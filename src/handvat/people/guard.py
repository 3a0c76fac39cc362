"""The only door: may the person asking do this here?"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy

from handvat import clock
from handvat.access import Permission, Role, allows
from handvat.people.actions.typed import Typed, keep_typed
from handvat.people.models import Account, Unit
from handvat.people.queries import Standing, root_unit, standings, widest

WAITS = gettext_lazy(
    "You were signed out. What you typed waits here for half an hour: sign in and send it after"
    " all."
)
NOT_KEPT = gettext_lazy(
    "You were signed out. What you typed was not kept here. The back button of your browser leads"
    " to it, so that you can copy it."
)


class SignInFirst(Exception):
    """Nobody is signed in; the sign-in page comes first.

    It leads back to where they were; to `back`, when nothing may be kept of what was sent.
    """

    def __init__(self, request: HttpRequest, back: str = "") -> None:
        super().__init__(request.path)
        self.request, self.back = request, back

    def answer(self) -> HttpResponseBase:
        """Return the way to the sign-in page and back; what was typed waits there."""
        if self.request.method != "POST":
            return redirect_to_login(self.back or self.request.get_full_path())
        waits = "" if self.back else _keep(self.request)
        messages.info(self.request, str(WAITS if waits else NOT_KEPT))
        return redirect_to_login(waits or self.back or "/")


def _keep(request: HttpRequest) -> str:
    """Keep what was posted, and return where it can be sent after all; "" when it is too much."""
    fields = tuple((name, str(v)) for name, values in request.POST.lists() for v in values)
    kept = keep_typed(request.session, Typed(request.path, fields), now=clock.now())
    return reverse("people:typed") if kept else ""


class NotAllowed(PermissionDenied):
    """The person may not do this here; carries what was asked, for the page that explains."""

    def __init__(self, permission: Permission, unit: Unit | None) -> None:
        super().__init__(permission.value)
        self.permission = permission
        self.unit = unit


def account(request: HttpRequest) -> Account:
    """Return who is signed in.

    Raises:
        SignInFirst: nobody is.
    """
    if not request.user.is_authenticated:
        raise SignInFirst(request)
    return request.user


def signed_in(request: HttpRequest, *, back: str) -> None:
    """Return quietly when somebody is signed in; else nothing is kept of what they sent.

    For what people say unsigned: what waits for somebody to sign in lies beside a person then.

    Raises:
        SignInFirst: nobody is signed in; the way leads to `back`.
    """
    if not request.user.is_authenticated:
        raise SignInFirst(request, back)


def standing(request: HttpRequest) -> tuple[Standing, ...]:
    """Return the roles of who is asking, read once a request; none when nobody is signed in."""
    if not request.user.is_authenticated:
        return ()
    kept: tuple[Standing, ...] | None = getattr(request, "_handvat_standing", None)
    if kept is None:
        kept = standings(account(request), clock.today(settings.TIME_ZONE))
        request._handvat_standing = kept  # type: ignore[attr-defined]  # noqa: SLF001 -- kept on the request for its length
    return kept


def roles(request: HttpRequest) -> frozenset[Role]:
    """Return the roles that who is asking holds anywhere."""
    return frozenset(held.role for held in standing(request))


def may(request: HttpRequest, permission: Permission, unit: Unit) -> bool:
    """Return whether who is asking may do `permission` in `unit`."""
    return any(held.allows(permission, unit) for held in standing(request))


def may_anywhere(request: HttpRequest, permission: Permission) -> bool:
    """Return whether there is any unit where who is asking may do `permission`."""
    return bool(paths(request, permission))


def paths(request: HttpRequest, permission: Permission) -> tuple[str, ...]:
    """Return the paths of the units below which who is asking may do `permission`."""
    return tuple(
        sorted({held.path for held in standing(request) if allows(held.role, permission)})
    )


def inside(request: HttpRequest) -> frozenset[int]:
    """Return the keys of the units whose own affairs who is asking is a part of."""
    own = paths(request, Permission.SEE_TEAM)
    return frozenset(int(path.rstrip("/").rpartition("/")[2]) for path in own)


def home_unit(request: HttpRequest) -> Unit | None:
    """Return the unit that the pages of who is asking open on.

    That is where they are a member, else the highest unit where they hold a role, else the root.
    """
    held = standing(request)
    of_members = tuple(one.path for one in held if one.role is Role.MEMBER)
    return widest(of_members) or widest(tuple(one.path for one in held)) or root_unit()


def require(request: HttpRequest, permission: Permission, unit: Unit) -> None:
    """Return quietly when who is asking may do `permission` in `unit`.

    Raises:
        SignInFirst: nobody is signed in.
        NotAllowed: somebody is, and may not.
    """
    account(request)
    if not may(request, permission, unit):
        raise NotAllowed(permission, unit)


class OfUnit(Protocol):
    """A row that belongs to a unit."""

    @property
    def unit(self) -> Unit:
        """Return the unit it belongs to."""


Row = TypeVar("Row", bound=OfUnit)


def theirs(request: HttpRequest, permission: Permission, row: Row | None) -> Row:
    """Return what a unit has, to who may do `permission` there.

    All others are told the same whether it is there or not, and never of which unit it is: the
    address of a row would tell them what a team does, and when.

    Raises:
        SignInFirst: nobody is signed in.
        NotAllowed: somebody is, and may not, or there is no such row.
    """
    account(request)
    if row is None or not may(request, permission, row.unit):
        raise NotAllowed(permission, None)
    return row


class Door:
    """Middleware that answers `SignInFirst` with the way to the sign-in page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Answer a request of somebody who has to sign in first."""
        del request
        return exception.answer() if isinstance(exception, SignInFirst) else None
