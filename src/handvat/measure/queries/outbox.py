"""Reads of who is to be mailed, and of how an invitation goes."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from handvat.measure.models import Invitation, Wave
from handvat.people.models import Membership, Unit

SHOWN_FROM = 50  # people invited in the whole wave, before anything is said of take-up
ROUNDED_TO = 10
MOST_LINKS = 6  # that may lead to one invitation: who keeps asking gets no more mail


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people a wave reaches, and how; never who, and take-up only about."""

    invited: int
    mailed: int
    by_letter: int
    refused: int
    about_taken_up: int | None


def reachable(wave: Wave) -> QuerySet[Invitation]:
    """Return the invitations that a mail may be sent for, in an order that tells nothing."""
    return (
        Invitation.objects.filter(
            wave=wave, taken_up=False, by_letter=False, refused=False, person__isnull=False
        )
        .exclude(person__email="")
        .select_related("person")
        .order_by("?")
    )


def never_mailed(wave: Wave) -> QuerySet[Invitation]:
    """Return the invitations of `wave` that no mail was sent for."""
    return reachable(wave).filter(mailed=False)


def asked_again(wave: Wave) -> QuerySet[Invitation]:
    """Return the invitations whose owner asked for the mail once more."""
    asked = reachable(wave).filter(asked=True)
    return asked.annotate(number=Count("links")).filter(number__lt=MOST_LINKS)


def to_remind(wave: Wave, now: datetime) -> QuerySet[Invitation]:
    """Return the invitations that get the one reminder, when its moment has come."""
    if wave.remind_at is None or wave.remind_at > now or wave.reminded_at is not None:
        return Invitation.objects.none()
    return reachable(wave).filter(mailed=True, reminded=False)


def for_letters(wave: Wave, unit: Unit | None) -> QuerySet[Invitation]:
    """Return the invitations that go by letter, taken up or not; with `unit`, all below it.

    Who took theirs up is among them: a letter that is missing would tell.
    """
    invitations = Invitation.objects.filter(wave=wave, person__isnull=False)
    if unit is None:
        invitations = invitations.filter(Q(by_letter=True) | Q(refused=True))
    else:
        inside = Membership.objects.filter(
            person=OuterRef("person"), unit__path__startswith=unit.path, ended_on__isnull=True
        )
        invitations = invitations.filter(Exists(inside))
    return invitations.select_related("person", "unit").order_by("unit__path", "person__name")


def reach(wave: Wave) -> Reach:
    """Return how `wave` reaches people."""
    invitations = Invitation.objects.filter(wave=wave)
    invited = invitations.count()
    taken_up = invitations.filter(taken_up=True).count()
    return Reach(
        invited,
        invitations.filter(mailed=True).count(),
        invitations.filter(by_letter=True).count(),
        invitations.filter(refused=True).count(),
        round(taken_up / ROUNDED_TO) * ROUNDED_TO if invited >= SHOWN_FROM else None,
    )
