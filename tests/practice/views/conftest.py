"""A team in March, for those who ask for it."""

import pytest

from handvat.people.models import Unit
from tests.factories import NOW, a_person, a_unit


@pytest.fixture
def in_march(monkeypatch):
    """Let it be the day that tests are written for."""
    monkeypatch.setattr("handvat.clock.now", lambda: NOW)


@pytest.fixture
def unit() -> Unit:
    """Give a team of two."""
    unit = a_unit("Mens en computer", a_unit())
    for name in ("Roosmarijn Veldkamp", "Thijs Noordhof"):
        a_person(unit, name=name)
    return unit
