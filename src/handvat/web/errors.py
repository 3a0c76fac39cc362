"""What people read where something did not work: what is the matter, and what they can do."""

from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission, Role, roles_with

PEOPLE: Final[dict[Role, str | Promise]] = {
    Role.MEMBER: _("members"),
    Role.TEAM_LEAD: _("team leads"),
    Role.FACILITATOR: _("facilitators"),
    Role.PROGRAMME_MANAGER: _("programme managers"),
    Role.BOARD_MEMBER: _("board members"),
    Role.CONFIDENTIAL_ADVISER: _("confidential advisers"),
    Role.INTEGRITY_ADVISER: _("integrity advisers"),
    Role.RESEARCHER: _("researchers"),
    Role.ADMINISTRATOR: _("administrators"),
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what could not be read."""
    del exception
    if not hasattr(request, "user"):  # refused before anybody looked who is asking
        request.user = AnonymousUser()
    return render(request, "web/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say for whom the page is."""
    return render(request, "web/403.html", {"for_whom": for_whom(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing at this address."""
    del exception
    return render(request, "web/404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that it is our fault; leans on nothing that may itself be broken."""
    del request
    try:
        page = str(render_to_string("web/500.html"))
    except ValueError:  # the static files were not collected
        page = gettext("Something is not working. This is our doing, not yours. Try again later.")
    return HttpResponse(page, status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was open too long, and leave the way back to its text."""
    del reason
    return render(request, "web/stale.html", status=403)


def for_whom(exception: Exception) -> str:
    """Return who may open a page, in a sentence; nothing when the exception does not know."""
    permission = getattr(exception, "permission", None)
    if not isinstance(permission, Permission):
        return ""
    people = get_text_list([str(PEOPLE[role]) for role in roles_with(permission)], gettext("and"))
    unit = getattr(exception, "unit", None)
    if unit is None:
        return gettext("This page is for %(people)s.") % {"people": people}
    return gettext("This page is for %(people)s of %(unit)s.") % {"people": people, "unit": unit}
