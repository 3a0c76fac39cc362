"""Publish a check-in: one word for each behaviour, then erase the answers.

See docs/decisions/0010-check-ins.md.
"""

import hashlib
import logging
import math
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from handvat.measure.models import Origin, Wave
from handvat.measure.rules.check_ins import blocks_in
from handvat.psychometrics.stages import ITEMS, STAGES, Leaning, Said, read, said
from handvat.results.counts import AnswersDamaged, AnswersDoNotFit, AnswersMissing, patterns
from handvat.results.models import LedgerEntry, Publication, PublishedStage

NOT_ASKED = math.nan
log = logging.getLogger(__name__)


def publish_due_check_ins(now: datetime) -> None:
    """Publish what is closed, and erase the answers of what is published.

    A file that cannot be read is left as it is, and told of in the log; others go on.
    """
    closed = Wave.objects.filter(origin=Origin.CHECK_IN, closed_at__lte=now)
    for wave in closed.filter(~Q(answers_file="")).order_by("pk"):
        try:
            publish_check_in(wave, now=now)
        except (AnswersMissing, AnswersDamaged, AnswersDoNotFit):
            log.exception("Check-in %s cannot be read; its answers stay as they are", wave.pk)


def publish_check_in(wave: Wave, *, now: datetime) -> None:
    """Publish the words of a closed check-in once, and erase its answers.

    Killed in between, it goes on the next time: what is in the ledger is not published again.

    Raises:
        handvat.results.counts.AnswersMissing, AnswersDamaged, AnswersDoNotFit: the file with
            the answers is not as it was written; it stays.
    """
    if not LedgerEntry.objects.filter(wave_pk=wave.pk).exists():
        _write(wave, _words(wave), now)
    (settings.HANDVAT_HOME / wave.answers_file).unlink(missing_ok=True)
    wave.answers_file = ""
    wave.save(update_fields=["answers_file"])


def _words(wave: Wave) -> dict[str, Said]:
    """Return what may be said of each behaviour; too few answers say nothing."""
    path, stages = settings.HANDVAT_HOME / wave.answers_file, wave.sheet.get("stages", {})
    words = {}
    for block, keys in blocks_in(wave.asks().keys).items():
        table = _table(patterns(path, wave.answers_sha256, keys), keys)
        now_in = Leaning(stages[block]) if stages.get(block) in STAGES else None
        if one := said(read(table, current=now_in), fewest=wave.threshold):
            words[block] = one
    return words


def _table(
    counted: Sequence[tuple[tuple[int | None, ...], int]], keys: Sequence[str]
) -> list[list[float]]:
    """Return people by `ITEMS`; what was not asked is empty."""
    at = [ITEMS.index(key.partition(".")[2]) for key in keys]
    table: list[list[float]] = []
    for points, people in counted:
        row = [NOT_ASKED] * len(ITEMS)
        for place, point in zip(at, points, strict=True):
            row[place] = NOT_ASKED if point is None else float(point)
        table += [row] * people
    return table or [[NOT_ASKED] * len(ITEMS)]


@transaction.atomic
def _write(wave: Wave, words: Mapping[str, Said], now: datetime) -> None:
    unit = wave.units.get(chosen=True).unit
    published = Publication.objects.create(wave=wave, published_at=now, minimum=wave.threshold)
    PublishedStage.objects.bulk_create(
        PublishedStage(
            publication=published, unit=unit, about=about, leaning=one.leaning, enough=one.enough
        )
        for about, one in sorted(words.items())
    )
    LedgerEntry.objects.create(
        wave_pk=wave.pk,
        published_at=now,
        minimum=wave.threshold,
        answers_sha256=wave.answers_sha256,
        pattern_sha256=_digest(sorted(words)),
        figures_sha256=_digest([f"{k} {v.leaning} {v.enough}" for k, v in sorted(words.items())]),
    )


def _digest(lines: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
