"""Reads of what is counted of teams, for who stands outside them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from handvat.people.models import Unit
from handvat.people.queries import below, open_units
from handvat.practice.models import Agreement, AgreementKind, Counted, Signal
from handvat.practice.models.lookbacks import SignalAnswer
from handvat.practice.queries.stories import visible
from handvat.practice.rules.agreements import State
from handvat.practice.rules.harvest import Place
from handvat.practice.rules.stages import Stage

LIVES = (State.PRACTISED.value, State.CELEBRATED.value)
# What else is counted beside behaviours and their stages; no behaviour has an empty key.
PRACTISED, SELF_EVIDENT = ("", "practised"), ("", "self_evident")
SHARED, DONE = ("", "shared"), ("", "done")
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams in a unit and below it, by where they are counted, and what is counted of them."""

    paths: Mapping[int, str]  # from the unit itself down
    no_teams: frozenset[int]  # units of which everyone knows that they agree on nothing
    facts: Mapping[Fact, frozenset[int]]

    def with_fact(self, fact: Fact) -> frozenset[int]:
        """Return the teams of which this is counted."""
        return self.facts.get(fact, frozenset())


def teams_in(unit: Unit) -> Teams:
    """Return what is counted in `unit`: as last told; until anything was told, as it is."""
    step = f"/{unit.pk}/"
    rows = list(Counted.objects.filter(path__contains=step))
    if not rows and not Counted.objects.exists():
        return _as_it_is(unit)
    return _teams(
        {row.unit_id: Place(row.path[row.path.index(step) :], row.is_team) for row in rows},
        {row.unit_id: {(key, what) for key, what in row.says} for row in rows},
    )


def places_now() -> dict[int, Place]:
    """Return where each open unit stands in the tree today, and whether it is a team."""
    return _places(open_units())


def facts_now(units: Collection[int] | None = None) -> dict[int, set[Fact]]:
    """Return what is counted of each unit today; of all units when none are named."""
    within = Q() if units is None else Q(unit__in=units)
    found: dict[int, set[Fact]] = {}
    agreed = Agreement.objects.filter(within, state__in=LIVES).order_by("pk")
    for unit, kind, key, state, stage in agreed.values_list(
        "unit", "kind", "behaviour_key", "state", "stage"
    ):
        facts = found.setdefault(unit, set())
        facts |= {PRACTISED} if state == State.PRACTISED else set()
        facts |= {SELF_EVIDENT} if stage == Stage.SELF_EVIDENT else set()
        facts |= {(key, stage)} if kind == AgreementKind.BEHAVIOUR and key else set()
    shared = visible().filter(within, names_team=False)
    done = Signal.objects.filter(within, answer=SignalAnswer.DOING)
    for fact, rows in ((SHARED, shared), (DONE, done)):
        for unit in set(rows.values_list("unit", flat=True)):
            found.setdefault(unit, set()).add(fact)
    return found


def _as_it_is(unit: Unit) -> Teams:
    places = _places(below(unit))
    step = f"/{unit.pk}/"
    cut = {
        pk: Place(place.path[place.path.index(step) :], place.is_team)
        for pk, place in places.items()
    }
    return _teams(cut, facts_now(set(places)))


def _places(units: QuerySet[Unit]) -> dict[int, Place]:
    people = Count("memberships", filter=Q(memberships__ended_on__isnull=True))
    rows = units.annotate(people=people).values_list("pk", "path", "people")
    return {pk: Place(path, number > 1) for pk, path, number in rows}


def _teams(places: Mapping[int, Place], facts: Mapping[int, set[Fact]]) -> Teams:
    by_fact: dict[Fact, set[int]] = {}
    for pk in places:
        for fact in facts.get(pk, ()):
            by_fact.setdefault(fact, set()).add(pk)
    return Teams(
        {pk: place.path for pk, place in places.items()},
        frozenset(pk for pk, place in places.items() if not place.is_team),
        {fact: frozenset(pks) for fact, pks in by_fact.items()},
    )
