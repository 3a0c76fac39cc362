"""Serve the pages, and run the worker beside them."""

import argparse
import ctypes
import errno
import fcntl
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress

from django.conf import settings

from handvat.cli.home import collect_static, describe_database, run_folder, say
from handvat.cli.refused import Refused

GRACE = 20  # seconds for the requests at hand to end
DIE_WITH_PARENT = 1  # Linux: prctl(PR_SET_PDEATHSIG)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `serve` command."""
    parser = subparsers.add_parser("serve", help="Serve the pages and run the worker")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument("--workers", type=int, default=2, help="processes for pages (default 2)")
    parser.add_argument("--threads", type=int, default=4, help="threads in each (default 4)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop; return 0 when that was asked."""
    _check_free(arguments.host, arguments.port)
    collect_static()
    say(f"· Handvat serves http://{_named(arguments.host)}:{arguments.port}")
    say(f"· Database: {describe_database()}. Links in mail go to {settings.SITE_URL}")
    if settings.DEMO:
        say(f"· Look through everyone's eyes at {settings.SITE_URL}/demo/")
        say(f"· Answer as somebody who was invited: {settings.SITE_URL}/demo/uitnodiging/")
    say("· Stop with Ctrl-C")
    with (run_folder() / "serve.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)  # restore waits for nobody, and refuses while this runs
        return _keep(_web_words(arguments))


def _named(host: str) -> str:
    return "localhost" if host in {"127.0.0.1", "0.0.0.0", "::"} else host  # noqa: S104 -- compared, not bound


def _check_free(host: str, port: int) -> None:
    """Return quietly when nothing listens there yet.

    Raises:
        Refused: something does, or this address is not ours to listen on.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as trouble:
            why = os.strerror(trouble.errno or errno.EINVAL)
            raise Refused(
                f"Port {port} of {host} cannot be used ({why})."
                f" Stop what listens there, or choose another: handvat serve --port {port + 1}"
            ) from trouble


def _web_words(arguments: argparse.Namespace) -> list[str]:
    words = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    words += ["--host", arguments.host, "--port", str(arguments.port), "--no-ws"]
    words += ["--workers", str(arguments.workers), "--blocking-threads", str(arguments.threads)]
    words += ["--respawn-failed-workers", "--workers-kill-timeout", str(GRACE)]
    words += ["--log-level", "warning", "handvat.project.wsgi:application"]
    return words


def _keep(web_words: list[str]) -> int:
    """Run the web server and the worker until told to stop, or until the web server ends."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    web, worker = _start(web_words), _start_worker()
    while not stop.wait(0.5) and web.poll() is None:
        if worker.poll() is not None:
            say("· The worker ended by itself; starting it again")
            stop.wait(2)  # a worker that cannot start must not spin
            worker = _start_worker()
    code = web.poll()
    say("· Stopping")
    _end(web, worker)
    if code is not None:
        say(f"The web server ended by itself (code {code}); handvat doctor may say why.")
    return 0 if code is None else 1


def _start_worker() -> "subprocess.Popen[bytes]":
    return _start([sys.executable, "-m", "handvat.cli", "worker"])


def _start(words: list[str]) -> "subprocess.Popen[bytes]":
    # Its own session, so that Ctrl-C reaches only us and both are ended in good order.
    return subprocess.Popen(  # noqa: S603 -- our own words
        words,
        start_new_session=True,
        preexec_fn=_die_with_parent,  # noqa: PLW1509 -- no threads were started here
    )


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)


def _end(*processes: "subprocess.Popen[bytes]") -> None:
    """Ask them to stop; insist after a while, also with what they started themselves."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + GRACE + 5
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
