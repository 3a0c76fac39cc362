"""What is practised and what came of it, as far as who is looking may see."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Behaviour
from handvat.library.queries import known_inside
from handvat.people.models import Unit
from handvat.people.queries import below
from handvat.practice.models import STAGE_NAMES, Agreement, AgreementKind, Signal
from handvat.practice.models.lookbacks import SignalAnswer
from handvat.practice.queries.stories import visible
from handvat.practice.rules.agreements import State
from handvat.practice.rules.harvest import coarse, told
from handvat.practice.rules.stages import Stage

LIVES = (State.PRACTISED.value, State.CELEBRATED.value)
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


@dataclass(frozen=True, slots=True)
class _Rows:
    """The teams in each stage of each behaviour, and those that are known to everyone."""

    teams: dict[tuple[str, Stage], set[int]] = field(default_factory=dict)
    public: dict[tuple[str, Stage], set[int]] = field(default_factory=dict)


def practised_here(unit: Unit, inside: Collection[int]) -> dict[str, tuple[Seen, ...]]:
    """Return per handhold what is practised in `unit` and below, what most do first.

    `inside` are the units of which who is looking is a part: of those, and of what is shown to
    all, the unit itself is named. Of all others only coarse numbers are said, and only of
    groups that are large enough.
    """
    rows = _rows(unit)
    paths = dict(below(unit).values_list("pk", "path"))
    own = _own(unit, rows, inside)
    numbers: dict[str, list[Told]] = {}
    named = _named(unit)
    for (key, stage), teams in rows.teams.items():
        known = set(inside) | named | rows.public.get((key, stage), set())
        step = coarse(told(paths, teams, known))
        if step:
            numbers.setdefault(key, []).append(Told(stage, step))
    return _per_handhold(own, numbers, known_inside({*own, *numbers}, inside))


def counters(unit: Unit, inside: Collection[int] = ()) -> tuple[Counter, ...]:
    """Return what goes well in `unit` and below, in words; what is too few to say is left out.

    Counted are teams, never people, and never what went wrong.
    """
    paths = dict(below(unit).values_list("pk", "path"))
    public = Agreement.objects.filter(unit__in=paths, state__in=LIVES, shown_to_all=True)
    known = set(inside) | _named(unit) | set(public.values_list("unit", flat=True))
    agreed = Agreement.objects.filter(unit__in=paths, state__in=LIVES)
    kept = Signal.objects.filter(unit__in=paths, answer=SignalAnswer.DOING)
    stories = visible().filter(unit__in=paths, names_team=False)
    found = (
        (_("An agreement is being practised"), agreed.filter(state=State.PRACTISED.value)),
        (_("A behaviour became self-evident"), agreed.filter(stage=Stage.SELF_EVIDENT.value)),
        (_("A good example was shared"), stories),
        (_("What was asked is being done"), kept),
    )
    said = []
    for title, rows in found:
        teams = set(rows.values_list("unit", flat=True))
        step = coarse(told(paths, teams, known))
        if step:
            said.append(Counter(title, step))
    return tuple(said)


def _rows(unit: Unit) -> _Rows:
    found = _Rows()
    rows = Agreement.objects.filter(
        kind=AgreementKind.BEHAVIOUR,
        state__in=LIVES,
        unit__path__startswith=unit.path,
        unit__closed_on__isnull=True,
    ).order_by("pk")
    for key, stage, pk, shown in rows.values_list(
        "behaviour_key", "stage", "unit", "shown_to_all"
    ):
        at = (key, Stage(stage))
        found.teams.setdefault(at, set()).add(pk)
        if shown:
            found.public.setdefault(at, set()).add(pk)
    return found


def _named(unit: Unit) -> set[int]:
    """Return the teams that are named with a good example of theirs: everyone knows of them."""
    shared = visible().filter(names_team=True, unit__path__startswith=unit.path)
    return set(shared.values_list("unit", flat=True))


def _own(unit: Unit, rows: _Rows, inside: Collection[int]) -> dict[str, Stage]:
    """Return where the unit itself is with each behaviour, as far as may be known."""
    seen = rows.teams if unit.pk in inside else rows.public
    return {key: stage for (key, stage), teams in seen.items() if unit.pk in teams}


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
