"""What packages offer beside the page of something that lives below them."""

from collections.abc import Callable
from importlib import import_module

from django.conf import settings
from django.http import HttpRequest

from handvat.web.cards import Card

Offer = Callable[[HttpRequest, str], Card | None]


def beside(what: str, request: HttpRequest, key: str) -> tuple[Card, ...]:
    """Return the cards that the project handed over in its urls, beside one thing of a kind."""
    offers: dict[str, tuple[Offer, ...]] = import_module(settings.ROOT_URLCONF).BESIDE
    found = (offer(request, key) for offer in offers[what])
    return tuple(sorted((card for card in found if card), key=lambda card: card.order))
