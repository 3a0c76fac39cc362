"""One run at a time publishes with a ledger, whatever becomes of the others."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handvat.disclosure.ledger import read_ledger

WAVES = "12345678"
WORDS = ("answers.csv", "--units", "units.csv", "--by", "role,sex", "--ledger", "ledger")
BUSY = {
    "en_GB.UTF-8": "Another run is publishing with this ledger. Wait until it is done",
    "nl_NL.UTF-8": "een andere opdracht publiceert met dit logboek. Wacht tot die klaar is",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with answers in waves that take seconds to protect."""
    chance = random.Random(1)
    teams = [f"d{number % 5}.t{number}" for number in range(60)]
    units = ["org,", *(f"d{number},org" for number in range(5))]
    units += [f"{team},{team.partition('.')[0]}" for team in teams]
    (tmp_path / "units.csv").write_text("\n".join(["unit,parent_unit", *units]))
    lines = ["respondent,wave,unit,role,sex,item,score"]
    for wave in WAVES:
        for person in range(900):
            role, sex = chance.choice("aaaabbc"), chance.choice("fffffmmmmmx")
            place = f"p{person},{wave},{chance.choice(teams)},{role},{sex}"
            lines += [f"{place},{item},{chance.randint(1, 5)}" for item in ("q1", "q2")]
    (tmp_path / "answers.csv").write_text("\n".join(lines))
    return tmp_path


def start(folder: Path, out: str, locale: str = "en_GB.UTF-8") -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 -- our own words
        [sys.executable, "-m", "handvat.cli", "protect", *WORDS, "--out", out],
        cwd=folder,
        env=os.environ | {"LC_ALL": locale},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def said(run: "subprocess.Popen[str]") -> tuple[int, str]:
    _out, err = run.communicate(timeout=120)
    return run.returncode, err


def test_a_second_run_is_refused_and_a_killed_one_holds_up_nobody(folder):
    first = start(folder, "first.csv")
    while not (folder / "ledger.lock").exists():
        time.sleep(0.02)
    time.sleep(0.3)  # its workers are there now, too
    os.killpg(first.pid, signal.SIGSTOP)

    for locale, told in BUSY.items():
        code, err = said(start(folder, "second.csv", locale))
        assert (code, told in err) == (2, True), err
    first.kill()
    first.wait()
    code, err = said(start(folder, "third.csv"))  # the workers of the first still stand there

    assert code == 0, err
    assert [entry.wave for entry in read_ledger(folder / "ledger")] == list(WAVES)
    assert not {(folder / name).exists() for name in ("first.csv", "second.csv")} & {True}
    os.killpg(first.pid, signal.SIGCONT)
    wait_until_gone(first.pid)


def wait_until_gone(group: int) -> None:
    """Return when no process of `group` is left; fail when some stay."""
    for _ in range(400):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("workers outlive the run that started them")
