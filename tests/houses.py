"""Houses to run the `handvat` command in: a home of their own, and a database of their own."""

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import psycopg


@dataclass(frozen=True, slots=True)
class House:
    """A home and a database, and the command that works in them."""

    home: Path
    database_url: str
    more: Mapping[str, str] = field(default_factory=dict)  # further settings

    @property
    def env(self) -> dict[str, str]:
        """Return the environment of a command in this house."""
        ours = {name: value for name, value in os.environ.items() if "HANDVAT" not in name}
        ours.pop("PYTHONDONTWRITEBYTECODE", None)  # many starts: compiling each time is slow
        ours |= {"HANDVAT_HOME": str(self.home), "DATABASE_URL": self.database_url}
        return ours | {"DJANGO_SETTINGS_MODULE": "handvat.project.settings"} | dict(self.more)

    def handvat(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the command to its end."""
        return subprocess.run(  # noqa: S603 -- our own command
            [sys.executable, "-m", "handvat.cli", *words],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    @property
    def log(self) -> Path:
        """Return where a command that was left running says what it does."""
        return self.home.with_suffix(".log")

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start the command and leave it running."""
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603 -- our own command
                [sys.executable, "-m", "handvat.cli", *words],
                env=self.env,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def python(self, code: str) -> str:
        """Run `code` with Django set up in this house, and return what it prints."""
        done = subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", f"import django; django.setup()\n{code}"],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@contextmanager
def a_house(folder: Path) -> Iterator[House]:
    """Give a house in `folder`, on the database that the tests run on; take it down after."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield House(folder, "")
        return
    name = f"handvat_house_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield House(folder, f"{server.rsplit('/', 1)[0]}/{name}")
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def a_copy(house: House, folder: Path) -> Iterator[House]:
    """Give a house like another one, in which nothing runs now; take it down after."""
    shutil.copytree(house.home, folder)
    if not house.database_url:
        yield replace(house, home=folder)
        return
    server, _, built = house.database_url.rpartition("/")
    name = f"handvat_house_{secrets.token_hex(6)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{built}"')
    try:
        yield replace(house, home=folder, database_url=f"{server}/{name}")
    finally:
        with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
