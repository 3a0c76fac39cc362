"""What every page may use: the places, and whether this is the demo."""

from django.conf import settings
from django.http import HttpRequest

from handvat.web.places import places


def house(request: HttpRequest) -> dict[str, object]:
    """Return the navigation and the marks that every page carries."""
    return {
        "places": [place for place in places() if place.visible(request)],
        "demo": settings.DEMO,
    }
