"""Reads of the behaviours that the organisation added itself, for who may read them."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import F, Q, QuerySet

from handvat.content import loader
from handvat.content.shapes import Behaviour, Text
from handvat.library.models import OwnBehaviour, OwnBehaviourVersion
from handvat.library.rules import is_own
from handvat.people.models import Unit
from handvat.people.queries import open_units


@dataclass(frozen=True, slots=True)
class Own:
    """An own behaviour with its newest words."""

    row: OwnBehaviour
    version: OwnBehaviourVersion
    behaviour: Behaviour

    def lacks(self, language: str) -> bool:
        """Return whether its words are in the other language only."""
        return not (self.version.nl if language[:2] == "nl" else self.version.en)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: of which units they are a part, and of which they look after the behaviours."""

    inside: tuple[str, ...] = ()  # paths of units
    keeps: tuple[str, ...] = ()

    def reads(self, row: OwnBehaviour) -> bool:
        """Return whether an own behaviour is for this reader.

        One of the whole organisation is for everyone; one of a unit for those of that unit and
        below. Nobody above reads it, until the unit offers it: then who looks after the
        behaviours of the whole organisation does.
        """
        unit = row.unit
        if unit.parent_id is None or any(one.startswith(unit.path) for one in self.inside):
            return True
        return row.offered_on is not None and self.keeps_whole(unit)

    def keeps_whole(self, unit: Unit) -> bool:
        """Return whether this reader looks after the behaviours of the whole organisation."""
        return f"/{unit.ancestor_pks[0]}/" in self.keeps


NOBODY = Reader()


def as_behaviour(version: OwnBehaviourVersion, key: str) -> Behaviour:
    """Return a version as the behaviour that it is; the other language where one lacks."""
    steps = zip_longest(version.ladder_nl, version.ladder_en, fillvalue="")
    return Behaviour(
        key=key,
        handhold=loader.handhold(version.handhold),
        roles=tuple(version.roles),
        setting=version.setting,
        origin="own",
        text=Text(version.nl or version.en, version.en or version.nl),
        ladder=tuple(Text(nl or en, en or nl) for nl, en in steps if nl or en),
    )


def newest() -> QuerySet[OwnBehaviourVersion]:
    """Return the version that holds of every own behaviour, the newest behaviour first."""
    return (
        OwnBehaviourVersion.objects.filter(number=F("behaviour__revision"))
        .select_related("behaviour__unit")
        .order_by("-behaviour__pk")
    )


def own_behaviour(key: str) -> Own | None:
    """Return one own behaviour, retired or not."""
    if not is_own(key):
        return None
    version = newest().filter(behaviour__key=key).first()
    return _own(version) if version else None


def _own(version: OwnBehaviourVersion) -> Own:
    row = version.behaviour
    return Own(row, version, as_behaviour(version, row.key))


def own_of(unit: Unit) -> tuple[Behaviour, ...]:
    """Return the own behaviours in use in a unit, its own first, then those from above."""
    found = newest().filter(
        behaviour__unit__in=unit.ancestor_pks, behaviour__retired_on__isnull=True
    )
    nearest = sorted(found, key=lambda one: -one.behaviour.unit.depth)
    return tuple(as_behaviour(one, one.behaviour.key) for one in nearest)


def own_shown(reader: Reader) -> tuple[Behaviour, ...]:
    """Return the own behaviours in use that a reader sees in the library."""
    seen = Q(behaviour__unit__parent__isnull=True)
    for path in reader.inside:
        seen |= Q(behaviour__unit__in=[int(step) for step in path.strip("/").split("/")])
    found = newest().filter(seen, behaviour__retired_on__isnull=True)
    return tuple(as_behaviour(one, one.behaviour.key) for one in found)


def offered_to(reader: Reader) -> tuple[Own, ...]:
    """Return what units offer to the whole organisation, if the reader looks after that."""
    found = newest().filter(
        behaviour__offered_on__isnull=False, behaviour__retired_on__isnull=True
    )
    return tuple(_own(one) for one in found if reader.keeps_whole(one.behaviour.unit))


def retired_in(keeps: tuple[str, ...]) -> tuple[Own, ...]:
    """Return the own behaviours that are not in use any more, of who looks after them."""
    found = newest().filter(behaviour__unit__path__in=keeps, behaviour__retired_on__isnull=False)
    return tuple(_own(one) for one in found)


def units_kept(keeps: tuple[str, ...]) -> tuple[Unit, ...]:
    """Return the open units of which somebody looks after the behaviours, the widest first."""
    return tuple(open_units().filter(path__in=keeps))


def known_inside(keys: Collection[str], inside: Collection[int]) -> dict[str, Behaviour]:
    """Return the behaviours with these keys that somebody who is part of `inside` may read."""
    own = [key for key in keys if is_own(key)]
    found = {one.key: one for one in loader.behaviours() if one.key in keys}
    if not own:
        return found
    paths = Unit.objects.filter(pk__in=inside).values_list("path", flat=True)
    reader = Reader(inside=tuple(paths))
    rows = newest().filter(behaviour__key__in=own)
    seen = [one for one in rows if reader.reads(one.behaviour)]
    return found | {one.behaviour.key: as_behaviour(one, one.behaviour.key) for one in seen}


def versions_of(own: Own) -> tuple[OwnBehaviourVersion, ...]:
    """Return the words an own behaviour had, newest first."""
    return tuple(OwnBehaviourVersion.objects.filter(behaviour=own.row).order_by("-number"))
