"""The only door: may the person asking do this here?"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from handvat import clock
from handvat.access import Permission, Role, allows
from handvat.people.models import Account, Unit
from handvat.people.queries import Standing, standings


class SignInFirst(Exception):
    """Nobody is signed in; the sign-in page comes first."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.path)
        self.request = request

    def answer(self) -> HttpResponseBase:
        """Return the way to the sign-in page and back."""
        path = self.request.get_full_path() if self.request.method == "GET" else "/"
        return redirect_to_login(path)


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


def require(request: HttpRequest, permission: Permission, unit: Unit) -> None:
    """Return quietly when who is asking may do `permission` in `unit`.

    Raises:
        SignInFirst: nobody is signed in.
        NotAllowed: somebody is, and may not.
    """
    account(request)
    if not may(request, permission, unit):
        raise NotAllowed(permission, unit)


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
