"""What the wording coach looks at, to read on a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.text import Text
from handvat.framing.formats.known import Known, known_rules
from handvat.framing.norms import questions
from handvat.framing.question import Question

SAMPLES = 3  # sentences that are shown of each kind
GROUPS: Final[dict[str, str | Promise]] = {  # how ids begin
    "P": _("What works already"),
    "F": _("What may be said another way"),
    "N": _("Asked of one behaviour or agreement"),
    "D": _("About a whole text"),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """One rule or question, as a page explains it."""

    id: str
    name: Text
    detects: Text | None
    why: Text
    offer: Text | None
    counter: Text | None
    source: str
    speaks: tuple[str, ...]
    quiet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedGroup:
    """Rules that belong together."""

    name: str | Promise
    rules: tuple[Explained, ...]


def explained_rules() -> tuple[ExplainedGroup, ...]:
    """Return all that the coach looks at, strengths first, in the language of the page."""
    of_text: Iterable[Known | Question] = known_rules().values()
    every = [_explained(one) for one in (*of_text, *questions())]
    return tuple(
        ExplainedGroup(name, tuple(one for one in every if one.id.startswith(letter)))
        for letter, name in GROUPS.items()
    )


def _explained(one: Known | Question) -> Explained:
    said = one.examples.get((get_language() or "nl")[:2])
    return Explained(
        one.id,
        one.name,
        None if isinstance(one, Question) else one.detects,
        one.why or one.name,
        one.offer if isinstance(one, Question) else None,
        None if isinstance(one, Question) else one.counter,
        one.source,
        said.match[:SAMPLES] if said else (),
        said.leave[:SAMPLES] if said else (),
    )
