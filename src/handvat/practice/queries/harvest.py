"""What is practised and what came of it, as far as who is looking may see."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Behaviour
from handvat.library.queries import known_inside
from handvat.people.models import Unit
from handvat.practice.models import STAGE_NAMES, Agreement, AgreementKind
from handvat.practice.queries.counted import (
    DONE,
    LIVES,
    PRACTISED,
    SELF_EVIDENT,
    SHARED,
    Fact,
    Teams,
    teams_in,
)
from handvat.practice.queries.stories import visible
from handvat.practice.rules.harvest import coarse, leaving_one_out, told
from handvat.practice.rules.stages import Stage

TEAMS: dict[int, str | Promise] = {
    5: _("five teams or more"),
    10: _("ten teams or more"),
    20: _("twenty teams or more"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """How many teams below are in a stage, in words."""

    stage: Stage
    teams: int  # 5, 10 or 20: at least so many

    @property
    def words(self) -> str | Promise:
        """Return the number in words."""
        return TEAMS[self.teams]

    @property
    def stage_words(self) -> str | Promise:
        """Return the stage in words."""
        return STAGE_NAMES[self.stage]


@dataclass(frozen=True, slots=True)
class Seen:
    """A behaviour that is practised here, and what may be said of it."""

    behaviour: Behaviour
    stage: Stage | None  # where the unit itself is, for who may know
    told: tuple[Told, ...] = ()

    @property
    def words(self) -> str | Promise:
        """Return the stage of the unit itself in words."""
        return STAGE_NAMES[self.stage] if self.stage else ""


@dataclass(frozen=True, slots=True)
class Counter:
    """One thing that goes well, and in how many teams, in words."""

    title: str | Promise
    teams: int  # 0 when too few to say

    @property
    def words(self) -> str | Promise:
        """Return the number in words."""
        return TEAMS.get(self.teams, "")


def practised_here(unit: Unit, inside: Collection[int]) -> dict[str, tuple[Seen, ...]]:
    """Return per handhold what is practised in `unit` and below, what most do first.

    `inside` are the units of which who is looking is a part: of those, and of what is shown to
    all, the unit itself is named, as it is today. Of all others only coarse numbers are said, of
    groups that are large enough, as they were when that was last told.
    """
    counted, public = teams_in(unit), _public(unit)
    known = counted.no_teams.union(inside, _named(unit))
    own = _own(unit) if unit.pk in inside else public.here
    numbers = _numbers(counted, known, public.below)
    return _per_handhold(own, numbers, known_inside({*own, *numbers}, inside))


def counters(unit: Unit, inside: Collection[int] = ()) -> tuple[Counter, ...]:
    """Return what goes well in `unit` and below, in words; what is too few to say is left out.

    Counted are teams, never people, and never what went wrong.
    """
    counted = teams_in(unit)
    public = set().union(*_public(unit).below.values())
    known = counted.no_teams.union(inside, _named(unit), public)
    said = []
    for title, fact in (
        (_("An agreement is being practised"), PRACTISED),
        (_("A behaviour became self-evident"), SELF_EVIDENT),
        (_("A good example was shared"), SHARED),
        (_("What was asked is being done"), DONE),
    ):
        step = coarse(told(counted.paths, counted.with_fact(fact), known))
        if step:
            said.append(Counter(title, step))
    return tuple(said)


def _numbers(
    counted: Teams, known: Collection[int], public: Mapping[Fact, Collection[int]]
) -> dict[str, list[Told]]:
    """Return in how many teams each behaviour is in each stage, as far as that may be said.

    The stages of one behaviour stand side by side: together they leave a team out as well, since
    a behaviour that all teams are in some stage of is one that each of them has.
    """
    numbers: dict[str, list[Told]] = {}
    for key in sorted({key for key, _stage in counted.facts if key}):
        shown = {stage: set(public.get((key, stage.value), ())) for stage in Stage}
        counts = {
            stage: told(counted.paths, counted.with_fact((key, stage.value)), {*known, *seen})
            for stage, seen in shown.items()
        }
        others = set(counted.paths).difference(known, *shown.values())
        steps = {one: coarse(n) for one, n in leaving_one_out(counts, len(others)).items()}
        if said := [Told(stage, step) for stage, step in steps.items() if step]:
            numbers[key] = said
    return numbers


@dataclass(frozen=True, slots=True)
class _Public:
    """What leaders let everyone read."""

    here: dict[str, Stage]  # of the unit itself
    below: dict[Fact, set[int]]  # with those below it


def _public(unit: Unit) -> _Public:
    shown = _agreed().filter(shown_to_all=True, unit__path__startswith=unit.path)
    below: dict[Fact, set[int]] = {}
    for key, stage, pk in shown.values_list("behaviour_key", "stage", "unit"):
        below.setdefault((key, stage), set()).add(pk)
    here = {key: Stage(stage) for (key, stage), pks in below.items() if unit.pk in pks}
    return _Public(here, below)


def _own(unit: Unit) -> dict[str, Stage]:
    """Return where the unit itself is with each behaviour."""
    rows = _agreed().filter(unit=unit).values_list("behaviour_key", "stage")
    return {key: Stage(stage) for key, stage in rows}


def _agreed() -> QuerySet[Agreement]:
    return Agreement.objects.filter(
        kind=AgreementKind.BEHAVIOUR, state__in=LIVES, unit__closed_on__isnull=True
    ).order_by("pk")


def _named(unit: Unit) -> set[int]:
    """Return the teams that are named with a good example of theirs: everyone knows of them."""
    shared = visible().filter(names_team=True, unit__path__startswith=unit.path)
    return set(shared.values_list("unit", flat=True))


def _per_handhold(
    own: Mapping[str, Stage],
    numbers: Mapping[str, list[Told]],
    known: Mapping[str, Behaviour],
) -> dict[str, tuple[Seen, ...]]:
    most = {
        key: max(one.teams for one in numbers.get(key, ())) if key in numbers else 0
        for key in {*own, *numbers}
    }
    found: dict[str, tuple[Seen, ...]] = {}
    for key in sorted(most, key=lambda key: (key not in own, -most[key], key)):
        behaviour = known.get(key)
        if behaviour is not None:
            order = sorted(numbers.get(key, ()), key=lambda one: list(Stage).index(one.stage))
            seen = Seen(behaviour, own.get(key), tuple(reversed(order)))
            at = behaviour.handhold.id
            found[at] = (*found.get(at, ()), seen)
    return found
