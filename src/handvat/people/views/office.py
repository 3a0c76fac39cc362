"""Where administrators begin, and the log."""

from operator import itemgetter

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from handvat.access import Permission
from handvat.people import guard
from handvat.people.queries import (
    WHO,
    about_words,
    action_words,
    at_a_glance,
    log_lines,
    logged_actions,
    named,
    root_unit,
    waiting_for_erasure,
)

LINES = 50


def may_come_in(request: HttpRequest) -> bool:
    """Return whether who is asking has anything to do here."""
    asked = (Permission.IMPORT_PEOPLE, Permission.GRANT_ROLES, Permission.SEE_LOG)
    return any(guard.may_anywhere(request, permission) for permission in asked)


def office(request: HttpRequest) -> HttpResponse:
    """Show what there is to look after."""
    guard.account(request)
    if not may_come_in(request):
        raise guard.NotAllowed(Permission.IMPORT_PEOPLE, None)
    root = root_unit()
    facts = {
        "glance": at_a_glance(),
        "asking": waiting_for_erasure()
        if guard.may_anywhere(request, Permission.ERASE_PERSON)
        else (),
        "may_import": root and guard.may(request, Permission.IMPORT_PEOPLE, root),
        "may_see_log": root and guard.may(request, Permission.SEE_LOG, root),
        "may_see_people": guard.may_anywhere(request, Permission.SEE_PEOPLE),
    }
    return render(request, "people/office.html", facts)


def log(request: HttpRequest) -> HttpResponse:
    """Show what administrators and people with roles did, newest first."""
    require_at_root(request, Permission.SEE_LOG)
    action = request.GET.get("actie", "")
    page = Paginator(log_lines(action), LINES).get_page(request.GET.get("pagina"))
    names = {**WHO, **named({line.who for line in page})}
    facts = {
        "page": page,
        "lines": [
            (
                line,
                names.get(line.who, line.who),
                action_words(line.action),
                about_words(line.action, line.about),
            )
            for line in page
        ],
        "action": action,
        "actions": sorted(
            ((one, action_words(one)) for one in logged_actions()), key=itemgetter(1)
        ),
    }
    return render(request, "people/log.html", facts)


def require_at_root(request: HttpRequest, permission: Permission) -> None:
    """Return quietly when who is asking may do this for the whole organisation.

    Raises:
        SignInFirst: nobody is signed in.
        NotAllowed: somebody is, and may not.
    """
    guard.account(request)
    root = root_unit()
    if root is None:
        raise guard.NotAllowed(permission, None)
    guard.require(request, permission, root)
