"""Kill the server under load, again and again: every acknowledged answer must be there.

Run: .venv/bin/python benchmarks/kill9.py [--times 10]
"""

import argparse
import os
import signal
import sqlite3
import sys
import threading
import time
from dataclasses import replace

import psycopg

from house import House, house
from load import Outcome, Target, answers, load
from submission import CLIENTS, prepared, server

SPENT = "SELECT fingerprint FROM measure_spentcredential"
ANSWERS = "SELECT count(*) FROM measure_answer"


def stored(place: House) -> tuple[set[int], int]:
    """Return the fingerprints of the spent credentials, and how many answers there are."""
    if place.database == "postgresql":
        with psycopg.connect(place.env["DATABASE_URL"]) as server_side:
            spent = {mark for (mark,) in server_side.execute(SPENT).fetchall()}
            return spent, int(server_side.execute(ANSWERS).fetchall()[0][0])
    file = sqlite3.connect(place.home / "handvat.sqlite3")
    spent = {mark for (mark,) in file.execute(SPENT)}
    return spent, int(file.execute(ANSWERS).fetchone()[0])


def one_kill(place: House, target: Target, run: str) -> Outcome:
    """Load for a while and kill all of the server in the midst of it."""
    with server(place, "Handvat") as (child, port):
        here = replace(target, port=port)
        load(here, answers(here, f"{run}-warm", 200), clients=CLIENTS, seconds=1)
        made = answers(here, run, 8000)
        killer = threading.Timer(2.5, os.killpg, (child.pid, signal.SIGKILL))
        killer.start()
        outcome = load(here, made, clients=CLIENTS, seconds=3)
        killer.join()
        time.sleep(0.2)
        return outcome


def main() -> None:
    """Kill it ten times on both databases; end with 1 when anything acknowledged is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10)
    times = parser.parse_args().times
    lost = 0
    for database in ("sqlite", "postgresql"):
        with house(database) as place, prepared(place) as target:
            acknowledged: set[int] = set()
            for number in range(times):
                outcome = one_kill(place, target, f"kill{number}")
                acknowledged |= set(outcome.acknowledged)
                spent, count = stored(place)
                missing = len(acknowledged - spent) + abs(len(spent) - count)
                lost += missing
                print(
                    f"{database:10} kill {number + 1:2}:"
                    f" {len(outcome.acknowledged):5} acknowledged,"
                    f" {count:6} stored in all, {missing} missing",
                    flush=True,
                )
    print("every acknowledged answer is there" if not lost else f"{lost} are missing")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
