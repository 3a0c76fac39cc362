"""Reads of what has been arranged, inherited down the tree."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.functional import Promise

from handvat.content.loader import framework, handholds
from handvat.content.loader import handhold as handhold_of
from handvat.content.shapes import Handhold, LevelWords, PillarWords
from handvat.people.models import Person, Unit
from handvat.people.queries import named
from handvat.programme.models import STATE_NAMES, Arrangement
from handvat.programme.rules import FormState, nearest, steps


@dataclass(frozen=True, slots=True)
class Form:
    """What has been arranged for a handhold, as it holds in one unit."""

    state: FormState = FormState.NOT_YET
    statement: str = ""
    owner: str = ""
    review_on: date | None = None
    arranged_on: date | None = None
    evidence_url: str = ""
    evidence_line: str = ""
    evidence_name: str = ""
    from_unit: Unit | None = None  # the unit that says so; None while nobody says anything
    inherited: bool = False

    @property
    def words(self) -> str | Promise:
        """Return the state in words."""
        return STATE_NAMES[self.state]

    @property
    def steps(self) -> int:
        """Return how many of the two steps have been taken."""
        return steps(self.state)


@dataclass(frozen=True, slots=True)
class Line:
    """A handhold and what has been arranged for it."""

    handhold: Handhold
    pillar: PillarWords
    form: Form


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one level."""

    level: LevelWords
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that a unit said, to look at again."""

    handhold: Handhold
    row: Arrangement


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a unit said, and who wrote it down."""

    row: Arrangement
    by: str
    words: str | Promise


def arrangement(unit: Unit, handhold: str) -> Arrangement | None:
    """Return the last row of `unit` about `handhold`, withdrawn or not."""
    return (
        Arrangement.objects.select_related("owner_person", "unit")
        .filter(unit=unit, handhold=handhold, current=True)
        .first()
    )


def speaking(unit: Unit, handhold: str) -> Arrangement | None:
    """Return the row that holds in `unit` for `handhold`: its own or the nearest above."""
    return _nearest(unit.ancestor_pks, handhold=handhold).get(handhold)


def forms_in(unit: Unit) -> dict[str, Form]:
    """Return what has been arranged in `unit`, for all 18 handholds, in one query."""
    found = _nearest(unit.ancestor_pks)
    return {
        one.id: _form(found[one.id], unit) if one.id in found else Form() for one in handholds()
    }


def groups_in(unit: Unit) -> tuple[Group, ...]:
    """Return the 18 handholds with what has been arranged in `unit`, by level."""
    forms, approach = forms_in(unit), framework()
    return tuple(
        Group(
            level,
            tuple(
                Line(one, approach.pillar(one.pillar), forms[one.id])
                for one in approach.handholds
                if one.level == level.id
            ),
        )
        for level in approach.levels
    )


def inherited(unit: Unit, handhold: str) -> Form:
    """Return what would hold in `unit` if it said nothing itself."""
    above = unit.ancestor_pks[:-1]
    row = _nearest(above, handhold=handhold).get(handhold)
    return _form(row, unit) if row else Form()


def due_for_review(unit: Unit, on: date) -> QuerySet[Arrangement]:
    """Return what was said in `unit` and below whose review day has come, longest ago first."""
    return (
        Arrangement.objects.select_related("unit", "owner_person")
        .filter(
            current=True,
            withdrawn=False,
            unit__path__startswith=unit.path,
            unit__closed_on__isnull=True,
            review_on__lte=on,
        )
        .order_by("review_on", "unit__path", "handhold")
    )


def due_in(unit: Unit, on: date, *, most: int = 12) -> tuple[Due, ...]:
    """Return the first `most` of what is due for another look, with its handhold."""
    return tuple(Due(handhold_of(row.handhold), row) for row in due_for_review(unit, on)[:most])


def told(unit: Unit, handhold: str) -> tuple[Told, ...]:
    """Return the history of `unit` and a handhold with the names of who wrote, in two queries."""
    rows = tuple(history(unit, handhold))
    by = named({row.changed_by for row in rows})
    return tuple(
        Told(row, by.get(row.changed_by, ""), STATE_NAMES[row.form_state]) for row in rows
    )


def history(unit: Unit, handhold: str) -> QuerySet[Arrangement]:
    """Return everything `unit` ever said of `handhold`, newest first."""
    return (
        Arrangement.objects.select_related("owner_person")
        .filter(unit=unit, handhold=handhold)
        .order_by("-version")
    )


def people_called(words: str) -> QuerySet[Person]:
    """Return the people on the roster with this name or e-mail address."""
    called = Q(name__iexact=words) | Q(email__iexact=words)
    return Person.objects.filter(called, left_on__isnull=True).order_by("name", "pk")


def _nearest(ancestors: tuple[int, ...], **only: str) -> dict[str, Arrangement]:
    rows = Arrangement.objects.select_related("unit", "owner_person").filter(
        unit_id__in=ancestors, current=True, withdrawn=False, **only
    )
    return nearest(rows, ancestors)


def _form(row: Arrangement, unit: Unit) -> Form:
    return Form(
        state=row.form_state,
        statement=row.statement,
        owner=row.owner,
        review_on=row.review_on,
        arranged_on=row.arranged_on,
        evidence_url=row.evidence_url,
        evidence_line=row.evidence_line,
        evidence_name=row.evidence_name,
        from_unit=row.unit,
        inherited=row.unit_id != unit.pk,
    )
