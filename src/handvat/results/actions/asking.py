"""Ask for publication, which takes a while, and let the worker do it."""

import logging
from datetime import datetime

from django.db import OperationalError, transaction

from handvat.disclosure.ledger import LedgerBroken, LedgerBusy
from handvat.disclosure.publication import SumPinned
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.wave import CannotProtect
from handvat.measure.models import Wave
from handvat.results.actions import AlreadyPublished, check_publishable, publish_wave
from handvat.results.actions.kept import PublishedOtherwise
from handvat.results.actions.room import NoRoom
from handvat.results.counts import AnswersDamaged, AnswersDoNotFit, AnswersMissing
from handvat.results.models import PublicationAsked
from handvat.results.rules import ClusterAway, Trouble
from handvat.results.rules.scores import NamesCollide
from handvat.results.rules.tree import TreeBroken

TROUBLES: dict[Trouble, tuple[type[Exception], ...]] = {
    Trouble.UNREADABLE: (
        AnswersMissing,
        AnswersDamaged,
        AnswersDoNotFit,
        NamesCollide,
        TreeBroken,
    ),
    Trouble.UNPROVEN: (CannotProtect, SumPinned, NoAnswer),
    Trouble.LEDGER: (LedgerBroken, PublishedOtherwise),
    Trouble.BUSY: (LedgerBusy,),
    Trouble.CLUSTER: (ClusterAway,),
    Trouble.ROOM: (NoRoom,),
}
WAITING = ("", Trouble.ROOM)  # the next round of the worker tries again
log = logging.getLogger(__name__)
NOT_PUBLISHED = tuple(kind for kinds in TROUBLES.values() for kind in kinds)


def ask_publication(wave: Wave, *, now: datetime, who: str) -> None:
    """Ask for the figures of a closed wave; the worker makes them within minutes.

    Raises:
        WaveNotClosed: answers may still come in, or are not put away yet.
        AlreadyPublished: it was published before.
    """
    check_publishable(wave, now)
    asked = {"who": who, "asked_at": now, "trouble": ""}
    PublicationAsked.objects.update_or_create(wave=wave, defaults=asked)


def publish_asked(now: datetime) -> None:
    """Publish every wave that was asked for; what is wrong with one holds up no other.

    What found no room on the disk is tried again in every round.
    """
    waiting = PublicationAsked.objects.filter(trouble__in=WAITING).select_related("wave")
    for asked in waiting.order_by("pk"):
        try:
            trouble = _publish(asked, now)
        except LedgerBusy:  # for a moment; the next round tries again
            continue
        if trouble is None:
            asked.delete()
        elif trouble != asked.trouble:
            _note(asked, trouble)


def _note(asked: PublicationAsked, trouble: Trouble) -> None:
    """Keep what is the matter; on a full disk that may not be possible either."""
    asked.trouble = trouble
    try:
        with transaction.atomic():
            asked.save(update_fields=["trouble"])
    except OperationalError:
        if trouble is not Trouble.ROOM:
            raise
        log.warning("There is too little room on the disk to publish wave %s", asked.wave_id)


def _publish(asked: PublicationAsked, now: datetime) -> Trouble | None:
    try:
        publish_wave(asked.wave, now=now, who=asked.who)
    except AlreadyPublished:
        return None
    except LedgerBusy:
        raise
    except NOT_PUBLISHED as wrong:
        return trouble_of(wrong)
    return None


def trouble_of(wrong: Exception) -> Trouble:
    """Return what is the matter, of one of the kinds in `NOT_PUBLISHED`."""
    return next(trouble for trouble, kinds in TROUBLES.items() if isinstance(wrong, kinds))
