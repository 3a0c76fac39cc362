"""The hook for pre-commit, in a repository where somebody commits."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOUSE = Path(__file__).parents[3]
BIN = Path(sys.executable).parent
NOBODY = {
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "PRE_COMMIT_HOME": "cache",
    "LC_ALL": "en_GB.UTF-8",
}


@pytest.fixture
def run(tmp_path):
    """Return a way to run a program in a repository of its own, with our hooks at hand."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environ |= NOBODY | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environ["PRE_COMMIT_HOME"] = str(tmp_path / "cache")

    def go(*words, folder="site"):
        (tmp_path / folder).mkdir(exist_ok=True)
        return subprocess.run(  # noqa: S603 -- git and pre-commit, in a folder for the test
            words, cwd=tmp_path / folder, env=environ, capture_output=True, text=True, check=False
        )

    return go


@pytest.fixture
def site(run, tmp_path):
    """A repository that uses the hook as it is offered."""
    hooks = (HOUSE / ".pre-commit-hooks.yaml").read_text()
    run("git", "init", "-q", folder="hooks")
    (tmp_path / "hooks" / ".pre-commit-hooks.yaml").write_text(hooks)
    run("git", "add", ".", folder="hooks")
    run("git", "commit", "-qm", "Hooks", folder="hooks")
    revision = run("git", "rev-parse", "HEAD", folder="hooks").stdout.strip()
    wanted = {"id": "handvat-lint-installed"}
    source = {"repo": str(tmp_path / "hooks"), "rev": revision, "hooks": [wanted]}
    run("git", "init", "-q")
    whole = tmp_path / "site"
    (whole / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [source]}))
    done = run("pre-commit", "install")
    assert done.returncode == 0, done.stdout + done.stderr
    return whole


def commit(run):
    run("git", "add", ".")
    return run("git", "commit", "-qm", "A page")


def test_a_commit_with_a_finding_waits_and_one_without_goes_on(run, site):
    (site / "code.md").write_text("Het is verboden om te roepen.\n")
    (site / "cijfers.csv").write_text("verboden\n")

    stopped = commit(run)
    (site / "code.md").write_text("Wij laten elkaar uitpraten.\n")
    done = commit(run)

    assert stopped.returncode == 1
    assert "code.md:1:8: suggestion F101" in stopped.stdout + stopped.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    assert run("git", "log", "--format=%s").stdout == "A page\n"


def test_both_hooks_start_the_command_on_texts():
    hooks = yaml.safe_load((HOUSE / ".pre-commit-hooks.yaml").read_text())

    assert [(hook["id"], hook["entry"], hook["language"]) for hook in hooks] == [
        ("handvat-lint", "handvat lint", "python"),
        ("handvat-lint-installed", "handvat lint", "system"),
    ]
