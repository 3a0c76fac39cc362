import os
import subprocess
import sys
import time

import pytest

from handvat.cli.main import COMMANDS, run
from tests.houses import House


def test_help_names_every_command_and_does_not_wait_for_django(capsys: pytest.CaptureFixture[str]):
    started = time.process_time()
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "handvat.cli", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert time.process_time() - started < 0.3
    assert all(name in done.stdout for name in COMMANDS)
    assert "django" not in done.stderr


def test_a_command_that_computes_does_not_wait_for_django_nor_make_a_home(tmp_path):
    file = tmp_path / "answers.csv"
    file.write_text("a,b,c\n1,2,3\n2,2,4\n3,1,5\n4,5,2\n5,4,4\n")
    words = ("analyse", "reliability", str(file), "--items", "a,b,c", "--json")

    done = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-X", "importtime", "-m", "handvat.cli", *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )

    assert done.stdout.startswith("{")
    assert "django" not in done.stderr
    assert list(tmp_path.iterdir()) == [file]


def test_settings_that_are_no_toml_are_told_in_a_line(tmp_path):
    (tmp_path / "handvat.toml").write_text("closely = yes\n")

    done = subprocess.run(
        [sys.executable, "-m", "handvat.cli", "doctor"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"HANDVAT_HOME": str(tmp_path), "LC_ALL": "en_GB.UTF-8"},
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path}/handvat.toml cannot be read as TOML: ")
    assert "Traceback" not in done.stderr


def test_a_command_is_quiet_when_nobody_reads_on(tmp_path):
    file = tmp_path / "answers.csv"
    file.write_text("group,a,b\n" + "".join(f"{n % 500},{n % 5},{n % 3}\n" for n in range(5000)))
    words = ("analyse", "agreement", str(file), "--items", "a,b", "--group", "group")
    reader = subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE)
    reader.wait()

    done = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-m", "handvat.cli", *words, "--points", "5"],
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (141, "")


def test_an_unknown_command_is_answered_with_those_that_exist(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as refused:
        run(["bewaar"])

    assert refused.value.code == 2
    assert "backup" in capsys.readouterr().err


def test_the_first_command_in_an_empty_home_makes_database_and_root(house: House):
    done = house.handvat("worker", "--once")

    assert done.returncode == 0, done.stderr
    assert "Making the database" in done.stderr
    code = (
        "from handvat.people.models import Unit; print(*Unit.objects.values_list('code', 'path'))"
    )
    assert house.python(code) == "('root', '/1/')"
    assert "Making the database" not in house.handvat("worker", "--once").stderr


def test_a_database_of_a_newer_version_is_left_alone(ready: House):
    ready.python(
        "from django.db.migrations.recorder import MigrationRecorder as R\n"
        "R.Migration.objects.create(app='people', name='9999_from_the_future')"
    )

    done = ready.handvat("backup")

    assert done.returncode == 1
    assert "newer Handvat" in done.stderr


def test_a_database_that_cannot_be_reached_is_said_plainly(tmp_path):
    house = House(tmp_path, "postgres://nobody:hush@127.0.0.1:1/nowhere")

    done = house.handvat("backup")

    assert done.returncode == 1
    assert "cannot be reached" in done.stderr
    assert "hush" not in done.stderr
    assert "Traceback" not in done.stderr


def test_upgrade_backs_up_first_and_only_when_something_is_pending(house: House):
    house.handvat("django", "migrate", "results", "zero")
    house.handvat("django", "migrate", "people")

    first, second = house.handvat("upgrade"), house.handvat("upgrade")

    assert first.returncode == second.returncode == 0, first.stderr
    assert "Backed up first" in first.stderr
    assert len(list((house.home / "backups").iterdir())) == 1


def test_init_makes_one_administrator_who_gets_a_link(house: House):
    words = ("init", "--no-input", "--organisation", "Zandmeer", "--name", "An", "--email")

    made = house.handvat(*words, "an@zandmeer.example")
    again = house.handvat(*words, "bo@zandmeer.example")

    assert made.returncode == 0, made.stderr
    assert "/account/password/reset/key/" in made.stdout
    wrong = [line for line in made.stdout.splitlines() if line.startswith("\N{BALLOT X}")]
    assert all("fsync off" in line for line in wrong)  # the tests' own PostgreSQL forgets quickly
    assert "already" in again.stderr
    code = (
        "from handvat.people.models import RoleHeld, Unit\n"
        "print(*RoleHeld.objects.values_list('role', 'unit__name', 'person__email'))"
    )
    assert house.python(code) == "('administrator', 'Zandmeer', 'an@zandmeer.example')"


def test_init_without_anybody_to_ask_says_what_it_needs(house: House):
    done = house.handvat("init", "--no-input")

    assert done.returncode == 1
    assert "--email" in done.stderr


def test_people_are_imported_whole_or_not_at_all(house: House, tmp_path):
    good, bad = tmp_path / "units.csv", tmp_path / "bad.csv"
    good.write_text("code;name;parent\nroot;Zandmeer;\na;Team A;root\n")
    bad.write_text("code;name;parent\nroot;Zandmeer;\nb;Team B;root\nc;;root\n")

    refused = house.handvat("people", "import", "--units", str(bad))
    done = house.handvat("people", "import", "--units", str(good))

    assert refused.returncode == 1
    assert "line 4" in refused.stderr
    assert done.returncode == 0, done.stderr
    assert "1 unit added" in done.stdout
    code = (
        "from handvat.people.models import Unit\n"
        "print(*Unit.objects.order_by('pk').values_list('code', flat=True))"
    )
    assert house.python(code) == "root a"
