"""Close a wave: put its answers away for good, then forget what led to them.

Three steps, each safe to be cut off. First no answer comes in any more. Then the file is written,
durable under its own hash, by one process at a time. Last, in one transaction, its name and hash
are kept and the rows go. Killed between any of them, the next round finds the wave and goes on.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
from django.conf import settings
from django.db import transaction
from django.db.models import Count

from handvat.measure.actions.answersfile import MISSING, Batch, Written, write_answers
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Origin, Wave
from handvat.measure.queries.manifest import frozen
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


class NotPutAway(Exception):
    """The disk takes no file; every answer is still in the database, and the worker tries on."""


def close_wave(wave: Wave, *, who: str, now: datetime) -> Wave:
    """Close a wave for good and put its answers away; its answers can be published then.

    Raises:
        WaveNotOpen: the wave is still planned, or its answers were put away before.
        CountsDisagree: the answers are more than the invitations that were taken up.
        NotPutAway: the file with the answers cannot be written; the wave is closed all the same.
    """
    wave = _stop(wave, who=who, now=now)
    with _alone(wave):
        wave.refresh_from_db()
        for _ in range(TRIES):
            if wave.answers_sha256:  # somebody who closed it at the same time put them away
                return wave
            _check_counts(wave)
            if _keep(wave, _write(wave)):
                wave.refresh_from_db()
    if not wave.answers_sha256:
        raise CountsDisagree
    return wave


def close_due_waves(now: datetime) -> None:
    """Close what is over, and go on where closing was cut off.

    Raises:
        CountsDisagree, NotPutAway: as in `close_wave`, once all others were tried.
    """
    trouble: CountsDisagree | NotPutAway | None = None
    for wave in due_to_close(now):
        try:
            close_wave(wave, who="worker", now=now)
        except (CountsDisagree, NotPutAway) as found:
            trouble = found
        except WaveNotOpen:
            continue  # somebody closed it a moment ago
    if trouble:
        raise trouble


@contextmanager
def _alone(wave: Wave) -> Iterator[None]:
    """Let one process at a time put away the answers of `wave`: they write the same file."""
    folder = Path(settings.HANDVAT_HOME) / "run"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        lock = (folder / f"closing-{wave.pk}.lock").open("w")
    except OSError as trouble:
        raise NotPutAway from trouble
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _write(wave: Wave) -> Written:
    try:
        return write_answers(wave.pk, wave.asks(), _batches(wave))
    except (OSError, duckdb.Error) as trouble:
        raise NotPutAway from trouble


@transaction.atomic
def _stop(wave: Wave, *, who: str, now: datetime) -> Wave:
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    if wave.state(now) is WaveState.PLANNED or wave.answers_sha256:
        raise WaveNotOpen
    if wave.closed_at is None:
        wave.closed_at = now
        wave.save(update_fields=["closed_at"])
        if wave.origin != Origin.CHECK_IN:  # the log is read outside the team
            log(who, "close_wave", unit=where(wave), about=f"wave {wave.pk}", now=now)
    return wave


def _check_counts(wave: Wave) -> None:
    if wave.origin == Origin.CHECK_IN:  # nothing is kept of who may answer, or did
        _check_pairs(wave)
        return
    invitations = Invitation.objects.filter(wave=wave)
    taken_up = invitations.filter(taken_up=True).count()
    spent = SpentCredential.objects.filter(wave=wave).count()
    answers = Answer.objects.filter(wave=wave).count()
    if not max(spent, answers) <= taken_up <= invitations.count():
        raise CountsDisagree
    _check_units(wave)


def _check_units(wave: Wave) -> None:
    """Check in each unit that answers are no more than exchanges, nor those than invitations."""
    answers, issued = _by_unit(Answer, wave), _by_unit(Invitation, wave, taken_up=True)
    known = frozen(wave)
    invited = (
        {one.unit: one.invited for one in known.manifest.entries}
        if known
        else _by_unit(Invitation, wave)
    )
    for unit in answers.keys() | issued.keys():
        if not answers.get(unit, 0) <= issued.get(unit, 0) <= invited.get(unit, 0):
            raise CountsDisagree


def _by_unit(model: type[Answer | Invitation], wave: Wave, **only: bool) -> dict[int, int]:
    rows = model.objects.filter(wave=wave, **only).order_by()
    return dict(rows.values_list("unit").annotate(number=Count("pk")))


def _check_pairs(wave: Wave) -> None:
    spent = SpentCredential.objects.filter(wave=wave).count()
    if Answer.objects.filter(wave=wave).count() != spent:
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
    # Only how many is still needed.
    Invitation.objects.filter(wave=wave).update(person=None, blinded="")
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
