"""Limits are counted together by all processes, and keep nobody's address."""

import os
from pathlib import Path

import pytest
from django.core.cache import caches

COUNTED, PROCESSES = 50, 4


@pytest.fixture
def limits(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    one = settings.CACHES["default"] | {"LOCATION": tmp_path / "run" / "limits"}
    settings.CACHES = {"default": one}
    return caches["default"]


def in_a_child(count) -> int:
    child = os.fork()
    if child:
        return child
    try:
        count()
    finally:
        os._exit(0)


def test_processes_that_count_at_once_lose_nothing(limits):
    def count():
        for _ in range(COUNTED):
            limits.incr("tries")

    limits.set("tries", 0)
    for child in [in_a_child(count) for _ in range(PROCESSES)]:
        os.waitpid(child, 0)

    assert limits.get("tries") == COUNTED * PROCESSES


def test_one_process_alone_adds_what_was_not_there(limits, tmp_path):
    def add():
        if limits.add("lock", 1):
            (tmp_path / f"added-{os.getpid()}").touch()

    for child in [in_a_child(add) for _ in range(PROCESSES)]:
        os.waitpid(child, 0)

    assert len(list(tmp_path.glob("added-*"))) == 1


def test_no_address_can_be_read_in_what_is_kept(limits, tmp_path):
    limits.add("allauth:ip:192.0.2.7", [1.5])

    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(files) == 2  # the count and the lock
    assert not any("192.0.2.7" in file.name for file in files)
    assert not any(b"192.0.2.7" in file.read_bytes() for file in files)


def test_limits_stay_out_of_every_archive(settings):
    home = Path(settings.HANDVAT_HOME)

    assert Path(settings.CACHES["default"]["LOCATION"]).relative_to(home).parts[0] == "run"
