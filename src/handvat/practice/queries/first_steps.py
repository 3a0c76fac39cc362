"""Reads of what units practise."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise

from handvat.content.loader import behaviour, ready_behaviours
from handvat.content.shapes import Behaviour, Text
from handvat.people.models import Unit
from handvat.people.queries import open_units
from handvat.practice.models import STAGE_NAMES, FirstStep
from handvat.practice.rules import Stage


@dataclass(frozen=True, slots=True)
class Practised:
    """A behaviour that is being practised, and how many units do so."""

    behaviour: Behaviour
    units: int
    stage: Stage | None  # where the unit itself is with it; None when only units below practise

    @property
    def words(self) -> str | Promise:
        """Return the stage of the unit itself in words."""
        return STAGE_NAMES[self.stage] if self.stage else ""


@dataclass(frozen=True, slots=True)
class Start:
    """A behaviour to begin with and a first sentence to say."""

    behaviour: Behaviour
    first_sentence: Text


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the three steps, and whether it is behind, here or ahead."""

    stage: Stage
    words: str | Promise
    place: str  # "done", "here" or ""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """What a unit practises, ready for a page."""

    row: FirstStep
    behaviour: Behaviour | None  # None when the behaviour is no longer in the library
    marks: tuple[Mark, ...]


def start(key: str) -> Start | None:
    """Return the behaviour with this key and what to say first; one of the ready six, or any."""
    for ready in ready_behaviours():
        if ready.behaviour.key == key:
            return Start(ready.behaviour, ready.first_sentence)
    known = known_behaviour(key)
    return Start(known, known.ladder[0]) if known else None


def units_to_choose(paths: tuple[str, ...], wanted: str) -> QuerySet[Unit]:
    """Return the units at the top of `paths`, and the one that is wanted when it lies there."""
    own = open_units().filter(path__in=paths)
    if not wanted.isdecimal():
        return own
    asked = open_units().filter(pk=int(wanted)).first()
    if asked is None or not asked.path.startswith(paths):
        return own
    return open_units().filter(pk=asked.pk)


def shown_step(unit: Unit) -> ShownStep | None:
    """Return what `unit` practises with its behaviour and its three steps, if anything."""
    row = current_step(unit)
    if row is None:
        return None
    stages = list(Stage)
    here = stages.index(Stage(row.stage))
    places = ["done"] * here + ["here"] + [""] * (len(stages) - here - 1)
    marks = tuple(
        Mark(stage, STAGE_NAMES[stage], place) for stage, place in zip(stages, places, strict=True)
    )
    return ShownStep(row, known_behaviour(row.behaviour_key), marks)


def current_step(unit: Unit) -> FirstStep | None:
    """Return what `unit` practises now, if anything."""
    return FirstStep.objects.select_related("unit").filter(unit=unit, current=True).first()


def practised_in(unit: Unit) -> dict[str, tuple[Practised, ...]]:
    """Return per handhold the behaviours practised in `unit` and below it, in one query."""
    rows = (
        FirstStep.objects.filter(current=True, unit__path__startswith=unit.path)
        .filter(unit__closed_on__isnull=True)
        .values("behaviour_key", "stage")
        .annotate(units=Count("pk"), here=Count("pk", filter=Q(unit=unit)))
        .order_by("behaviour_key", "stage")
    )
    units: dict[str, int] = {}
    here: dict[str, Stage] = {}
    for row in rows:
        key = row["behaviour_key"]
        units[key] = units.get(key, 0) + row["units"]
        if row["here"]:
            here[key] = Stage(row["stage"])
    found: dict[str, tuple[Practised, ...]] = {}
    for key, number in sorted(units.items(), key=lambda pair: (-pair[1], pair[0])):
        known = known_behaviour(key)
        if known is not None:
            line = Practised(known, number, here.get(key))
            found[known.handhold.id] = (*found.get(known.handhold.id, ()), line)
    return found


def known_behaviour(key: str) -> Behaviour | None:
    """Return the behaviour with this key, if there is one."""
    try:
        return behaviour(key)
    except KeyError:
        return None
