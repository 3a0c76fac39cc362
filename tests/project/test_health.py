import json
from pathlib import Path

import pytest
from django.test import Client

from handvat import clock
from handvat.access import Role
from handvat.project import health
from tests.factories import a_unit, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    (tmp_path / "run").mkdir()
    return tmp_path


def beats(home: Path, *failed: str, **busy: str) -> None:
    sign = {"at": clock.now().isoformat(), "failed": failed, **busy}
    (home / "run" / "worker.json").write_text(json.dumps(sign))


def test_a_well_house_says_so_without_asking_who_looks(client: Client, home: Path):
    beats(home)

    page, machine = (
        client.get("/gezond/"),
        client.get("/gezond/", headers={"accept": "application/json"}),
    )

    assert page.status_code == machine.status_code == 200
    assert machine.json() == {"well": True, "database": True, "worker": True, "space": True}
    assert "sqlite" not in page.content.decode()
    assert "postgresql" not in page.content.decode()


def test_a_house_without_worker_is_not_well(client: Client, home: Path):
    answer = client.get("/gezond/", headers={"accept": "application/json"})

    assert answer.status_code == 503
    assert answer.json()["worker"] is False


def test_a_task_that_fails_is_not_well_and_is_not_named_to_everyone(client: Client, home: Path):
    beats(home, "measure.send_due")

    answer = client.get("/gezond/")

    assert answer.status_code == 503
    assert "measure.send_due" not in answer.content.decode()


def test_a_long_task_is_well_and_named_to_an_administrator_alone(client: Client, home: Path):
    beats(home, busy="results.publish_waves", since="2026-03-02T09:00:00+00:00")
    anybody = client.get("/gezond/")
    client.force_login(an_account(Role.ADMINISTRATOR, unit=a_unit()))

    administrator = client.get("/gezond/")

    told = "results.publish_waves: 2026-03-02 09:00:00 UTC"
    assert (anybody.status_code, administrator.status_code) == (200, 200)
    assert told not in anybody.content.decode()
    assert told in administrator.content.decode()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Maak ruimte op de schijf. Tot die tijd"),
        ("en", "Make room on the disk. Until then"),
    ],
)
def test_an_administrator_reads_what_to_do_about_a_full_disk(
    client: Client, home: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
):
    beats(home)
    monkeypatch.setattr(health, "LEAST_SPACE", 2**60)
    headers = {"accept-language": language}
    anybody = client.get("/gezond/", headers=headers)
    client.force_login(an_account(Role.ADMINISTRATOR, unit=a_unit()))

    administrator = client.get("/gezond/", headers=headers)

    assert (anybody.status_code, administrator.status_code) == (503, 503)
    assert told not in anybody.content.decode()
    assert told in administrator.content.decode()
