"""Closing a wave: answers are put away for good, and what led to them is forgotten."""

import hashlib
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest
from django.db import connection
from django.db.models import Model

from handvat.measure.actions.closing import (
    CountsDisagree,
    NotPutAway,
    WaveNotOpen,
    close_due_waves,
    close_wave,
)
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from tests.factories import NOW, a_person, a_sheet, a_unit, a_wave

FORGOTTEN: tuple[type[Model], ...] = (Answer, SpentCredential, InvitationLink)


def answered(wave: Wave, *sheets: dict[str, int], background: dict[str, str] | None = None) -> Any:
    """Let somebody answer in `wave` with each of the sheets; return their unit."""
    unit = a_unit()
    for number, values in enumerate(sheets):
        invitation = Invitation.objects.create(wave=wave, unit=unit, taken_up=True)
        mark = hashlib.sha256(f"{unit.pk} {number}".encode()).hexdigest()
        InvitationLink.objects.create(invitation=invitation, token_sha256=mark)
        SpentCredential.objects.create(wave=wave, fingerprint=100 * unit.pk + number)
        Answer.objects.create(wave=wave, unit=unit, values=values, background=background or {})
    return unit


def rows_in(wave: Wave, home: Path) -> list[tuple[Any, ...]]:
    return duckdb.read_parquet(str(home / wave.answers_file)).fetchall()


@pytest.fixture
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


