"""A directory of content files, each read when it is first asked for."""

from functools import cached_property
from pathlib import Path

from handvat.content import from_asking, from_behaviours, from_situations, from_talk, remarks
from handvat.content.asking import Instrument
from handvat.content.from_framework import framework
from handvat.content.reading import Fields, read_file
from handvat.content.shapes import (
    Case,
    Discussion,
    Framework,
    Handhold,
    ReadyBehaviour,
    Situation,
    Standpoint,
    StartQuestions,
    Topic,
)
from handvat.content.versions import Locked, check, locked

FILES = (
    "framework",
    "behaviours",
    "ready",
    "cases",
    "situations",
    "standpoints",
    "discussion",
    "start_questions",
    "topics",
    "asking",
)


class Approach:
    """The approach as the files of one directory give it; whatever breaks a rule is refused."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    @cached_property
    def _lock(self) -> Locked:
        return locked(self.directory)

    def _fields(self, name: str) -> Fields:
        fields = read_file(self.directory / f"{name}.yaml")
        check(fields, name, self._lock)
        return fields

    @cached_property
    def framework(self) -> Framework:
        """Return the framework."""
        return framework(self._fields("framework"))

    @cached_property
    def handholds(self) -> dict[str, Handhold]:
        """Return the 18 handholds by id, row by row."""
        return {one.id: one for one in self.framework.handholds}

    @cached_property
    def behaviours(self) -> from_behaviours.Behaviours:
        """Return the behaviours, with their roles and settings."""
        return from_behaviours.behaviours(self._fields("behaviours"), self.handholds)

    @cached_property
    def ready(self) -> tuple[ReadyBehaviour, ...]:
        """Return the behaviours to begin with."""
        return from_behaviours.ready(self._fields("ready"), self.behaviours.by_key)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Return the cases."""
        return from_talk.cases(
            self._fields("cases"),
            self.handholds,
            self.behaviours.by_key,
            self.behaviours.role_ids,
        )

    @cached_property
    def situations(self) -> tuple[Situation, ...]:
        """Return the moments by which one looks for a behaviour."""
        return from_situations.situations(self._fields("situations"), self.behaviours.by_key)

    @cached_property
    def standpoints(self) -> tuple[Standpoint, ...]:
        """Return who one may be in a case."""
        return from_situations.standpoints(
            self._fields("standpoints"), self.cases, self.behaviours.by_key
        )

    @cached_property
    def discussion(self) -> Discussion:
        """Return the workshop."""
        return from_talk.discussion(self._fields("discussion"), [case.id for case in self.cases])

    @cached_property
    def start_questions(self) -> StartQuestions:
        """Return the questions of “Where to begin?”."""
        return from_talk.start_questions(self._fields("start_questions"))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Return the topics."""
        return from_talk.topics(self._fields("topics"), self.behaviours.role_ids)

    @cached_property
    def asking(self) -> from_asking.Asking:
        """Return the scales, words and background questions."""
        return from_asking.asking(self._fields("asking"))

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments, the matrix first, then by id."""
        paths = sorted((self.directory / "instruments").glob("*.yaml"))
        found: dict[str, Instrument] = {}
        for path in paths:
            fields = read_file(path)
            one = self.instrument_from(fields)
            check(fields, f"instrument:{one.id}", self._lock)
            if one.id in found:
                raise fields.refusal(remarks.ID_TAKEN, fields.line_of("id"), id=one.id)
            found[one.id] = one
        return tuple(sorted(found.values(), key=lambda one: (one.id != "matrix", one.id)))

    def instrument_from(self, fields: Fields) -> Instrument:
        """Return the instrument that `fields` hold."""
        levels = {one.id: one.level for one in self.handholds.values()}
        return from_asking.instrument(fields, self.asking, levels)

    def check_all(self) -> None:
        """Read every file now.

        Raises:
            ContentRefused: one breaks a rule.
        """
        for name in (*FILES, "instruments"):
            getattr(self, name)


def things(directory: Path) -> list[tuple[str, Fields]]:
    """Return everything in a directory that bears a version, by name."""
    found = [(name, read_file(directory / f"{name}.yaml")) for name in FILES]
    for path in sorted((directory / "instruments").glob("*.yaml")):
        fields = read_file(path)
        found.append((f"instrument:{fields.word('id')}", fields))
    return found
