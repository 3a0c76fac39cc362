"""Reads to begin with one behaviour."""

from dataclasses import dataclass

from django.db.models import QuerySet

from handvat.content.loader import ready_behaviours
from handvat.content.shapes import Behaviour, Text
from handvat.library.queries import Reader, behaviour_for
from handvat.people.models import Unit
from handvat.people.queries import open_units


@dataclass(frozen=True, slots=True)
class Start:
    """A behaviour to begin with, a first sentence to say, and what a team may agree."""

    behaviour: Behaviour
    first_sentence: Text
    agreement: Text | None  # of the ready ones only


def start(key: str, reader: Reader) -> Start | None:
    """Return a behaviour and what to say first: one of the ready six, or any that one may read."""
    for ready in ready_behaviours():
        if ready.behaviour.key == key:
            return Start(ready.behaviour, ready.first_sentence, ready.agreement)
    try:
        known = behaviour_for(reader, key)
    except KeyError:
        return None
    return Start(known, known.ladder[0] if known.ladder else known.text, None)


def units_to_choose(paths: tuple[str, ...], wanted: str) -> QuerySet[Unit]:
    """Return the units at `paths`, or the one that is wanted when it is among them."""
    own = open_units().filter(path__in=paths)
    chosen = own.filter(pk=int(wanted)) if wanted.isdecimal() else own.none()
    return chosen if chosen.exists() else own
