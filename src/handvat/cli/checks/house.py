"""Look at the home, its secrets and space, the style sheets, the worker and the proxy."""

import json
import os
import shutil
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from handvat import clock
from handvat.cli.checks.finding import Finding, mind, well, wrong
from handvat.framing.local_reader import NoReader, local_reader

LEAST_SPACE = 500_000_000  # bytes
COMFORTABLE_SPACE = 2_000_000_000  # bytes
LONGEST_SILENCE = timedelta(minutes=2)


def home() -> Iterator[Finding]:
    """Look whether the home is there, ours to write in, and closed to others."""
    folder = Path(settings.HANDVAT_HOME)
    if not os.access(folder, os.W_OK | os.X_OK):
        yield wrong(
            f"{folder} cannot be written by this user",
            f"Run handvat as the user who owns it, or: chown -R $(id -un) {folder}",
        )
        return
    if folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield mind(
            f"{folder} is open to other users of this machine; answers and secrets lie in it",
            f"chmod 700 {folder}",
        )
    else:
        yield well(f"Everything lives in {folder}, closed to others")


def closely() -> Iterator[Finding]:
    """Look whether the language model that is to read along is there."""
    if not settings.CLOSELY:
        return
    try:
        local_reader()
    except NoReader as missing:
        yield mind(
            f"`closely` is set, and the coach works without a language model: {missing}",
            "See docs/admin/language-model.md, or take `closely` out of handvat.toml",
        )
    else:
        yield well("A language model on this server reads along with the wording coach")


def secret_key() -> Iterator[Finding]:
    """Look whether the key is long enough and for the owner only."""
    if len(settings.SECRET_KEY) < 40:
        yield wrong(
            "HANDVAT_SECRET_KEY is short, so sign-ins could be forged",
            "Leave it out; Handvat makes one in HANDVAT_HOME/secret.key",
        )
    path = Path(settings.HANDVAT_HOME) / "secret.key"
    if path.exists() and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield wrong(f"{path} can be read by others", f"chmod 600 {path}")
    else:
        yield well("The secret key is for its owner only")
    if settings.DEBUG:
        yield wrong("HANDVAT_DEBUG is on: errors show what lies inside", "Turn it off")
    if settings.DEMO:
        yield mind("This is the demo: everybody may sign in as anybody", "Turn HANDVAT_DEMO off")


def space() -> Iterator[Finding]:
    """Look how much room there is."""
    free = shutil.disk_usage(settings.HANDVAT_HOME).free
    said = f"{free / 1e9:.1f} GB free for {settings.HANDVAT_HOME}"
    if free < LEAST_SPACE:
        yield wrong(said, "Make room; without it answers cannot be stored")
    elif free < COMFORTABLE_SPACE:
        yield mind(said, "Make room soon; backups need it too")
    else:
        yield well(said)


def static() -> Iterator[Finding]:
    """Look whether style sheets were copied to where the server finds them."""
    if (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield well("Style sheets and pictures are in place")
    else:
        yield wrong("Style sheets and pictures are not in place", "handvat upgrade")


def worker() -> Iterator[Finding]:
    """Look for the worker's last sign of life."""
    beat = Path(settings.HANDVAT_HOME) / "run" / "worker.json"
    if not beat.exists():
        yield mind("The worker never ran here", "Start it with handvat serve or handvat worker")
        return
    said = json.loads(beat.read_text(encoding="utf-8"))
    silence = clock.now() - datetime.fromisoformat(said["at"])
    if silence > LONGEST_SILENCE:
        yield wrong(
            f"The worker has been silent since {said['at']}{_busy_with(said)}:"
            " no mail goes out, no wave closes",
            "Stop it if it still runs; start it with handvat serve or handvat worker",
        )
    elif said["failed"]:
        yield wrong(
            f"The worker runs, but this failed in its last round: {', '.join(said['failed'])}",
            "Its log names the line; mail often fails because of the mail settings",
        )
    else:
        yield well(f"The worker is at work{_busy_with(said)}")


def _busy_with(said: dict[str, str]) -> str:
    return f", busy with {said['busy']} since {said['since']}" if "busy" in said else ""


def proxy() -> Iterator[Finding]:
    """Look whether addresses fit how people reach Handvat."""
    parts = urlsplit(settings.SITE_URL)
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.hostname not in settings.ALLOWED_HOSTS and "*" not in settings.ALLOWED_HOSTS:
        yield wrong(
            f"HANDVAT_SITE_URL is {settings.SITE_URL}, but HANDVAT_ALLOWED_HOSTS lacks its name",
            f"Add it: HANDVAT_ALLOWED_HOSTS={parts.hostname}",
        )
    if "*" in settings.ALLOWED_HOSTS:
        yield mind("HANDVAT_ALLOWED_HOSTS takes every name", f"Set it to {parts.hostname}")
    if parts.scheme == "http" and not local:
        yield wrong(
            f"{settings.SITE_URL} is not encrypted",
            "Put a proxy with TLS in front (deploy/nginx.conf), and set HANDVAT_SITE_URL=https://…",
        )
    elif parts.scheme == "https":
        yield well(
            "Over https; the proxy has to send X-Forwarded-Proto, and to write no log where people"
            " answer or speak: see deploy/nginx.conf"
        )
    else:
        yield mind("Only this machine can reach it", "For others: see docs/admin/install.md")
