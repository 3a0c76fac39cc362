"""Good examples beside a behaviour and in the matrix: those that everyone may read."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from handvat.people import guard
from handvat.practice.queries.stories import ShownStory, shared
from handvat.web.cards import Card

SHOWN = 3  # examples on a card


def examples_of_behaviour(request: HttpRequest, key: str) -> Card | None:
    """Return the newest examples of a behaviour, for who is signed in."""
    if not request.user.is_authenticated:
        return None
    return _card(shared(behaviour=key, most=SHOWN), {"gedrag": key})


def examples_at(request: HttpRequest, handhold: str) -> Card | None:
    """Return the newest examples at a handhold, from the whole organisation."""
    guard.account(request)
    return _card(shared(handhold=handhold, most=SHOWN), {"handvat": handhold})


def _card(found: tuple[ShownStory, ...], where: dict[str, str]) -> Card | None:
    if not found:
        return None
    return Card(
        title=_("Good examples from the whole organisation"),
        order=30,
        link=f"{reverse('practice:stories')}?{urlencode(where)}",
        link_text=_("All these examples"),
        template="practice/stories/examples.html",
        context={"stories": found},
    )
