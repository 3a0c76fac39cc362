"""What every page may use: the places, how it is read, and whether this is the demo."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from handvat.web.places import places
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
    here = max(within, key=len, default=None)
    return tuple(Way(place.key, place.label, url, url == here) for place, url in visible)


def _leads_to(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
