"""Pages that belong to no single place."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.i18n import set_language

from handvat.web.example import every_component
from handvat.web.reading import READINGS, keep_reading


@csrf_exempt
@require_POST
def language(request: HttpRequest) -> HttpResponseBase:
    """Keep the chosen language and return to the page.

    No token is asked: a page that carries none sets no cookie on those who only read,
    and the worst a stranger can do is to change the language.
    """
    return set_language(request)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def reading(request: HttpRequest) -> HttpResponse:
    """Show the ways to read, and keep the one chosen; without a token, as with the language."""
    chosen = request.POST.get("reading", "")
    if request.method != "POST" or chosen not in READINGS:
        back = request.META.get("HTTP_REFERER", "")
        return render(request, "web/reading.html", {"next": _safe(request, back)})
    response = HttpResponseRedirect(_safe(request, request.POST.get("next", "")))
    keep_reading(response, chosen, secure=settings.SECURE)
    return response


def _safe(request: HttpRequest, url: str) -> str:
    ours = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()})
    return url if ours and url.startswith(("/", "http")) else "/"


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept and what is not."""
    return render(request, "web/privacy.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say for whom these pages work, and what may still be in the way."""
    return render(request, "web/accessibility.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say what Handvat is and on whose work it stands."""
    return render(request, "web/about.html")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Ask search engines to stay away: nothing here is for them."""
    del request
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show every component on one page, while the house is being built."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "web/style.html", every_component())
