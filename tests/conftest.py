"""Houses to run commands in, and which tests are made on one database alone."""

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import tests.flush  # noqa: F401 -- teaches the cleaning up of databases about the log
from tests.houses import House, a_copy, a_house

# What others read, who may go in where and how pages look is made by the same code on every
# database, and trying all of it takes long.
BESIDE = [
    "practice/test_outlets.py",
    "practice/test_outside.py",
    "project/test_doors.py",
    "web/test_look.py",
]
ON_POSTGRES = os.environ.get("DATABASE_URL", "").startswith("postgres")
TESTED_BESIDE = bool(os.environ.get("HANDVAT_TEST_BESIDE"))
collect_ignore = [] if ON_POSTGRES or not TESTED_BESIDE else BESIDE


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Give an empty house of its own."""
    with a_house(tmp_path / "house") as made:
        yield made


@pytest.fixture
def other_house(tmp_path: Path) -> Iterator[House]:
    """Give a second one."""
    with a_house(tmp_path / "other-house") as made:
        yield made


@pytest.fixture(scope="session")
def _set_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with a_house(tmp_path_factory.mktemp("set-up") / "home") as house:
        done = house.handvat("upgrade")
        assert done.returncode == 0, done.stderr
        yield house


@pytest.fixture
def ready(_set_up: House, tmp_path: Path) -> Iterator[House]:
    """Give a house of its own that was set up, and in which nothing was done yet."""
    with a_copy(_set_up, tmp_path / "ready") as house:
        yield house


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Make the invented university once; what is served are copies of it."""
    with a_house(tmp_path_factory.mktemp("built") / "home") as empty:
        house = dataclasses.replace(empty, more={"HANDVAT_DEMO": "1"})
        made = house.handvat("demo")
        assert made.returncode == 0, made.stderr
        yield house
