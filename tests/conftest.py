"""What all tests may use: houses to run commands in, and a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tests.flush  # noqa: F401 -- teaches the cleaning up of databases about the log
from tests.houses import House, a_house


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
