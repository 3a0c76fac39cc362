"""The places of the navigation, as packages name them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise


def everyone(request: HttpRequest) -> bool:
    """Let everyone see the place."""
    return True


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the navigation: where it is, what it is called, who sees it."""

    key: str
    label: str | Promise
    route: str
    order: int
    visible: Callable[[HttpRequest], bool] = everyone


def places() -> tuple[Place, ...]:
    """Return the places that the project handed over in its urls, in order."""
    named: tuple[Place, ...] = import_module(settings.ROOT_URLCONF).PLACES
    return tuple(sorted(named, key=lambda place: place.order))
