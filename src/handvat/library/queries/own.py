"""Reads of the behaviours that the organisation added itself."""

from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import F, Q, QuerySet

from handvat.content import loader
from handvat.content.shapes import Behaviour, Text
from handvat.library.models import OwnBehaviour, OwnBehaviourVersion
from handvat.library.rules import is_own
from handvat.people.models import Unit


@dataclass(frozen=True, slots=True)
class Own:
    """An own behaviour with its newest words."""

    row: OwnBehaviour
    version: OwnBehaviourVersion
    behaviour: Behaviour

    def lacks(self, language: str) -> bool:
        """Return whether its words are in the other language only."""
        return not (self.version.nl if language[:2] == "nl" else self.version.en)


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


def own_shown(places: tuple[str, ...], managed: tuple[str, ...]) -> tuple[Behaviour, ...]:
    """Return the own behaviours in use that somebody sees in the library.

    Args:
        places: paths of the units where they hold a role.
        managed: paths of the units below which they look after behaviours.
    """
    seen = Q(behaviour__unit__parent__isnull=True)
    for path in places:
        seen |= Q(behaviour__unit__in=[int(step) for step in path.strip("/").split("/")])
    for path in managed:
        seen |= Q(behaviour__unit__path__startswith=path)
    found = newest().filter(seen, behaviour__retired_on__isnull=True)
    return tuple(as_behaviour(one, one.behaviour.key) for one in found)


def retired_in(managed: tuple[str, ...]) -> tuple[Own, ...]:
    """Return the own behaviours that are not in use any more, of who looks after them."""
    within = Q(pk__in=())
    for path in managed:
        within |= Q(behaviour__unit__path__startswith=path)
    found = newest().filter(within, behaviour__retired_on__isnull=False)
    return tuple(_own(one) for one in found)


def versions_of(own: Own) -> tuple[OwnBehaviourVersion, ...]:
    """Return the words an own behaviour had, newest first."""
    return tuple(OwnBehaviourVersion.objects.filter(behaviour=own.row).order_by("-number"))
