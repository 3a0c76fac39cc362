"""What the worker does in a round, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec

PACKAGES = ("people", "measure", "results", "practice", "programme", "speakup")


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do when it is due: `run` looks for itself whether anything is."""

    name: str
    run: Callable[[datetime], object]
    every: timedelta = timedelta(0)  # at least this long between two starts


def tasks() -> tuple[Task, ...]:
    """Return what the packages put in the TASKS of their `tasks` module, in their order."""
    return tuple(
        Task(f"{package}.{run.__name__}", run)
        for package in PACKAGES
        if find_spec(f"handvat.{package}.tasks")
        for run in import_module(f"handvat.{package}.tasks").TASKS
    )
