"""How long processors have worked for this process: what tells a long task from one that hangs."""

import os
import time
from pathlib import Path

PROCESSES = Path("/proc")
TICK = os.sysconf("SC_CLK_TCK")  # of the clock in which the kernel counts, a second
PARENT, TIMES = 1, slice(11, 15)  # in a line of the kernel, after the name of the program


def toil() -> float:
    """Return the seconds for this process and all it started, without those of this thread."""
    ended = os.times()
    ours = time.process_time() - time.thread_time() + ended.children_user + ended.children_system
    return ours + _by_others()


def _by_others() -> float:
    """Return the seconds of the processes that this one started, and that these started."""
    spent, ours, found = _processes(), {os.getpid()}, 0.0
    while below := {one for one, (parent, _ticks) in spent.items() if parent in ours}:
        found += sum(spent.pop(one)[1] for one in below) / TICK
        ours = below
    return found


def _processes() -> dict[int, tuple[int, int]]:
    """Return of every process its parent, and its time with that of those it saw end."""
    told = {}
    for line in PROCESSES.glob("[0-9]*/stat"):
        try:
            words = line.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it ended in between
            continue
        told[int(line.parent.name)] = int(words[PARENT]), sum(map(int, words[TIMES]))
    return told
