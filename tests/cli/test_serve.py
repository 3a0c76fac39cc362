import json
import os
import signal
import socket
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

from tests.houses import House


def test_serve_serves_restarts_its_worker_and_stops_in_good_order(ready: House):
    port = free_port()
    server = ready.start("serve", "--port", str(port), "--workers", "1")
    try:
        assert comes_well(port)
        os.kill(worker_of(server.pid), signal.SIGKILL)
        (ready.home / "run" / "worker.json").unlink()
        assert comes_well(port)
    finally:
        server.send_signal(signal.SIGTERM)

    assert server.wait(40) == 0
    assert "starting it again" in ready.log.read_text()
    with closing(socket.socket()) as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_nothing_goes_on_serving_when_the_web_server_is_killed(ready: House):
    port = free_port()
    server = ready.start("serve", "--port", str(port), "--workers", "1")
    try:
        assert comes_well(port)
        web = next(one for one in children(server.pid) if one != worker_of(server.pid))
        os.kill(web, signal.SIGKILL)
    finally:
        ended = server.wait(60)

    assert ended == 1
    assert "ended by itself" in ready.log.read_text()
    with closing(socket.socket()) as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_port_in_use_is_said_plainly(ready: House):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        done = ready.handvat("serve", "--port", str(port))

    assert done.returncode == 1
    assert f"Port {port}" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def comes_well(port: int) -> bool:
    wanted = urllib.request.Request(
        f"http://127.0.0.1:{port}/gezond/", headers={"Accept": "application/json"}
    )
    for _ in range(150):
        try:
            with urllib.request.urlopen(wanted, timeout=5) as answer:  # noqa: S310 -- our own
                return bool(json.load(answer)["well"])
        except OSError:
            time.sleep(0.2)
    return False


def worker_of(pid: int) -> int:
    """Return which child of `pid` is the worker."""
    words = {child: Path(f"/proc/{child}/cmdline").read_bytes() for child in children(pid)}
    return next(child for child, said in words.items() if said.endswith(b"\0worker\0"))


def children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
