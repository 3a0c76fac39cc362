"""Ask for publication, which takes a while, and let the worker do it."""

from datetime import datetime

from handvat.disclosure.ledger import LedgerBroken, LedgerBusy
from handvat.disclosure.pattern import CannotProtect
from handvat.disclosure.publication import SumPinned
from handvat.disclosure.reach import NoAnswer
from handvat.measure.models import Wave
from handvat.results.actions import AlreadyPublished, check_publishable, publish_wave
from handvat.results.actions.kept import PublishedOtherwise
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
}
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
    """Publish every wave that was asked for; what is wrong with one holds up no other."""
    for asked in PublicationAsked.objects.filter(trouble="").select_related("wave").order_by("pk"):
        try:
            trouble = _publish(asked, now)
        except LedgerBusy:  # for a moment; the next round tries again
            continue
        if trouble is None:
            asked.delete()
        else:
            asked.trouble = trouble
            asked.save(update_fields=["trouble"])


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
