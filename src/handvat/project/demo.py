"""In the demo: a way to an invitation that waits for an answer."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from handvat.measure.models import Invitation
from handvat.measure.rules.codes import fingerprint


@never_cache
@require_safe
def invitation(request: HttpRequest) -> HttpResponse:
    """Lead to an invitation that nobody took up yet."""
    kept = Path(settings.HANDVAT_HOME) / "demo-invitation.txt"
    if not settings.DEMO or not kept.exists():
        raise Http404
    paths = {_fingerprint(line): line for line in kept.read_text(encoding="utf-8").split()}
    waiting = Invitation.objects.filter(taken_up=False, links__token_sha256__in=paths)
    found = set(waiting.values_list("links__token_sha256", flat=True))
    for sha256, path in paths.items():
        if sha256 in found:
            return redirect(path)
    raise Http404


def _fingerprint(path: str) -> str:
    """Return the fingerprint of the code in an address: behind the `#`, before the words."""
    return fingerprint(path.rsplit("#", 1)[-1].partition(".")[0])
