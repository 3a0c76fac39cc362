"""Answer before all else what open pages ask all the time: whether anything changed."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

Answer = Callable[[HttpRequest], HttpResponse | None]


class AtOnce:
    """Middleware that spares a question the way past session, account and roles.

    `settings.ASKED_AT_ONCE` names, for how a path begins, who may answer at once. Nothing means
    that the question goes on, to the page that knows who is asking.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.answers: dict[str, Answer] = {
            path: import_string(view) for path, view in settings.ASKED_AT_ONCE.items()
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, at once where that can be."""
        if request.method == "GET":
            for path, answer in self.answers.items():
                if request.path_info.startswith(path) and (known := answer(request)):
                    return known
        return self.get_response(request)
