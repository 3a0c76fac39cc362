"""Give thanks, take them back, put them on a wall, and want none from somebody."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from handvat.people.models import Person, Unit
from handvat.practice.models import Block, Thanks


@dataclass(frozen=True, slots=True)
class ThankYou:
    """What somebody saw, and what it did."""

    behaviour_key: str
    saw: str
    did: str


@transaction.atomic
def give_thanks(
    words: ThankYou, *, giver: Person, person: Person | None, unit: Unit | None, today: date
) -> None:
    """Give thanks to a person or to a team; sent twice, they are given once.

    Nothing is returned, so that nobody learns whether the receiver wants them.
    """
    held = person is not None and Block.objects.filter(receiver=person, sender=giver).exists()
    Thanks.objects.get_or_create(
        giver=giver,
        person=person,
        unit=unit,
        behaviour_key=words.behaviour_key,
        saw=words.saw,
        did=words.did,
        given_on=today,
        defaults={"held": held},
    )


def delete_thanks(thanks: Thanks) -> None:
    """Delete thanks, by who received them, who gave them, or who looks after the wall."""
    thanks.delete()


def put_on_wall(thanks: Thanks, wall: Unit | None, *, named: bool) -> Thanks:
    """Put thanks that somebody received on the wall of their team, or take them off."""
    thanks.wall, thanks.named = wall, named and wall is not None
    thanks.save(update_fields=["wall", "named"])
    return thanks


def block(receiver: Person, sender: Person) -> None:
    """Want no thanks from somebody any more; they never learn of it."""
    Block.objects.get_or_create(receiver=receiver, sender=sender)


def unblock(receiver: Person, pk: int) -> None:
    """Want thanks from somebody again; what was held stays away."""
    Block.objects.filter(receiver=receiver, pk=pk).delete()


def forget_held() -> None:
    """Delete held thanks of which the giver was erased: nobody can reach them any more."""
    Thanks.objects.filter(held=True, giver__isnull=True).delete()
