"""What every page may use: the places, how it is read, and whether this is the demo."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from handvat.web.places import Place, places
from handvat.web.reading import chosen_reading


@dataclass(frozen=True, slots=True)
class Way:
    """A place as a page shows it: its words, its address, and whether we are there."""

    key: str
    label: str | Promise
    url: str
    current: bool


def house(request: HttpRequest) -> dict[str, object]:
    """Return the navigation and the marks that every page carries."""
    ways = _ways(request)
    return {
        "places": [way for way in ways if way.key != "help"],
        "help_place": next((way for way in ways if way.key == "help"), None),
        "demo": settings.DEMO,
        "reading": chosen_reading(request),
    }


def _ways(request: HttpRequest) -> tuple[Way, ...]:
    visible = [(place, reverse(place.route)) for place in places() if place.visible(request)]
    within = [url for _, url in visible if _leads_to(url, request.path)]
    here = max(within, key=len, default=None) or _of_the_same_package(request, visible)
    return tuple(Way(place.key, place.label, url, url == here) for place, url in visible)


def _of_the_same_package(request: HttpRequest, visible: list[tuple[Place, str]]) -> str | None:
    """Return the one place whose package also made this page, such as one beside its own path."""
    package = request.resolver_match.app_name if request.resolver_match else ""
    found = [url for place, url in visible if package and place.route.split(":")[0] == package]
    return found[0] if len(found) == 1 else None


def _leads_to(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
