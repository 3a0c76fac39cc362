"""First steps of before become agreements, and back, on both databases; none is lost."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import translation

from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.practice.models import Agreement, Move, Words
from handvat.practice.queries.agreements import agreement, history
from tests.factories import NOW, a_unit
from tests.measure.databases import in_earnest

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = "0008_held_thanks_and_asked_people"
AFTER = "0009_first_steps_become_agreements"
DAY = NOW.date()


def to(name: str) -> Any:
    """Bring the tables of this room to a migration, and return them as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate([("practice", name)])
    return MigrationExecutor(connection).loader.project_state([("practice", name)]).apps


@pytest.fixture
def old(tmp_path) -> Iterator[Any]:
    """Give the tables of before, and bring everything up to now in the end."""
    with in_earnest(tmp_path):
        newest = MigrationExecutor(connection).loader.graph.leaf_nodes("practice")[0][1]
        try:
            yield to(BEFORE)
        finally:
            to(newest)


def chosen(old: Any, unit: Unit, ago: int, **facts: Any) -> None:
    """Let a unit choose a first step, as it did before."""
    step = old.get_model("practice", "FirstStep")
    step.objects.filter(unit=unit.pk).update(current=False)
    day = DAY - timedelta(days=ago)
    about = {"behaviour_key": "b00", "sentence": f"Zin van {ago} dagen geleden"} | facts
    log("7", "choose_first_step", unit=unit, about=about["behaviour_key"], now=NOW)
    step.objects.create(
        unit_id=unit.pk,
        look_back_on=day + timedelta(weeks=4),
        chosen_on=day,
        chosen_by="7",
        **about,
    )


def steps(apps: Any) -> list[tuple[Any, ...]]:
    about = ("unit", "behaviour_key", "sentence", "look_back_on", "chosen_on", "chosen_by")
    found = apps.get_model("practice", "FirstStep").objects.order_by("unit", "pk")
    return list(found.values_list(*about, "stage", "current"))


def agreements(apps: Any) -> list[tuple[Any, ...]]:
    about = ("unit", "behaviour_key", "state", "stage", "made_on", "words__sentence")
    found = apps.get_model("practice", "Agreement").objects.order_by("unit", "made_on", "pk")
    return list(found.values_list(*about, "words__look_back_on"))


def test_what_was_practised_goes_on_and_what_came_before_stays_to_be_read(old):
    unit, other = a_unit("Ecologie"), a_unit("Fysica")
    chosen(old, unit, 200, stage="self_evident", behaviour_key="b01")
    chosen(old, unit, 100)
    chosen(old, unit, 40, stage="practising")
    chosen(old, other, 9)

    now = to(AFTER)

    def carried(unit: Unit, ago: int, *facts: str) -> tuple[Any, ...]:
        day = DAY - timedelta(days=ago)
        key, state, stage = facts
        said = f"Zin van {ago} dagen geleden"
        return (unit.pk, key, state, stage, day, said, day + timedelta(weeks=4))

    assert agreements(now) == [
        carried(unit, 200, "b01", "celebrated", "self_evident"),
        carried(unit, 100, "b00", "parked", "aware"),
        carried(unit, 40, "b00", "practised", "practising"),
        carried(other, 9, "b00", "practised", "aware"),
    ]
    moves = now.get_model("practice", "Move").objects.order_by("agreement__made_on", "pk")
    assert list(moves.values_list("before", "after", "on")) == [
        ("", "practised", DAY - timedelta(days=200)),
        ("practised", "celebrated", DAY - timedelta(days=100)),
        ("", "practised", DAY - timedelta(days=100)),
        ("practised", "parked", DAY - timedelta(days=40)),
        ("", "practised", DAY - timedelta(days=40)),
        ("", "practised", DAY - timedelta(days=9)),
    ]


def test_there_and_back_the_first_steps_are_what_they_were(old):
    unit, other = a_unit("Ecologie"), a_unit("Fysica")
    for ago, stage in ((200, "self_evident"), (100, "aware"), (100, "aware"), (40, "practising")):
        chosen(old, unit, ago, stage=stage)
    chosen(old, other, 9)
    before = steps(old)
    assert len(before) == 5

    to(AFTER)

    assert steps(to(BEFORE)) == before


def test_there_and_back_and_there_again_nothing_is_made_twice(old):
    unit = a_unit("Ecologie")
    for ago in (200, 100, 100, 40):
        chosen(old, unit, ago)
    first = agreements(to(AFTER))

    to(BEFORE)

    assert agreements(to(AFTER)) == first


def test_what_the_team_did_since_survives_going_back(old):
    unit = a_unit("Ecologie")
    chosen(old, unit, 40)
    now = to(AFTER)
    row = now.get_model("practice", "Agreement").objects.get()
    now.get_model("practice", "Words").objects.create(
        agreement=row, number=2, sentence="Wij anders.", look_back_on=DAY, made_on=DAY
    )
    now.get_model("practice", "Move").objects.create(
        agreement=row, before="practised", after="celebrated", on=DAY
    )
    now.get_model("practice", "Agreement").objects.update(state="celebrated")
    kept = agreements(now)

    back = to(BEFORE)
    assert [(one[2], one[-1]) for one in steps(back)] == [("Zin van 40 dagen geleden", False)]

    assert agreements(to(AFTER)) == kept


def test_a_new_choice_made_after_going_back_comes_along(old):
    unit = a_unit("Ecologie")
    chosen(old, unit, 40)
    to(AFTER)
    back = to(BEFORE)
    chosen(back, unit, 2)

    assert [one[5] for one in agreements(to(AFTER))] == [
        "Zin van 40 dagen geleden",
        "Zin van 2 dagen geleden",
    ]


def test_what_became_an_agreement_is_read_on_its_page(old):
    unit = a_unit("Ecologie")
    chosen(old, unit, 100)
    chosen(old, unit, 40)
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("practice")[0][1]
    to(newest)

    row = Agreement.objects.order_by("made_on")[0]
    shown = agreement(row.pk)

    assert shown is not None
    assert shown.words.sentence == "Zin van 100 dagen geleden"
    with translation.override("nl"):
        assert [str(one.what) for one in history(row)] == [
            "Dit oefende het team al.",
            "Het team parkeerde het.",
        ]
    assert (Words.objects.count(), Move.objects.count()) == (2, 3)
