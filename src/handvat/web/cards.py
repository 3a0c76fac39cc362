"""What a package offers to a start page: a card."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Card:
    """One thing that helps somebody now: words first, at most one way on.

    `order` places it among the others, low first; `template` draws it where plain lines do not do,
    with `context` for its words.
    """

    title: str | Promise
    order: int
    kicker: str | Promise = ""
    lines: tuple[str | Promise, ...] = ()
    link: str = ""
    link_text: str | Promise = ""
    tone: str = ""
    template: str = ""
    context: Mapping[str, object] = field(default_factory=dict)
