"""Close waves in children that are killed at every step, then once more; say what is there.

Run on its own, for a database in memory cannot outlive a process.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import duckdb
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from handvat.measure.actions import answersfile, closing
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from tests.factories import NOW, a_unit, a_wave

ANSWERS = 12


def die(*_: object, **__: object) -> Any:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def before_the_file() -> None:
    vars(closing)["write_answers"] = die


def before_the_rename() -> None:
    answersfile._durable = die


def before_it_is_kept() -> None:
    closing._keep = die


def before_the_commit() -> None:
    vars(InvitationLink.objects)["filter"] = die


STEPS = (before_the_file, before_the_rename, before_it_is_kept, before_the_commit)


def a_wave_with_answers() -> Wave:
    wave, unit = a_wave(), a_unit()
    for point in range(ANSWERS):
        Invitation.objects.create(wave=wave, unit=unit, taken_up=True)
        SpentCredential.objects.create(wave=wave, fingerprint=point)
        Answer.objects.create(wave=wave, unit=unit, values={"cul-ind-1.a": point % 5 + 1})
    return wave


def killed(wave: Wave, prepare: Callable[[], None]) -> dict[str, object]:
    """Close in a child that dies, close again, and return what was found after each."""
    connection.close()
    child = os.fork()
    if not child:
        prepare()
        closing.close_wave(wave, who="worker", now=NOW)
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    wave.refresh_from_db()
    answers = Answer.objects.filter(wave=wave).count()
    after_kill = [os.WTERMSIG(ended), answers, wave.answers_sha256]
    closing.close_due_waves(NOW)
    wave.refresh_from_db()
    file = settings.HANDVAT_HOME / wave.answers_file
    rows = duckdb.read_parquet(str(file)).project('"cul-ind-1.a"').fetchall()
    left = Answer.objects.filter(wave=wave).count()
    parts = [part.name for part in (settings.HANDVAT_HOME / "answers").glob("*.part")]
    return {"killed": after_kill, "left": left, "points": [row[0] for row in rows], "parts": parts}


def main() -> None:
    """Say, for every step, what was left of a wave whose closing was cut off there."""
    call_command("migrate", verbosity=0)
    json.dump([killed(a_wave_with_answers(), step) for step in STEPS], sys.stdout)
