"""Sign in by an e-mailed link, and find back what was typed."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.people import guard
from handvat.people.actions.sign_in import LinkSpent, send_sign_in_link, spend_link
from handvat.people.actions.typed import forget_typed, typed_before
from handvat.people.forms.sign_in import AskLink


@never_cache
def ask_link(request: HttpRequest) -> HttpResponse:
    """Mail a sign-in link; the answer is the same whether or not the address is known."""
    form = AskLink(request.POST or None)
    if form.is_valid():
        address = form.cleaned_data["email"]
        send_sign_in_link(address, then=_then(request), now=clock.now())
        return render(request, "people/link_sent.html", {"address": address})
    return render(request, "people/ask_link.html", {"form": form, "then": _then(request)})


@never_cache
def link(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Sign in by a button: a mail scanner that only opens the link does not spend it."""
    if request.method != "POST":
        return render(request, "people/link.html", {"then": _then(request)})
    try:
        account = spend_link(uid, token, now=clock.now())
    except LinkSpent:
        return render(request, "people/link_spent.html", status=410)
    record_authentication(request, account, method="link")
    answer: HttpResponse = perform_login(request, account, redirect_url=_then(request) or None)
    return answer


@never_cache
def typed(request: HttpRequest) -> HttpResponse:
    """Show what somebody typed before they had to sign in again, ready to send."""
    guard.account(request)
    kept = typed_before(request.session, now=clock.now())
    if kept is None:
        return redirect("/")
    return render(request, "people/typed.html", {"typed": kept})


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Forget what was typed."""
    guard.account(request)
    forget_typed(request.session)
    return redirect("/")


def _then(request: HttpRequest) -> str:
    """Return where to go after signing in, if that lies in this house."""
    path = request.POST.get("next") or request.GET.get("next") or ""
    local = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if local else ""
