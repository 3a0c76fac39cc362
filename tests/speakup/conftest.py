from datetime import date
from typing import Any

import pytest

from handvat.people.models import ContactKind, ContactPoint, Unit
from tests.factories import a_unit


def a_point(unit: Unit, name: str = "Fatima el Amrani", **facts: Any) -> ContactPoint:
    """Return somebody to talk to in `unit`."""
    facts = {
        "kind": ContactKind.CONFIDENTIAL_ADVISER,
        "email": "adviser@example.org",
        "checked_on": date(2026, 3, 1),
    } | facts
    return ContactPoint.objects.create(unit=unit, name=name, **facts)


@pytest.fixture
def root():
    return a_unit("Zandmeer")


@pytest.fixture
def faculty(root):
    return a_unit("Bèta", root)


@pytest.fixture
def team(faculty):
    return a_unit("Quantum", faculty)
