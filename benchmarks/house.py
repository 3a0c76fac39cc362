"""A house of its own for every benchmark: a home, a database, a server on loopback."""

import contextlib
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HANDVAT = ROOT / ".venv/bin/handvat"


@dataclass(frozen=True)
class House:
    """A home and the environment that points at it."""

    home: Path
    env: dict[str, str]
    database: str

    def handvat(self, *words: str) -> tuple[str, float, int]:
        """Run a command; return what it printed, seconds it took, and its peak memory in MB."""
        start = time.perf_counter()
        child = subprocess.Popen(
            [str(HANDVAT), *words], env=self.env, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        out = child.stdout.read() if child.stdout else ""
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"handvat {' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
        return out, seconds, usage.ru_maxrss // 1024

    def enter(self) -> None:
        """Let Django of this process work in this house."""
        os.environ.update(self.env)
        os.environ["DJANGO_SETTINGS_MODULE"] = "handvat.project.settings"
        import django

        django.setup()


def postgres() -> str:
    """Start a PostgreSQL with durable writes and return its address."""
    env = os.environ | {
        "HANDVAT_TEST_POSTGRES": "/tmp/handvat-bench-postgres",
        "HANDVAT_TEST_POSTGRES_PORT": "54339",
        "HANDVAT_TEST_POSTGRES_FSYNC": "on",
    }
    out = subprocess.run(
        [ROOT / "tools/postgres.sh", "start"], env=env, check=True, capture_output=True, text=True
    )
    return out.stdout.strip()


@contextlib.contextmanager
def house(database: str) -> Iterator[House]:
    """Yield an empty house on "sqlite" or "postgresql", and take it down afterwards."""
    home = Path(tempfile.mkdtemp(prefix="handvat-bench-"))
    env = os.environ | {"HANDVAT_HOME": str(home), "DATABASE_URL": ""}
    name = f"bench_{os.getpid()}_{time.monotonic_ns()}"
    if database == "postgresql":
        server = postgres()
        _sql(server, f"CREATE DATABASE {name}")
        env["DATABASE_URL"] = server.rsplit("/", 1)[0] + f"/{name}"
    try:
        yield House(home, env, database)
    finally:
        if database == "postgresql":
            _sql(server, f"DROP DATABASE {name} WITH (FORCE)")
        shutil.rmtree(home, ignore_errors=True)


def _sql(server: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving(place: House, **more: str) -> Iterator[str]:
    """Serve the house on loopback and yield its address."""
    port = free_port()
    child = subprocess.Popen(
        [str(HANDVAT), "serve", "--port", str(port)],
        env=place.env | more,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address)
        yield address
    finally:
        child.terminate()
        child.wait(20)


def _wait(address: str) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}/aanpak/", timeout=5).read()
            return
        time.sleep(0.1)
    sys.exit(f"nothing answers on {address}")


def percentile(values: list[float], share: float) -> float:
    """Return the value under which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def peak_of_children() -> int:
    """Return the highest memory that a finished child of this process used, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
