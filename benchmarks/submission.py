"""Measure how fast answers are received, beside a bare view that only inserts a row.

Run: .venv/bin/python benchmarks/submission.py [--pairs 9] [--seconds 5]
"""

import argparse
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from house import House, free_port, house, percentile
from load import Outcome, Target, answers, load

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = ROOT / ".venv/bin/python"
CLIENTS = 64
APPLICATIONS = {
    "bare": ("bare_project:application", str(HERE)),
    "Handvat": ("handvat.project.wsgi:application", str(ROOT)),
}


def prepare() -> None:
    """Make a wave of 36 items and the table of the bare view; print what makes credentials."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handvat.project.settings")
    import django

    django.setup()
    from handvat import clock
    from handvat.content.loader import instrument
    from handvat.measure.actions.freezing import freeze
    from handvat.measure.models import Wave
    from handvat.measure.rules.asked import sheet_of
    from handvat.people.models import Unit

    now, key = clock.now(), os.urandom(32)
    wave = Wave.objects.create(
        title="Benchmark", instrument="matrix", consent="council", consent_by="Benchmark",
        sheet=sheet_of(instrument("matrix"), short=False, background=()).to_dict(),
        opens_at=now - timedelta(days=1), closes_at=now + timedelta(days=1),
        results_open_at=now + timedelta(days=2), ready_at=now, key=key,
    )  # fmt: skip
    unit = Unit.objects.order_by("pk").first() or Unit.objects.create(
        code="root", name="Root", path="/1/"
    )
    wave.units.create(unit=unit, answers_in=unit, invited=1_000_000)
    freeze(wave)
    facts = {"wave": wave.pk, "unit": unit.pk, "key": key.hex()}
    print(json.dumps(facts | {"public_id": str(wave.public_id)}))


@contextlib.contextmanager
def server(place: House, name: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Serve one of the two applications as `handvat serve` does, without the worker."""
    port, (application, folder) = free_port(), APPLICATIONS[name]
    words = [str(PYTHON), "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--no-ws"]
    words += ["--port", str(port), "--workers", "2", "--blocking-threads", "4"]
    words += ["--log-level", "warning", application]
    child = subprocess.Popen(words, env=place.env, cwd=folder, start_new_session=True)
    try:
        wait_for(port)
        yield child, port
    finally:
        if child.poll() is None:
            child.terminate()
        child.wait(30)


def wait_for(port: int) -> None:
    """Return once something listens and has had a moment to wake all of its processes."""
    for _ in range(300):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            time.sleep(1.5)
            return
        time.sleep(0.1)
    sys.exit("the server did not start")


@contextlib.contextmanager
def prepared(place: House) -> Iterator[Target]:
    """Yield where answers go in a house with a wave in it."""
    place.handvat("migrate", "--verbosity", "0")
    script = str(Path(__file__).resolve())
    out = subprocess.run(
        [str(PYTHON), script, "--prepare"],
        env=place.env,
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    facts = json.loads(out.stdout)
    make = [str(PYTHON), "-c", "import bare_project; bare_project.make_table()"]
    subprocess.run(make, env=place.env, cwd=HERE, check=True)
    key = bytes.fromhex(facts["key"])
    yield Target(0, facts["wave"], facts["unit"], key, facts["public_id"])


def one_run(port: int, target: Target, run: str, seconds: float) -> Outcome:
    """Load one of the two for a while."""
    here = replace(target, port=port)
    made = answers(here, run, int(seconds * 4000))
    return load(here, made, clients=CLIENTS, seconds=seconds)


def compare(database: str, *, pairs: int, seconds: float) -> None:
    """Print both rates on one database, and the median of their ratios in interleaved pairs.

    Both servers stand ready all the time, so that whatever else the machine does hits both.
    """
    runs: dict[str, list[Outcome]] = {"bare": [], "Handvat": []}
    with (
        house(database) as place,
        prepared(place) as target,
        server(place, "bare") as (_, bare),
        server(place, "Handvat") as (_, handvat),
    ):
        ports = {"bare": bare, "Handvat": handvat}
        for name, port in ports.items():
            one_run(port, target, f"{name}-warm", 2)
        for pair in range(pairs):
            for name in sorted(ports, reverse=bool(pair % 2)):
                runs[name].append(one_run(ports[name], target, f"{name}-{pair}", seconds))
    for name, outcomes in runs.items():
        times = [one for outcome in outcomes for one in outcome.seconds]
        print(
            f"{database:10} {name:8} {statistics.median(o.rate for o in outcomes):7.0f} requests/s"
            f"  p50 {percentile(times, 0.5) * 1000:6.1f} ms"
            f"  p95 {percentile(times, 0.95) * 1000:6.1f} ms"
            f"  errors {sum(o.errors for o in outcomes)} of {len(times)}",
            flush=True,
        )
    ratios = [a.rate / b.rate for a, b in zip(runs["Handvat"], runs["bare"], strict=True)]
    print(
        f"{database:10} ratio    {statistics.median(ratios):7.0%} (median of {pairs} pairs;",
        end="",
    )
    print(f" {min(ratios):.0%} to {max(ratios):.0%})", flush=True)


def main() -> None:
    """Compare on both databases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.prepare:
        prepare()
        return
    for database in [arguments.only] if arguments.only else ["sqlite", "postgresql"]:
        compare(database, pairs=arguments.pairs, seconds=arguments.seconds)


if __name__ == "__main__":
    main()
