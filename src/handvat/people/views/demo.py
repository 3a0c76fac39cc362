"""Look through the eyes of each role, in the demo only."""

from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from handvat.access import Role
from handvat.people.models import ROLE_NAMES
from handvat.people.queries import demo_account

FIRST = {
    Role.MEMBER: _("You see the behaviour your team practises, and where to find help."),
    Role.TEAM_LEAD: _("You see the next look-back and the picture of your team."),
    Role.FACILITATOR: _("You see what a team practises and which conversation fits."),
    Role.PROGRAMME_MANAGER: _("You see the matrix, the waves and what is due for review."),
    Role.BOARD_MEMBER: _("You see the whole organisation, and no team that is too small."),
    Role.CONFIDENTIAL_ADVISER: _("You see the help page that you keep up to date."),
    Role.INTEGRITY_ADVISER: _("You see the help page and what has been arranged."),
    Role.RESEARCHER: _("You see the figures that may be shown, and their export."),
    Role.ADMINISTRATOR: _("You see units, people, roles and the log; no results."),
}


def choose(request: HttpRequest) -> HttpResponse:
    """Show a button for each role."""
    _only_in_demo()
    roles = [(role.value, ROLE_NAMES[role], FIRST[role]) for role in Role]
    return render(request, "people/demo.html", {"roles": roles})


@never_cache
@csrf_exempt  # the demo holds invented people only, so there is nothing to be tricked into
@require_POST
def enter(request: HttpRequest, role: str) -> HttpResponse:
    """Sign in as the invented person who holds this role."""
    _only_in_demo()
    account = demo_account(role) if role in set(Role) else None
    if account is None:
        return render(request, "people/demo_missing.html", status=404)
    logout(request)
    answer: HttpResponse = perform_login(request, account, redirect_url="/")
    return answer


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404
