from datetime import timedelta
from pathlib import Path

import pytest

from handvat import clock
from handvat.cli.checks import house as looks_at
from handvat.cli.checks import store
from handvat.cli.checks.finding import Weight
from handvat.cli.sign import leave_sign
from tests.houses import House
from tests.readers_away import WHY, broken_reader, without_reader

__all__ = ["broken_reader", "without_reader"]


@pytest.fixture
def home(settings, tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def test_doctor_ends_well_on_a_house_that_is_well(ready: House):
    ready.handvat("worker", "--once")

    done = ready.handvat("doctor", "--mail", "test@zandmeer.example")

    wrong = [line for line in done.stdout.splitlines() if line.startswith("✗")]
    assert all("fsync off" in line for line in wrong)  # the tests' own PostgreSQL forgets quickly
    assert done.returncode == (1 if wrong else 0)
    assert "test@zandmeer.example" in done.stdout
    assert len(list((ready.home / "mail").iterdir())) == 1


def test_doctor_says_what_is_wrong_and_what_to_do(ready: House):
    (ready.home / "secret.key").chmod(0o644)

    done = ready.handvat("doctor")

    assert done.returncode == 1
    assert "can be read by others" in done.stdout
    assert "chmod 600" in done.stdout


def test_doctor_looks_on_when_the_database_is_away(tmp_path: Path):
    house = House(tmp_path, "postgres://nobody:hush@127.0.0.1:1/nowhere")

    done = house.handvat("doctor")

    assert done.returncode == 1
    assert "cannot be reached" in done.stdout
    assert "GB free" in done.stdout
    assert "hush" not in done.stdout
    assert "Traceback" not in done.stderr


def test_an_open_home_is_mentioned(home: Path):
    home.chmod(0o755)

    assert [finding.weight for finding in looks_at.home()] == [Weight.MIND]


def test_a_silent_worker_is_wrong(home: Path):
    (home / "run").mkdir()
    (home / "run" / "worker.json").write_text('{"at": "2020-01-01T00:00:00+00:00", "failed": []}')

    (finding,) = looks_at.worker()

    assert finding.weight is Weight.WRONG


def test_an_address_without_encryption_is_wrong(settings):
    settings.SITE_URL = "http://handvat.example.org"
    settings.ALLOWED_HOSTS = ["handvat.example.org"]

    assert [finding.weight for finding in looks_at.proxy()] == [Weight.WRONG]


def test_a_language_model_that_nobody_wants_is_not_mentioned(settings):
    settings.CLOSELY = False

    assert [*looks_at.closely()] == []


def test_a_language_model_that_reads_along_is_well(settings):
    settings.CLOSELY = True

    assert [finding.weight for finding in looks_at.closely()] == [Weight.WELL]


@pytest.mark.parametrize(
    ("away", "why"), [("without_reader", "installed"), ("broken_reader", WHY)]
)
def test_a_language_model_that_is_wanted_and_not_there_is_mentioned(settings, request, away, why):
    request.getfixturevalue(away)
    settings.CLOSELY = True

    (finding,) = looks_at.closely()

    assert finding.weight is Weight.MIND
    assert why in finding.what


@pytest.mark.django_db
def test_clocks_that_agree_are_well(home: Path):
    assert {finding.weight for finding in store.moment()} <= {Weight.WELL, Weight.MIND}


@pytest.mark.parametrize(("age", "weight"), [(0, Weight.WELL), (3, Weight.WRONG)])
def test_a_worker_with_a_long_task_is_said_to_be_busy_with_it(
    home: Path, age: int, weight: Weight
):
    at = clock.now() - timedelta(minutes=age)
    leave_sign(at, [], busy="results.publish_waves", since="2026-03-02T09:00:00+00:00")

    (finding,) = looks_at.worker()

    assert finding.weight is weight
    assert "busy with results.publish_waves since 2026-03-02T09:00:00+00:00" in finding.what
