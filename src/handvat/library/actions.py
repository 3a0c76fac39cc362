"""Add and change behaviours of the organisation's own; ask a language model now and then."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from handvat.clock import campus_day
from handvat.library.models import OwnBehaviour, OwnBehaviourVersion
from handvat.library.rules import KEY_SIGNS, OWN
from handvat.people.actions import log
from handvat.people.models import Unit

QUESTIONS_AN_HOUR = 30  # of one account to a language model, which costs money and power


@dataclass(frozen=True, slots=True)
class Wording:
    """All that is said of a behaviour."""

    handhold: str
    roles: tuple[str, ...]
    setting: str
    nl: str
    en: str
    ladder_nl: tuple[str, ...]
    ladder_en: tuple[str, ...]


class ChangedMeanwhile(Exception):
    """Somebody else saved a version since this one was read."""


class NotOffered(Exception):
    """A unit keeps this behaviour to itself."""


@transaction.atomic
def add_behaviour(unit: Unit, wording: Wording, *, who: str, now: datetime) -> OwnBehaviour:
    """Add a behaviour to a unit; it works in every unit below as well."""
    row = OwnBehaviour.objects.create(key=_new_key(), unit=unit)
    _add_version(row, wording, _day(now))
    log(who, "add_behaviour", unit=unit, about=row.key, now=now)
    return row


def _day(now: datetime) -> date:
    return campus_day(now, settings.TIME_ZONE)


def _new_key() -> str:
    """Return a key that nobody can guess; keys are never used again, since no row ever goes."""
    return OWN + "".join(secrets.choice(KEY_SIGNS) for _ in range(8))


def _add_version(row: OwnBehaviour, wording: Wording, today: date) -> None:
    OwnBehaviourVersion.objects.create(
        behaviour=row,
        number=row.revision,
        handhold=wording.handhold,
        roles=list(wording.roles),
        setting=wording.setting,
        nl=wording.nl,
        en=wording.en,
        ladder_nl=list(wording.ladder_nl),
        ladder_en=list(wording.ladder_en),
        made_on=today,
    )


@transaction.atomic
def revise_behaviour(
    row: OwnBehaviour, wording: Wording, *, read: int, who: str, now: datetime
) -> OwnBehaviour:
    """Give a behaviour new words; the old ones stay to be read.

    Raises:
        ChangedMeanwhile: the version that was read is not the newest any more.
    """
    row = OwnBehaviour.objects.select_for_update().select_related("unit").get(pk=row.pk)
    if row.revision != read:
        raise ChangedMeanwhile(row.revision)
    row.revision += 1
    _add_version(row, wording, _day(now))
    row.save(update_fields=["revision"])
    log(who, "revise_behaviour", unit=row.unit, about=row.key, now=now)
    return row


@transaction.atomic
def retire_behaviour(row: OwnBehaviour, *, because: str, who: str, now: datetime) -> OwnBehaviour:
    """Offer a behaviour no longer; where it is in use its words stay."""
    row = OwnBehaviour.objects.select_for_update().select_related("unit").get(pk=row.pk)
    row.retired_on = row.retired_on or _day(now)
    row.retired_because = because
    row.save(update_fields=["retired_on", "retired_because"])
    log(who, "retire_behaviour", unit=row.unit, about=row.key, now=now)
    return row


@transaction.atomic
def bring_back_behaviour(row: OwnBehaviour, *, who: str, now: datetime) -> OwnBehaviour:
    """Offer a behaviour again."""
    row = OwnBehaviour.objects.select_for_update().select_related("unit").get(pk=row.pk)
    row.retired_on, row.retired_because = None, ""
    row.save(update_fields=["retired_on", "retired_because"])
    log(who, "bring_back_behaviour", unit=row.unit, about=row.key, now=now)
    return row


@transaction.atomic
def offer_behaviour(row: OwnBehaviour, *, who: str, now: datetime) -> OwnBehaviour:
    """Offer a behaviour of a unit to the whole organisation."""
    return _offered(row, _day(now), "offer_behaviour", who=who, now=now)


@transaction.atomic
def keep_behaviour(row: OwnBehaviour, *, who: str, now: datetime) -> OwnBehaviour:
    """Keep a behaviour to the unit after all: nobody above reads it any more."""
    return _offered(row, None, "keep_behaviour", who=who, now=now)


@transaction.atomic
def publish_behaviour(row: OwnBehaviour, whole: Unit, *, who: str, now: datetime) -> OwnBehaviour:
    """Take over what a unit offers as a behaviour of the whole organisation.

    The words are copied under a new key, and nothing ties the two: the organisation looks after
    its own from now on, and nobody can tell from which unit it came.

    Raises:
        NotOffered: the unit does not offer it, or not any more.
    """
    row = OwnBehaviour.objects.select_for_update().get(pk=row.pk)
    if row.offered_on is None or row.retired_on is not None:
        raise NotOffered(row.pk)
    row.offered_on = None
    row.save(update_fields=["offered_on"])
    words = OwnBehaviourVersion.objects.get(behaviour=row, number=row.revision)
    wording = Wording(
        words.handhold,
        tuple(words.roles),
        words.setting,
        words.nl,
        words.en,
        tuple(words.ladder_nl),
        tuple(words.ladder_en),
    )
    return add_behaviour(whole, wording, who=who, now=now)


def _offered(
    row: OwnBehaviour, day: date | None, action: str, *, who: str, now: datetime
) -> OwnBehaviour:
    row = OwnBehaviour.objects.select_for_update().select_related("unit").get(pk=row.pk)
    row.offered_on = day
    row.save(update_fields=["offered_on"])
    log(who, action, unit=row.unit, about=row.key, now=now)
    return row


def may_ask_a_model(account: int) -> bool:
    """Count one question of an account to a language model; return whether it may be put."""
    key = f"library:model:{account}"
    cache.add(key, 0, timeout=3600)
    try:
        return cache.incr(key) <= QUESTIONS_AN_HOUR
    except ValueError:  # the hour ended in between
        return True
