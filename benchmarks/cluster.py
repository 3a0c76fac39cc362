"""A cluster of Apache Spark on this machine: a master and two workers, apart from each other."""

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from house import free_port

WORKERS, PATIENCE = 2, 180  # seconds until all of them answer


class Process(NamedTuple):
    """A process of the cluster, with all that it starts in one group, and its page."""

    name: str
    child: subprocess.Popen[bytes]
    page: str

    def said(self) -> Any:
        """Return what its page tells."""
        return asked(f"{self.page}/json/")

    def kill(self) -> None:
        """End it and all that it started, at once and without a word."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait()


class Cluster(NamedTuple):
    """The address that applications use, the page of such an application, and the processes."""

    address: str
    application: str
    workers: list[Process]


def need_spark() -> None:
    """Stop with a word on what to install where something is missing."""
    if shutil.which("java") is None:
        sys.exit(
            "Spark needs Java 17 or newer. On Debian: apt-get install openjdk-17-jre-headless"
        )
    if any(importlib.util.find_spec(name) is None for name in ("pyspark", "sqlglot")):
        sys.exit(
            "Spark is not installed. Install it with:"
            " .venv/bin/uv pip install --python .venv/bin/python"
            " --require-hashes -r requirements/spark.txt"
        )


def asked(address: str) -> Any:
    """Return what an address on this machine says in JSON."""
    with urllib.request.urlopen(address, timeout=5) as answer:
        return json.load(answer)


@contextlib.contextmanager
def cluster(home: Path) -> Iterator[Cluster]:
    """Yield a master with two workers that keep all they write in `home`; end them afterwards."""
    port, page = free_port(), free_port()
    _configure(home, page)
    address = f"spark://127.0.0.1:{port}"
    started: list[Process] = []
    try:
        started.append(_start(home, "Master", "--port", str(port)))
        _wait(started[0], 0)
        words = ("--cores", "1", "--memory", "1g", address)
        started.extend(_start(home, "Worker", *words) for _ in range(WORKERS))
        _wait(started[0], WORKERS)
        yield Cluster(address, f"http://127.0.0.1:{page}/api/v1/applications", started[1:])
    finally:
        for process in reversed(started):
            process.kill()


def _configure(home: Path, page: int) -> None:
    settings = {
        "spark.ui.port": page,
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "1g",
        "spark.executor.cores": 1,
        "spark.sql.shuffle.partitions": 8,
        "spark.local.dir": home / "local",
        "spark.scheduler.minRegisteredResourcesRatio": 1,
    }
    lines = (f"{name} {value}\n" for name, value in settings.items())
    (home / "spark-defaults.conf").write_text("".join(lines))
    os.environ |= {
        "SPARK_CONF_DIR": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(home / "local"),
    }


def _start(home: Path, kind: str, *words: str) -> Process:
    import pyspark

    page = free_port()
    place = Path(pyspark.__file__).parent
    name = f"{kind.lower()}-{page}"
    more = ("--work-dir", str(home / name)) if kind == "Worker" else ()
    command = [str(place / "bin/spark-class"), f"org.apache.spark.deploy.{kind.lower()}.{kind}"]
    with (home / f"{name}.log").open("wb") as log:
        child = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--webui-port", str(page), *more, *words],
            env=os.environ | {"SPARK_HOME": str(place)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    return Process(name, child, f"http://127.0.0.1:{page}")


def _wait(master: Process, workers: int) -> None:
    for _ in range(PATIENCE * 5):
        with contextlib.suppress(OSError):
            if master.said()["aliveworkers"] == workers:
                return
        time.sleep(0.2)
    sys.exit(f"{workers} workers did not come up within {PATIENCE} s")
