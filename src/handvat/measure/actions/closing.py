"""Close a wave: put its answers away for good, then forget what led to them.

Three steps, each safe to be cut off. First no answer comes in any more. Then the file is written,
durable under its own hash. Last, in one transaction, its name and hash are kept and the rows go.
Killed between any of them, the next round finds the wave and goes on.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import transaction

from handvat.measure.actions.answersfile import MISSING, Batch, Written, write_answers
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.waves import due_to_close, where
from handvat.measure.rules.moments import WaveState
from handvat.measure.rules.sheet import Sheet
from handvat.people.actions import log

TRIES = 3  # an answer that was on its way when the wave closed is waited for
CHUNK = 5000  # answers in memory at a time, as rows


class WaveNotOpen(Exception):
    """The wave is still planned, or its answers were put away before."""


class CountsDisagree(Exception):
    """More answers came in than invitations were taken up; nothing was put away or deleted."""


def close_wave(wave: Wave, *, who: str, now: datetime) -> Wave:
    """Close a wave for good and put its answers away; its answers can be published then.

    Raises:
        WaveNotOpen: the wave is still planned, or its answers were put away before.
        CountsDisagree: the answers are more than the invitations that were taken up.
    """
    wave = _stop(wave, who=who, now=now)
    for _ in range(TRIES):
        _check_counts(wave)
        written = write_answers(wave.pk, wave.asks(), _batches(wave))
        if _keep(wave, written):
            wave.refresh_from_db()
            return wave
    raise CountsDisagree


def close_due_waves(now: datetime) -> None:
    """Close what is over, and go on where closing was cut off."""
    for wave in due_to_close(now):
        close_wave(wave, who="worker", now=now)


@transaction.atomic
def _stop(wave: Wave, *, who: str, now: datetime) -> Wave:
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.state(now) is WaveState.PLANNED or wave.answers_sha256:
        raise WaveNotOpen
    if wave.closed_at is None:
        wave.closed_at = now
        wave.save(update_fields=["closed_at"])
        log(who, "close_wave", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


def _check_counts(wave: Wave) -> None:
    invitations = Invitation.objects.filter(wave=wave)
    taken_up = invitations.filter(taken_up=True).count()
    spent = SpentCredential.objects.filter(wave=wave).count()
    answers = Answer.objects.filter(wave=wave).count()
    if not max(spent, answers) <= taken_up <= invitations.count():
        raise CountsDisagree


@transaction.atomic
def _keep(wave: Wave, written: Written) -> bool:
    """Keep the file's name and forget the rows, unless an answer was on its way meanwhile."""
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    answers = Answer.objects.filter(wave=wave)
    if answers.count() != written.rows:
        return False
    wave.answers_file, wave.answers_sha256 = written.path, written.sha256
    wave.key = None
    wave.save(update_fields=["answers_file", "answers_sha256", "key"])
    answers.delete()
    SpentCredential.objects.filter(wave=wave).delete()
    InvitationLink.objects.filter(invitation__wave=wave).delete()
    return True


def _batches(wave: Wave) -> Iterator[Batch]:
    sheet = wave.asks()
    rows = Answer.objects.filter(wave=wave).values_list("unit_id", "values", "background")
    stream = rows.iterator(chunk_size=CHUNK)
    while chunk := list(islice(stream, CHUNK)):
        yield _batch(sheet, chunk)


def _batch(sheet: Sheet, rows: list[tuple[int, dict[str, Any], dict[str, str]]]) -> Batch:
    return Batch(
        [unit for unit, _, _ in rows],
        {key: [points.get(key, MISSING) for _, points, _ in rows] for key in sheet.keys},
        {
            question.id: [options.get(question.id) for _, _, options in rows]
            for question in sheet.background
        },
    )
