"""Let several processes close the same wave at the same moment; say how they ended.

Run on its own, for a database in memory has one process.
"""

import hashlib
import json
import os
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from handvat.measure.actions import closing
from handvat.measure.answers import Answer
from handvat.measure.models import Wave
from tests.factories import NOW
from tests.measure.actions.killed_while_closing import a_wave_with_answers

AT_ONCE = 4


def closed(wave: Wave) -> int:
    """Close in a child; return its process."""
    connection.close()
    child = os.fork()
    if child:
        return child
    try:
        closing.close_wave(wave, who="7", now=NOW)
    except closing.WaveNotOpen:
        os._exit(3)  # somebody was earlier: a kind answer
    os._exit(0)


def main() -> None:
    """Say how the children ended, and whether the file is what its hash says."""
    call_command("migrate", verbosity=0)
    wave = a_wave_with_answers()
    children = [closed(wave) for _ in range(AT_ONCE)]
    ended = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    wave.refresh_from_db()
    file = Path(settings.HANDVAT_HOME) / wave.answers_file
    whole = hashlib.sha256(file.read_bytes()).hexdigest() == wave.answers_sha256
    left = Answer.objects.filter(wave=wave).count()
    json.dump({"others": sorted(set(ended) - {0, 3}), "whole": whole, "left": left}, sys.stdout)