@contextmanager
def a_full_disk() -> Iterator[None]:
    """Let no file grow."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.django_db
def test_a_full_disk_loses_no_answer_and_the_worker_goes_on(home):
    wave, other = a_wave(), a_wave(closes_at=NOW)
    for one in (wave, other):
        answered(one, {"cul-ind-1.a": 4})

    with a_full_disk(), pytest.raises(NotPutAway):
        close_wave(wave, who="7", now=NOW)

    wave.refresh_from_db()
    assert (wave.closed_at, wave.answers_file) == (NOW, "")
    assert Answer.objects.filter(wave=wave).count() == 1
    close_due_waves(NOW)
    assert Answer.objects.count() == 0
    assert all(rows_in(Wave.objects.get(pk=one.pk), home) for one in (wave, other))


@pytest.mark.django_db
def test_who_took_part_is_forgotten_when_the_wave_closes(home):
    wave = a_wave()
    unit = answered(wave, {"cul-ind-1.a": 4})
    Invitation.objects.create(wave=wave, unit=unit, person=a_person(unit))
    Invitation.objects.filter(taken_up=True).update(person=a_person(unit))

    close_wave(wave, who="7", now=NOW)

    kept = Invitation.objects.filter(wave=wave)
    assert sorted(kept.values_list("taken_up", flat=True)) == [False, True]
    assert not kept.filter(person__isnull=False).exists()


@pytest.mark.django_db
def test_a_wave_that_cannot_be_put_away_keeps_no_other_open(home):
    broken, fine = a_wave(closes_at=NOW), a_wave(closes_at=NOW)
    answered(broken, {"cul-ind-1.a": 4})
    Invitation.objects.filter(wave=broken).delete()
    answered(fine, {"cul-ind-1.a": 4})

    with pytest.raises(CountsDisagree):
        close_due_waves(NOW)

    fine.refresh_from_db()
    assert len(rows_in(fine, home)) == 1


@pytest.mark.django_db
def test_answers_are_put_away_in_the_order_of_their_content(home):
    sheet = a_sheet("cul-ind-1.a", "V02")
    words = {"text": "Wat past?", "options": {"phd": "promovendus"}}
    sheet["background"] = [{"id": "role_group", "nl": words, "en": words}]
    wave = a_wave(sheet=sheet)
    unit = answered(wave, {"V02": 5, "cul-ind-1.a": 4}, {"cul-ind-1.a": 2})
    other = answered(wave, {"V02": 1}, background={"role_group": "phd"})

    wave = close_wave(wave, who="1", now=NOW)

    assert rows_in(wave, home) == [
        (unit.pk, 2, None, None),
        (unit.pk, 4, 5, None),
        (other.pk, None, 1, "phd"),
    ]
    file = duckdb.read_parquet(str(home / wave.answers_file))
    assert list(zip(file.columns, map(str, file.types), strict=True)) == [
        ("unit", "BIGINT"),
        ("cul-ind-1.a", "TINYINT"),
        ("V02", "TINYINT"),
        ("background.role_group", "VARCHAR"),
    ]


@pytest.mark.django_db
def test_what_led_to_answers_is_forgotten(home):
    wave = a_wave()
    answered(wave, {"cul-ind-1.a": 4})

    wave = close_wave(wave, who="1", now=NOW)

    digest = hashlib.sha256((home / wave.answers_file).read_bytes()).hexdigest()
    assert (wave.closed_at, wave.key, wave.answers_sha256) == (NOW, None, digest)
    assert wave.answers_file == f"answers/wave-{wave.pk}-{digest[:12]}.parquet"
    assert [model._default_manager.count() for model in FORGOTTEN] == [0, 0, 0]
    assert Invitation.objects.filter(taken_up=True).count() == 1


@pytest.mark.django_db
def test_more_answers_than_invitations_are_neither_put_away_nor_deleted(home):
    wave = a_wave()
    answered(wave, {"cul-ind-1.a": 4}, {"cul-ind-1.a": 5})
    Invitation.objects.update(taken_up=False)

    with pytest.raises(CountsDisagree):
        close_wave(wave, who="1", now=NOW)

    assert Answer.objects.count() == 2
    assert not list(home.glob("answers/*"))


@pytest.mark.django_db
def test_a_planned_wave_and_a_closed_one_are_not_closed(home):
    wave = a_wave()
    answered(wave, {"cul-ind-1.a": 4})
    close_wave(wave, who="1", now=NOW)

    for refused in (wave, a_wave(opens_at=NOW + timedelta(days=1)), a_wave(consent="")):
        with pytest.raises(WaveNotOpen):
            close_wave(refused, who="1", now=NOW)


@pytest.mark.django_db
def test_the_worker_closes_what_is_over_and_nothing_else(home):
    over = a_wave(opens_at=NOW - timedelta(days=9), closes_at=NOW)
    running, unconsented = a_wave(), a_wave(consent="", closes_at=NOW)

    close_due_waves(NOW)
    close_due_waves(NOW)

    closed = Wave.objects.filter(closed_at__isnull=False)
    assert [wave.pk for wave in closed] == [over.pk]
    assert rows_in(closed[0], home) == []
    assert {running.pk, unconsented.pk}.isdisjoint(closed.values_list("pk", flat=True))


@pytest.mark.django_db
def test_many_answers_take_few_queries(home, django_assert_max_num_queries):
    wave = a_wave()
    unit = a_unit()
    Invitation.objects.bulk_create(
        Invitation(wave=wave, unit=unit, taken_up=True) for _ in range(12_000)
    )
    Answer.objects.bulk_create(
        Answer(wave=wave, unit=unit, values={"cul-ind-1.a": number % 5 + 1})
        for number in range(12_000)
    )

    with django_assert_max_num_queries(40):
        wave = close_wave(wave, who="1", now=NOW)

    assert len(rows_in(wave, home)) == 12_000


@pytest.fixture
def database_of_its_own(tmp_path: Path) -> Iterator[str]:
    """Yield the address of an empty database of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'own.sqlite3'}"
        return
    name, where = f"handvat_killed_{os.getpid()}", os.environ["DATABASE_URL"]
    with psycopg.connect(where, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield where.rpartition("/")[0] + "/" + name
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def run_of_its_own(name: str, database: str, home: Path) -> Any:
    """Run the program `name` beside this file, and return what it said."""
    environment = os.environ | {
        "HANDVAT_HOME": str(home),
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    program = "import django; django.setup(); from tests.measure.actions import"
    program += f" {name} as it; it.main()"
    run = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_killed_at_any_step_nothing_is_lost_and_the_next_round_ends_it(
    database_of_its_own: str, tmp_path: Path
) -> None:
    found = run_of_its_own("killed_while_closing", database_of_its_own, tmp_path)

    points = sorted(number % 5 + 1 for number in range(12))
    assert found == [
        {"killed": [9, 12, ""], "left": 0, "points": points, "parts": []} for _ in range(4)
    ]


def test_who_close_at_the_same_moment_write_one_whole_file(
    database_of_its_own: str, tmp_path: Path
) -> None:
    found = run_of_its_own("closed_at_once", database_of_its_own, tmp_path)

    assert found == {"others": [], "whole": True, "left": 0}
